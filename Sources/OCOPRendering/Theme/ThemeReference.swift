package import OCOPTemplates

/// The reference for theme authors, written from the schemas themselves: every template, and every name that it may use.
package enum ThemeReference {
  /// The templates that a theme must have, in the order of the reference.
  package static let templates: [(name: String, summary: String, view: ViewLayout)] = [
    ("home", "the home page", HomePage.schema.layout),
    ("product", "a product", ProductPage.schema.layout),
    ("producer", "a producer", ProducerPage.schema.layout),
    ("certification", "a recognition decision or another certificate", CertificationPage.schema.layout),
    ("fair", "a fair", FairPage.schema.layout),
    ("catalog", "the catalog of a fair, to be printed", CatalogPage.schema.layout),
    ("place", "a point of sale or destination", PlacePage.schema.layout),
    ("story", "a story", StoryPage.schema.layout),
    ("page", "a page that stands by itself", ContentPage.schema.layout),
    ("list", "a page of any list", ListPage.schema.layout),
    ("facet", "all values of a property by which products are listed", FacetPage.schema.layout),
    ("search", "the search page", SearchPage.schema.layout),
    ("statistics", "the statistics page", PlainPage.schema.layout),
    ("redirect", "a product's former address", PlainPage.schema.layout),
    ("404", "what a reader sees where there is no page", PlainPage.schema.layout),
    ("trace", "the page behind a code, all languages on one page", TracePage.schema.layout),
    ("trace-section", "the words of that page in one language", TraceSection.schema.layout),
  ]

  /// The UI strings that every language must have, beside those that its templates use.
  package static var requiredStrings: [String] { Wording.requiredKeys }

  package static func markdown() -> String {
    var text = introduction
    text += "\n## Templates\n\n| template | makes | view |\n|---|---|---|\n"
    for template in templates {
      text += "| `templates/\(template.name).mustache` | \(template.summary) | \(link(template.view.name)) |\n"
    }
    text += "\n## UI strings that every language needs\n\nBeside those that the templates use:\n\n"
    text += Wording.requiredKeys.map { "`\($0)`" }.joined(separator: ", ") + "\n"
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
    var queue = templates.map(\.view)[...]
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
