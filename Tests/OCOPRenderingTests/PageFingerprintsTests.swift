import OCOPLaw
import OCOPModel
import OCOPRendering
import OCOPText
import Testing

@Suite struct `The fingerprint of a page` {
  /// An edit of one entry, by its file: what is replaced, and by what.
  static let edits: [(file: String, old: String, new: String)] = [
    ("content/products/mat-hoa-dua/index.md", "Mật từ hoa dừa", "Mật quý từ hoa dừa"),
    ("content/products/mat-hoa-dua/index.md", "commune: Tiểu Cần", "commune: Càng Long"),
    ("content/products/mat-hoa-dua/index.en.md", "Coconut nectar", "Coconut blossom nectar"),
    ("content/products/mat-hoa-dua/lots/L2026-03A.md", "Nhãn in sai", "Nhãn in nhầm"),
    ("content/products/banh-com/index.md", "name: Bánh cốm", "name: Bánh cốm dẹp"),
    ("content/products/duong-hoa-dua/index.md", "Đường hoa dừa thơm.", "Đường hoa dừa rất thơm."),
    ("content/producers/tra-vinh-farm.md", "Công ty TNHH Trà Vinh Farm", "Công ty Trà Vinh Farm"),
    ("content/producers/xuan-phuong.md", "Làm bánh cốm.", "Làm bánh cốm dẹp."),
    ("content/certifications/qd-1.md", "100/QĐ-UBND", "101/QĐ-UBND"),
    ("content/certifications/qd-2.md", "score: 82.5", "score: 83.5"),
    ("content/certifications/haccp.md", "HC-1", "HC-2"),
    ("content/fairs/hoi-cho.md", "Hội chợ Thử", "Hội chợ Mới"),
    ("content/places/showroom.md", "Điểm giới thiệu", "Nơi giới thiệu"),
    ("content/stories/chuyen.md", "Chuyện hoa dừa", "Câu chuyện hoa dừa"),
    ("content/pages/gioi-thieu.md", "title: Giới thiệu", "title: Đôi lời"),
  ]

  /// Edits that change what stands on the pages of others: cards of decisions and of places count the products that are published.
  private static let counted: [(file: String, old: String, new: String)] = [
    ("content/products/duong-hoa-dua/index.md", "name: ", "draft: true\nname: "),
    ("content/products/duong-hoa-dua/index.md", "name: ", "places: [showroom]\nname: "),
  ]

