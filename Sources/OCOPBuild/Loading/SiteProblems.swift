import OCOPContent
package import OCOPDiagnostics
import OCOPModel
import OCOPRules

/// What is to be reported of a site's content. Lines and columns are looked up when somebody is going to see them: that takes as long
/// as reading the files, and a site of ten thousand products may have a warning in each.
package struct SiteProblems: Sendable {
  private let site: String
  /// What is to be reported, before line and column are known.
  private(set) var findings: [Finding]
  private var acceptedFindings: [(finding: Finding, reason: String)]

  init(_ outcome: FindingPolicy.Outcome, site: String) {
    self.site = site
    findings = outcome.findings
    acceptedFindings = outcome.accepted
  }

  /// Lets all of them go, once they have been told.
  mutating func forget() { (findings, acceptedFindings) = ([], []) }

  /// All of them, sorted for the report.
  package var all: [Diagnostic] { located(findings) }

  /// Those that stop a build, sorted for the report.
  package var errors: [Diagnostic] { located(findings.filter { $0.severity == .error }) }

  var accepted: [AcceptedDiagnostic] {
    var locator = SpanLocator(site: site)
    return acceptedFindings.flatMap { item in
      locator.diagnostics([item.finding]).map { AcceptedDiagnostic(diagnostic: $0, reason: item.reason) }
    }
  }

  /// What a report needs that shows the first few of each code, sorted for it. Of all other warnings, before which there are enough of
  /// their code, only their number is kept: a large site may have two for each product.
  ///
  /// - Parameter most: how many of a code are shown.
  func sketched(showing most: Int) -> (told: [Diagnostic], untold: UntoldWarnings) {
    var filesWithCode: [String: Int] = [:]
    var shown: [Finding] = []
    var others = UntoldWarnings()
    for found in SpanLocator.byFile(findings) {
      let codes = Set(found.map(\.rule))
      let mayBeShown =
        found.contains { $0.severity == .error } || codes.contains { filesWithCode[$0, default: 0] < most }
      // Two with the same words are one problem where they stand at one place, which the file has to tell; and a crowd of one code is
      // told as one.
      let canBeCounted = found.count <= [Diagnostic].mostOfOneCode && Set(found.map(\.message)).count == found.count
      guard mayBeShown || !canBeCounted else {
        for finding in found { others.add(code: finding.rule) }
        continue
      }
      shown += found
      for code in codes { filesWithCode[code, default: 0] += 1 }
    }
    return (located(shown), others)
  }

  /// Those in some files, sorted for the report.
  func inFiles(where isWanted: (String) -> Bool) -> [Diagnostic] {
    located(findings.filter { isWanted($0.place.file) })
  }

  private func located(_ findings: [Finding]) -> [Diagnostic] {
    let site = site
    return ParallelMap.map(SpanLocator.pieces(of: findings), chunk: 1) { piece in
      var locator = SpanLocator(site: site)
      return locator.diagnostics(piece)
    }.flatMap(\.self).sortedForReport()
  }
}

/// A warning that its file accepts, and why.
package struct AcceptedDiagnostic: Sendable {
  package let diagnostic: Diagnostic
  package let reason: String
}
