import OCOPModel
import OCOPTemplates

/// sitemap.xml (sitemaps.org 0.9): every page that search engines should keep, each with its other languages.
///
/// No `lastmod`: nothing in the content says when a page changed, and a wrong date is worse than none.
struct Sitemap: Sendable {
  /// The most addresses that one file may name.
  static let limit = 50_000

  private let addresses: SiteAddresses
  /// What stands before the path of a page: of itself, of its variant in each language, and of its default variant. Put together
  /// once, since there are hundreds of thousands of paths.
  private let location: [UInt8]
  private let variants: [[UInt8]]
  private let defaultVariant: [UInt8]

  /// - Parameter languages: of the site, the default language first.
  init(_ addresses: SiteAddresses, languages: [Language]) {
    func opening(_ tag: String) -> [UInt8] {
      var opening = Array(tag.utf8)
      opening.appendEscaped(addresses.baseURL)
      return opening
    }
    func variant(_ language: String) -> [UInt8] {
      opening("<xhtml:link rel=\"alternate\" hreflang=\"\(language)\" href=\"")
    }
    self.addresses = addresses
    location = opening("<url><loc>")
    variants = languages.map { variant($0.code) }
    defaultVariant = variant("x-default")
  }

  /// How many parts so many addresses need; 0 where one file holds them.
  static func parts(_ count: Int) -> Int { count <= limit ? 0 : (count + limit - 1) / limit }

  /// The file that names the parts.
  func index(parts: Int) -> [UInt8] {
    var xml = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    xml.append(contentsOf: "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8)
    for part in 1...max(1, parts) {
      xml.append(contentsOf: "<sitemap><loc>".utf8)
      xml.appendEscaped(addresses.absolute("/sitemap-\(part).xml"))
      xml.append(contentsOf: "</loc></sitemap>\n".utf8)
    }
    xml.append(contentsOf: "</sitemapindex>\n".utf8)
    return xml
  }

  /// - Parameter pages: the path of each, and its paths in every language, where there is more than one.
  func urls(_ pages: some Sequence<(path: String, variants: [String])>) -> [UInt8] {
    var xml = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    xml.append(
      contentsOf: ("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
        + "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n").utf8)
    xml.reserveCapacity(xml.count + 420 * pages.underestimatedCount)
    for page in pages {
      xml.append(contentsOf: location)
      xml.appendEscaped(page.path)
      xml.append(contentsOf: "</loc>".utf8)
      if variants.count > 1 {
        for (opening, path) in zip(variants, page.variants) { link(opening, path, &xml) }
        if let first = page.variants.first { link(defaultVariant, first, &xml) }
      }
      xml.append(contentsOf: "</url>\n".utf8)
    }
    xml.append(contentsOf: "</urlset>\n".utf8)
    return xml
  }

  private func link(_ opening: [UInt8], _ path: String, _ xml: inout [UInt8]) {
    xml.append(contentsOf: opening)
    xml.appendEscaped(path)
    xml.append(contentsOf: "\"/>".utf8)
  }
}
