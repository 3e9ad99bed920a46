import OCOPText

/// Finds the words of texts and numbers them.
///
/// A word is a run of letters, or one of digits: `ST25` and `ST 25` are the same two words, which stand together. It is stored in lower case with its tone in the canonical place, accents kept;
/// each written form is normalised once, when it is first met, and from then on found by its bytes.
struct WordTable {
  /// The normalised words by number.
  private(set) var words: [String] = []

  private var numbers: [String: UInt32] = [:]
  /// Written forms: open addressing over `forms`, 0 for an empty slot, else index + 1.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)
  private var forms: [Form] = []
  private var bytes: [UInt8] = []

  private struct Form {
    let hash: UInt64
    /// The last eight bytes, which is all of most words.
    let tail: UInt64
    let start: UInt32
    let count: UInt32
    let word: UInt32
  }

  /// Longer runs are identifiers and addresses, not words.
  private static let longest = 40

  /// Marks in a scan where words follow each other but do not stand together: between sentences and fields.
  static let breakMark = UInt32.max

  /// Appends the numbers of the words of `text` in order, with `breakMark` where a sentence or a part of it ends.
  mutating func scan(_ text: String, into output: inout [UInt32]) {
    var text = text
    text.withUTF8 { scan($0, into: &output) }
    output.append(Self.breakMark)
  }

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt32]) {
    let classes = Self.classes
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch classes[Int(byte)] {
      case .word: break
      case .gap:
        index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        continue
      case .stop:
        if output.last != Self.breakMark { output.append(Self.breakMark) }
        index += 1
        continue
      }
      var end = index
      while end < text.count, classes[Int(text[end])] == .word { end += 1 }
      guard end - index <= Self.longest else {
        output.append(Self.breakMark)
        index = end
        continue
      }
      while index < end {
        let start = index
        let isNumber = Self.isDigit(byte: text[start])
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var tail: UInt64 = 0
        while index < end, Self.isDigit(byte: text[index]) == isNumber {
          hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3
          tail = tail << 8 | UInt64(text[index])
          index += 1
        }
        let written = UnsafeBufferPointer(rebasing: text[start..<index])
        if let word = number(of: written, hash: hash, tail: tail) { output.append(word) }
      }
    }
  }

  private static func isDigit(byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// The number of a written form; nil when nothing is left of it.
  private mutating func number(of written: UnsafeBufferPointer<UInt8>, hash: UInt64, tail: UInt64) -> UInt32? {
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & (slots.count - 1)
    while slots[slot] != 0 {
      let form = forms[Int(slots[slot]) - 1]
      if form.tail == tail, form.hash == hash, Int(form.count) == written.count,
        written.count <= 8 || equal(form, written)
      {
        return form.word == Self.breakMark ? nil : form.word
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let word = normalised(String(decoding: written, as: UTF8.self))
    forms.append(
      Form(
        hash: hash, tail: tail, start: UInt32(bytes.count), count: UInt32(written.count), word: word ?? Self.breakMark))
    bytes += written
    slots[slot] = UInt32(forms.count)
    if forms.count * 2 > slots.count { grow() }
    return word
  }

  private func equal(_ form: Form, _ written: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(form.start)
    for offset in 0..<written.count where bytes[start + offset] != written[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (index, form) in forms.enumerated() {
      var slot = Int(truncatingIfNeeded: form.hash ^ form.hash >> 29) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index) + 1
    }
  }

  /// Nil for a run without a letter or digit (a dash of three bytes, a sign of another script).
  private mutating func normalised(_ written: String) -> UInt32? {
    let word = VietnameseSpelling.compareKey(written)
    guard word.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) else {
      return nil
    }
    if let number = numbers[word] { return number }
    let number = UInt32(words.count)
    words.append(word)
    numbers[word] = number
    return number
  }

  private enum ByteClass { case word, gap, stop }

  /// Spaces, hyphens, slashes and quotes separate the parts of one phrase; other ASCII signs end it. A byte from 0x80
  /// on is part of a letter, but for those that lead the blocks of Latin-1 signs (C2), of general punctuation (E2) and
  /// of emoji (F0 and above).
  private static let classes: [ByteClass] = {
    var table = [ByteClass](repeating: .word, count: 256)
    for byte in 0..<0x80 {
      let scalar = Unicode.Scalar(UInt8(byte))
      let isWord = scalar.properties.isAlphabetic || scalar.isASCIIDigit
      table[byte] = isWord ? .word : " -/'\"_&+".unicodeScalars.contains(scalar) ? .gap : .stop
    }
    for byte in [0xC2, 0xE2] + Array(0xF0..<0x100) { table[byte] = .gap }
    return table
  }()
}
