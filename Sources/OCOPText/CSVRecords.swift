/// The records of a comma-separated file (RFC 4180). A quotation mark within a field that does not begin with one is a letter
/// like any other; a carriage return outside of quotes is part of a line end. A mark that opens a field and that nothing closes
/// is passed over, so that it does not swallow the records below. Cost: some nanoseconds a byte.
package struct CSVRecords: Sequence, IteratorProtocol {
  package struct Record: Sendable, Hashable {
    /// The line on which it begins, from 1.
    package let line: Int
    /// At least one: an empty line is a record whose only field is empty.
    package let fields: [String]
    /// Where each field ends within `source`, in bytes; between two is a separator.
    package let ends: [Int]
    /// As it stands in the file, with its line end where it has one.
    package let source: ArraySlice<UInt8>
    /// What stands in the file before the first quotation mark of it that was opened and is not closed; nil where each is.
    package let beforeUnclosedQuote: ArraySlice<UInt8>?

    /// What stands in the file before a field, and the field as it is written there, quotation marks and all.
    package func written(_ index: Int) -> (before: ArraySlice<UInt8>, field: ArraySlice<UInt8>) {
      let start = source.startIndex + (index == 0 ? 0 : ends[index - 1] + 1)
      return (source[..<start], source[start..<source.startIndex + ends[index]])
    }
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var at = 0
  private var line = 1
  /// Of the last record: the next will have as many.
  private var width = 0
  /// Of this record: where a quotation mark was opened that nothing closes.
  private var unclosedQuote: Int?

  /// - Parameters:
  ///   - text: UTF-8. A byte order mark is no part of the first record.
  ///   - separator: what stands between fields, a sign of ASCII.
  package init(_ text: [UInt8], separator: UInt8 = UInt8(ascii: ",")) {
    bytes = text
    self.separator = separator
    if text.starts(with: CSV.byteOrderMark) { at = CSV.byteOrderMark.count }
  }

  package mutating func next() -> Record? {
    guard at < bytes.count else { return nil }
    let start = (line: line, at: at)
    var (fields, ends): ([String], [Int]) = ([], [])
    fields.reserveCapacity(width)
    ends.reserveCapacity(width)
    unclosedQuote = nil
    var isLast = false
    while !isLast {
      fields.append(readField())
      ends.append(at - start.at)
      isLast = readEnd()
    }
    width = fields.count
    return Record(
      line: start.line, fields: fields, ends: ends, source: bytes[start.at..<at],
      beforeUnclosedQuote: unclosedQuote.map { bytes[start.at..<$0] })
  }

  /// Most fields are what stands before the next separator or line end.
  private mutating func readField() -> String {
    var end = at
    while end < bytes.count, bytes[end] != separator, bytes[end] != UInt8(ascii: "\n") {
      if bytes[end] == UInt8(ascii: "\"") || bytes[end] == UInt8(ascii: "\r") { return readQuotedField() }
      end += 1
    }
    let text = String(decoding: bytes[at..<end], as: UTF8.self)
    at = end
    return text
  }

  private mutating func readQuotedField() -> String {
    let start = (at: at, line: line)
    var field: [UInt8] = []
    var opened: Int?
    var isQuoted = false
    while at < bytes.count {
      let byte = bytes[at]
      if !isQuoted, byte == separator || byte == UInt8(ascii: "\n") { break }
      at += 1
      switch byte {
      case UInt8(ascii: "\"") where isQuoted:
        if at < bytes.count, bytes[at] == byte {
          at += 1
          field.append(byte)
        } else {
          isQuoted = false
          // The mark that opens a field further down has come to stand for the one that was forgotten.
          if line > start.line, !isAtFieldEnd { return readField(withoutQuoteAt: opened, from: start) }
        }
      case UInt8(ascii: "\"") where field.isEmpty: (isQuoted, opened) = (true, at - 1)
      case UInt8(ascii: "\r") where !isQuoted: continue
      default:
        if byte == UInt8(ascii: "\n") { line += 1 }
        field.append(byte)
      }
    }
    if isQuoted { return readField(withoutQuoteAt: opened, from: start) }
    return String(decoding: field, as: UTF8.self)
  }

  private var isAtFieldEnd: Bool {
    at == bytes.count || [separator, UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(bytes[at])
  }

  /// A field with a quotation mark that nothing closes, as if that were not there.
  private mutating func readField(withoutQuoteAt quote: Int?, from start: (at: Int, line: Int)) -> String {
    (at, line) = start
    unclosedQuote = unclosedQuote ?? quote
    var field: [UInt8] = []
    while at < bytes.count, bytes[at] != separator, bytes[at] != UInt8(ascii: "\n") {
      if at != quote, bytes[at] != UInt8(ascii: "\r") { field.append(bytes[at]) }
      at += 1
    }
    return String(decoding: field, as: UTF8.self)
  }

  /// Goes beyond what ends a field: whether that ends the record too.
  private mutating func readEnd() -> Bool {
    guard at < bytes.count else { return true }
    defer { at += 1 }
    if bytes[at] == separator { return false }
    line += 1
    return true
  }
}
