import Glibc

/// A zero-terminated string of the C library, seen as bytes.
struct CStringBytes {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ text: UnsafeMutablePointer<CChar>) {
    bytes = UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
  }

  /// The first place of a byte from an index on; the end where there is none.
  func index(of byte: UInt8, from start: Int) -> Int {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
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
  /// What stands in the places of the pictures.
  let pictures: [String]
  private var nextID = 0

  init(
    shift: Int, ids: [String], idPrefix: String, footnoteBackLabel: String, hasFootnotes: Bool, pictures: [String]
  ) {
    self.shift = shift
    self.ids = ids
    self.idPrefix = idPrefix
    self.footnoteBackLabel = footnoteBackLabel
    self.hasFootnotes = hasFootnotes
    self.pictures = pictures
  }

  /// The address under which the library writes a picture, to be found again here.
  static func address(ofPicture index: Int) -> String { "#\(index)" }

  mutating func finish(_ source: CStringBytes) -> [UInt8] {
    let bytes = source.bytes
    var output: [UInt8] = []
    output.reserveCapacity(ids.reduce(bytes.count + 256) { $0 + $1.utf8.count + idPrefix.utf8.count })
    var index = 0
    var copied = 0
    while true {
      index = source.index(of: UInt8(ascii: "<"), from: index)
      guard index < bytes.count else { break }
      let end = source.index(of: UInt8(ascii: ">"), from: index)
      guard mayNeedFinishing(UnsafeBufferPointer(rebasing: bytes[index..<end])) else {
        index = end + 1
        continue
      }
      let tag = UnsafeBufferPointer(rebasing: bytes[index..<min(end + 1, bytes.count)])
      let before = output.count
      output.append(contentsOf: bytes[copied..<index])
      if appendReplacement(for: tag, to: &output) {
        copied = min(end + 1, bytes.count)
      } else {
        output.removeLast(output.count - before)
      }
      index = end + 1
    }
    output.append(contentsOf: bytes[copied..<bytes.count])
    return output
  }

  /// Most tags are `<p>` and the like and stay as they are; telling so by a byte or two keeps strings out of the way.
  private func mayNeedFinishing(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
    let name = tag.count > 1 && tag[1] == UInt8(ascii: "/") ? 2 : 1
    guard tag.count > name + 1 else { return false }
    switch tag[name] {
    case UInt8(ascii: "h"): return tag[name + 1] != UInt8(ascii: "r")
    // A cell with `align`; a table and its parts have longer names.
    case UInt8(ascii: "t"): return tag.count > 4 && tag[name + 2] == UInt8(ascii: " ")
    // An `input` is a box of a task list, an `img` a picture.
    case UInt8(ascii: "i"): return tag[name + 1] == UInt8(ascii: "n") || tag[name + 1] == UInt8(ascii: "m")
    // `<pre`
    case UInt8(ascii: "p"): return tag.count == 4 && name == 1 || hasFootnotes
    default: return hasFootnotes
    }
  }

  /// Appends what stands in place of a tag; false where it stays as it is.
  private mutating func appendReplacement(
    for tag: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) -> Bool {
    if let level = Self.headingLevel(tag) {
      let digit = UInt8(ascii: "0") + UInt8(min(6, max(1, level + shift)))
      if tag[1] == UInt8(ascii: "/") {
        output.append(contentsOf: "</h".utf8)
        output.append(digit)
      } else {
        output.append(contentsOf: "<h".utf8)
        output.append(digit)
        if nextID < ids.count {
          output.append(contentsOf: " id=\"".utf8)
          output.append(contentsOf: idPrefix.utf8)
          output.append(contentsOf: ids[nextID].utf8)
          output.append(UInt8(ascii: "\""))
        }
        nextID += 1
      }
      output.append(UInt8(ascii: ">"))
      return true
    }
    guard let replacement = replacement(for: String(decoding: tag, as: UTF8.self)) else { return false }
    output.append(contentsOf: replacement.utf8)
    return true
  }

  /// Of tags that are too rare to be worth looking at as bytes.
  private func replacement(for tag: String) -> String? {
    // `align` is obsolete, and a style attribute would be refused by the policy: a class it is.
    if tag.hasPrefix("<td align=\"") || tag.hasPrefix("<th align=\"") {
      return tag.replacing("align=\"", with: "class=\"align-")
    }
    // What is too wide scrolls, with the keys as well.
    if tag == "<pre>" { return "<pre tabindex=\"0\">" }
    // A disabled box says nothing to a screen reader; a sign in the text does.
    if tag.hasPrefix("<input type=\"checkbox\"") {
      return tag.contains("checked") ? "☑" : "☐"
    }
    if tag.hasPrefix("<img ") {
      let address = tag.dropFirst("<img src=\"#".count).prefix { $0 != "\"" }
      guard let index = Int(address), pictures.indices.contains(index) else { return "" }
      return pictures[index]
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

  /// The level of `<h2>` or `</h2>`.
  private static func headingLevel(_ tag: UnsafeBufferPointer<UInt8>) -> Int? {
    let name = tag.count > 1 && tag[1] == UInt8(ascii: "/") ? 2 : 1
    guard tag.count == name + 3, tag[name] == UInt8(ascii: "h"), tag[name + 2] == UInt8(ascii: ">"),
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(tag[name + 1])
    else { return nil }
    return Int(tag[name + 1] - UInt8(ascii: "0"))
  }
}
