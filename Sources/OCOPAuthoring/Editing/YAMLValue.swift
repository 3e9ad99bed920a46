import OCOPText

/// A value to be written into front matter.
package indirect enum YAMLValue: Sendable, Equatable {
  /// To be read by people, or a code: quoted wherever YAML could take it for something else.
  case text(String)
  /// A number, a date, a flag, a word of a closed list: written as it is.
  case bare(String)
  case list([YAMLValue])
  /// In the order in which it is to be written.
  case record([Pair])

  package struct Pair: Sendable, Equatable {
    package let key: String
    package let value: YAMLValue

    package init(_ key: String, _ value: YAMLValue) {
      self.key = key
      self.value = value
    }
  }

  /// On one line, as it stands inside `[ ]` and `{ }` too.
  package var flow: String {
    switch self {
    case .text(let text): YAMLScalar.written(text, inFlow: true)
    case .bare(let text): text
    case .list(let values): "[" + values.map(\.flow).joined(separator: ", ") + "]"
    case .record(let pairs): "{" + pairs.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", ") + "}"
    }
  }

  package var scalar: String? {
    switch self {
    case .text(let text), .bare(let text): text
    case .list, .record: nil
    }
  }

  /// Behind `key: ` on one line.
  package var inline: String {
    if case .text(let text) = self { YAMLScalar.written(text, inFlow: false) } else { flow }
  }
}

/// How a text is written so that YAML, of every version and in every program, reads just that text again.
package enum YAMLScalar {
  package static func written(_ text: String, inFlow: Bool) -> String {
    isPlain(text, inFlow: inFlow) ? text : quoted(text)
  }

  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ", last != ":" else {
      return false
    }
    if "-?:,[]{}#&*!|>'\"%@`~=.".unicodeScalars.contains(first) || isAmbiguous(text) { return false }
    for (index, scalar) in scalars.enumerated() {
      if scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
        || scalar.value == 0xFEFF
      {
        return false
      }
      if inFlow, ",[]{}".unicodeScalars.contains(scalar) { return false }
      if scalar == ":", index + 1 < scalars.count, scalars[index + 1] == " " || inFlow { return false }
      if scalar == "#", scalars[index - 1] == " " { return false }
    }
    return true
  }

  /// What some reader of YAML takes for a number, a date, a truth value or nothing at all.
  private static func isAmbiguous(_ text: String) -> Bool {
    let lower = text.lowercased()
    if ["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(lower) { return true }
    guard let first = lower.utf8.first, first.isASCIIDigit || first == UInt8(ascii: "+") else { return false }
    return lower.utf8.allSatisfy { $0.isASCIIDigit || "+-._:xoabcdefTtZz ".utf8.contains($0) }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
        } else if scalar.value == 0x2028 || scalar.value == 0x2029 || scalar.value == 0xFEFF {
          result +=
            "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
            + String(scalar.value, radix: 16, uppercase: true)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