  /// The site's pages by file, each with its fingerprint and what it looks like. Files are told apart by their text.
  private func pages(_ sample: SampleSite, _ files: [String: String]) -> [String: (
    fingerprint: ContentHash, page: SitePage
  )] {
    let entries = EntryFingerprints(
      sample.renderer.showcase, media: SampleSite.media, common: ContentHash(of: files["content/site.yml"] ?? "")
    ) { kind, key in
      let own = files.keys.sorted().filter { path in
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[1] == kind.folder
          && parts[2].split(separator: ".").first.map(String.init) == key
      }
      let hash = ContentHash(ofParts: own.map { Array((files[$0] ?? "").utf8) })
      return (texts: hash, facts: hash)
    }
    let graph = PageFingerprints(sample.renderer, entries)
    let pages = sample.renderer.pages
    return Dictionary(
      zip(pages, graph.fingerprints(of: Array(pages.indices), PageFragments())).map { ($0.file, ($1, $0)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The pages whose bytes differ; each of them must differ in its fingerprint.
  private func changed(_ before: SampleSite, _ after: SampleSite, files: [String: String]) -> Set<String> {
    let (old, new) = (pages(before, SampleSite.files), pages(after, files))
    var changed: Set<String> = []
    for (file, page) in new {
      guard let last = old[file] else { continue }
      if before.renderer.render(last.page) == after.renderer.render(page.page) { continue }
      changed.insert(file)
      if last.fingerprint == page.fingerprint { Issue.record("\(file) has changed, its fingerprint has not") }
    }
    return changed
  }

  @Test func `knows the neighbours of every language, which have another order of names in each`() throws {
    var files = SampleSite.files
    for number in 10..<24 {
      let producer = number % 2 == 0 ? "xuan-phuong" : "tra-vinh-farm"
      files["content/products/mon-\(number)/index.md"] =
        "---\nname: Món \(number)\nproducer: \(producer)\nset: 8\ncommune: Long Châu\nsummary: Món.\n---\n\nMón.\n"
      files["content/products/mon-\(number)/index.en.md"] = "---\nname: Dish \(99 - number * 37 % 90)\n---\n"
    }
    var after = files
    after["content/products/mon-13/index.en.md"] = "---\nname: Dish \(99 - 13 * 37 % 90) of old\n---\n"
    let (old, new) = (try SampleSite(with: files), try SampleSite(with: after))
    let (before, now) = (pages(old, files), pages(new, after))
    let changed = now.filter { file, page in
      before[file].map { old.renderer.render($0.page) != new.renderer.render(page.page) } ?? false
    }
    #expect(changed.keys.contains { $0.hasPrefix("en/products/mon-") && $0 != "en/products/mon-13/index.html" })
    #expect(changed.filter { before[$0.key]?.fingerprint == $0.value.fingerprint }.map(\.key) == [])
  }

  @Test(arguments: edits + counted) func `differs where an edit changes the page`(
    _ edit: (file: String, old: String, new: String)
  ) throws {
    let text = try #require(SampleSite.files[edit.file])
    #expect(text.contains(edit.old))
    let files = SampleSite.files.merging([edit.file: text.replacing(edit.old, with: edit.new)]) { $1 }
    let after = try SampleSite(with: files)
    #expect(!changed(try SampleSite.usual(), after, files: files).isEmpty)
  }

  @Test(arguments: [
    "content/products/duong-moi/index.md": """
    ---
    name: Đường mới
    producer: xuan-phuong
    set: 8
    commune: Long Châu
    summary: Đường.
    ---

    Đường mới nấu. Xem [mật](../mat-hoa-dua/index.md#nguon-goc).

    """,
    "content/products/banh-com/index.en.md": """
    ---
    name: Rice flake cake
    summary: A cake.
    ---

    ## Making

    Of rice.

    """,
    "content/fairs/moi.md": """
    ---
    name: Phiên chợ
    kind: fair
    start: 2026-06-10
    end: 2026-06-12
    venue: Chợ
    commune: Long Châu
    booths: [{number: B-1, producer: xuan-phuong, products: [banh-com]}]
    summary: Phiên chợ làng.
    ---

    """,
  ]) func `differs where a new file changes the page`(path: String, text: String) throws {
    let files = SampleSite.files.merging([path: text]) { $1 }
    let after = try SampleSite(with: files)
    #expect(!changed(try SampleSite.usual(), after, files: files).isEmpty)
  }

  private static let catalog = PublishedCatalog(
    address: "/su-kien/hoi-cho/catalog.pdf", bytes: 14_000_000, made: CalendarDate(iso: "2026-05-30"),
    dataCode: "f1",
    paper: "a4", languages: ["vi"], volume: "", isAddenda: false)

  /// The same catalog with one thing about it changed.
  private static func catalog(
    address: String? = nil, bytes: Int? = nil, made: String? = nil, paper: String? = nil, languages: [String]? = nil,
    volume: String? = nil, isAddenda: Bool? = nil
  ) -> PublishedCatalog {
    PublishedCatalog(
      address: address ?? catalog.address, bytes: bytes ?? catalog.bytes,
      made: made.flatMap(CalendarDate.init(iso:)) ?? catalog.made, dataCode: catalog.dataCode,
      paper: paper ?? catalog.paper, languages: languages ?? catalog.languages, volume: volume ?? catalog.volume,
      isAddenda: isAddenda ?? catalog.isAddenda)
  }

  private func fair(_ catalogs: [PublishedCatalog]) throws -> (fingerprint: ContentHash, text: String) {
    let media = MediaCatalog(
      photos: SampleSite.media.photos, documents: SampleSite.media.documents, catalogs: ["hoi-cho": catalogs])
    let sample = try SampleSite(media: media)
    let page = try #require(pages(sample, SampleSite.files)["su-kien/hoi-cho/index.html"])
    return (page.fingerprint, String(decoding: sample.renderer.render(page.page), as: UTF8.self))
  }

  @Test func `is written out of what a fair says of its printed catalogs`() throws {
    let (usual, text) = try fair([Self.catalog])
    #expect(text.contains("catalog.pdf"))
    let others = [
      [], [Self.catalog, Self.catalog], [Self.catalog(address: "/su-kien/hoi-cho/catalog-a5.pdf")],
      [Self.catalog(bytes: 15_000_000)], [Self.catalog(made: "2026-05-31")], [Self.catalog(paper: "a5")],
      [Self.catalog(languages: ["vi", "en"])], [Self.catalog(volume: "2")], [Self.catalog(isAddenda: true)],
    ]
    for catalogs in others { #expect(try fair(catalogs).fingerprint != usual) }
    #expect(try fair([Self.catalog]).fingerprint == usual)
  }

  @Test func `is the same for pages that do not show the edited entry`() throws {
    let file = "content/products/banh-com/index.md"
    let text = try #require(SampleSite.files[file])
    let files = SampleSite.files.merging([file: text.replacing("nếp non", with: "nếp rất non")]) { $1 }
    let (old, new) = (pages(try .usual(), SampleSite.files), pages(try SampleSite(with: files), files))
    let different = Set(new.filter { old[$0.key]?.fingerprint != $0.value.fingerprint }.map(\.key))
    #expect(different.contains("san-pham/banh-com/index.html"))
    for page in [
      "chu-the/tra-vinh-farm/index.html", "chung-nhan/qd-2/index.html", "su-kien/hoi-cho/index.html",
      "trang/gioi-thieu/index.html", "hang-sao/4/index.html", "01/09521234567899/index.html", "sitemap.xml",
    ] {
      #expect(!different.contains(page), "\(page) does not show it")
    }
  }

  @Test func `changes overnight where a state begins or ends, and nowhere else`() throws {
    let files = SampleSite.files
    var day = try #require(CalendarDate(iso: "2024-11-19"))
    var before = try SampleSite(asOf: day.iso)
    // Over the days on which a decision, another certificate and a recall begin, over the end of stars, of a lot, of a fair and of
    // another certificate, and the days around them.
    for next in [
      "2024-11-20", "2024-12-31", "2025-01-01", "2026-04-30", "2026-05-01", "2026-05-18", "2026-05-19", "2027-03-01",
      "2027-03-02", "2027-11-19", "2027-11-20", "2027-11-21", "2028-01-01", "2028-01-02",
    ] {
      let after = try SampleSite(asOf: next)
      let (old, new) = (pages(before, files), pages(after, files))
      let different = Set(new.filter { old[$0.key]?.fingerprint != $0.value.fingerprint }.map(\.key))
      let changed = Set(
        new.filter { file, page in
          old[file].map { before.renderer.render($0.page) != after.renderer.render(page.page) } ?? true
        }.map(\.key))
      #expect(changed.subtracting(different) == [], "between \(day.iso) and \(next)")
      day = try #require(CalendarDate(iso: next))
      before = after
    }
  }

  @Test func `changes overnight where a certificate goes over into its extension, and where that ends`() throws {
    let files = SampleSite.files
    for (day, next) in [("2026-09-18", "2026-09-19"), ("2027-03-17", "2027-03-18")] {
      let (before, after) = (try SampleSite.extended(asOf: day), try SampleSite.extended(asOf: next))
      let (old, new) = (pages(before, files), pages(after, files))
      let changed = new.filter { file, page in
        old[file].map { before.renderer.render($0.page) != after.renderer.render(page.page) } ?? false
      }
      #expect(changed.keys.contains("chung-nhan/qd-2/index.html"))
      #expect(changed.filter { old[$0.key]?.fingerprint == $0.value.fingerprint }.map(\.key) == [])
    }
  }

  @Test func `stays where the day changes nothing`() throws {
    let files = SampleSite.files
    let old = pages(try SampleSite(asOf: "2026-07-01"), files)
    let new = pages(try SampleSite(asOf: "2026-07-02"), files)
    let entries = new.filter { $0.key.hasSuffix("index.html") && $0.value.page.path.split(separator: "/").count > 1 }
    #expect(entries.count > 30)
    let different = entries.filter { old[$0.key]?.fingerprint != $0.value.fingerprint }.map(\.key)
    // What shows the whole site: its lists of values, its figures, its first list of products, what leads to a new address.
    #expect(
      different.allSatisfy { $0.split(separator: "/").count == ($0.hasPrefix("en/") ? 3 : 2) || $0.contains("mat-dua") }
    )
  }
}
