import OCOPDiagnostics
import OCOPLaw
import OCOPMarkdown
import OCOPModel

/// The forms in which texts go to a template.
extension JSONValue {
  /// `{"text", "lang"}`
  static func local(_ text: LocalText) -> JSONValue {
    ["text": .string(text.text), "lang": .string(text.language.code)]
  }

  static func locals(_ texts: [LocalText]) -> JSONValue { .array(texts.map(local)) }

  /// `[year, month, day]`
  static func day(_ day: CalendarDate) -> JSONValue { .array([day.year, day.month, day.day].map(JSONValue.integer)) }

  /// A word of the theme in each of the languages.
  static func words(_ name: String, _ theme: PrintTheme, _ languages: PrintLanguages) -> JSONValue {
    locals(languages.all.map { LocalText(text: theme.word(name, $0), language: $0) })
  }

  /// `[{"kind", "level", "runs": [{"text", "strong", "emph"}]}]`
  static func blocks(_ body: MarkdownBody, text: inout PrintText, owner: String) -> JSONValue {
    .array(
      MarkdownBlock.blocks(body.text).map { block in
        let (kind, level): (String, Int) =
          switch block.kind {
          case .paragraph: ("paragraph", 0)
          case .heading(let level): ("heading", level)
          case .item: ("item", 0)
          case .quote: ("quote", 0)
          }
        var previousEndsBlank = true
        let runs = block.runs.map { run -> JSONValue in
          // Each run is cleaned by itself; a blank at its edge parts it from its neighbour and has to stay.
          var cleaned = text.line(run.text, of: owner)
          if run.text.first == " ", !previousEndsBlank { cleaned = " " + cleaned }
          if run.text.last == " ", cleaned.last != " " { cleaned += " " }
          previousEndsBlank = cleaned.last == " "
          return ["text": .string(cleaned), "strong": .flag(run.isStrong), "emph": .flag(run.isEmphasised)]
        }
        return ["kind": .string(kind), "level": .integer(level), "runs": .array(runs)]
      })
  }
}
