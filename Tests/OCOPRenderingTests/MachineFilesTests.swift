import Foundation
import OCOPRendering
import Testing

@Suite struct `Files for machines` {
  @Test func `calendar`() throws {
    #expect(
      try SampleSite.usual().text("su-kien/hoi-cho/calendar.ics")
        == [
          "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ocop//ocop//VI", "CALSCALE:GREGORIAN", "BEGIN:VEVENT",
          "UID:hoi-cho@ocop.example.vn", "DTSTAMP:20261220T000000Z", "DTSTART;VALUE=DATE:20261220",
          "DTEND;VALUE=DATE:20261224", "SUMMARY:Hội chợ Thử",
          "LOCATION:Quảng trường\\, trung tâm\\, phường Long Châu\\, Vĩnh Long",
          "DESCRIPTION:Ba ngày\\; ẩm thực\\, trưng bày.",
          "URL:https://ocop.example.vn/trung-bay/su-kien/hoi-cho/", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR",
        ].map { $0 + "\r\n" }.joined())
  }

  @Test func `lines of a calendar end before byte 76, between letters`() throws {
    let fair = try #require(SampleSite.files["content/fairs/hoi-cho.md"])
    let long = fair.replacing("Hội chợ Thử", with: "Hội chợ " + String(repeating: "ể", count: 60))
    let text = try SampleSite(with: ["content/fairs/hoi-cho.md": long]).text("su-kien/hoi-cho/calendar.ics")
    let lines = text.utf8.split(separator: 0x0A).map { Array($0.dropLast()) }
    #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
    #expect(text.replacing("\r\n ", with: "").contains("SUMMARY:Hội chợ " + String(repeating: "ể", count: 60) + "\r\n"))
  }

  @Test func `feed names the latest first and nothing of tomorrow`() throws {
    let tomorrow = """
      ---
      title: Ngày mai
      date: 2026-06-02
      summary: Chưa đến.
      ---

      """
    let feed = try SampleSite(with: ["content/stories/ngay-mai.md": tomorrow]).text("feed.xml")
    #expect(
      feed.matches(of: #/<title>(.*)</title>/#).map { String($0.1) } == [
        "OCOP Thử", "Chuyện hoa dừa", "Quyết định công nhận sản phẩm OCOP 200/QĐ-UBND",
        "Quyết định công nhận sản phẩm OCOP 100/QĐ-UBND",
      ])
    #expect(feed.contains("<updated>2026-05-20T00:00:00+07:00</updated>\n<author>"))
    #expect(feed.contains("<link rel=\"self\" href=\"https://ocop.example.vn/trung-bay/feed.xml\"/>"))
  }

  @Test func `feed marks what has no translation`() throws {
    let feed = try SampleSite.usual().text("en/feed.xml")
    #expect(feed.contains("<title>OCOP Test</title>\n<subtitle>Goods of the rivers</subtitle>"))
    #expect(feed.contains("<title xml:lang=\"vi\">Chuyện hoa dừa</title>"))
    #expect(feed.contains("<title>OCOP recognition decision 200/QĐ-UBND</title>"))
  }

  @Test func `sitemap pairs the languages`() throws {
    let sitemap = try SampleSite.usual().text("sitemap.xml")
    #expect(
      sitemap.contains(
        "<url><loc>https://ocop.example.vn/trung-bay/en/sectors/food/</loc>"
          + "<xhtml:link rel=\"alternate\" hreflang=\"vi\" href=\"https://ocop.example.vn/trung-bay/nganh-hang/thuc-pham/\"/>"
          + "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://ocop.example.vn/trung-bay/en/sectors/food/\"/>"
          + "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"https://ocop.example.vn/trung-bay/nganh-hang/thuc-pham/\"/></url>"
      ))
    for path in ["tim-kiem", "404", "/01/", "/Q/", "mat-dua/"] { #expect(!sitemap.contains(path), "\(path)") }
  }

  @Test func `robots and manifest`() throws {
    let sample = try SampleSite.usual()
    #expect(
      try sample.text("robots.txt")
        == "User-agent: *\nAllow: /\n\nSitemap: https://ocop.example.vn/trung-bay/sitemap.xml\n")
    #expect(
      try sample.text("en/manifest.webmanifest")
        == "{\"name\":\"OCOP Test\",\"short_name\":\"OCOP Test\",\"description\":\"Goods of the rivers\",\"lang\":\"en\","
        + "\"start_url\":\"./\",\"display\":\"browser\"}\n")
  }

  @Test func `table of products for spreadsheets`() throws {
    let sample = try SampleSite(with: [
      "content/products/banh-com/index.md": """
      ---
      name: '=1+1, "ngon"'
      producer: xuan-phuong
      summary: Thử.
      set: 6
      ---

      Chuyện.

      """
    ])
    let rows = try sample.text("data/products.csv").components(separatedBy: "\r\n")
    #expect(
      rows[0]
        == "\u{FEFF}key,name,url,trace,producer,producerKey,set,setName,sector,commune,communeCode,province,provinceCode,"
        + "latitude,longitude,stars,status,decision,issued,lastDay,code,gtin,price,photo,extendedUntil")
    #expect(rows[1].hasPrefix("banh-com,\"'=1+1, \"\"ngon\"\"\",https://ocop.example.vn/trung-bay/san-pham/banh-com/,"))
    #expect(
      rows[3].hasSuffix(
        ",xã Tiểu Cần,29341,Vĩnh Long,86,9.81,106.19,4,active,200/QĐ-UBND,2024-11-20,2027-11-20,,9521234567899,150000,"
          + "https://ocop.example.vn/trung-bay/media/chai-960.jpg,"))
    #expect(rows.count == 5)
  }

  @Test func `data of products`() throws {
    let bytes = Data(try SampleSite.usual().text("data/products.json").utf8)
    let data = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let products = try #require(data["products"] as? [[String: Any]])
    #expect(data["asOf"] as? String == "2026-06-01")
    #expect(data["count"] as? Int == 3)
    #expect(products.map { $0["key"] as? String } == ["banh-com", "duong-hoa-dua", "mat-hoa-dua"])
    #expect(products.map { $0["stars"] as? Int } == [nil, nil, 4])
    #expect(products.map { $0["status"] as? String } == ["none", "expired", "active"])
    #expect(products[2]["trace"] as? String == "https://ocop.example.vn/trung-bay/01/09521234567899/")
  }

  @Test func `the extension of the transitional rule stands beside the certificate's own end`() throws {
    let sample = try SampleSite.extended(asOf: "2026-10-01")
    let json = try sample.text("data/products.json")
    #expect(
      json.contains(
        #""status":"extended","decision":"200/QĐ-UBND","issued":"2023-09-18","lastDay":"2026-09-18","#))
    #expect(json.contains(#".jpg","extendedUntil":"2027-03-17"}"#))
    #expect(try sample.text("data/products.csv").components(separatedBy: "\r\n")[3].hasSuffix(".jpg,2027-03-17"))
    // What is active cannot have expired: its own day follows from `validFrom`.
    for page in ["san-pham/mat-hoa-dua", "chung-nhan/qd-2"] {
      let data = try #require(try sample.lines("\(page)/index.html", "jsonLD").first)
      #expect(
        data.contains(
          #""validFrom":"2023-09-18","expires":"2027-03-17","certificationStatus":"https://schema.org/CertificationActive""#
        ),
        "\(page)")
    }
    #expect(try sample.lines("chung-nhan/qd-2/index.html", "certification.isOver") == [])
    #expect(try sample.text("thong-ke/index.html").contains("vi:chart.expiry: Q4/26 0; Q1/27 1;"))
    let before = try SampleSite.extended(asOf: "2026-09-18")
    #expect(try before.text("san-pham/mat-hoa-dua/index.html").contains(#""expires":"2026-09-18""#))
    #expect(try !before.text("data/products.json").contains("extendedUntil"))
    let after = try SampleSite.extended(asOf: "2027-03-18")
    #expect(try !after.text("data/products.json").contains("extendedUntil"))
    #expect(
      try after.text("chung-nhan/qd-2/index.html").contains(
        #""expires":"2026-09-18","certificationStatus":"https://schema.org/CertificationInactive""#))
  }

  @Test func `every page's structured data is JSON with known types`() throws {
    let sample = try SampleSite.usual()
    var types: Set<String> = []
    for page in sample.renderer.pages where page.file.hasSuffix(".html") {
      for line in try sample.lines(page.file, "jsonLD") {
        let json = try JSONSerialization.jsonObject(with: Data(line.dropFirst("jsonLD=".count).utf8))
        let document = try #require(json as? [String: Any])
        #expect(document["@context"] as? String == "https://schema.org")
        for node in try #require(document["@graph"] as? [[String: Any]]) {
          types.insert(try #require(node["@type"] as? String))
        }
      }
    }
    #expect(
      types.sorted() == [
        "Article", "BreadcrumbList", "Certification", "Event", "Organization", "Product", "Store", "WebSite",
      ])
  }

  @Test func `charts say their figures in words`() throws {
    let text = try SampleSite.usual().text("thong-ke/index.html")
    #expect(text.contains("aria-label=\"vi:chart.places: Xã Tiểu Cần 2; Phường Long Châu 1\""))
    // A long name is broken behind a word, and the bars below move down.
    let product = try #require(SampleSite.files["content/products/banh-com/index.md"])
    let service = try SampleSite(with: [
      "content/products/banh-com/index.md": product.replacing("set: 6", with: "set: 26")
    ]).text("thong-ke/index.html")
    #expect(
      service.contains(
        "y=\"54\">Dịch vụ du lịch cộng đồng, du lịch sinh<tspan x=\"0\" dy=\"17\">thái và điểm du lịch</tspan></text>"
          + "<rect class=\"chart-bar\" x=\"0\" y=\"77\""))
    #expect(!service.contains("…</text>"))
    // Thirteen quarters have room for every second name.
    let quarters = try #require(text.split(separator: "\n").first { $0.contains("vi:chart.expiry: Q2/26 0;") })
    #expect(quarters.contains(">Q2/26</text>") && !quarters.contains(">Q3/26</text>"))
    #expect(text.contains("aria-label=\"vi:chart.years: 2022 2; 2023 0; 2024 1\""))
    #expect(
      try SampleSite.usual().lines("thong-ke/index.html", "charts.key") == [
        "charts.key=stars", "charts.key=sectors", "charts.key=places", "charts.key=years", "charts.key=producers",
        "charts.key=expiry",
      ])
  }

  @Test func `a page that was not found leads on from any address`() throws {
    let sample = try SampleSite.usual()
    #expect(try sample.lines("404.html", "site.home", "lang") == ["site.home=/trung-bay/", "lang=vi"])
  }
}
