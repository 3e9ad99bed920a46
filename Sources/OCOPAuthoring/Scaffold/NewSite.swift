import OCOPContent
package import OCOPDiagnostics
package import OCOPLaw

/// A whole new site: the least that builds, for any of the 34 provinces.
package struct NewSite: Sendable {
  package let province: Province
  package let baseURL: String
  /// Nil: "OCOP" and the name of the province.
  package let title: String?
  /// Nil: the motto of the programme.
  package let tagline: String?

  /// The keys of site.yml that can be given; all others are there as comments.
  package static let fields: Set<String> = ["title", "tagline", "baseURL", "province"]

  package init(province: Province, baseURL: String?, title: String?, tagline: String?) {
    self.province = province
    self.baseURL = baseURL ?? "https://ocop.example.vn"
    self.title = title
    self.tagline = tagline
  }

  /// Text by path relative to the site.
  package func files(_ language: MessageLanguage) -> [(path: String, text: String)] {
    let title =
      title.map { YAMLValue.text($0) }
      ?? .record([
        .init("vi", .text("OCOP \(province.writtenName.vi)")), .init("en", .text("OCOP \(province.name.en)")),
      ])
    let tagline =
      tagline.map { YAMLValue.text($0) }
      ?? .record([
        .init("vi", .text("Mỗi xã một sản phẩm")), .init("en", .text("One commune, one product")),
      ])
    let site = EntryTemplate(.site, language: language).text([
      "title": title,
      "tagline": tagline,
      "baseURL": .text(baseURL), "languages": .list([.bare("vi"), .bare("en")]),
      // Quoted, so that no program takes 01 for 1.
      "province": .bare("\"\(province.code)\""),
    ])
    // site.yml is YAML alone, without the marks of front matter.
    let yaml = site.split(separator: "\n").filter { $0 != "---" }.joined(separator: "\n") + "\n"
    return [
      ("content/site.yml", yaml),
      ("content/pages/gioi-thieu.md", aboutVietnamese), ("content/pages/gioi-thieu.en.md", aboutEnglish),
    ]
  }

  private var aboutVietnamese: String {
    """
    ---
    title: Giới thiệu
    menu: 1
    ---

    Trang giới thiệu các sản phẩm OCOP (Mỗi xã một sản phẩm) của \(province.fullName).

    """
  }

  private var aboutEnglish: String {
    """
    ---
    title: About
    ---

    The OCOP (One Commune One Product) showcase of \(province.name.en).

    """
  }
}
