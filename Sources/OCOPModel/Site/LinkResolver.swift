/// What an address in a Markdown text leads to.
package enum LinkTarget: Sendable, Hashable {
  /// http, https, mailto, tel, sms: as written.
  case external(String)
  /// An entry's page, with the id of a heading on it.
  case entry(EntryID, anchor: String?)
  /// The page behind the code of a lot: its path from the root.
  case lot(EntryID, page: String)
  /// Another page of the site: its path from the root.
  case page(String)
  /// The list of the products with a value of a facet, or of its values. On a day on which no product has it, there is none.
  case list(Facet, value: String?)
  /// A heading of the same text.
  case anchor(String)
  /// A file beside the entry, by its path relative to the site.
  case attachment(String)
  /// Runs code or reads files on the reader's machine.
  case dangerous
  case broken
}

/// Resolves the addresses that authors write: of pages (`/san-pham/KEY/`), of content files (`../other/index.md`), of the web. One of
/// the web that leads to this very site is one from its root.
/// The checks and the pages ask the same resolver, so that what passes the check is what a reader gets.
package struct LinkResolver: Sendable {
  private let showcase: Showcase
  private let permalinks: Permalinks
  /// Where the site is to stand, by site.yml and for this build.
  private let bases: [WebPlace]
  /// Where its codes lead, if not there. The rest of that host may be another site.
  private let codeBase: WebPlace?
  /// Addresses of the printed catalogs of fairs.
  package let catalogs: Set<String>

  /// - Parameter catalogs: addresses of the printed catalogs that the site offers.
  package init(_ showcase: Showcase, catalogs: Set<String>) {
    self.showcase = showcase
    self.catalogs = catalogs
    permalinks = Permalinks(languages: showcase.site.languages)
    let site = showcase.site
    let addresses: Set = [site.baseURL, site.writtenBaseURL]
    bases = addresses.sorted().compactMap(WebPlace.init)
    codeBase = addresses.contains(site.traceBaseURL) ? nil : WebPlace(site.traceBaseURL)
  }

  /// Whether an anchor names a place that the theme offers on a page, "_buy". No heading of a text has such an id.
  package static func isOfTheme(_ anchor: String) -> Bool { anchor.hasPrefix("_") }

  /// - Parameter body: the text in which the address stands.
  package func resolve(_ address: String, from body: MarkdownBody) -> LinkTarget {
    if let scheme = Self.scheme(of: address) {
      switch scheme {
      case "http", "https": return rooted(address).map { resolve($0, from: body) } ?? .external(address)
      case "mailto", "tel", "sms": return .external(address)
      case "javascript", "data", "vbscript", "file", "blob": return .dangerous
      default: return .broken
      }
    }
    if address.hasPrefix("//") || address.isEmpty { return .broken }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count == 2 && !parts[1].isEmpty ? Self.percentDecoded(String(parts[1])) : nil
    let path = Self.percentDecoded(String(parts[0].prefix { $0 != "?" }))
    if path.isEmpty { return anchor.map(LinkTarget.anchor) ?? .broken }
    return path.hasPrefix("/") ? page(path, address: address, anchor: anchor) : file(path, anchor: anchor, from: body)
  }

  /// What an address of the web on this very site is from its root: `/san-pham/x/` for `https://ocop.example.vn/san-pham/x/`; nil for
  /// any other address.
  package func rooted(_ address: String) -> String? {
    guard let place = WebPlace(address) else { return nil }
    for base in bases { if let path = place.path(below: base) { return path } }
    guard let codeBase, let path = place.path(below: codeBase), TraceRoot.parse(path) != nil else { return nil }
    return path
  }

  /// An address of the web without its scheme, in two parts.
  private struct WebPlace {
    /// In small letters, with its port.
    let host: String
    let path: Substring

    init?(_ address: String) {
      guard let slashes = address.firstRange(of: "://") else { return nil }
      let rest = address[slashes.upperBound...]
      let host = rest.prefix { !"/?#".contains($0) }
      self.host = host.lowercased()
      path = rest[host.endIndex...]
    }

    /// From the root of a site at `base`; nil where this is no place of it.
    func path(below base: WebPlace) -> String? {
      guard host == base.host, path.hasPrefix(base.path) else { return nil }
      let rest = path.dropFirst(base.path.count)
      guard let first = rest.first else { return "/" }
      return first == "/" ? String(rest) : "?#".contains(first) ? "/" + rest : nil
    }
  }

  private func page(_ path: String, address: String, anchor: String?) -> LinkTarget {
    if let (kind, key, _) = permalinks.parseEntry(path) {
      if let id = showcase.find(kind, key) { return .entry(id, anchor: anchor) }
      if kind == .product, let index = showcase.products.firstIndex(where: { $0.formerKeys.contains(key) }) {
        return .entry(EntryID(.product, index), anchor: anchor)
      }
      return .broken
    }
    // `/index.html` is the page of `/`, as it is below every other address.
    let name = path.hasSuffix("/index.html") ? path.dropLast("index.html".count) : path[...]
    let folder = name.hasSuffix("/") ? String(name) : name + "/"
    for language in showcase.site.languages {
      let known = [permalinks.home(language), permalinks.search(language), permalinks.statistics(language)]
      if known.contains(folder) { return .page(address) }
      for kind in EntryKind.allCases where folder.hasPrefix(permalinks.list(kind, language)) {
        return isPage(of: kind, path, folder, language) ? .page(address) : .broken
      }
      for facet in Facet.allCases where folder.hasPrefix(permalinks.facet(facet, language)) {
        let slug = String(folder.dropFirst(permalinks.facet(facet, language).count).dropLast())
        if slug.isEmpty { return .list(facet, value: nil) }
        return facet.value(ofSlug: slug, in: language, showcase).map { .list(facet, value: $0) } ?? .broken
      }
    }
    if showcase.traceAddresses.find(String(folder.dropFirst().dropLast())) != nil { return .page(address) }
    let feeds = showcase.site.languages.map { permalinks.home($0) + "feed.xml" }
    let files = feeds + ["/data/products.json", "/data/products.csv", "/sitemap.xml", "/robots.txt"]
    return files.contains(path) ? .page(address) : .broken
  }

  /// Whether a path below a list is one of its pages, or what stands beside the page of a fair.
  private func isPage(of kind: EntryKind, _ path: String, _ folder: String, _ language: Language) -> Bool {
    let list = permalinks.list(kind, language)
    let names = folder.dropFirst(list.count).split(separator: "/")
    if names.isEmpty { return true }
    guard names.count == 2 else { return false }
    if kind == .fair, showcase.find(.fair, String(names[0])) != nil {
      let key = String(names[0])
      return path == permalinks.calendar(ofFair: key, language) || folder == permalinks.catalog(ofFair: key, language)
        || catalogs.contains(path)
    }
    guard let number = Int(names[1]), number <= ListPaging.pages(showcase.count(of: kind)) else { return false }
    return number > 1 && folder == permalinks.page(number, of: list, language)
  }

  private func file(_ path: String, anchor: String?, from body: MarkdownBody) -> LinkTarget {
    if let attachment = body.attachments[path] { return .attachment(attachment) }
    guard let resolved = Self.resolve(path, beside: body.file) else { return .broken }
    let candidates =
      resolved.hasSuffix(".md") ? [resolved] : [resolved + "/index.md", resolved + ".md"]
    for candidate in candidates {
      if let id = showcase.find(file: candidate) { return .entry(id, anchor: anchor) }
      if let lot = lot(file: candidate) { return lot }
    }
    return .broken
  }

  /// "content/products/KEY/lots/CODE.md", or the "index.md" in a folder of that name.
  private func lot(file: String) -> LinkTarget? {
    let parts = file.split(separator: "/")
    guard parts.count >= 5, parts[1] == "products", parts[3] == "lots",
      let id = showcase.find(.product, String(parts[2]))
    else { return nil }
    let name = parts[4...].joined(separator: "/")
    let lots = showcase.products[id.index].lots
    guard let lot = lots.firstIndex(where: { [$0.code + ".md", $0.code + "/index.md"].contains(name) })
    else { return nil }
    return .lot(id, page: "/" + showcase.traceAddresses.path(product: id.index, lot: lot) + "/")
  }

  /// "content/products/a/index.md", "../b/index.md" → "content/products/b/index.md"; nil where it leaves the site.
  package static func resolve(_ path: String, beside file: String) -> String? {
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// The scheme in small letters; characters that browsers skip (tabs, line ends) are skipped here too.
  private static func scheme(of address: String) -> String? {
    var scheme = ""
    for scalar in address.unicodeScalars {
      switch scalar {
      case ":": return scheme.isEmpty ? nil : scheme.lowercased()
      case "a"..."z", "A"..."Z": scheme.unicodeScalars.append(scalar)
      case "0"..."9", "+", "-", ".":
        if scheme.isEmpty { return nil }
        scheme.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{20}": continue
      default: return nil
      }
    }
    return nil
  }

  /// `%20` and the like as the characters they stand for.
  package static func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}
