import Foundation
import OCOPDiagnostics
import OCOPTestSupport
import Testing

@testable import OCOPBuild

@Suite struct `A build after an edit of words` {
  private static let product = "content/products/banh-com/index.md"

  /// One of each kind, connected with one another.
  private static func site(with files: [String: String] = [:]) throws -> TestSite {
    let site = try TestSite.sound(
      with: [
        // Long enough for the law, so that no warning counts its words.
        product: (TestSite.sound[product] ?? "")
          + (1...12).map { "Sáng mùng \($0), cả nhà dậy sớm nhóm bếp rang cốm." }.joined(separator: " ") + "\n",
        "content/products/banh-com/index.en.md": "---\nname: Rice cake\n---\n\nMade of young rice.\n",
        "content/products/banh-com/lots/L1.md": "---\nproduced: 2026-05-01\n---\n\nMẻ đầu mùa.\n",
        "content/products/keo-dua.md": """
        ---
        name: Kẹo dừa
        producer: xuan-phuong
        set: 6
        commune: Long Châu
        summary: Kẹo dẻo, thơm.
        ---

        Kẹo dừa nấu bằng củi, từ dừa khô vườn nhà. Xem [bánh cốm](banh-com/index.md).

        """,
        "content/products/com-dep.md": """
        ---
        name: Cốm dẹp
        producer: xuan-phuong
        set: 6
        commune: Long Châu
        ---

        Cốm dẹp giã bằng cối gỗ. Nếp vừa chín tới.

        """,
        "content/certifications/qd-1.md": """
        ---
        scheme: ocop
        number: 12/QĐ-UBND
        issuer: UBND tỉnh Vĩnh Long
        level: province
        issued: 2026-01-05
        results:
          - {product: banh-com, stars: 3, score: 62}
        ---

        Quyết định công nhận.

        """,
        "content/fairs/hoi-cho.md": """
        ---
        name: Hội chợ xuân
        kind: fair
        start: 2026-05-20
        end: 2026-05-24
        venue: Quảng trường
        booths:
          - {number: A-1, producer: xuan-phuong, products: [keo-dua]}
        ---

        Mời bà con đến chơi.

        """,
        "content/places/cua-hang.md":
          "---\nname: Cửa hàng\nkind: shop\ncommune: Long Châu\nproducts: [banh-com]\n---\n\nMở cửa cả tuần.\n",
        "content/stories/mua-com.md":
          "---\ntitle: Mùa cốm\ndate: 2026-03-01\nsummary: Cốm mới.\nproducts: [banh-com]\n---\n\nTháng ba, nếp chín.\n",
        "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\nmenu: 1\n---\n\nVề chúng tôi.\n",
      ].merging(files) { $1 })
    try site.age()
    return site
  }

  private func outcome(_ site: TestSite, to output: String = "public") throws -> BuildOutcome {
    try SiteBuilder(
      site: site.folder.path, output: site.folder.appending(path: output).path, asOf: TestSite.today
    ).build()
  }

  private func build(_ site: TestSite, to output: String = "public") throws -> BuildReport {
    switch try outcome(site, to: output) {
    case .built(let report): return report
    case .refused(let problems): throw Unbuilt(problems: problems.map { "\($0.file): \($0.message.en)" })
    case .noSite: throw Unbuilt(problems: [])
    }
  }

  private struct Unbuilt: Error {
    let problems: [String]
  }

