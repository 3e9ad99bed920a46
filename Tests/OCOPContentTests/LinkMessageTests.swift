import Foundation
import OCOPBuild
import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPTestSupport
import Testing

@Suite struct `Messages about links` {
  @Test(arguments: [
    ("[xem](/san-pham/banh-comm/)", "broken-link", "Có phải là '/san-pham/banh-com/'?"),
    ("[xem](../khong/index.md)", "broken-link", nil),
    ("[xem](javascript:alert(1))", "dangerous-link", nil),
    ("[xem](#khong-co)", "broken-anchor", nil),
    ("[xem](#fnord)", "broken-anchor", nil),
    ("có chú thích[^1] [xem](#fn-2)\n\n[^1]: đây", "broken-anchor", nil),
    ("[xem](/chu-the/xuan-phuong/#fn-khong-co)", "broken-anchor", "Bỏ '#fn-khong-co' khỏi liên kết."),
    ("[xem](../../producers/xuan-phuong.md#dau)", "broken-anchor", "Bỏ '#dau' khỏi liên kết."),
    ("[xem](/san-pham/banh-com.pdf)", "broken-link", nil),
    ("[xem](https://ocop.example.vn/san-pham/banh-comm/)", "broken-link", "Có phải là '/san-pham/banh-com/'?"),
    ("Ở https://OCOP.example.vn/khong/ có.", "broken-link", nil),
    ("[xem](http://ocop.example.vn/chu-the/xuan-phuong/#dau)", "broken-anchor", "Bỏ '#dau' khỏi liên kết."),
    ("![ảnh](khong.jpg)", "missing-photo", nil),
    ("đây <b>đậm</b>", "raw-html", nil),
  ])
  func `links and pictures in a story are followed`(text: String, rule: String, hint: String?) throws {
    let site = try TestSite.sound(with: `Messages about content`.product("brand: X", body: "Dòng đầu.\n\n" + text))
    let diagnostics = try #require(try site.load()).diagnostics.filter { reading.contains($0.code) }
    #expect(Set(diagnostics.map(\.code)) == [rule])
    #expect(diagnostics.first?.span.start.line == 12)
    if let hint { #expect(diagnostics.first?.hint?.vi == hint) }
  }

  @Test(arguments: [
    (
      "Xem [mua]() và [nháp](/san-pham/nhap/).",
      [
        "10:5 Liên kết 'mua' không có địa chỉ → Viết địa chỉ vào giữa '(' và ')', hoặc chỉ giữ chữ, bỏ các dấu ngoặc.",
        "10:23 Liên kết '/san-pham/nhap/' trỏ vào một bản nháp chưa lên trang → Bỏ liên kết cho đến khi đăng, hoặc xóa "
          + "'draft: true' trong tệp ấy.",
      ]
    ),
    (
      "Xem [nháp](../nhap/index.md), ![]().",
      [
        "10:12 Liên kết '../nhap/index.md' trỏ vào một bản nháp chưa lên trang → Bỏ liên kết cho đến khi đăng, hoặc xóa "
          + "'draft: true' trong tệp ấy.",
        "10:31 Ảnh ở đây không có tên tệp → Viết tên tệp ảnh vào giữa '(' và ')', hoặc xóa cả dấu '![…]()'.",
      ]
    ),
  ])
  func `without an address, or to a draft, are told as that`(text: String, messages: [String]) throws {
    let draft = ["content/products/nhap/index.md": "---\nname: N\nproducer: xuan-phuong\ndraft: true\n---\n"]
    let site = try TestSite.sound(
      with: `Messages about content`.product("brand: X", body: text).merging(draft) { $1 })
    let told = try #require(try site.load()).diagnostics.filter { $0.severity == .error }.map {
      "\($0.span.start.line):\($0.span.start.column) \($0.message.vi) → \($0.hint?.vi ?? "")"
    }
    #expect(told == messages)
  }

  @Test(arguments: [
    "[xem](/san-pham/banh-com/)", "[xem](/en/products/banh-com/#banh)", "[xem](../../producers/xuan-phuong.md)",
    "[xem](https://ocop.example.vn)", "[xem](https://OCOP.example.vn/en/products/banh-com/#banh)",
    "[xem](https://ocop.example.vn?a=1)", "[xem](https://ocop.example.vn.khac.vn/x/)",
    "[xem](https://ocop.example.vn:8080/x/)",
    "[xem](/)", "[xem](/index.html)", "[xem](/en/index.html)", "[xem](/san-pham/index.html)", "[xem](/san-pham/)",
    "[xem](https://example.vn)", "[gọi](tel:02703000000)", "[xem](#muc-mot)",
    "[mua](/san-pham/banh-com/#_buy)", "[cơ sở](../../producers/xuan-phuong.md#_more)", "<!-- ghi chú -->", "a < b",
    "![ảnh](a%20b.jpg)",
    "Chú thích[^ghi-chú] hai lần[^ghi-chú]: [một](#fn-ghi-chú), [hai](#fnref-ghi-chú-2)\n\n[^ghi-chú]: đây",
  ])
  func `what leads somewhere passes`(text: String) throws {
    let site = try TestSite.sound(
      with: `Messages about content`.product("brand: X", body: "## Mục một\n\n## Bánh\n\n" + text))
    try site.write(TestSite.picture, to: "content/products/banh-com/a b.jpg")
    #expect(try site.problems(of: reading) == [])
  }

