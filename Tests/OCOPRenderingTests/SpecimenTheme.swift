import OCOPDiagnostics
import OCOPModel
import OCOPRendering
import OCOPTemplates

/// A theme that prints every name of every view, one a line, so that tests see what views say and no field stays unread.
enum SpecimenTheme {
  static func make(languages: [Language] = [.vietnamese, .english]) -> Theme {
    let sources = ThemeInterface.templates.map { template in
      (template.name, TemplateSource(file: "\(template.name).mustache", text: specimen(template.view)))
    }
    return Theme(
      name: "specimen",
      templates: ThemeSource(folder: "themes/specimen", templates: Dictionary(uniqueKeysWithValues: sources)),
      strings: Dictionary(uniqueKeysWithValues: languages.map { ($0, strings($0)) }),
      assets: AssetCatalog(["style.css": "/assets/style-1a2b.css"]))
  }

  static func strings(_ language: Language) -> UIStrings {
    var texts = Dictionary(uniqueKeysWithValues: ThemeInterface.requiredStrings.map { ($0, "\(language.code):\($0)") })
    texts["stars"] = language == .vietnamese ? "{stars} sao" : "{stars} stars"
    texts["date.day"] = language == .vietnamese ? "{dayPadded}/{monthPadded}/{year}" : "{day} {month} {year}"
    texts["date.range"] =
      language == .vietnamese ? "{firstDayPadded}–{dayPadded}/{monthPadded}/{year}" : "{firstDay}–{day} {month} {year}"
    texts["date.month-range"] = "{first} – {last}"
    texts["month.12"] = "December"
    texts["list.numbered"] = "{title} ({page})"
    texts["figures.in-force-of"] = "1/{products}"
    texts["products.count"] = "{count} sản phẩm"
    texts["change.up"] = "{from}→{to}"
    texts["change.down"] = "{from}→{to}"
    let file = "themes/specimen/i18n/\(language.code).yml"
    return UIStrings(
      language: language.code, file: file,
      strings: texts.mapValues { UIString($0, file: file, span: .fileStart) })
  }

  /// Lines of `path=value`; lists in the order of their elements, views three deep.
  private static func specimen(_ layout: ViewLayout, path: String = "", depth: Int = 3) -> String {
    layout.fields.map { field in
      let name = path + field.name
      switch field.kind {
      case .text(_, nil), .url(_, nil), .number: return "\(name)={{\(field.name)}}\n"
      case .text(_, .some), .url(_, .some): return "{{#\(field.name)}}\n\(name)={{.}}\n{{/\(field.name)}}\n"
      case .html(_, nil): return "\(name)={{{\(field.name)}}}\n"
      case .html(_, .some): return "{{#\(field.name)}}\n\(name)={{{.}}}\n{{/\(field.name)}}\n"
      case .flag: return "{{#\(field.name)}}\n\(name)\n{{/\(field.name)}}\n"
      case .texts: return "{{#\(field.name)}}\n\(name)={{.}}\n{{/\(field.name)}}\n"
      case .view(_, let child, _), .list(_, _, let child):
        guard depth > 0 else { return "" }
        let inner = specimen(child(), path: name + ".", depth: depth - 1)
        return "{{#\(field.name)}}\n\(inner){{/\(field.name)}}\n"
      }
    }.joined()
  }
}
