/// How bad a problem is. An error makes the published page false or broken, and the old output stays;
/// a warning is incomplete or risky, and the site is built.
package enum Severity: String, Sendable, Comparable, CaseIterable {
  case warning
  case error

  package static func < (left: Severity, right: Severity) -> Bool { left == .warning && right == .error }
}

/// A problem in what an author wrote: a value, never thrown, so that one run can collect all of them.
package struct Diagnostic: Sendable, Hashable {
  /// The rule's name, as `ocop explain` takes it: "unknown-key".
  package var code: String
  package var severity: Severity
  /// Path relative to the site, with `/`: "content/products/x/index.md".
  package var file: String
  package var span: SourceSpan
  /// What is wrong, in one sentence without a full stop, quoting the author's words.
  package var message: BilingualText
  /// What to do about it, as a verb phrase.
  package var hint: BilingualText?
  /// Other places that explain this one, such as the first of two duplicates.
  package var related: [Related]

  /// Another place that a problem refers to.
  package struct Related: Sendable, Hashable {
    package var file: String
    package var span: SourceSpan
    package var message: BilingualText

    package init(file: String, span: SourceSpan, message: BilingualText) {
      self.file = file
      self.span = span
      self.message = message
    }
  }

  package init(
    code: String, severity: Severity, file: String, span: SourceSpan, message: BilingualText,
    hint: BilingualText? = nil, related: [Related] = []
  ) {
    self.code = code
    self.severity = severity
    self.file = file
    self.span = span
    self.message = message
    self.hint = hint
    self.related = related
  }

  /// The order of every report: by file, then position, then the worse first, then code and text, so that it never depends on
  /// the order in which files were read.
  package static func reportOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.span.start != right.span.start { return left.span.start < right.span.start }
    if left.severity != right.severity { return left.severity > right.severity }
    return (left.code, left.message.en) < (right.code, right.message.en)
  }
}

extension [Diagnostic] {
  /// Sorted for a report, each problem once.
  package func sortedForReport() -> [Diagnostic] {
    let sorted = sorted(by: Diagnostic.reportOrder)
    var kept: [Diagnostic] = []
    kept.reserveCapacity(sorted.count)
    for diagnostic in sorted {
      // The same can only stand among those at the same place.
      let isTold = kept.reversed().prefix { $0.file == diagnostic.file && $0.span.start == diagnostic.span.start }
        .contains(diagnostic)
      if !isTold { kept.append(diagnostic) }
    }
    return kept
  }

  /// Up to how many problems of one code in one file are told one by one.
  package static var mostOfOneCode: Int { 10 }

  /// For a person: where one file has more problems of one code than `mostOfOneCode`, the first of them stands for all and says how many
  /// more there are. Whatever is wrong ten times over is mostly one slip, and its mending is the same everywhere.
  package func gathered() -> [Diagnostic] {
    var sizes: [Crowd: Int] = [:]
    for diagnostic in self { sizes[Crowd(file: diagnostic.file, code: diagnostic.code), default: 0] += 1 }
    guard sizes.values.contains(where: { $0 > Self.mostOfOneCode }) else { return self }
    var told: Set<Crowd> = []
    return compactMap { diagnostic in
      let crowd = Crowd(file: diagnostic.file, code: diagnostic.code)
      guard let size = sizes[crowd], size > Self.mostOfOneCode else { return diagnostic }
      guard told.insert(crowd).inserted else { return nil }
      var diagnostic = diagnostic
      diagnostic.message = BilingualText(
        vi: "\(diagnostic.message.vi); còn \(size - 1) chỗ như vậy nữa trong tệp này",
        en: "\(diagnostic.message.en); there are \(size - 1) more of this kind in the file")
      return diagnostic
    }
  }

  /// The first of each code, in the same order: enough to see what kinds of problems there are.
  package func firstOfEachCode(_ most: Int) -> [Diagnostic] {
    var counts: [String: Int] = [:]
    return filter { diagnostic in
      counts[diagnostic.code, default: 0] += 1
      return counts[diagnostic.code, default: 0] <= most
    }
  }

  package var errorCount: Int { count { $0.severity == .error } }
  package var warningCount: Int { count { $0.severity == .warning } }
}

/// Warnings that nobody is shown, by their code.
package struct UntoldWarnings: Sendable {
  package private(set) var counts: [String: Int] = [:]

  package init() {}

  package mutating func add(code: String) { counts[code, default: 0] += 1 }

  package var count: Int { counts.values.reduce(0, +) }
}

/// Problems of one code in one file.
private struct Crowd: Hashable {
  let file: String
  let code: String
}
