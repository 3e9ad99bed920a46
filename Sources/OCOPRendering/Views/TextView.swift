import OCOPModel
import OCOPTemplates

/// A text that may be in another language than its page.
final class TextView: Sendable {
  let text: String
  let lang: String?

  init(_ text: LocalText, on page: Language) {
    self.text = text.text
    lang = text.language == page ? nil : text.language.code
  }

  static let schema: ViewSchema<TextView> = ViewSchema("Text", "A text, and its language where the page has another.") {
    fields in
    fields.text("text", "The text.") { $0.text }
    fields.text("lang", "Its language, only where it is not the page's.") { $0.lang }
  }
}

extension LocalizedText {
  func view(_ language: Language) -> TextView { TextView(text(in: language), on: language) }
}
