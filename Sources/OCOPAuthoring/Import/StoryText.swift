import OCOPContent
import OCOPText

/// The story of a product as a cell has it: plain text, of which no sign may become Markdown's.
enum StoryText {
  /// A paragraph for each line of the cell.
  static func markdown(_ cell: String) -> String {
    cell.split(whereSeparator: \.isNewline).map { ListRow.cleaned(String($0)) }.filter { !$0.isEmpty }.map(escaped)
      .joined(separator: "\n\n")
  }

  /// What stands below the front matter of a file.
  static func body(of file: FrontMatterText) -> String {
    let lines = file.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return FieldInput.trimmed(lines.dropFirst(file.closingLine).joined(separator: "\n"))
  }

  private static func escaped(_ line: String) -> String {
    let inner = line.replacing(/[\\`*_<\[\]~|]/) { "\\\($0.output)" }
    // A heading, a quotation, a list or a rule begins with these.
    if let first = inner.first, "#>+-=".contains(first) { return "\\" + inner }
    return inner.replacing(/^(\d+)([.)])/) { "\($0.1)\\\($0.2)" }
  }
}
