import OCOPText

/// Texts of some kilobytes that would become gigabytes: libcmark-gfm 0.29.0.gfm.6 fills the short rows of a table up to its columns, and
/// writes the address of a link definition out wherever it is used. Such a text is told of before it is parsed, and never is.
package struct MarkdownGrowth: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Rows times columns of the tables.
    case cells(Int)
    /// Bytes of the address and title of one definition.
    case definition(bytes: Int)
  }

  package let kind: Kind
  /// The row of dashes below the table's head, or the line of the definition; from 1.
  package let line: Int

  /// Cells of all tables of a text, written or filled up: the whole list of a country's products in twenty columns. A cell takes some
  /// 300 bytes.
  package static let mostCells = 200_000
  /// Bytes of addresses and titles of definitions in all the places where they are used.
  static let mostDefinedBytes = 16 << 20

  /// Nil for a text that stays within bounds: nearly all, of which only the bytes `|` and `]` are looked for (some ten bytes a
  /// nanosecond). Never less than what the library would make, and more only where a text is strange already.
  package init?(of text: String) {
    var text = text
    guard let found = text.withUTF8({ MarkdownGrowth(in: $0) }) else { return nil }
    self = found
  }

  init?(in bytes: UnsafeBufferPointer<UInt8>) {
    guard let found = Self.cells(in: bytes) ?? Self.definition(in: bytes) else { return nil }
    self = found
  }

  private init(_ kind: Kind, at place: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    self.kind = kind
    line = bytes[..<place].count { $0 == 0x0A } + 1
  }

  // MARK: - Tables

  private static func cells(in bytes: UnsafeBufferPointer<UInt8>) -> MarkdownGrowth? {
    guard ByteSearch.first(UInt8(ascii: "|"), in: bytes) != nil else { return nil }
    var cells = 0
    // Of the table that may be open, and where its dashes stand.
    var (columns, head) = (0, 0)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let row = UnsafeBufferPointer(rebasing: bytes[start..<end])
      switch columnsOfDashes(row) {
      case 0? where isBlank(row): columns = 0
      case let found? where found > columns: (columns, head) = (found, start)
      default: break
      }
      cells += columns
      if cells > mostCells {
        return MarkdownGrowth(.cells(wholeTable(cells, columns, from: end, bytes)), at: head, in: bytes)
      }
      start = end + 1
    }
    return nil
  }

  /// The columns for which a row of dashes asks, `:-|-:` two; 0 where there is no `|`, nil where anything else stands in the row.
  private static func columnsOfDashes(_ row: UnsafeBufferPointer<UInt8>) -> Int? {
    var bars = 0
    for byte in row {
      switch byte {
      case UInt8(ascii: "|"): bars += 1
      // Quotes begin with `>`.
      case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: ">"), 0x20, 0x09, 0x0B, 0x0C: continue
      default: return nil
      }
    }
    return bars == 0 ? 0 : bars + 1
  }

  private static func isBlank(_ row: UnsafeBufferPointer<UInt8>) -> Bool {
    row.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
  }

  /// For the message: the cells with those of the rows that were not counted.
  private static func wholeTable(
    _ cells: Int, _ columns: Int, from end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var (cells, start) = (cells, end + 1)
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      if isBlank(UnsafeBufferPointer(rebasing: bytes[start..<end])) { break }
      cells += columns
      start = end + 1
    }
    return cells
  }

  // MARK: - Definitions of links

  private static func definition(in bytes: UnsafeBufferPointer<UInt8>) -> MarkdownGrowth? {
    guard holdsDefinition(bytes) else { return nil }
    var uses = 0
    var (longest, place) = (0, 0)
    var sum = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "]") {
      uses += 1
      guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ":") else { continue }
      let length = length(ofDefinition: bytes, from: index + 2)
      if length > longest { (longest, place) = (length, index) }
      sum += length
      // Definitions that lie in one another are none; a text full of them is not looked through again and again.
      if sum > 2 * bytes.count + mostDefinedBytes { break }
    }
    return longest * uses > mostDefinedBytes || sum > 2 * bytes.count + mostDefinedBytes
      ? MarkdownGrowth(.definition(bytes: longest), at: place, in: bytes) : nil
  }

  private static func holdsDefinition(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    ByteSearch.holds("]:", in: bytes)
  }

  /// The bytes of an address, and of a title behind it in quotes or brackets, which may go over several lines.
  private static func length(ofDefinition bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    func skipBlanks(_ place: Int) -> Int {
      bytes[place...].firstIndex { $0 > 0x20 && $0 != UInt8(ascii: ">") } ?? bytes.count
    }
    let address = skipBlanks(start)
    guard address < bytes.count else { return 0 }
    let isBracketed = bytes[address] == UInt8(ascii: "<")
    let end =
      bytes[address...].firstIndex { isBracketed ? $0 == UInt8(ascii: ">") || $0 == 0x0A : $0 <= 0x20 } ?? bytes.count
    let title = skipBlanks(min(end + 1, bytes.count))
    guard title < bytes.count else { return end - address }
    let closing: UInt8
    switch bytes[title] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = bytes[title]
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return end - address
    }
    var place = title + 1
    while place < bytes.count, bytes[place] != closing {
      // A blank line ends whatever was open.
      if bytes[place] == 0x0A, place + 1 < bytes.count, bytes[place + 1] == 0x0A { break }
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return end - address + min(place, bytes.count) - title
  }
}
