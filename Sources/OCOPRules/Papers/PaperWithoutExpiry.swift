import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

extension Rule {
  package static let paperWithoutExpiry = Rule(
    id: "paper-without-expiry", severity: .warning,
    title: BilingualText(vi: "Giấy chứng nhận chưa ghi ngày hết hạn", en: "A certificate without its last day"),
    why: BilingualText(
      vi: "VietGAP, HACCP, an toàn thực phẩm … đều có hạn. Không ghi hạn thì trang tiếp tục khoe giấy đã hết hiệu lực.",
      en: "VietGAP, HACCP, food safety … all end. Without the day the page goes on showing a paper that is over."),
    sources: [
      .law("NĐ 15/2018/NĐ-CP"),
      .standard(BilingualText(vi: "quy định của từng loại giấy", en: "the rules of each kind of paper")),
    ],
    remedy: BilingualText(vi: "Thêm 'expires' theo giấy.", en: "Add 'expires' as on the paper."),
    bad: "scheme: vietgap\nissued: 2025-03-01",
    good: "scheme: vietgap\nissued: 2025-03-01\nexpires: 2028-02-29",
    check: .showcase { rule, context in
      context.showcase.certifications.compactMap { paper -> Finding? in
        guard !paper.isRecognition, paper.expires == nil, let scheme = CertificateScheme.named(paper.scheme),
          scheme.expiry == .always, !context.isAtFault("expires", in: paper.file)
        else { return nil }
        let usual = scheme.validityMonths.map { paper.issued.adding(months: $0) }
        return rule.finding(
          .field(paper.file, "issued"), vi: "\(scheme.name.vi) có thời hạn, nhưng chưa ghi ngày hết hạn",
          en: "\(scheme.name.en.withCapital) has a term, but its last day is not given",
          hint: BilingualText(
            vi: "Thêm dòng 'expires' theo giấy" + (usual.map { ", thường là \($0)" } ?? ""),
            en: "Add 'expires' as on the paper" + (usual.map { ", usually \($0)" } ?? "")))
      }
    })
}
