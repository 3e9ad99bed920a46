import OCOPDiagnostics

/// Reads the YAML that nearly all front matter is written in: keys with texts of one line, quoted or not, lists and groups in brackets,
/// and blocks of these. Whatever else there is (comments, texts of several lines, escapes, a slip of the pen) is left to libyaml,
/// which tells what is wrong with it; what this reads, libyaml reads to the same values at the same places, which a test tries on
/// thirty thousand texts with slips in them.
///
/// Cost: half the instructions of libyaml's events (49,000 a file, where they take 94,000), and none of their 110 calls of `malloc`.
struct PlainYAML {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private var line: Int
  /// Up to where columns have been counted, and the column there, from 1.
  private var counted = 0
  private var column = 1
  /// The blanks before the line that `findLine` has found; -1 behind the last.
  private var indent = 0

  /// The document as a mapping; nil where it is not as plain as that.
  ///
  /// - Parameter firstLine: the line of the file on which the text begins.
  static func read(_ text: Substring, firstLine: Int) -> YAMLNode? {
    var text = text
    return text.withUTF8 { bytes in
      guard !bytes.isEmpty, isPlain(bytes) else { return nil }
      var reader = PlainYAML(bytes: bytes, line: firstLine)
      reader.findLine()
      // The outermost block ends with the text: nothing stands further to the left.
      return reader.indent == 0 ? reader.mapping(indent: 0, depth: 0) : nil
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    self.bytes = bytes
    self.line = line
  }

  /// Whether there are no characters but those that YAML takes as part of a text, and line feeds.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A, 0x20..<0x7F: continue
      case ..<0x20, 0x7F: return false
      // U+0080 to U+009F: control characters, of which one ends a line.
      case 0xC2: if bytes[index + 1] < 0xA0 { return false }
      // U+2028 and U+2029 end lines.
      case 0xE2: if bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 { return false }
      // The byte order mark and what is no character.
      case 0xEF: return false
      default: continue
      }
    }
    return true
  }

  // MARK: Lines

  private var isAtEnd: Bool { place == bytes.count }

  private var isAtLineEnd: Bool { place == bytes.count || bytes[place] == 0x0A }

  /// Goes from the beginning of a line to the first character of the next line that has any.
  private mutating func findLine() {
    while !isAtEnd {
      let start = place
      skipBlanks()
      if !isAtLineEnd {
        indent = place - start
        return
      }
      endLine()
    }
    indent = -1
  }

  /// Goes behind the line feed.
  private mutating func endLine() {
    guard !isAtEnd else { return }
    place += 1
    line += 1
    counted = place
    column = 1
  }

  private mutating func skipBlanks() {
    while place < bytes.count, bytes[place] == 0x20 { place += 1 }
  }

  /// Where the reader stands, as `SourcePosition` counts.
  private var position: SourcePosition {
    mutating get {
      while counted < place {
        // All bytes of a character but the first begin with the bits 10.
        if bytes[counted] & 0xC0 != 0x80 { column += 1 }
        counted += 1
      }
      return SourcePosition(line: line, column: column)
    }
  }

  // MARK: Blocks

  /// A block of keys. The reader stands before the first of them, and then before what follows the block, or at the end.
  private mutating func mapping(indent own: Int, depth: Int) -> YAMLNode? {
    guard depth < 8 else { return nil }
    let start = position
    var pairs: [YAMLNode.Pair] = []
    repeat {
      guard let (key, keySpan) = key(), !pairs.contains(where: { $0.key == key }), pairs.count < YAMLReader.mostKeys
      else { return nil }
      skipBlanks()
      let value: YAMLNode?
      if isAtLineEnd {
        endLine()
        findLine()
        value = indent > own ? block(depth: depth + 1) : nil
      } else {
        value = wholeLine()
      }
      guard let value else { return nil }
      pairs.append(YAMLNode.Pair(key: key, keySpan: keySpan, value: value))
    } while indent == own
    guard indent < own, let last = pairs.last else { return nil }
    return YAMLNode(content: .mapping(pairs), span: SourceSpan(start, last.value.span.end))
  }

  private mutating func block(depth: Int) -> YAMLNode? {
    isAtHyphen ? sequence(indent: indent, depth: depth) : mapping(indent: indent, depth: depth)
  }

  private var isAtHyphen: Bool {
    place + 1 < bytes.count && bytes[place] == UInt8(ascii: "-") && bytes[place + 1] == 0x20
  }

  /// A block of items, each behind a hyphen and one blank.
  private mutating func sequence(indent own: Int, depth: Int) -> YAMLNode? {
    guard depth < 8 else { return nil }
    let start = position
    var items: [YAMLNode] = []
    repeat {
      guard isAtHyphen else { return nil }
      place += 2
      guard !isAtLineEnd, bytes[place] != 0x20 else { return nil }
      let item = keyEnd != nil ? mapping(indent: own + 2, depth: depth + 1) : wholeLine()
      guard let item else { return nil }
      items.append(item)
    } while indent == own
    guard indent < own, let last = items.last else { return nil }
    return YAMLNode(content: .sequence(items), span: SourceSpan(start, last.span.end))
  }

  /// A value that ends with its line; the reader stands before the next then.
  private mutating func wholeLine() -> YAMLNode? {
    guard let value = value(isInBrackets: false, depth: 0) else { return nil }
    skipBlanks()
    guard isAtLineEnd else { return nil }
    endLine()
    findLine()
    return value
  }

  // MARK: Keys

  /// Letters, digits and what joins them.
  private static func isOfKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// The end of a key that begins here: its colon, and behind that a blank or the end of the line; nil where none does.
  private var keyEnd: Int? {
    var end = place
    while end < bytes.count, Self.isOfKey(bytes[end]) { end += 1 }
    guard end > place, bytes[place] != UInt8(ascii: "-"), bytes[place] != UInt8(ascii: "."), end < bytes.count,
      bytes[end] == UInt8(ascii: ":"),
      end + 1 == bytes.count || bytes[end + 1] == 0x20 || bytes[end + 1] == 0x0A
    else { return nil }
    return end
  }

  /// A key; the reader stands behind its colon then.
  private mutating func key() -> (String, SourceSpan)? {
    guard let end = keyEnd, end - place <= 256 else { return nil }
    let start = position
    let key = text(place..<end)
    place = end
    let span = SourceSpan(start, position)
    place += 1
    return (key, span)
  }

  // MARK: Values

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  private mutating func value(isInBrackets: Bool, depth: Int) -> YAMLNode? {
    guard place < bytes.count, depth < 8 else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted()
    case UInt8(ascii: "["): return list(depth: depth)
    case UInt8(ascii: "{"): return group(depth: depth)
    default: return unquoted(isInBrackets: isInBrackets)
    }
  }

  /// A quoted text without escapes.
  private mutating func quoted() -> YAMLNode? {
    let start = position
    let quote = bytes[place]
    var end = place + 1
    while true {
      guard end < bytes.count, bytes[end] != 0x0A, bytes[end] != UInt8(ascii: "\\") || quote == UInt8(ascii: "'") else {
        return nil
      }
      if bytes[end] == quote { break }
      end += 1
    }
    // Two of them stand for one.
    if end + 1 < bytes.count, bytes[end + 1] == quote { return nil }
    let content = YAMLNode.Content.scalar(text(place + 1..<end), isPlain: false)
    place = end + 1
    return YAMLNode(content: content, span: SourceSpan(start, position))
  }

  /// Signs that mean something at the beginning of a value (YAML 1.2.2, 5.3).
  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "-", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`": true
    default: false
    }
  }

  /// A text without quotes, which ends with the line, or with what separates items in brackets.
  private mutating func unquoted(isInBrackets: Bool) -> YAMLNode? {
    guard !Self.isIndicator(bytes[place]) else { return nil }
    var end = place
    var behindLast = place
    scan: while end < bytes.count, bytes[end] != 0x0A {
      let byte = bytes[end]
      switch byte {
      case 0x20:
        end += 1
        continue
      case UInt8(ascii: "#"): if bytes[end - 1] == 0x20 { return nil }
      case UInt8(ascii: ":"):
        guard end + 1 < bytes.count, bytes[end + 1] != 0x20, bytes[end + 1] != 0x0A else { return nil }
        if isInBrackets, ",?[]{}".utf8.contains(bytes[end + 1]) { return nil }
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): if isInBrackets { break scan }
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"): if isInBrackets { return nil }
      default: break
      }
      end += 1
      behindLast = end
    }
    let start = position
    let content = YAMLNode.Content.scalar(text(place..<behindLast), isPlain: true)
    place = behindLast
    return YAMLNode(content: content, span: SourceSpan(start, position))
  }

  /// `[a, b]`
  private mutating func list(depth: Int) -> YAMLNode? {
    let start = position
    var items: [YAMLNode] = []
    let isRead = readItems(until: UInt8(ascii: "]")) { reader in
      reader.value(isInBrackets: true, depth: depth + 1).map { items.append($0) }
    }
    return isRead ? YAMLNode(content: .sequence(items), span: SourceSpan(start, position)) : nil
  }

  /// `{a: 1, b: 2}`
  private mutating func group(depth: Int) -> YAMLNode? {
    let start = position
    var pairs: [YAMLNode.Pair] = []
    let isRead = readItems(until: UInt8(ascii: "}")) { reader in
      guard let (key, keySpan) = reader.keyInBrackets(), !pairs.contains(where: { $0.key == key }),
        pairs.count < YAMLReader.mostKeys
      else { return nil }
      guard !reader.isAtEnd, reader.bytes[reader.place] == 0x20 else { return nil }
      reader.skipBlanks()
      return reader.value(isInBrackets: true, depth: depth + 1).map {
        pairs.append(YAMLNode.Pair(key: key, keySpan: keySpan, value: $0))
      }
    }
    return isRead ? YAMLNode(content: .mapping(pairs), span: SourceSpan(start, position)) : nil
  }

  private mutating func keyInBrackets() -> (String, SourceSpan)? {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return key() }
    guard let node = quoted(), case .scalar(let key, _) = node.content, key.utf8.count <= 256, !isAtEnd,
      bytes[place] == UInt8(ascii: ":")
    else { return nil }
    place += 1
    return (key, node.span)
  }

  /// What stands between brackets on one line; the reader stands behind the closing one then.
  private mutating func readItems(until closing: UInt8, _ read: (inout PlainYAML) -> Void?) -> Bool {
    place += 1
    skipBlanks()
    if place < bytes.count, bytes[place] == closing {
      place += 1
      return true
    }
    while true {
      guard read(&self) != nil else { return false }
      skipBlanks()
      guard place < bytes.count else { return false }
      if bytes[place] == closing {
        place += 1
        return true
      }
      guard bytes[place] == UInt8(ascii: ",") else { return false }
      place += 1
      skipBlanks()
    }
  }
}
