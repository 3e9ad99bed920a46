/// A language of the site's content: the letters of its tag, lower case ("vi", "en").
package struct Language: Sendable, Hashable, Comparable {
  package let code: String

  /// Nil for anything but two or three lower-case ASCII letters.
  package init?(code: String) {
    guard (2...3).contains(code.utf8.count), code.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    self.code = code
  }

  private init(unchecked code: String) {
    self.code = code
  }

  package static let vietnamese = Language(unchecked: "vi")
  package static let english = Language(unchecked: "en")

  package static func < (left: Language, right: Language) -> Bool { left.code < right.code }
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
  private var translations: [Language: String]

  package init(_ text: String, in language: Language) {
    original = LocalText(text: text, language: language)
    translations = [:]
  }

  package mutating func translate(_ text: String, into language: Language) {
    if language != original.language { translations[language] = text }
  }

  /// The text for a reader of `language`; the original where there is no translation.
  package func text(in language: Language) -> LocalText {
    if let text = translations[language] { return LocalText(text: text, language: language) }
    return original
  }

  package func isWritten(in language: Language) -> Bool {
    language == original.language || translations[language] != nil
  }

  /// Whether there is any translation.
  package var isTranslated: Bool { !translations.isEmpty }

  /// Every language in which it is written, with its text; the original first.
  package var all: [LocalText] {
    [original]
      + translations.sorted { $0.key < $1.key }.map { LocalText(text: $0.value, language: $0.key) }
  }
}
