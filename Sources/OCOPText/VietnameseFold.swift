/// Accent-free forms for comparing and searching.
package enum VietnameseFold {
  /// Lower case, đ as d, every accent removed, whatever the Unicode form: `Đường phèn` becomes `duong phen`.
  ///
  /// Other Latin letters lose their marks as well (`ø` is `o`, `æ` is `ae`, `ß` is `ss`); other scripts are only
  /// lower-cased; spaces, digits and punctuation stay. Linear, one pass over the bytes.
  package static func fold(_ text: String) -> String {
    map(text) { scalar, output in
      if let base = base(of: scalar.value) {
        output.append(base)
      } else {
        appendRare(scalar, to: &output)
      }
    }
  }

  /// `fold` for words that are searched for, with both school spellings of one sound in one: where y is the only vowel behind
  /// consonants it becomes i, as in `ky` for kỷ and kỉ, `quit` for quýt and quít. `quyet`, `thuy` and `y` stay.
  package static func foldTerm(_ text: String) -> String {
    let folded = fold(text)
    guard folded.utf8.contains(UInt8(ascii: "y")) else { return folded }
    return folded.split(separator: " ", omittingEmptySubsequences: false).map { word in
      var bytes = Array(word.utf8)
      guard let vowel = soleY(bytes) else { return String(word) }
      bytes[vowel] = UInt8(ascii: "i")
      return String(decoding: bytes, as: UTF8.self)
    }.joined(separator: " ")
  }

  /// Where the y stands; one to three consonants before it, none or the end of a Vietnamese syllable behind it.
  private static func soleY(_ word: [UInt8]) -> Int? {
    guard let vowel = word.firstIndex(of: UInt8(ascii: "y")), vowel > 0, vowel <= 3 else { return nil }
    let onset = word[..<vowel]
    let isOnset =
      onset.elementsEqual("qu".utf8) || onset.allSatisfy { $0 &- UInt8(ascii: "a") < 26 && !vowels.contains($0) }
    return isOnset && codas.contains(String(decoding: word[(vowel + 1)...], as: UTF8.self)) ? vowel : nil
  }

  private static let vowels = Array("aeiouy".utf8)
  private static let codas: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]

  /// Lower case and composed, tones removed, letters kept: `Đường phèn` becomes `đương phen`. đ, ă, â, ê, ô, ơ and ư
  /// stay.
  package static func foldTone(_ text: String) -> String {
    map(UnicodeNormalization.nfc(text)) { scalar, output in
      if var letter = VietnameseLetter(scalar) {
        letter.tone = .ngang
        letter.isUpper = false
        append(letter.scalar ?? scalar, to: &output)
      } else {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars { append(lower, to: &output) }
      }
    }
  }

  /// The ASCII letter under a Latin letter's marks, 0 for a mark itself, nil for everything else above ASCII.
  ///
  /// Only scalars from U+0080 on are asked for.
  static func base(of value: UInt32) -> UInt8? {
    let base: UInt8
    switch value {
    case 0xC0..<0x250: base = latin[Int(value - 0xC0)]
    case 0x1E00..<0x1F00: base = latinAdditional[Int(value - 0x1E00)]
    case 0x300..<0x370: return 0
    default: return nil
    }
    return base == UInt8(ascii: ".") ? nil : base
  }

  /// Copies ASCII in lower case and hands every other scalar to `body`; a 0 that `body` appends is dropped.
  private static func map(_ text: String, _ body: (Unicode.Scalar, inout [UInt8]) -> Void) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        let byte = UInt8(truncatingIfNeeded: value)
        output.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      } else {
        body(scalar, &output)
        if output.last == 0 { output.removeLast() }
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func appendRare(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    switch scalar {
    case "æ", "Æ": output += "ae".utf8
    case "œ", "Œ": output += "oe".utf8
    case "ß", "ẞ": output += "ss".utf8
    case "þ", "Þ": output += "th".utf8
    case "\u{A0}", "\u{202F}": output.append(UInt8(ascii: " "))
    default:
      for lower in scalar.properties.lowercaseMapping.unicodeScalars { append(lower, to: &output) }
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// U+00C0–U+024F, a full stop where no ASCII letter lies under the sign.
  private static let latin = Array(
    """
    aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll.\
    lllnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz.\
    ................................oo.............uu...............\
    .............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....\
    aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
    ................
    """.utf8)

  /// U+1E00–U+1EFF.
  private static let latinAdditional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
    """.utf8)
}
