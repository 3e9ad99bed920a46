import OCOPDiagnostics
import OCOPLaw
package import OCOPModel

/// The one or two languages that a sheet speaks.
package struct PrintLanguages: Sendable {
  /// The first is the document's own.
  package let all: [Language]

  /// - Parameter wanted: one of the site's languages; nil for the site's first two.
  package init(_ wanted: Language?, site: Site) {
    all = wanted.map { [$0] } ?? Array(site.languages.prefix(2))
  }

  /// The language of that tag, where it can be printed: the site has to be written in it, and the theme to have its words.
  package static func find(_ tag: String, site: Site, theme: PrintTheme) throws(PrintFault) -> Language {
    let choices = site.languages.filter { theme.languages.contains($0.code) }
    if let language = choices.first(where: { $0.code == tag }) { return language }
    let list = choices.map(\.code).joined(separator: ", ")
    throw PrintFault(
      .usage, vi: "Không in được bằng ngôn ngữ '\(tag)'. Chọn một trong: \(list).",
      en: "There is nothing to print in the language '\(tag)'. Choose one of: \(list).")
  }

  package var main: Language { all.first ?? .vietnamese }
  package var isBilingual: Bool { all.count > 1 }

  /// The text in each language in which it is written, each wording once; the nearest where none is.
  func texts(_ text: LocalizedText) -> [LocalText] {
    var texts = [text.text(in: main)]
    for language in all.dropFirst() where text.isWritten(in: language) {
      let other = text.text(in: language)
      if !texts.contains(where: { $0.text == other.text }) { texts.append(other) }
    }
    return texts
  }
}

extension BilingualText {
  /// "20/11/2026", "20 Nov 2026"
  init(_ day: CalendarDate) {
    self.init(vi: Language.vietnamese.date(day), en: Language.english.date(day))
  }
}

extension LocalizedText {
  /// A word of the law or of the program.
  init(_ text: BilingualText) {
    self.init(text.vi, in: .vietnamese)
    translate(text.en, into: .english)
  }
}
