import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

extension Rule {
  package static let claimAboveScheme = Rule(
    id: "claim-above-scheme", severity: .error,
    title: BilingualText(
      vi: "Mức xác nhận cao hơn loại giấy cho phép", en: "A claim stronger than the paper"),
    why: BilingualText(
      vi: "Tự công bố là lời của chủ thể, không ai kiểm tra. Ghi 'verified' cho giấy đó là nói quá với người mua.",
      en:
        "A self-declaration is the producer's word, checked by nobody. 'verified' would tell buyers more than is true."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Bỏ 'claim' để dùng mức mặc định của loại giấy.", en: "Drop 'claim'; the paper's own level stands in."),
    bad: "scheme: self-declaration\nclaim: verified",
    good: "scheme: self-declaration\nclaim: self-declared",
    check: .showcase { rule, context in
      context.showcase.certifications.compactMap { paper -> Finding? in
        guard let scheme = CertificateScheme.named(paper.scheme), paper.claim > scheme.claim else { return nil }
        return rule.finding(
          .field(paper.file, "claim"),
          vi: "\(scheme.name.vi) chỉ ở mức '\(scheme.claim.rawValue)', không phải '\(paper.claim.rawValue)'",
          en:
            "\(scheme.name.en.withCapital) is '\(scheme.claim.rawValue)' at most, not '\(paper.claim.rawValue)'",
          hint: BilingualText(
            vi: "Ghi '\(scheme.claim.rawValue)', hoặc xóa dòng 'claim'",
            en: "Write '\(scheme.claim.rawValue)', or delete the line 'claim'"))
      }
    })
}
