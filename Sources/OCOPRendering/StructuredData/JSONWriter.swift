import OCOPDiagnostics
import OCOPText

/// Writes JSON in one pass: objects and lists as nested calls, keys in the order of the calls, absent values left out. Keys are
/// plain ASCII words of ours, written as they are.
struct JSONWriter: ~Copyable {
  private var buffer: ByteBuffer
  private var needsComma = false

  init(capacity: Int = 256) { buffer = ByteBuffer(capacity: capacity) }

  var bytes: [UInt8] { buffer.array }

  mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  mutating func list<Element>(_ elements: some Sequence<Element>, _ element: (inout JSONWriter, Element) -> Void) {
    open(UInt8(ascii: "["))
    for value in elements { element(&self, value) }
    close(UInt8(ascii: "]"))
  }

  mutating func string(_ text: String) { string(text, "") }

  /// A string in parts that need not be put together before.
  mutating func string(_ first: String, _ second: String, _ third: String = "") {
    separate()
    buffer.append(UInt8(ascii: "\""))
    JSONText.append(escaped: first, to: &buffer)
    if !second.isEmpty { JSONText.append(escaped: second, to: &buffer) }
    if !third.isEmpty { JSONText.append(escaped: third, to: &buffer) }
    buffer.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// A number or a literal, written as it is.
  mutating func literal(_ text: String) {
    separate()
    buffer.append(text)
    needsComma = true
  }

  mutating func member(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    name(key)
    string(text)
  }

  /// An address of the site, with what comes behind it.
  mutating func member(_ key: StaticString, path: String, _ suffix: String = "", of addresses: SiteAddresses) {
    name(key)
    string(addresses.origin(of: path), path, suffix)
  }

  mutating func member(_ key: StaticString, number: Int?) {
    guard let number else { return }
    name(key)
    literal(String(number))
  }

  mutating func member(_ key: StaticString, literal text: String?) {
    guard let text else { return }
    name(key)
    literal(text)
  }

  mutating func member(_ key: StaticString, flag: Bool) {
    name(key)
    literal(flag ? "true" : "false")
  }

  mutating func member(_ key: StaticString, _ members: (inout JSONWriter) -> Void) {
    name(key)
    object(members)
  }

  /// A list that readers count on: an empty one is written too.
  mutating func member<Element>(
    _ key: StaticString, all elements: some Collection<Element>, _ element: (inout JSONWriter, Element) -> Void
  ) {
    name(key)
    list(elements, element)
  }

  /// Nothing for an empty list.
  mutating func member<Element>(
    _ key: StaticString, list elements: some Collection<Element>, _ element: (inout JSONWriter, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    name(key)
    list(elements, element)
  }

  /// Starts a line: lists of records are easier to compare line by line.
  mutating func newline() {
    separate()
    needsComma = false
    buffer.append(UInt8(ascii: "\n"))
  }

  private mutating func name(_ key: StaticString) {
    separate()
    buffer.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { buffer.append($0) }
    buffer.append(UInt8(ascii: "\""))
    buffer.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { buffer.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func open(_ brace: UInt8) {
    separate()
    buffer.append(brace)
  }

  private mutating func close(_ brace: UInt8) {
    buffer.append(brace)
    needsComma = true
  }
}
