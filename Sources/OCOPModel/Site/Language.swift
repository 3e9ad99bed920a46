package import OCOPDiagnostics

/// A language of the site's content: the letters of its tag, lower case ("vi", "en").
///
/// Four bytes, since every text carries one.
package struct Language: Sendable, Hashable, Comparable {
  /// The letters from the highest byte down, so that the order of numbers is that of the codes.
  private let letters: UInt32

  /// Nil for anything but two or three lower-case ASCII letters.
  package init?(code: String) {
    guard (2...3).contains(code.utf8.count), code.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    self.init(letters: code.utf8)
  }

  private init(letters: some Sequence<UInt8>) {
    var packed: UInt32 = 0
    for (place, letter) in letters.enumerated() { packed |= UInt32(letter) << UInt32(24 - 8 * place) }
    self.letters = packed
  }

  package static let vietnamese = Language(letters: "vi".utf8)
  package static let english = Language(letters: "en".utf8)

  package var code: String {
    withUnsafeBytes(of: letters.bigEndian) { bytes in
      String(decoding: bytes[..<(bytes[2] == 0 ? 2 : 3)], as: UTF8.self)
    }
  }

  /// In which language a reader of this one gets the words of the program and its tables, which speak Vietnamese and English.
  package var messageLanguage: MessageLanguage { self == .vietnamese ? .vi : .en }

  package static func < (left: Language, right: Language) -> Bool { left.letters < right.letters }
}

/// A text in one language, as it is shown: a page marks it with `lang` where that is not its own language.
package struct LocalText: Sendable, Hashable {
  package let text: String
  package let language: Language

  package init(text: String, language: Language) {
    self.text = text
    self.language = language
  }
}

/// A text that may stand in several of the site's languages. Facts need no such thing; what is to be read does.
package struct LocalizedText: Sendable, Hashable {
  /// The text in the language in which the entry was first written: the site's default language where it has that.
  package var original: LocalText
  /// In the order of their languages.
  private var translations: [LocalText]

  package init(_ text: String, in language: Language) {
    original = LocalText(text: text, language: language)
    translations = []
  }

  package mutating func translate(_ text: String, into language: Language) {
    guard language != original.language else { return }
    let translation = LocalText(text: text, language: language)
    let place = translations.firstIndex { $0.language >= language } ?? translations.count
    if place < translations.count, translations[place].language == language {
      translations[place] = translation
    } else {
      translations.insert(translation, at: place)
    }
  }

  /// The text for a reader of `language`; the original where there is no translation.
  package func text(in language: Language) -> LocalText {
    if language == original.language { return original }
    return translations.first { $0.language == language } ?? original
  }

  package func isWritten(in language: Language) -> Bool {
    language == original.language || translations.contains { $0.language == language }
  }

  /// Whether there is any translation.
  package var isTranslated: Bool { !translations.isEmpty }

  /// Every language in which it is written, with its text; the original first.
  package var all: [LocalText] { [original] + translations }
}
