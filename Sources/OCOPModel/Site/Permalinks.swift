/// The addresses of the site's pages: paths from the site's root, with a slash at both ends.
///
/// Vietnamese segments in Vietnamese, English ones in every other language. They are a promise to everyone who has linked
/// to a page, and must not change.
package struct Permalinks: Sendable {
  package let languages: [Language]
  /// Of every language, put together once: every page names dozens of addresses.
  private let folders: [Folders]

  private struct Folders {
    let home: String
    /// In the order of `EntryKind.allCases`.
    let lists: [String]
    /// In the order of `Facet.allCases`.
    let facets: [String]
  }

  package init(languages: [Language]) {
    self.languages = languages
    folders = languages.map { language in
      let home = language == languages.first ? "/" : "/" + language.code + "/"
      return Folders(
        home: home, lists: EntryKind.allCases.map { home + Self.segment($0, language) + "/" },
        facets: Facet.allCases.map { home + $0.segment(language) + "/" })
    }
  }

  private func folders(_ language: Language) -> Folders {
    folders[languages.firstIndex(of: language) ?? 0]
  }

  /// "/" for the default language, "/en/" for another.
  package func home(_ language: Language) -> String { folders(language).home }

  /// The list of a kind, which is also the folder of its entries.
  package func list(_ kind: EntryKind, _ language: Language) -> String { folders(language).lists[kind.position] }

  package func entry(_ kind: EntryKind, key: String, _ language: Language) -> String {
    let folder = list(kind, language).utf8
    // Appended to each other they cost three times as much.
    return String(unsafeUninitializedCapacity: folder.count + key.utf8.count + 1) { bytes in
      var (_, end) = bytes.initialize(from: folder)
      (_, end) = bytes[end...].initialize(from: key.utf8)
      bytes[end] = UInt8(ascii: "/")
      return end + 1
    }
  }

  /// A page of a list: "/san-pham/", "/san-pham/trang/2/".
  package func page(_ number: Int, of list: String, _ language: Language) -> String {
    number == 1 ? list : list + (language == .vietnamese ? "trang" : "page") + "/\(number)/"
  }

  /// The folder of the lists by one facet: "/bo-san-pham/". No entry can stand there, since entries have folders of their own.
  package func facet(_ facet: Facet, _ language: Language) -> String { folders(language).facets[facet.position] }

  package func calendar(ofFair key: String, _ language: Language) -> String {
    entry(.fair, key: key, language) + "calendar.ics"
  }

  /// The catalog of a fair, to be printed.
  package func catalog(ofFair key: String, _ language: Language) -> String {
    entry(.fair, key: key, language) + (language == .vietnamese ? "danh-muc/" : "catalog/")
  }

  package func search(_ language: Language) -> String {
    home(language) + (language == .vietnamese ? "tim-kiem/" : "search/")
  }

  package func statistics(_ language: Language) -> String {
    home(language) + (language == .vietnamese ? "thong-ke/" : "statistics/")
  }

  /// The folder's name: one language's own.
  private static func segment(_ kind: EntryKind, _ language: Language) -> String {
    guard language == .vietnamese else {
      switch kind {
      case .product: return "products"
      case .producer: return "producers"
      case .certification: return "certifications"
      case .fair: return "events"
      case .place: return "places"
      case .story: return "stories"
      case .page: return "pages"
      }
    }
    switch kind {
    case .product: return "san-pham"
    case .producer: return "chu-the"
    case .certification: return "chung-nhan"
    case .fair: return "su-kien"
    case .place: return "diem-ban"
    case .story: return "cau-chuyen"
    case .page: return "trang"
    }
  }

  /// What entry a path of the site names, nil where it is none.
  package func parseEntry(_ path: String) -> (kind: EntryKind, key: String, language: Language)? {
    for language in languages {
      for kind in EntryKind.allCases {
        let folder = list(kind, language)
        guard path.hasPrefix(folder) else { continue }
        var key = path.dropFirst(folder.count)
        if key.hasSuffix("index.html") { key = key.dropLast("index.html".count) }
        if key.hasSuffix("/") { key = key.dropLast() }
        if !key.isEmpty, !key.contains("/") { return (kind, String(key), language) }
      }
    }
    return nil
  }
}
