/// A zero-terminated string of the C library, seen as bytes.
struct CStringBytes {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ text: UnsafeMutablePointer<CChar>) {
    var count = 0
    while text[count] != 0 { count += 1 }
    bytes = UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
  }
}

/// Finishes what libcmark-gfm wrote. Text and attribute values are escaped in there, so a byte `<` can only begin one of the
/// library's own tags, and those are few and known.
struct HTMLFinisher {
  /// Added to the level of every heading.
  let shift: Int
  /// The ids of the headings, in order.
  let ids: [String]
  let idPrefix: String
  let footnoteBackLabel: String
  /// Whether any tag of a footnote can be there.
  let hasFootnotes: Bool
  private var nextID = 0

  init(shift: Int, ids: [String], idPrefix: String, footnoteBackLabel: String, hasFootnotes: Bool) {
    self.shift = shift
    self.ids = ids
    self.idPrefix = idPrefix
    self.footnoteBackLabel = footnoteBackLabel
    self.hasFootnotes = hasFootnotes
  }

  mutating func finish(_ source: CStringBytes) -> [UInt8] {
    let bytes = source.bytes
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 256)
    var index = 0
    var copied = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, bytes[end] != UInt8(ascii: ">") { end += 1 }
      guard mayNeedFinishing(UnsafeBufferPointer(rebasing: bytes[index..<end])) else {
        index = end + 1
        continue
      }
      let tag = String(decoding: bytes[index..<min(end + 1, bytes.count)], as: UTF8.self)
      if let replacement = replacement(for: tag) {
        output.append(contentsOf: bytes[copied..<index])
        output.append(contentsOf: Array(replacement.utf8))
        copied = min(end + 1, bytes.count)
      }
      index = end + 1
    }
    output.append(contentsOf: bytes[copied..<bytes.count])
    return output
  }

  /// Most tags are `<p>` and the like and stay as they are; telling so by a byte or two keeps strings out of the way.
  private func mayNeedFinishing(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
    guard tag.count > 2 else { return false }
    let name = tag[1] == UInt8(ascii: "/") ? 2 : 1
    guard name < tag.count else { return false }
    switch tag[name] {
    case UInt8(ascii: "h"): return true
    // Only a cell with `align` is longer than its name; an `input` is a box of a task list.
    case UInt8(ascii: "t"): return tag.count > 4
    case UInt8(ascii: "i"): return tag.count > 4
    default: return hasFootnotes
    }
  }

  private mutating func replacement(for tag: String) -> String? {
    if tag.utf8.count == 4 || tag.utf8.count == 5, let level = Self.headingLevel(tag) {
      let shifted = min(6, max(1, level + shift))
      guard !tag.hasPrefix("</") else { return "</h\(shifted)>" }
      defer { nextID += 1 }
      return nextID < ids.count ? "<h\(shifted) id=\"\(ids[nextID])\">" : "<h\(shifted)>"
    }
    // `align` is obsolete, and a style attribute would be refused by the policy: a class it is.
    if tag.hasPrefix("<td align=\"") || tag.hasPrefix("<th align=\"") {
      return tag.replacing("align=\"", with: "class=\"align-")
    }
    // A disabled box says nothing to a screen reader; a sign in the text does.
    if tag.hasPrefix("<input type=\"checkbox\"") {
      return tag.contains("checked") ? "☑" : "☐"
    }
    // A section wants a heading, and footnotes have none.
    if tag.hasPrefix("<section ") { return tag.replacing("<section ", with: "<div ") }
    if tag == "</section>" { return "</div>" }
    if tag.contains("data-footnote") {
      var mended = tag
      if !idPrefix.isEmpty {
        for (old, new) in [
          ("\"#fn-", "\"#\(idPrefix)fn-"), ("\"#fnref-", "\"#\(idPrefix)fnref-"), ("id=\"fn", "id=\"\(idPrefix)fn"),
        ] {
          mended = mended.replacing(old, with: new)
        }
      }
      if let label = mended.firstRange(of: "aria-label=\""),
        let end = mended[label.upperBound...].firstIndex(of: "\"")
      {
        mended.replaceSubrange(label.upperBound..<end, with: footnoteBackLabel)
      }
      return mended
    }
    if !idPrefix.isEmpty, tag.hasPrefix("<li id=\"fn-") {
      return tag.replacing("id=\"fn-", with: "id=\"\(idPrefix)fn-")
    }
    return nil
  }

  private static func headingLevel(_ tag: String) -> Int? {
    let digits = tag.hasPrefix("</h") ? tag.dropFirst(3) : tag.hasPrefix("<h") ? tag.dropFirst(2) : ""
    guard digits.count == 2, digits.last == ">", let level = digits.first?.wholeNumberValue else { return nil }
    return (1...6).contains(level) ? level : nil
  }
}
