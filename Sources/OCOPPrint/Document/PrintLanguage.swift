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
