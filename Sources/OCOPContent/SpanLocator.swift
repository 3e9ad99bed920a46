package import OCOPDiagnostics
package import OCOPModel
package import OCOPRules

/// Finds the line and column of a finding. Positions are not kept while a site is read; the few files with problems are parsed a
/// second time, so that a site without problems pays nothing.
package struct SpanLocator {
  private let site: String
  private var roots: [String: YAMLNode?] = [:]

  /// - Parameter site: the folder that holds `content/`.
  package init(site: String) {
    self.site = site
  }

  /// Findings in pieces that are best located side by side, each by a locator of its own: a site of ten thousand products may have a
  /// warning in each, and what is parsed of their files is not to be in memory together. Those of one file are in one piece.
  package static func pieces(of findings: [Finding]) -> [[Finding]] {
    let files = byFile(findings)
    return stride(from: 0, to: files.count, by: 64).map { start in
      files[start..<min(start + 64, files.count)].flatMap(\.self)
    }
  }

  /// Findings by the file that they are in, in the order of a report.
  package static func byFile(_ findings: [Finding]) -> [[Finding]] {
    Dictionary(grouping: findings, by: \.place.file).sorted { $0.key < $1.key }.map(\.value)
  }

  package mutating func diagnostics(_ findings: [Finding]) -> [Diagnostic] {
    findings.map { finding in Diagnostic(finding) { span(of: $0) } }.sortedForReport()
  }

  private mutating func span(of place: ContentPlace) -> SourceSpan {
    switch place.anchor {
    case .span(let span): span
    case .value(let path): locate(path, in: place.file, atKey: false)
    case .key(let path): locate(path, in: place.file, atKey: true)
    }
  }

  /// The value at the path, or the nearest thing around it that is written.
  private mutating func locate(_ path: FieldPath, in file: String, atKey: Bool) -> SourceSpan {
    guard var node = root(of: file) else { return .fileStart }
    var found = SourceSpan(line: node.span.start.line, column: 1)
    for (depth, step) in path.steps.enumerated() {
      let isLast = depth == path.steps.count - 1
      switch (step, node.content) {
      case (.key(let key), .mapping(let pairs)):
        guard let pair = pairs.first(where: { $0.key == key }) else { return found }
        node = pair.value
        found = (isLast && atKey) || node.isAbsent ? pair.keySpan : shown(node.span)
      case (.index(let index), .sequence(let items)):
        guard items.indices.contains(index) else { return found }
        node = items[index]
        found = shown(node.span)
      default: return found
      }
    }
    return found
  }

  /// A collection of several lines is shown by its first.
  private func shown(_ span: SourceSpan) -> SourceSpan {
    span.start.line == span.end.line ? span : SourceSpan(line: span.start.line, column: span.start.column)
  }

  private mutating func root(of file: String) -> YAMLNode? {
    if let known = roots[file] { return known }
    let root = Self.root(of: file, site: site)
    roots[file] = .some(root)
    return root
  }

  private static func root(of file: String, site: String) -> YAMLNode? {
    // A file that has vanished or changed since is no reason to lose the finding: it is placed at the beginning.
    guard case .text(let text)? = try? ContentText.read("\(site)/\(file)") else { return nil }
    if file == Site.file {
      var reader = YAMLReader(file: file, firstLine: 1)
      return reader.read(text[...])
    }
    guard case .success(let split) = FrontMatterSplitter.split(text) else { return nil }
    var reader = YAMLReader(file: file, firstLine: split.yamlFirstLine)
    return reader.read(split.yaml)
  }
}

extension Diagnostic {
  /// - Parameter span: where a place is in its file.
  package init(_ finding: Finding, span: (ContentPlace) -> SourceSpan) {
    self.init(
      code: finding.rule, severity: finding.severity, file: finding.place.file, span: span(finding.place),
      message: finding.message, hint: finding.hint,
      related: finding.related.map { Related(file: $0.place.file, span: span($0.place), message: $0.message) })
  }
}
