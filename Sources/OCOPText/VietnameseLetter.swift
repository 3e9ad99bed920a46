/// The six tones of Vietnamese, in the order of its dictionaries.
package enum VietnameseTone: UInt8, Sendable, CaseIterable {
  case ngang, huyen, hoi, nga, sac, nang

  /// The combining mark that writes the tone; `ngang` has none.
  init?(mark: Unicode.Scalar) {
    switch mark.value {
    case 0x300: self = .huyen
    case 0x309: self = .hoi
    case 0x303: self = .nga
    case 0x301: self = .sac
    case 0x323: self = .nang
    default: return nil
    }
  }
}

/// What makes another letter of a base letter: ă, â, ơ, đ are letters of their own, not accented ones.
package enum VietnameseQuality: UInt8, Sendable {
  case plain, breve, circumflex, horn, stroke

  /// The combining mark that writes the quality. The stroke of đ has none in Unicode.
  init?(mark: Unicode.Scalar) {
    switch mark.value {
    case 0x306: self = .breve
    case 0x302: self = .circumflex
    case 0x31B: self = .horn
    default: return nil
    }
  }
}

/// One letter taken apart: base, quality, tone and case. Every letter of the Vietnamese alphabet and every ASCII
/// letter has exactly one such form, and the way back gives the composed (NFC) scalar.
package struct VietnameseLetter: Sendable, Hashable {
  /// Lower-case ASCII, `a`–`z`.
  package var base: UInt8
  package var quality: VietnameseQuality
  package var tone: VietnameseTone
  package var isUpper: Bool

  package init(
    base: UInt8, quality: VietnameseQuality = .plain, tone: VietnameseTone = .ngang, isUpper: Bool = false
  ) {
    self.base = base
    self.quality = quality
    self.tone = tone
    self.isUpper = isUpper
  }

  /// Nil for anything that is not a letter of Vietnamese or ASCII.
  package init?(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      let lower = UInt8(truncatingIfNeeded: value | 0x20)
      guard lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "z"), value >= 0x41 else { return nil }
      self.init(base: lower, isUpper: value < 0x60)
      return
    }
    guard let slot = Self.slot(value) else { return nil }
    self.init(packed: Self.unpacked[slot])
    guard base != 0 else { return nil }
  }

  package var isVowel: Bool {
    switch base {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }

  /// The composed scalar; nil for a combination that has none (a horn on e, a tone on b).
  package var scalar: Unicode.Scalar? {
    if quality == .plain, tone == .ngang {
      return Unicode.Scalar(isUpper ? base & 0xDF : base)
    }
    return Self.composed[packed & 0x1FFF]
  }

  // MARK: - Tables

  /// Base in 5 bits, quality in 3, tone in 3, case in 1.
  private var packed: Int {
    Int(base & 0x1F) << 7 | Int(quality.rawValue) << 4 | Int(tone.rawValue) << 1 | (isUpper ? 1 : 0)
  }

  private init(packed: UInt16) {
    guard packed != 0 else {
      self.init(base: 0)
      return
    }
    self.init(
      base: UInt8(truncatingIfNeeded: packed >> 7) | 0x60,
      quality: VietnameseQuality(rawValue: UInt8(truncatingIfNeeded: packed >> 4) & 7) ?? .plain,
      tone: VietnameseTone(rawValue: UInt8(truncatingIfNeeded: packed >> 1) & 7) ?? .ngang,
      isUpper: packed & 1 == 1)
  }

  /// Vietnamese letters lie in U+00C0–U+01B0 and U+1EA0–U+1EF9.
  private static func slot(_ value: UInt32) -> Int? {
    if value >= 0xC0, value <= 0x1B0 { return Int(value - 0xC0) }
    if value >= 0x1EA0, value <= 0x1EF9 { return Int(value - 0x1EA0) + 0xF1 }
    return nil
  }

  /// One row a letter, tones in the order of `VietnameseTone`.
  private static let rows: [(base: Character, quality: VietnameseQuality, lower: String, upper: String)] = [
    ("a", .plain, "aàảãáạ", "AÀẢÃÁẠ"), ("a", .breve, "ăằẳẵắặ", "ĂẰẲẴẮẶ"), ("a", .circumflex, "âầẩẫấậ", "ÂẦẨẪẤẬ"),
    ("d", .stroke, "đ", "Đ"),
    ("e", .plain, "eèẻẽéẹ", "EÈẺẼÉẸ"), ("e", .circumflex, "êềểễếệ", "ÊỀỂỄẾỆ"),
    ("i", .plain, "iìỉĩíị", "IÌỈĨÍỊ"),
    ("o", .plain, "oòỏõóọ", "OÒỎÕÓỌ"), ("o", .circumflex, "ôồổỗốộ", "ÔỒỔỖỐỘ"), ("o", .horn, "ơờởỡớợ", "ƠỜỞỠỚỢ"),
    ("u", .plain, "uùủũúụ", "UÙỦŨÚỤ"), ("u", .horn, "ưừửữứự", "ƯỪỬỮỨỰ"),
    ("y", .plain, "yỳỷỹýỵ", "YỲỶỸÝỴ"),
  ]

  private static let letters: [(letter: VietnameseLetter, scalar: Unicode.Scalar)] = rows.flatMap { row in
    [(row.lower, false), (row.upper, true)].flatMap { text, isUpper in
      zip(text.unicodeScalars, VietnameseTone.allCases).map { scalar, tone in
        let base = row.base.asciiValue ?? 0
        return (VietnameseLetter(base: base, quality: row.quality, tone: tone, isUpper: isUpper), scalar)
      }
    }
  }

  private static let unpacked: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0xF1 + 0x5A)
    for (letter, scalar) in letters {
      if let slot = slot(scalar.value) { table[slot] = UInt16(truncatingIfNeeded: letter.packed) }
    }
    return table
  }()

  private static let composed: [Unicode.Scalar?] = {
    var table = [Unicode.Scalar?](repeating: nil, count: 0x2000)
    for (letter, scalar) in letters { table[letter.packed] = scalar }
    return table
  }()
}
