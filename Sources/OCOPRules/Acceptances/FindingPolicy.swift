import OCOPDiagnostics
import OCOPModel
import OCOPText

/// A warning that an author has looked at and lets stand, with the reason, in the file itself.
package struct Acceptance: Sendable, Hashable {
  package let file: String
  /// Position in the file's `accept`, from 0.
  package let position: Int
  package let rule: String
  package let reason: String

  package init(file: String, position: Int, rule: String, reason: String) {
    self.file = file
    self.position = position
    self.rule = rule
    self.reason = reason
  }
}

/// What a site makes of findings: some warnings count as errors, single warnings are accepted. An error says that a page would
/// be false or broken; it can be neither accepted nor lowered.
package struct FindingPolicy: Sendable {
  /// Codes of warnings that count as errors, in the order of site.yml.
  private let rulesAsErrors: [String]
  private let acceptances: [Acceptance]

  package init(rulesAsErrors: [String], acceptances: [Acceptance]) {
    self.rulesAsErrors = rulesAsErrors
    self.acceptances = acceptances
  }

  package struct Outcome: Sendable {
    /// What remains to be reported.
    package let findings: [Finding]
    /// What was accepted, with the reason given.
    package let accepted: [(finding: Finding, reason: String)]
  }

  package func apply(to findings: [Finding]) -> Outcome {
    guard !rulesAsErrors.isEmpty || !acceptances.isEmpty else { return Outcome(findings: findings, accepted: []) }
    let raised = Set(rulesAsErrors)
    let byFile = Dictionary(grouping: acceptances, by: \.file)
    var used: Set<Acceptance> = []
    var remaining: [Finding] = []
    var accepted: [(finding: Finding, reason: String)] = []
    for finding in findings {
      let acceptance = byFile[finding.place.file]?.first { $0.rule == finding.rule }
      if finding.severity == .warning, let acceptance {
        used.insert(acceptance)
        accepted.append((finding, acceptance.reason))
        continue
      }
      remaining.append(raised.contains(finding.rule) ? finding.raised() : finding)
    }
    // Beside an error some entries were left out and some rules did not run: what is not warned of now may be when it is mended.
    let isWhole = !findings.contains { $0.severity == .error }
    remaining += acceptances.compactMap { problem(with: $0, isUsed: !isWhole || used.contains($0)) }
    remaining += rulesAsErrors.enumerated().compactMap { position, id in
      RuleCatalog.rule(id: id) == nil ? unknown(id, at: .field(Site.file, "errors", position)) : nil
    }
    return Outcome(findings: remaining, accepted: accepted)
  }

  /// - Parameter isUsed: whether its file has the warning, or may have it once its errors are mended.
  private func problem(with acceptance: Acceptance, isUsed: Bool) -> Finding? {
    let place = ContentPlace.field(acceptance.file, "accept", acceptance.position, "rule")
    guard let rule = RuleCatalog.rule(id: acceptance.rule) else { return unknown(acceptance.rule, at: place) }
    if rule.severity == .error {
      return Rule.acceptanceOfError.finding(
        place, vi: "'\(rule.id)' là lỗi, không chấp nhận được", en: "'\(rule.id)' is an error and cannot be accepted",
        hint: BilingualText(
          vi: "Sửa lỗi, rồi xóa dòng này; chỉ cảnh báo mới chấp nhận được",
          en: "Mend it, then delete this line; only warnings can be accepted"))
    }
    guard !isUsed else { return nil }
    return Rule.acceptanceUnused.finding(
      place, vi: "Tệp này không còn cảnh báo '\(rule.id)'", en: "This file has no warning '\(rule.id)' any more",
      hint: BilingualText(vi: "Xóa dòng này khỏi 'accept'", en: "Delete the line from 'accept'"))
  }

  private func unknown(_ id: String, at place: ContentPlace) -> Finding {
    let near = NearMiss.suggestion(for: id, among: RuleCatalog.all.map(\.id))
    return Rule.unknownChoice.finding(
      place, vi: "Không có mã '\(id)'", en: "There is no code '\(id)'",
      hint: near.map(BilingualText.didYouMean)
        ?? BilingualText(vi: "Gõ 'ocop explain' để xem mọi mã", en: "'ocop explain' lists all codes"))
  }
}