  /// The rest of the host to which codes lead may be another site, such as the office's own.
  @Test(arguments: [
    ("https://ma.example.vn/o/Q/CODE", true), ("https://MA.example.vn/o/Q/CODE/", true),
    ("https://ma.example.vn/o/Q/ABCDEFG", false), ("https://ma.example.vn/o/01/09521234567899", false),
    ("https://ma.example.vn/o/san-pham/khong/", true), ("https://ma.example.vn/Q/ABCDEFG", true),
    ("https://thu.example.vn/san-pham/banh-com/", true), ("https://thu.example.vn/san-pham/banh-comm/", false),
    ("https://ocop.example.vn/san-pham/banh-com/", true), ("https://ocop.example.vn/san-pham/banh-comm/", false),
  ])
  func `to the site's other addresses are followed too`(address: String, leadsSomewhere: Bool) throws {
    let address = address.replacing("CODE", with: ShortCode(key: "banh-com").text)
    var files = `Messages about content`.product("brand: X", body: "[xem](\(address))")
    files["content/site.yml"] = TestSite.siteYAML + "trace: {baseURL: \"https://ma.example.vn/o\"}\n"
    let site = try TestSite.sound(with: files)
    var loader = SiteLoader(site: site.folder.path, asOf: TestSite.today)
    loader.baseURL = "https://thu.example.vn"
    guard case .loaded(let loaded) = try loader.load() else {
      Issue.record("the site is not there")
      return
    }
    let told = loaded.diagnostics.filter { $0.code == "broken-link" }.map(\.message.vi)
    #expect(told == (leadsSomewhere ? [] : ["Liên kết '\(address)' trỏ vào chỗ không có"]))
  }

  @Test(arguments: [
    ("/san-pham/", true), ("/en/products", true), ("/san-pham/trang/2/", false), ("/san-pham/trang/1/", false),
    ("/san-pham/banh-com/", true), ("/san-pham/banh-com/anh/", false), ("/chu-the/xuan-phuong/san-pham/", false),
    ("/su-kien/tet/", true), ("/su-kien/tet/calendar.ics", true), ("/en/events/tet/catalog/", true),
    ("/su-kien/tet/catalog-a4.pdf", false), ("/su-kien/he/calendar.ics", false), ("/en/feed.xml", true),
    ("/hang-sao/4/", true), ("/hang-sao/2/", false), ("/hang-sao/", true), ("/en/sets/6/", true),
    ("/bo-san-pham/27/", false),
    ("/nganh-hang/thuc-pham/", true), ("/nganh-hang/thuc-phan/", false), ("/tinh-thanh/vinh-long/", true),
    ("/xa-phuong/xa-tieu-can-29341/", true), ("/xa-phuong/29341/", false), ("/tinh-trang/expiring/", true),
    ("/tim-kiem/?q=tra", true), ("/data/products.csv", true), ("/data/nope.csv", false),
  ])
  func `a text can link to every page that is there, and to no other`(address: String, isThere: Bool) throws {
    let site = try TestSite.sound(with: [
      "content/fairs/tet.md":
        "---\nname: Tết\nkind: fair\nstart: 2027-01-10\nend: 2027-01-12\nvenue: Sân vận động\n---\n",
      "content/pages/a.md": "---\ntitle: A\n---\n\n[đây](\(address))\n",
    ])
    #expect(try site.problems(of: ["broken-link"]) == (isThere ? [] : ["content/pages/a.md:5:7 broken-link"]))
  }

  /// The page is there in that language, with the words of the original where the translation has none.
  @Test func `a text can link to a translation that has no text of its own`() throws {
    let site = try TestSite.sound(with: [
      "content/products/banh-com/index.en.md": "---\nname: Young-rice cake\n---\n",
      "content/pages/a.md":
        "---\ntitle: A\n---\n\n[một](../products/banh-com/index.en.md)\n[hai](../products/banh-com/index.fr.md)\n",
    ])
    #expect(try site.problems(of: reading) == ["content/pages/a.md:6:7 broken-link"])
  }

  @Test func `a text can link to the catalog that a fair offers, and to no other PDF`() throws {
    let site = try TestSite.sound(with: [
      "content/fairs/tet/index.md":
        "---\nname: Tết\nkind: fair\nstart: 2027-01-10\nend: 2027-01-12\nvenue: Sân vận động\n---\n",
      "content/fairs/tet/danh-muc.pdf": "%PDF-1.7\n%%EOF\n",
      "content/fairs/tet/danh-muc.edition.json":
        #"{"format": "ocop-edition 2", "fair": "tet", "day": "2026-12-10", "fingerprint": "x", "made": "2026-05-01","#
        + #" "paper": "a4", "languages": ["vi"], "addenda": false, "catalog": [], "zones": [], "booths": [], "products": []}"#,
      "content/pages/a.md":
        "---\ntitle: A\n---\n\n[đây](/su-kien/tet/danh-muc.pdf)\n[kia](/su-kien/tet/danh-muk.pdf)\n",
    ])
    #expect(
      try site.report(rules: ["broken-link"]) == """
        content/pages/a.md:6:7: lỗi[broken-link]: Liên kết '/su-kien/tet/danh-muk.pdf' trỏ vào chỗ không có
          6 | [kia](/su-kien/tet/danh-muk.pdf)
            |       ^^^^^^^^^^^^^^^^^^^^^^^^^
          Cách sửa: Có phải là '/su-kien/tet/danh-muc.pdf'?

        """)
  }
}
