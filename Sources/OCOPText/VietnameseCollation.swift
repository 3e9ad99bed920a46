/// The place of a text in a Vietnamese alphabetical list. Equal keys mean that nothing but punctuation differs.
package struct CollationKey: Sendable, Hashable, Comparable {
  let bytes: [UInt8]

  package static func < (left: CollationKey, right: CollationKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

/// Vietnamese alphabetical order: a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y, with f, j, w and z in
/// their Latin places.
///
/// Letters decide first, then tones (ngang, huyền, hỏi, ngã, sắc, nặng), then case, lower before upper. Words compare
/// one by one, so that `An Bình` stands before `Anh`. Digits count as numbers: `Số 2` before `Số 10`. Punctuation does
/// not count. Other scripts follow z.
package enum VietnameseCollation {
  package static func key(_ text: String) -> CollationKey {
    var primary: [UInt8] = []
    var tones: [UInt8] = []
    var cases: [UInt8] = []
    var digits: [UInt8] = []
    var gap = false
    primary.reserveCapacity(text.utf8.count * 2)
    tones.reserveCapacity(text.utf8.count)
    cases.reserveCapacity(text.utf8.count)

    func endNumber() {
      guard !digits.isEmpty else { return }
      let significant = digits.drop { $0 == UInt8(ascii: "0") }.prefix(255)
      primary += [Weight.number, UInt8(significant.count)]
      primary += significant
      digits.removeAll(keepingCapacity: true)
    }

    func endGap() {
      if gap { primary.append(Weight.space) }
      gap = false
    }

    for scalar in UnicodeNormalization.nfc(text).unicodeScalars {
      if let letter = VietnameseLetter(scalar) ?? foreign(scalar) {
        endNumber()
        endGap()
        primary.append(weight(letter))
        tones.append(letter.tone.rawValue + 1)
        cases.append(letter.isUpper ? 2 : 1)
      } else if scalar.isASCIIDigit {
        endGap()
        digits.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if scalar == " " || scalar.properties.isWhitespace {
        endNumber()
        gap = !primary.isEmpty
      } else if scalar.value >= 0x80, scalar.properties.isAlphabetic {
        endNumber()
        endGap()
        primary.append(Weight.otherScript)
        primary += [16, 8, 0].map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
      }
    }
    endNumber()
    // What is left out at the end counts as ngang and lower case, the least.
    tones.removeLast(tones.reversed().prefix { $0 == 1 }.count)
    cases.removeLast(cases.reversed().prefix { $0 == 1 }.count)
    return CollationKey(bytes: primary + [0] + tones + [0] + cases)
  }

  private enum Weight {
    static let space: UInt8 = 1
    static let number: UInt8 = 2
    static let firstLetter: UInt8 = 0x10
    static let otherScript: UInt8 = 0xF0
  }

  /// Eight places a base letter, of which the qualities take the first ones in the order of the alphabet.
  private static func weight(_ letter: VietnameseLetter) -> UInt8 {
    let place: UInt8 =
      switch letter.quality {
      case .plain: 0
      case .breve, .stroke: 1
      case .circumflex: 2
      case .horn: 3
      }
    return Weight.firstLetter + (letter.base - UInt8(ascii: "a")) * 8 + place
  }

  /// Latin letters of other languages stand with the letter under their marks.
  private static func foreign(_ scalar: Unicode.Scalar) -> VietnameseLetter? {
    guard scalar.value >= 0x80, let base = VietnameseFold.base(of: scalar.value), base != 0 else { return nil }
    return VietnameseLetter(base: base, isUpper: scalar.properties.isUppercase)
  }
}
