import OCOPModel

/// The addresses of everything that is published, as paths from the site's root, and how to write them.
final class SiteAddresses: Sendable {
  let permalinks: Permalinks
  /// "https://ocop.example.vn", without a slash at the end.
  let baseURL: String
  /// The path of the base address, with a slash at both ends: "/" or "/ocop/".
  let basePath: String

  init(site: Site) {
    permalinks = Permalinks(languages: site.languages)
    baseURL = site.baseURL
    basePath = Self.path(of: site.baseURL)
  }

  /// For what is read away from the site: canonical addresses, feeds, share cards.
  func absolute(_ path: String) -> String { origin(of: path) + path }

  /// What stands before a path in its absolute address; nothing before an address that is one.
  func origin(of path: String) -> String { path.utf8.first == UInt8(ascii: "/") ? baseURL : "" }

  private static func path(of baseURL: String) -> String {
    guard let scheme = baseURL.firstRange(of: "://") else { return "/" }
    guard let slash = baseURL[scheme.upperBound...].firstIndex(of: "/") else { return "/" }
    return baseURL[slash...] + "/"
  }

  /// "ocop.example.vn"
  var host: String {
    let start = baseURL.firstRange(of: "://")?.upperBound ?? baseURL.startIndex
    return String(baseURL[start...].prefix { $0 != "/" })
  }

  /// The way from a file to the site's root: "../../" from "san-pham/x/index.html", "./" from "index.html".
  static func root(from file: String) -> String {
    let depth = file.utf8.count { $0 == UInt8(ascii: "/") }
    return depth == 0 ? "./" : String(repeating: "../", count: depth)
  }

  // MARK: Lists

  /// The list of the products with one value of a facet: "/bo-san-pham/8/".
  func list(_ list: ProductList, _ language: Language) -> String {
    permalinks.facet(list.facet, language) + list.slug(in: language) + "/"
  }

  // MARK: Machine-readable

  func feed(_ language: Language) -> String { permalinks.home(language) + "feed.xml" }

  func trace(_ path: String) -> String { "/" + path + "/" }
}
