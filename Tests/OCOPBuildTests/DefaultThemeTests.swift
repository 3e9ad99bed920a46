import Foundation
import OCOPBuild
import OCOPTestSupport
import Testing

@Suite struct `Pages of the theme that the program carries` {
  @Test func `a former address has the hooks of its product`() throws {
    let site = try TestSite.sound()
    try site.edit("content/products/banh-com/index.md", "set: 6", "set: 6\nformerly: [com-dep]")
    let output = site.folder.appending(path: "public").path
    guard case .built = try SiteBuilder(site: site.folder.path, output: output, asOf: TestSite.today).build() else {
      Issue.record("not built")
      return
    }
    for page in ["san-pham/com-dep/index.html", "san-pham/banh-com/index.html"] {
      let body = try #require(try site.text(of: "public/\(page)").firstMatch(of: /<body[^>]*>/)).output
      #expect(body == #"<body data-page="product" data-key="banh-com" data-status="none">"#, "\(page)")
    }
  }

  @Test func `headings of texts have ids of their own`() throws {
    let headings = ["Story", "History", "Certificates", "Buy", "Places", "Main", "Menu", "Khu 1"]
    let text = headings.map { "## \($0)\n\nWords.\n" }.joined(separator: "\n")
    let site = try TestSite.sound(with: [
      "content/products/banh-com/index.en.md": "---\nname: Rice cake\nsummary: A cake.\n---\n\n\(text)",
      "content/fairs/hoi-cho.md": """
      ---
      name: Hội chợ
      kind: fair
      start: 2026-12-20
      end: 2026-12-23
      venue: Quảng trường
      commune: Long Châu
      zones: [{id: A, name: Ẩm thực}]
      booths: [{number: A-1, zone: A, producer: xuan-phuong, products: [banh-com]}]
      ---

      \(text)
      """,
    ])
    let output = site.folder.appending(path: "public").path
    guard case .built = try SiteBuilder(site: site.folder.path, output: output, asOf: TestSite.today).build() else {
      Issue.record("not built")
      return
    }
    for page in ["en/products/banh-com/index.html", "su-kien/hoi-cho/index.html"] {
      let ids = try site.text(of: "public/\(page)").matches(of: /\bid="([^"]*)"/).map { String($0.1) }
      #expect(ids.contains("menu") && ids.contains("main"), "\(page)")
      #expect(ids.count == Set(ids).count, "\(page): \(ids)")
    }
  }
}
