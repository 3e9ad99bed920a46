package import OCOPTemplates

/// What a theme has to bring with it; docs/theme-reference.md is written from it.
package enum ThemeInterface {
  /// The templates, what each makes, and the view whose names it may use.
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
  package static var requiredStrings: [String] { ThemeStrings.requiredKeys }
}
