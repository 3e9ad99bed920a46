import OCOPModel
import OCOPTemplates

/// The search page: what its script needs to begin, and the ways to look for products without a script.
final class SearchPage: Sendable {
  let frame: PageFrame
  let index: String
  let letters: [LinkView]
  let facets: [FacetView]

  init(_ frame: PageFrame, _ site: LanguageSite) {
    self.frame = frame
    index = "/search/\(site.language.code).js"
    letters = Self.letters(site)
    facets = FacetView.all(site)
  }

  static let schema: ViewSchema<SearchPage> = ViewSchema("SearchPage", "The search page.") { fields in
    fields.include(PageFrame.schema) { $0.frame }
    fields.url("index", "The search index in the page's language, for `data-search`.") { $0.index }
    fields.list(
      "letters", "The letters with which names of products begin, each with the place in the list where it starts.",
      { LinkView.schema }
    ) { $0.letters }
    fields.list("facets", "Ways to look for products without a script.", { FacetView.schema }) { $0.facets }
  }

  /// Where in the alphabetical list of products each letter starts.
  private static func letters(_ site: LanguageSite) -> [LinkView] {
    let order = site.edition.lists.all
    let list = site.addresses.permalinks.list(.product, site.language)
    var letters: [(letter: ListLetter, first: Int, count: Int)] = []
    for (position, product) in order.enumerated() {
      let letter = ListLetter(site.showcase.products[product].name.text(in: site.language).text)
      if letters.last?.letter == letter {
        letters[letters.count - 1].count += 1
      } else {
        letters.append((letter, position, 1))
      }
    }
    return letters.map { letter, first, count in
      let page = site.addresses.permalinks.page(first / ListPaging.size + 1, of: list, site.language)
      return LinkView(letter.title, url: "\(page)#\(letter.anchor)", count: count)
    }
  }
}
