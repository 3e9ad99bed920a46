import OCOPText

/// Text of the fonts of before Unicode, pasted and saved as UTF-8: TCVN3 (`§­êng phÌn`) and VNI (`Ñöôøng pheøn`) for `Đường phèn`.
///
/// Both put Vietnamese letters in the places of Western ones. What tells is what no language writes: a sign such as `¸` between two
/// letters, a large letter among small ones, a vowel with a vowel behind it that carries the accent. French, German, Spanish,
/// Portuguese and the Scandinavian languages write some of the pairs (`maïs`, `août`, `João`), which do not count.
enum LegacyEncoding {
  /// What a sign says by itself: nothing; something, if there is another such; all.
  enum Evidence: Int {
    case none = 0
    case weak = 1
    case strong = 2
  }

  /// What is enough, as a sum.
  static let enough = 2

  /// Whether it is worth looking around a letter of two bytes that begins with 0xC3. Most of Vietnamese is not.
  ///
  /// - Parameter second: its second byte.
  static func isOdd(_ second: UInt8) -> Bool { ordinary >> UInt64(second & 0x3F) & 1 == 0 }

  /// Letters of Vietnamese that say nothing wherever they stand: `à á â ã è é ê ì í ò ó ô õ ú ý À Á Â Ã`.
  private static let ordinary: UInt64 = [
    0xA0, 0xA1, 0xA2, 0xA3, 0xA8, 0xA9, 0xAA, 0xAC, 0xAD, 0xB2, 0xB3, 0xB4, 0xB5, 0xBA, 0xBD, 0x80, 0x81, 0x82, 0x83,
  ].reduce(0) { $0 | 1 << UInt64($1 & 0x3F) }

  /// - Parameter index: of a byte 0xC2 or 0xC3.
  static func evidence(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Evidence {
    guard index + 1 < bytes.count else { return .none }
    let before = index > 0 ? bytes[index - 1] : 0
    let after = index + 2 < bytes.count ? bytes[index + 2] : 0
    let second = bytes[index + 1]
    // A capital may begin the word: `MËt`. Where the letter is one of Vietnamese, the shift key was held too long: `SÓc`.
    let isFirst = isLetter(before) && before < 0x80 && (index < 2 || !isLetter(bytes[index - 2]))
    let isAmongSmall = isSmall(after) && (isSmall(before) || isFirst)
    if bytes[index] == 0xC2 {
      switch second {
      // ¨ ¬ µ ¶ ¸ ¹ ¼ ½ ¾
      case 0xA8, 0xAC, 0xB5, 0xB6, 0xB8, 0xB9, 0xBC, 0xBD, 0xBE:
        return isAmongSmall ? .strong : .none
      // § and ®, which are Đ and đ, before ư or a letter with an accent
      case 0xA7, 0xAE:
        guard index + 3 < bytes.count, !isLetter(before) else { return .none }
        return after == 0xC3 || (after == 0xC2 && bytes[index + 3] == 0xAD) ? .strong : .none
      default: return .none
      }
    }
    switch second {
    // Ø, which TCVN3 has for ỉ and VNI as an accent, and Ù
    case 0x98, 0x99: return isAmongSmall && second == 0x98 ? .strong : accented(bytes, before, at: index)
    // Æ Ë Î Ï Ð Þ
    case 0x86, 0x8B, 0x8E, 0x8F, 0x90, 0x9E: return isAmongSmall ? .strong : .none
    // Ç È É Ê Ì Ñ Ò Ó Ô Õ Ö Ü Ý, which a slip of the shift key or a brand may have put there
    case 0x87...0x9D: return isSmall(before) && isSmall(after) ? .weak : .none
    // ø ù and, as accents of ơ and ư, û ï
    case 0xB8, 0xB9, 0xBB, 0xAF: return accented(bytes, before, at: index)
    // ö before ô: ươ
    case 0xB6: return after == 0xC3 && index + 3 < bytes.count && bytes[index + 3] == 0xB4 ? .strong : .none
    default: return .none
    }
  }

  /// Of a letter that VNI puts behind a vowel for its accent.
  private static func accented(_ bytes: UnsafeBufferPointer<UInt8>, _ before: UInt8, at index: Int) -> Evidence {
    // Large and small letters differ in one bit.
    let letter = bytes[index + 1] | 0x20
    let isGraveOrAcute = letter == 0xB8 || letter == 0xB9
    switch before | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "e"): return isGraveOrAcute ? .strong : .none
    case UInt8(ascii: "u"), UInt8(ascii: "y"): return isGraveOrAcute ? .weak : .none
    default:
      // ô and ö, small or large
      let isHorned = before | 0x20 == 0xB4 || before | 0x20 == 0xB6
      return isHorned && index > 1 && bytes[index - 2] == 0xC3 ? .strong : .none
    }
  }

  /// Where the first word with evidence begins; nil where there is none.
  static func start(in text: String) -> String.Index? {
    var text = text
    let offset = text.withUTF8 { bytes -> Int? in
      guard
        let sign = bytes.indices.first(where: {
          (bytes[$0] == 0xC2 || bytes[$0] == 0xC3) && evidence(bytes, at: $0) != .none
        })
      else { return nil }
      return bytes[..<sign].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? 0
    }
    return offset.map { text.utf8.index(text.utf8.startIndex, offsetBy: $0) }
  }

  private static func isSmall(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  private static func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= 0x80 }
}
