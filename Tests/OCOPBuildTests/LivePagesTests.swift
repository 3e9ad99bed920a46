import Foundation
import OCOPBuild
import OCOPTestSupport
import Testing

@Suite struct `The preview of an entry that is being written` {
  private static let product = "content/products/banh-com/index.md"
  private static let page = "public/san-pham/banh-com/index.html"

  private func build(_ site: TestSite) throws -> BuildReport {
    var builder = SiteBuilder(
      site: site.folder.path, output: site.folder.appending(path: "public").path, asOf: TestSite.today)
    builder.isLive = true
    guard case .built(let report) = try builder.build() else { throw Unbuilt() }
    return report
  }

  private struct Unbuilt: Error {}

  @Test(arguments: [
    ("content/products/banh-com/index.md", "nếp non", "nếp vừa chín"),
    ("content/products/banh-com/index.md", "name: Bánh cốm Xuân Phượng", "name: Bánh cốm dẹp"),
    ("content/products/banh-com/index.md", "summary: Bánh làm", "price: {amount: 35000}\nsummary: Bánh làm"),
    ("content/products/banh-com/index.en.md", "Rice cake", "Flattened rice cake"),
    ("content/products/banh-com/lots/L1.md", "2026-05-01", "2026-05-02"),
    ("content/producers/xuan-phuong.md", "name: Cơ sở Xuân Phượng", "name: Hộ Xuân Phượng"),
  ]) func `follows texts and facts, and is what a build makes of them`(_ file: String, _ old: String, _ new: String)
    throws
  {
    let site = try TestSite.sound(with: [
      "content/products/banh-com/index.en.md": "---\nname: Rice cake\nsummary: A cake.\n---\n\nMade of rice.\n",
      "content/products/banh-com/lots/L1.md": "---\nproduced: 2026-05-01\n---\n",
    ])
    var live = try #require(try build(site).live)
    try site.edit(file, old, new)
    let written = try #require(try live.follow(file))
    #expect(!written.isEmpty)
    let shown = try Dictionary(uniqueKeysWithValues: written.keys.map { ($0, try site.text(of: "public/\($0)")) })
    let report = try build(site)
    for (path, text) in shown { #expect(try site.text(of: "public/\(path)") == text, "\(path)") }
    // What was shown ahead is not loaded again.
    let again = try #require(report.live)
    for (path, hash) in written { #expect(try again.holds(path, hash)) }
  }

  @Test func `a product of one file keeps the lots in the folder of its name`() throws {
    let site = try TestSite.sound(with: [
      "content/products/keo-dua.md": "---\nname: Kẹo dừa\nproducer: xuan-phuong\nset: 6\n---\n\nKẹo mềm.\n",
      "content/products/keo-dua/lots/L1.md": "---\nproduced: 2026-05-01\n---\n",
    ])
    var live = try #require(try build(site).live)
    let page = "public/san-pham/keo-dua/index.html"
    #expect(try site.text(of: page).contains("/L1/\">L1</a>"))
    try site.edit("content/products/keo-dua.md", "Kẹo mềm", "Kẹo dẻo")
    _ = try #require(try live.follow("content/products/keo-dua.md"))
    let shown = try site.text(of: page)
    #expect(shown.contains("Kẹo dẻo") && shown.contains("/L1/\">L1</a>"))
    _ = try build(site)
    #expect(try site.text(of: page) == shown)
  }

  @Test func `two entries that are written at the same time both stay`() throws {
    let site = try TestSite.sound()
    var live = try #require(try build(site).live)
    try site.edit("content/producers/xuan-phuong.md", "name: Cơ sở Xuân Phượng", "name: Hộ Xuân Phượng")
    _ = try #require(try live.follow("content/producers/xuan-phuong.md"))
    try site.edit(Self.product, "nếp non", "nếp vừa chín")
    _ = try #require(try live.follow(Self.product))
    let page = try site.text(of: Self.page)
    #expect(page.contains("Hộ Xuân Phượng"))
    #expect(page.contains("nếp vừa chín"))
  }

  @Test(arguments: [
    ("content/products/banh-com/index.md", "name:", "nmae:"),
    ("content/products/banh-com/index.md", "producer: xuan-phuong", "producer: xuan-phuon"),
    ("content/products/banh-com/index.md", "nếp non", "nếp ![non](non.jpg)"),
    ("content/products/banh-com/index.md", "---\n\nBánh", "\n\nBánh"),
    ("content/site.yml", "OCOP Thử", "OCOP Mới"),
  ]) func `leaves what has problems, or belongs to no entry, to the build`(_ file: String, _ old: String, _ new: String)
    throws
  {
    let site = try TestSite.sound(with: ["content/site.yml": TestSite.siteYAML])
    var live = try #require(try build(site).live)
    let before = try site.text(of: Self.page)
    try site.edit(file, old, new)
    #expect(try live.follow(file) == nil)
    #expect(try site.text(of: Self.page) == before)
  }

  @Test func `leaves an entry that is gone, and one that is new, to the build`() throws {
    let site = try TestSite.sound()
    var live = try #require(try build(site).live)
    try site.write(try site.text(of: Self.product), to: "content/products/banh-moi/index.md")
    #expect(try live.follow("content/products/banh-moi/index.md") == nil)
    try site.remove(Self.product)
    #expect(try live.follow(Self.product) == nil)
  }
}
