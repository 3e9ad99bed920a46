import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let regimeUnstated = Rule(
    id: "regime-unstated", severity: .warning,
    title: BilingualText(
      vi: "Chưa ghi bộ tiêu chí cho quyết định trong thời gian chuyển tiếp",
      en: "A decision of the transition does not say which rules it follows"),
    why: BilingualText(
      vi:
        "Từ 22/05 đến 21/07/2026 (đánh giá lại: đến 21/06/2026), hồ sơ nộp trước được xét theo QĐ 148/1489, hồ sơ mới theo "
        + "QĐ 26/2026. Không ghi rõ thì không kiểm tra được phiếu chấm.",
      en:
        "From 2026-05-22 to 2026-07-21 (re-evaluations: to 2026-06-21) earlier dossiers were decided under QĐ 148/1489, new "
        + "ones under QĐ 26/2026. Unless it says which, its score sheets cannot be checked."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .article("12.2"))],
    remedy: BilingualText(
      vi: "Thêm dòng 'regime', giá trị \"148\", \"1489\" hoặc \"26/2026\", theo căn cứ ghi trong quyết định.",
      en: "Add 'regime' with \"148\", \"1489\" or \"26/2026\", as the decision's preamble says."),
    bad: "issued: 2026-06-10",
    good: "issued: 2026-06-10\nregime: \"1489\"",
    check: .showcase { rule, context in
      context.decisions.compactMap { decision -> Finding? in
        let issued = decision.issued
        guard decision.regime == nil,
          let kind = decision.kinds.first(where: { DecisionLaw.isTransition(issued, for: $0) }),
          !["regime", "kind", "results"].contains(where: { context.isAtFault($0, in: decision.file) })
        else { return nil }
        let keys = Regime.possible(on: issued, for: kind).map { "\"\($0.key)\"" }
        return rule.finding(
          .field(decision.file, "issued"),
          vi: "Ngày \(issued.vietnamese) còn áp dụng cả quy định cũ và mới, chưa rõ quyết định theo bộ nào",
          en: "On \(issued) old and new rules were both in use; the decision does not say which it follows",
          hint: BilingualText(
            vi: "Thêm dòng 'regime': \(keys.joined(separator: ", "))",
            en: "Add 'regime': \(keys.joined(separator: ", "))"))
      }
    })
}

extension Certification {
  /// Why its products were evaluated; the decision's own kind where no product of it could be read.
  fileprivate var kinds: [ResultKind] { results.isEmpty ? [resultKind ?? .first] : results.map(kind) }
}
