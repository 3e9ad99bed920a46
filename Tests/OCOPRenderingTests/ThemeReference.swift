import OCOPRendering
import OCOPTemplates

/// The reference for theme authors, docs/theme-reference.md, written from the schemas themselves: every template, and every name
/// that it may use.
enum ThemeReference {
  static func markdown() -> String {
    var text = introduction
    text += "\n## Templates\n\n| template | makes | view |\n|---|---|---|\n"
    for template in ThemeInterface.templates {
      text += "| `templates/\(template.name).mustache` | \(template.summary) | \(link(template.view.name)) |\n"
    }
    text += "\n## UI strings that every language needs\n\nBeside those that the templates use:\n\n"
    text += ThemeInterface.requiredStrings.map { "`\($0)`" }.joined(separator: ", ") + "\n"
    text += "\n## Views\n"
    for layout in layouts() {
      text += "\n### \(layout.name)\n\n\(layout.summary)\n\n| name | kind | what it is |\n|---|---|---|\n"
      for field in layout.fields { text += "| `\(field.name)` | \(kind(field.kind)) | \(field.summary) |\n" }
    }
    return text
  }

  /// Every view that a template can reach, in the order in which it is first met.
  private static func layouts() -> [ViewLayout] {
    var found: [ViewLayout] = []
    var queue = ThemeInterface.templates.map(\.view)[...]
    while let layout = queue.popFirst() {
      guard !found.contains(where: { $0.name == layout.name }) else { continue }
      found.append(layout)
      for field in layout.fields {
        switch field.kind {
        case .view(_, let child, _), .list(_, _, let child): queue.append(child())
        case .text, .html, .url, .number, .flag, .texts: break
        }
      }
    }
    return found
  }

  private static func kind(_ kind: ViewField.Kind) -> String {
    switch kind {
    case .text(_, let presence), .html(_, let presence), .url(_, let presence):
      kind.noun + (presence != nil ? "?" : "")
    case .number, .flag, .texts: kind.noun
    case .view(_, let layout, let isOptional): link(layout().name) + (isOptional ? "?" : "")
    case .list(_, _, let layout): "list of " + link(layout().name)
    }
  }

  private static func link(_ view: String) -> String { "[\(view)](#\(view.lowercased()))" }

  private static let introduction = """
    # What templates can use

    Written by the program from its views; change those, not this.

    Templates are [Mustache](https://mustache.github.io/mustache.5.html), checked when they are compiled: a name that no view
    has, a partial or UI string that does not exist, a section that is not closed stop the build with file, line and column.

    | kind | use |
    |---|---|
    | text | `{{name}}`, escaped |
    | html | `{{{name}}}` |
    | url | `{{name}}` in `href`, `src` …: addresses of the site are written relative to the page |
    | number | `{{name}}`, its digits grouped as the language does |
    | flag | `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}` |
    | a view | `{{#name}}…{{/name}}` enters it; `{{name.part}}` reads one of its names |
    | list of … | `{{#name}}…{{/name}}` for each; `{{^name}}…{{/name}}` where there is none |
    | list of texts | the same, with `{{.}}` for the text |

    A kind with `?` may be absent: `{{#name}}…{{/name}}` renders only where it is there (`{{.}}` is the text itself),
    `{{^name}}…{{/name}}` only where it is not. `{{#name?}}…{{/name?}}` asks without entering: once for a list that is not
    empty, with the names around it.

    - `{{t.KEY}}` is the UI string KEY of the page's language; it may hold `{name}` for a text or number that is in reach, and
      a form for exactly one.
    - `{{asset.style.css}}` is the address of the theme's file `style.css`.
    - `{{> partials/card}}` puts another template in place, with the names around it in reach.
    - `{{< layout}}{{$main}}…{{/main}}{{/layout}}` is the template `layout` with its block `{{$main}}…{{/main}}` filled anew.
    - `{{! … }}` is a remark. A tag alone on its line takes the line with it.

    """
}
