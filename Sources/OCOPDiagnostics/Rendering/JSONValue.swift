/// JSON put together by hand: written in the order in which it was put together, so that the same data are the same bytes.
package indirect enum JSONValue: Sendable {
  case string(String)
  case integer(Int)
  /// Millimetres, points: written with at most three decimals.
  case number(Double)
  case flag(Bool)
  case none
  case array([JSONValue])
  case object([(String, JSONValue)])

  package static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  package static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .none }

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// For people as well: an array or object with more than one thing in it takes a line for each.
  package var indented: String {
    var bytes: [UInt8] = []
    append(to: &bytes, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(to bytes: inout [UInt8], indent: Int) {
    func line(_ indent: Int) { bytes += [UInt8](repeating: 0x20, count: 2 * indent) }
    switch self {
    case .array(let values) where values.contains(where: \.holdsMore):
      bytes += Array("[\n".utf8)
      for (index, value) in values.enumerated() {
        line(indent + 1)
        value.append(to: &bytes, indent: indent + 1)
        bytes += Array((index + 1 < values.count ? ",\n" : "\n").utf8)
      }
      line(indent)
      bytes.append(UInt8(ascii: "]"))
    case .object(let pairs) where !pairs.isEmpty:
      bytes += Array("{\n".utf8)
      for (index, pair) in pairs.enumerated() {
        line(indent + 1)
        JSONText.appendString(pair.0, to: &bytes)
        bytes += Array(": ".utf8)
        pair.1.append(to: &bytes, indent: indent + 1)
        bytes += Array((index + 1 < pairs.count ? ",\n" : "\n").utf8)
      }
      line(indent)
      bytes.append(UInt8(ascii: "}"))
    default: append(to: &bytes)
    }
  }

  private var holdsMore: Bool {
    switch self {
    case .object, .array: true
    default: false
    }
  }

  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .string(let text): JSONText.appendString(text, to: &bytes)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .number(let number): bytes.append(contentsOf: Self.decimal(number).utf8)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .none: bytes.append(contentsOf: "null".utf8)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let pairs):
      bytes.append(UInt8(ascii: "{"))
      for (index, pair) in pairs.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONText.appendString(pair.0, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        pair.1.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// "18.5", "63.501", "0": no exponent, no trailing zeros.
  package static func decimal(_ number: Double) -> String {
    guard number.isFinite else { return "0" }
    let thousandths = Int((min(max(number, -1e9), 1e9) * 1000).rounded())
    var fraction = String(thousandths.magnitude % 1000 + 1000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return (thousandths < 0 ? "-" : "") + String(thousandths.magnitude / 1000)
      + (fraction.isEmpty ? "" : "." + fraction)
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(elements) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}
