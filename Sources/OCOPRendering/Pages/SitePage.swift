package import OCOPModel

/// One file of the site that this module renders: what it is about, and where it is written.
package struct SitePage: Sendable, Hashable {
  /// Below the output folder, with `/`: "san-pham/x/index.html".
  package let file: String
  package let subject: Subject

  package enum Subject: Sendable, Hashable {
    case home(Language)
    case entry(EntryID, Language)
    /// A page (from 1) of the list of a kind of entries.
    case entries(EntryKind, page: Int, Language)
    /// What values a facet has: every commune with its number of products.
    case facet(Facet, Language)
    /// A page (from 1) of the products with one value of a facet: "8", "29341", "active".
    case facetList(Facet, value: String, page: Int, Language)
    case search(Language)
    case statistics(Language)
    /// Where a product stood under a former key.
    case redirect(product: Int, formerKey: String, Language)
    /// Index into the trace addresses of the showcase; all languages are on one page.
    case trace(Int)
    case notFound
    case calendar(fair: Int, Language)
    case catalog(fair: Int, Language)
    case feed(Language)
    /// The sitemap, or part of it where there are more pages than one file may name; 0 is the file that all start from.
    case sitemap(part: Int)
    case robots
    case manifest(Language)
    case productsJSON
    case productsCSV
  }

  init(file: String, _ subject: Subject) {
    self.file = file
    self.subject = subject
  }

  /// A page in a folder of its own: "/san-pham/x/" is the file "san-pham/x/index.html".
  init(path: String, _ subject: Subject) {
    var file = ""
    // `+` of a substring and a string counts characters first, which costs more than all the rest.
    file.reserveCapacity(path.utf8.count + 9)
    file += path.dropFirst()
    file += "index.html"
    self.init(file: file, subject)
  }

  /// The address from the site's root: "/san-pham/x/".
  package var path: String {
    file == Self.index || file.hasSuffix("/" + Self.index)
      ? "/" + String(decoding: file.utf8.dropLast(Self.index.utf8.count), as: UTF8.self) : "/" + file
  }

  private static let index = "index.html"
}
