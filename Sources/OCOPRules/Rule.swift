package import OCOPDiagnostics
package import OCOPModel

/// One thing that can be wrong with a site, and all that there is to say of it. `ocop check`, `ocop explain`, docs/rules and the
/// tests read the same value, so that they cannot disagree.
///
/// A rule is one file with one `static let` in an extension of this type, and one line in `RuleCatalog`.
package struct Rule: Sendable {
  /// Named by the fault, so that it reads well as the `rule` of an `accept` entry: "certificate-expired".
  package let id: String
  package let severity: Severity
  /// What is wrong, in general: a headline.
  package let title: BilingualText
  /// Why the rule exists, for a person who is no programmer.
  package let why: BilingualText
  /// What it rests on: a law with its article, a standard, or only us.
  package let sources: [RuleSource]
  /// What to do about it.
  package let remedy: BilingualText
  /// A piece of a file that breaks the rule.
  package let bad: String
  /// The same piece, mended.
  package let good: String
  package let check: Check

  /// Who looks for it.
  package enum Check: Sendable {
    /// Found while files are read, by the module that reads them.
    case reading
    /// Found in the whole showcase. The rule is handed to its own check, which makes its findings.
    case showcase(@Sendable (_ rule: Rule, _ context: RuleContext) -> [Finding])
  }

  package init(
    id: String, severity: Severity, title: BilingualText, why: BilingualText, sources: [RuleSource],
    remedy: BilingualText, bad: String, good: String, check: Check = .reading
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.why = why
    self.sources = sources
    self.remedy = remedy
    self.bad = bad
    self.good = good
    self.check = check
  }

  /// A finding of this rule.
  package func finding(
    _ place: ContentPlace, vi: String, en: String, hint: BilingualText? = nil, related: [Finding.Related] = []
  ) -> Finding {
    Finding(
      rule: id, severity: severity, place: place, message: BilingualText(vi: vi, en: en),
      hint: hint.map { BilingualText(vi: Wording.sentence($0.vi), en: Wording.sentence($0.en)) }, related: related)
  }
}