  /// Every published file by its path, and what the search is remembered to be.
  private func files(_ site: TestSite, _ output: String) throws -> [String: Data] {
    let folder = site.folder.appending(path: output)
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path == SearchStage.name || !path.hasPrefix(".") {
      let file = folder.appending(path: path)
      if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        files[path] = try Data(contentsOf: file)
      }
    }
    return files
  }

  private func isOfWords(_ report: BuildReport) -> Bool {
    report.timings.contains { $0.step == "read the edited texts" }
      && !report.timings.contains { $0.step == "read and check" }
  }

  private func expectSameAsClean(_ site: TestSite) throws {
    _ = try build(site, to: "clean")
    let (ours, clean) = (try files(site, "public"), try files(site, "clean"))
    #expect(Set(ours.keys) == Set(clean.keys))
    for (path, bytes) in clean { #expect(ours[path] == bytes, "\(path)") }
  }

  @Test(arguments: [
    (product, "nếp non", "nếp vừa chín, giã **thật** đều", ["san-pham/banh-com/index.html"]),
    ("content/products/banh-com/index.en.md", "young rice", "flattened rice", ["en/products/banh-com/index.html"]),
    ("content/products/banh-com/lots/L1.md", "đầu mùa", "cuối mùa", []),
    // It stands at a fair, whose catalog prints its summary.
    ("content/products/keo-dua.md", "bằng củi", "bằng trấu", ["san-pham/keo-dua/index.html"]),
    ("content/certifications/qd-1.md", "công nhận.", "công nhận một sản phẩm.", ["chung-nhan/qd-1/index.html"]),
    (
      "content/fairs/hoi-cho.md", "đến chơi", "đến mua",
      ["su-kien/hoi-cho/index.html", "su-kien/hoi-cho/danh-muc/index.html"]
    ),
    ("content/places/cua-hang.md", "cả tuần", "sáu ngày", ["diem-ban/cua-hang/index.html"]),
    ("content/stories/mua-com.md", "nếp chín", "nếp thơm", ["cau-chuyen/mua-com/index.html"]),
    ("content/pages/gioi-thieu.md", "Về chúng tôi", "Về bà con", ["gioi-thieu/index.html"]),
  ]) func `reads only what it needs, and is what a build of everything makes`(
    _ file: String, _ old: String, _ new: String, _ pages: [String]
  ) throws {
    let site = try Self.site()
    let before = try build(site)
    #expect(!isOfWords(before))
    try site.edit(file, old, new)
    let report = try build(site)
    #expect(isOfWords(report))
    for page in pages {
      #expect(report.publication.changed.contains { $0.hasSuffix(page) }, "\(report.publication.changed)")
    }
    #expect(report.warningCount == before.warningCount)
    try expectSameAsClean(site)
    // And once more from there.
    try site.edit(file, new, old)
    #expect(isOfWords(try build(site)))
    try expectSameAsClean(site)
  }

  @Test(arguments: [
    // What stands on cards and lists.
    (product, "name: Bánh cốm Xuân Phượng", "name: Bánh cốm dẹp"), (product, "set: 6", "set: 7"),
    ("content/places/cua-hang.md", "products: [banh-com]", "products: [keo-dua]"),
    // The first sentence of a story stands for a summary that is missing.
    ("content/products/com-dep.md", "giã bằng cối gỗ", "giã tay"),
    // A text that there was not.
    ("content/producers/xuan-phuong.md", "Long Châu\n---\n", "Long Châu\n---\n\nLàm bánh đã ba đời.\n"),
    // Another warning.
    ("content/stories/mua-com.md", "nếp chín", "nếp chín <b>vàng</b>"),
    ("content/site.yml", "OCOP Thử", "OCOP Mới"),
    // Lists of products, which all of them make.
    ("content/pages/gioi-thieu.md", "Về chúng tôi.", "Xem [sản phẩm ba sao](/hang-sao/3/)."),
  ]) func `is left to a build of everything where more than words has changed`(
    _ file: String, _ old: String, _ new: String
  ) throws {
    let site = try Self.site(with: ["content/site.yml": TestSite.siteYAML])
    _ = try build(site)
    try site.edit(file, old, new)
    #expect(!isOfWords(try build(site)))
    try expectSameAsClean(site)
  }

  @Test func `a link to a list of products leads there in the reader's language, while any product is on it`() throws {
    let site = try Self.site()
    try site.edit(
      "content/pages/gioi-thieu.md", "Về chúng tôi.",
      "[Ba sao](/hang-sao/3/), [năm sao](/en/stars/5/), [nhóm](/bo-san-pham/).")
    _ = try build(site)
    let (vi, en) = ("public/trang/gioi-thieu/index.html", "public/en/pages/gioi-thieu/index.html")
    #expect(
      try site.text(of: vi).contains(
        #"<p><a href="../../hang-sao/3/">Ba sao</a>, năm sao, <a href="../../bo-san-pham/">nhóm</a>.</p>"#))
    #expect(
      try site.text(of: en).contains(
        #"<p><a href="../../../en/stars/3/">Ba sao</a>, năm sao, <a href="../../../en/sets/">nhóm</a>.</p>"#))
    // Three stars are gone, and what no link leads to is text.
    try site.remove("content/certifications/qd-1.md")
    _ = try build(site)
    #expect(try site.text(of: vi).contains("<p>Ba sao, năm sao,"))
    try expectSameAsClean(site)
  }

  @Test func `tells of a mistake as a build of everything does, and leaves the old site`() throws {
    let site = try Self.site()
    _ = try build(site)
    let old = try files(site, "public")
    try site.edit(Self.product, "nếp non", "nếp non, xem [kẹo](../keo-dau/index.md)")
    guard case .refused(let diagnostics) = try outcome(site) else {
      Issue.record("built")
      return
    }
    #expect(diagnostics.filter { $0.severity == .error }.map(\.code) == ["broken-link"])
    #expect(try files(site, "public") == old)
  }

  @Test func `finds a story that is another's`() throws {
    let site = try Self.site()
    _ = try build(site)
    let story = (1...12).map { "Ngày thứ \($0), bà con xã bên gánh \($0 * 7) thúng nếp qua đò về bến cũ." }.joined(
      separator: " ")
    try site.edit(Self.product, "Bánh cốm làm từ nếp non.", story)
    #expect(isOfWords(try build(site)))
    try site.edit("content/products/keo-dua.md", "Kẹo dừa nấu bằng củi, từ dừa khô vườn nhà.", story)
    let report = try build(site)
    #expect(!isOfWords(report))
    #expect(report.diagnostics.contains { $0.code == "story-copied-unrecognised" })
    try expectSameAsClean(site)
  }

  @Test func `follows two entries at once, and a link that was there`() throws {
    let site = try Self.site()
    _ = try build(site)
    try site.edit(Self.product, "nếp non", "nếp mới")
    try site.edit("content/products/keo-dua.md", "vườn nhà", "vườn của nhà")
    #expect(isOfWords(try build(site)))
    try expectSameAsClean(site)
  }

  @Test(arguments: [".ocop-entries", ".ocop-search"]) func `does without where what was remembered is damaged or gone`(
    _ name: String
  ) throws {
    let site = try Self.site()
    _ = try build(site)
    for damage in [0, 40, 200] {
      var bytes = try Data(contentsOf: site.folder.appending(path: "public/\(name)"))
      bytes[damage] ^= 1
      try site.write(bytes, to: "public/\(name)")
      try site.edit(Self.product, "nếp", "lúa nếp")
      #expect(!isOfWords(try build(site)))
      try expectSameAsClean(site)
    }
    try site.remove("public/\(name)")
    try site.edit(Self.product, "lúa nếp", "nếp")
    #expect(!isOfWords(try build(site)))
    try expectSameAsClean(site)
  }

  @Test func `mends a published file that somebody has touched`() throws {
    let site = try Self.site()
    _ = try build(site)
    try site.remove("public/san-pham/keo-dua/index.html")
    try site.edit(Self.product, "nếp non", "nếp mới")
    #expect(!isOfWords(try build(site)))
    try expectSameAsClean(site)
  }

  @Test func `counts warnings as before, and shows those of the edited files`() throws {
    let site = try Self.site(with: [
      "content/stories/mua-com.md": "---\ntitle: Mùa cốm\ndate: 2026-03-01\n---\n\nTháng ba, <i>nếp</i> chín.\n",
      "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nVề <i>bà con</i>.\n",
    ])
    let before = try build(site)
    try site.edit("content/stories/mua-com.md", "chín", "thơm")
    let report = try build(site)
    #expect(isOfWords(report))
    #expect(report.warningCount == before.warningCount)
    #expect(report.diagnostics == before.diagnostics.filter { $0.file == "content/stories/mua-com.md" })
    #expect(!report.diagnostics.isEmpty)
  }
}
