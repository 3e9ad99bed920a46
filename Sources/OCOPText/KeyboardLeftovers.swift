/// Reads what was typed for Telex or VNI while the keyboard was in the wrong mode: `banhs coomx`, `co6m1`.
///
/// Both return nil when no word of the text reads as such a leftover. A word counts only if its decoded form is a
/// Vietnamese syllable; other words stay, so that `boss banhs` loses nothing. Tones alone are read as well (`coms`
/// gives `cóm`); who compares the result without accents finds `cốm`.
package enum KeyboardLeftovers {
  package static func decodeTelex(_ text: String) -> String? {
    decode(text, isWordCharacter: { $0.isLetter }, word: TelexWord.decode)
  }

  package static func decodeVNI(_ text: String) -> String? {
    decode(text, isWordCharacter: { $0.isLetter || ("0"..."9").contains($0) }, word: VNIWord.decode)
  }

  private static func decode(
    _ text: String, isWordCharacter: (Character) -> Bool, word: (Substring) -> [VietnameseLetter]?
  ) -> String? {
    let text = UnicodeNormalization.nfc(text)
    var result = ""
    var changed = false
    var rest = text[...]
    while !rest.isEmpty {
      let run = rest.prefix(while: isWordCharacter)
      if let letters = run.isEmpty ? nil : word(run) {
        result.unicodeScalars.append(contentsOf: letters.compactMap(\.scalar))
        changed = true
      } else {
        result += run
      }
      rest = rest[run.endIndex...]
      let gap = rest.prefix { !isWordCharacter($0) }
      result += gap
      rest = rest[gap.endIndex...]
    }
    return changed ? result : nil
  }
}

/// What both input methods do to the letters typed so far.
private struct TypedLetters {
  var letters: [VietnameseLetter] = []
  var tone = VietnameseTone.ngang
  var changed = false

  var hasVowel: Bool { letters.contains(where: \.isVowel) }

  mutating func append(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, let letter = VietnameseLetter(scalar) else { return false }
    letters.append(letter)
    return true
  }

  mutating func setTone(_ tone: VietnameseTone) -> Bool {
    guard hasVowel, self.tone == .ngang else { return false }
    self.tone = tone
    changed = true
    return true
  }

  /// Gives the last plain letter with one of these bases the quality; false when there is none.
  mutating func mark(_ bases: [Character], _ quality: VietnameseQuality) -> Bool {
    let bases = bases.compactMap(\.asciiValue)
    guard let index = letters.lastIndex(where: { bases.contains($0.base) && $0.quality == .plain }) else {
      return false
    }
    letters[index].quality = quality
    changed = true
    return true
  }

  /// Horn over the vowels typed: both of uo, the u of a closing ua, else the last o or u.
  mutating func horn() -> Bool {
    let u = UInt8(ascii: "u")
    let isQ = letters.first?.base == UInt8(ascii: "q")
    if let o = letters.lastIndex(where: { $0.base == UInt8(ascii: "o") && $0.quality == .plain }) {
      letters[o].quality = .horn
      if o > 0, letters[o - 1].base == u, !isQ { letters[o - 1].quality = .horn }
      changed = true
      return true
    }
    return mark(["u"], .horn)
  }

  /// The syllable with its tone in place; nil unless something was decoded and the result is one.
  func syllable() -> [VietnameseLetter]? {
    guard changed else { return nil }
    var letters = letters
    if let first = letters.firstIndex(where: \.isVowel) {
      guard tone == .ngang || letters.allSatisfy({ $0.tone == .ngang }) else { return nil }
      if tone != .ngang { letters[first].tone = tone }
    }
    return VietnameseSyllable(letters)?.respelled ?? VietnameseSyllable(Self.mendHorns(letters))?.respelled
  }

  /// `ưo` before a final letter was meant as `ươ`, and an open `ươ` as `uơ`.
  private static func mendHorns(_ letters: [VietnameseLetter]) -> [VietnameseLetter] {
    var letters = letters
    let o = letters.lastIndex { $0.base == UInt8(ascii: "o") }
    guard let o, o > 0, letters[o - 1].base == UInt8(ascii: "u") else { return letters }
    let isOpen = o == letters.count - 1
    letters[o - 1].quality = isOpen ? .plain : .horn
    letters[o].quality = .horn
    return letters
  }
}

private enum TelexWord {
  static func decode(_ word: Substring) -> [VietnameseLetter]? {
    var typed = TypedLetters()
    for character in word {
      guard apply(character, to: &typed) || typed.append(character) else { return nil }
    }
    return typed.syllable()
  }

  /// True when the character was a key and not a letter.
  private static func apply(_ character: Character, to typed: inout TypedLetters) -> Bool {
    switch character.lowercased() {
    case "f": typed.setTone(.huyen)
    case "r": typed.setTone(.hoi)
    case "x": typed.setTone(.nga)
    case "s": typed.setTone(.sac)
    case "j": typed.setTone(.nang)
    case "a": typed.mark(["a"], .circumflex)
    case "e": typed.mark(["e"], .circumflex)
    case "o": typed.mark(["o"], .circumflex)
    case "d": typed.letters.first?.base == UInt8(ascii: "d") && typed.mark(["d"], .stroke)
    case "w":
      if typed.letters.contains(where: { $0.base == UInt8(ascii: "a") && $0.quality == .plain }), !isUA(typed) {
        typed.mark(["a"], .breve)
      } else if typed.horn() {
        true
      } else {
        standaloneW(character, &typed)
      }
    default: false
    }
  }

  /// `muaw` means mưa, but `quaw` does not.
  private static func isUA(_ typed: TypedLetters) -> Bool {
    guard let last = typed.letters.last, last.base == UInt8(ascii: "a"), typed.letters.count > 1 else { return false }
    return typed.letters[typed.letters.count - 2].base == UInt8(ascii: "u")
      && typed.letters.first?.base != UInt8(ascii: "q")
  }

  private static func standaloneW(_ character: Character, _ typed: inout TypedLetters) -> Bool {
    guard !typed.hasVowel else { return false }
    typed.letters.append(VietnameseLetter(base: UInt8(ascii: "u"), quality: .horn, isUpper: character.isUppercase))
    typed.changed = true
    return true
  }
}

private enum VNIWord {
  static func decode(_ word: Substring) -> [VietnameseLetter]? {
    guard word.first?.isLetter == true else { return nil }
    var typed = TypedLetters()
    for character in word {
      if character.isASCII, character.isNumber {
        guard apply(character, to: &typed) else { return nil }
      } else {
        guard typed.append(character) else { return nil }
      }
    }
    return typed.syllable()
  }

  private static func apply(_ digit: Character, to typed: inout TypedLetters) -> Bool {
    switch digit {
    case "1": typed.setTone(.sac)
    case "2": typed.setTone(.huyen)
    case "3": typed.setTone(.hoi)
    case "4": typed.setTone(.nga)
    case "5": typed.setTone(.nang)
    case "6": typed.mark(["a", "e", "o"], .circumflex)
    case "7": typed.horn()
    case "8": typed.mark(["a"], .breve)
    case "9": typed.letters.first?.base == UInt8(ascii: "d") && typed.mark(["d"], .stroke)
    default: false
    }
  }
}
