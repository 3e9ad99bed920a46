import OCOPTemplates

/// One text of the theme, taken apart once: views say the same few words on thousands of pages.
struct Phrase: Sendable {
  private let one: [UIString.Segment]
  private let other: [UIString.Segment]

  init(_ string: UIString) {
    other = Self.segments(string)
    one = string.one.map { Self.segments(UIString($0, file: string.file, span: string.span)) } ?? other
  }

  /// A text without placeholders, or a malformed one, is said as it stands.
  private static func segments(_ string: UIString) -> [UIString.Segment] {
    let parts = string.other.utf8.contains(UInt8(ascii: "{")) ? string.parts : []
    return parts.isEmpty ? [.text(string.other)] : parts
  }

  /// Placeholders are filled by name, and left out where the name is not given; `count` chooses the form.
  func filled(_ values: [String: String] = [:], count: Int? = nil) -> String {
    let segments = count == 1 ? one : other
    if segments.count == 1, case .text(let text) = segments[0] { return text }
    var filled = ""
    for segment in segments {
      switch segment {
      case .text(let text): filled += text
      case .placeholder(let name): filled += values[name] ?? ""
      }
    }
    return filled
  }
}
