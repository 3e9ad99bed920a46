import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let issuedBeforeProgramme = Rule(
    id: "issued-before-programme", severity: .warning,
    title: BilingualText(
      vi: "Ngày ký trước khi có Chương trình OCOP", en: "A recognition older than the programme"),
    why: BilingualText(
      vi: "Chương trình OCOP quốc gia bắt đầu ngày 07/05/2018. Trước đó chỉ có vài tỉnh làm thử theo quy định riêng.",
      en: "The national programme began on 2018-05-07. Before that a few provinces had schemes of their own."),
    sources: [.law("QĐ 490/QĐ-TTg")],
    remedy: BilingualText(vi: "Sửa 'issued' theo quyết định.", en: "Mend 'issued' after the decision."),
    bad: "issued: 2014-11-20",
    good: "issued: 2024-11-20",
    check: .showcase { rule, context in
      guard let began = Regime.all.first?.from else { return [] }
      return context.decisions.compactMap { decision -> Finding? in
        let issued = decision.issued
        guard issued < began else { return nil }
        return rule.finding(
          .field(decision.file, "issued"),
          vi: "Ngày ký \(issued.vietnamese) trước khi có Chương trình OCOP (\(began.vietnamese))",
          en: "The day of issue \(issued) is before the OCOP programme began (\(began))",
          hint: BilingualText(vi: "Xem lại năm ghi trên quyết định", en: "Look at the year on the decision"))
      }
    })
}
