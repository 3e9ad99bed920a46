import OCOPModel
import OCOPTemplates

/// sitemap.xml (sitemaps.org 0.9): every page that search engines should keep, each with its other languages.
///
/// No `lastmod`: nothing in the content says when a page changed, and a wrong date is worse than none.
struct Sitemap: Sendable {
  /// Paths of one page in every language, the default language's first.
  typealias Variants = [(language: Language, path: String)]

  /// The most addresses that one file may name.
  static let limit = 50_000

  private let addresses: SiteAddresses

  init(_ addresses: SiteAddresses) {
    self.addresses = addresses
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

  func urls(_ pages: some Sequence<(path: String, variants: Variants)>) -> [UInt8] {
    var xml = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    xml.append(
      contentsOf: ("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
        + "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n").utf8)
    xml.reserveCapacity(xml.count + 420 * pages.underestimatedCount)
    for page in pages {
      xml.append(contentsOf: "<url><loc>".utf8)
      address(page.path, &xml)
      xml.append(contentsOf: "</loc>".utf8)
      if page.variants.count > 1 {
        for variant in page.variants { link(variant.language.code, variant.path, &xml) }
        if let first = page.variants.first { link("x-default", first.path, &xml) }
      }
      xml.append(contentsOf: "</url>\n".utf8)
    }
    xml.append(contentsOf: "</urlset>\n".utf8)
    return xml
  }

  private func link(_ language: String, _ path: String, _ xml: inout [UInt8]) {
    xml.append(contentsOf: "<xhtml:link rel=\"alternate\" hreflang=\"".utf8)
    xml.append(contentsOf: language.utf8)
    xml.append(contentsOf: "\" href=\"".utf8)
    address(path, &xml)
    xml.append(contentsOf: "\"/>".utf8)
  }

  /// The absolute address of a path, without making it first: there are hundreds of thousands.
  private func address(_ path: String, _ xml: inout [UInt8]) {
    xml.appendEscaped(addresses.baseURL)
    xml.appendEscaped(path)
  }
}
