import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let regimeNotInForce = Rule(
    id: "regime-not-in-force", severity: .error,
    title: BilingualText(
      vi: "Bộ tiêu chí không áp dụng vào ngày ký", en: "Rules that did not apply on the day of issue"),
    why: BilingualText(
      vi: "Mỗi quyết định chấm theo bộ tiêu chí của ngày đó: 1048 từ 21/08/2019, 148 từ 24/02/2023 (1489 sửa đổi từ "
        + "06/07/2025), 26/2026 từ 22/05/2026. Hồ sơ nộp trước 22/05/2026 được xét theo quy định cũ đến 21/07/2026, riêng hồ "
        + "sơ đánh giá lại đến 21/06/2026.",
      en: "A decision follows the criteria of its day: 1048 from 2019-08-21, 148 from 2023-02-24 (amended by 1489 from "
        + "2025-07-06), 26/2026 from 2026-05-22. Dossiers filed before 2026-05-22 were decided under the old rules until "
        + "2026-07-21, those for re-evaluation until 2026-06-21."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .article("12.2"))],
    remedy: BilingualText(
      vi: "Bỏ 'regime' (chương trình tự chọn theo ngày), hoặc sửa theo quyết định.",
      en: "Drop 'regime' (it follows from the day), or mend it after the decision."),
    bad: "issued: 2024-11-20\nregime: \"26/2026\"",
    good: "issued: 2024-11-20\nregime: \"148\"",
    check: .showcase { rule, context in
      context.decisions.compactMap { decision -> Finding? in
        let issued = decision.issued
        guard let key = decision.regime, Regime.named(key) != nil, !context.hasDoubtfulDay(decision),
          let ofDay = Regime.on(issued),
          !Certification.ResultKind.allCases.contains(where: { kind in
            Regime.possible(on: issued, for: kind).contains { $0.key == key }
          })
        else { return nil }
        return rule.finding(
          .field(decision.file, "regime"),
          vi: "Ngày \(issued.vietnamese) áp dụng QĐ \(ofDay.key), không phải QĐ \(key)",
          en: "On \(issued) QĐ \(ofDay.key) applied, not QĐ \(key)",
          hint: BilingualText(
            vi: "Ghi \"\(ofDay.key)\", hoặc xóa dòng 'regime'",
            en: "Write \"\(ofDay.key)\", or delete the line 'regime'"))
      }
    })
}
