package import OCOPDiagnostics
package import OCOPModel
package import OCOPRules
import OCOPText

/// Finds the line and column of a finding. Positions are not kept while a site is read; the few files with problems are parsed a
/// second time, so that a site without problems pays nothing.
package struct SpanLocator {
  private let site: String
  private var roots: [String: YAMLNode?] = [:]
  private var looseTexts: [String: LooseText?] = [:]

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
    case .text(let span): looseText(of: place.file)?.span(span) ?? span
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

  private mutating func looseText(of file: String) -> LooseText? {
    if let known = looseTexts[file] { return known }
    let text = Self.split(file, site: site).flatMap(LooseText.init)
    looseTexts[file] = .some(text)
    return text
  }

  private mutating func root(of file: String) -> YAMLNode? {
    if let known = roots[file] { return known }
    let root = Self.root(of: file, site: site)
    roots[file] = .some(root)
    return root
  }

  private static func root(of file: String, site: String) -> YAMLNode? {
    if file == Site.file {
      guard let text = text(of: file, site: site) else { return nil }
      let yaml = SiteReader.yaml(in: text)
      var reader = YAMLReader(file: file, firstLine: yaml.firstLine)
      return reader.read(yaml.text)
    }
    guard let split = split(file, site: site) else { return nil }
    var reader = YAMLReader(file: file, firstLine: split.yamlFirstLine)
    return reader.read(split.yaml)
  }

  private static func split(_ file: String, site: String) -> SplitFile? {
    guard let text = text(of: file, site: site), case .success(let split) = FrontMatterSplitter.split(text) else {
      return nil
    }
    return split
  }

  /// A file that has vanished or changed since is no reason to lose the finding: it is placed at the beginning.
  private static func text(of file: String, site: String) -> String? {
    guard case .text(let text)? = try? ContentText.read("\(site)/\(file)") else { return nil }
    return text
  }
}

/// The text below front matter in a file whose marks are loose: a letter is several scalars in there, and one in the text that rules see.
private struct LooseText {
  private let lines: [Substring]
  private let firstLine: Int

  /// Nil for a text in NFC, where both have the same columns.
  init?(_ split: SplitFile) {
    let text = split.writtenBody
    guard !UnicodeNormalization.nfc(String(text)).utf8.elementsEqual(text.utf8) else { return nil }
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    firstLine = split.bodyFirstLine
  }

  /// The place in the file of one in the composed text. Lines are those of the file in both.
  func span(_ composed: SourceSpan) -> SourceSpan {
    var span = composed
    span.start.column = column(of: composed.start.column, inLine: composed.start.line)
    span.end.column = column(of: composed.end.column, inLine: composed.end.line)
    return span
  }

  /// Composing joins no letters, so they are counted off one by one.
  private func column(of composed: Int, inLine number: Int) -> Int {
    guard lines.indices.contains(number - firstLine) else { return composed }
    var (written, read) = (1, 1)
    for letter in lines[number - firstLine] {
      if read >= composed { break }
      written += letter.unicodeScalars.count
      read += UnicodeNormalization.nfc(String(letter)).unicodeScalars.count
    }
    return written
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
