import Foundation
import OCOPModel
import OCOPRendering
import Testing

@Suite struct `The list of events` {
  private static func fair(_ start: String, _ end: String) -> String {
    "---\nname: Hội chợ \(start)\nkind: fair\nstart: \(start)\nend: \(end)\nvenue: Chợ\ncommune: Long Châu\nsummary: Chợ.\n---\n"
  }

  private func keys(asOf day: String) throws -> [String] {
    try SampleSite(
      with: [
        "content/fairs/xuan-2027.md": Self.fair("2027-02-01", "2027-02-05"),
        "content/fairs/nay.md": Self.fair("2026-11-20", "2026-11-25"),
        "content/fairs/cu.md": Self.fair("2025-03-01", "2025-03-03"),
        "content/fairs/moi-qua.md": Self.fair("2026-05-01", "2026-05-03"),
      ], asOf: day
    ).lines("su-kien/index.html", "fairs.key").map { String($0.dropFirst("fairs.key=".count)) }
  }

  @Test func `begins with what is open, then what comes, then what is over`() throws {
    #expect(try keys(asOf: "2026-11-22") == ["nay", "hoi-cho", "xuan-2027", "moi-qua", "cu"])
    #expect(try keys(asOf: "2026-11-26") == ["hoi-cho", "xuan-2027", "nay", "moi-qua", "cu"])
  }
}

@Suite struct `The pages of a site` {
  @Test func `are these`() throws {
    let files = try SampleSite.usual().renderer.pages.map(\.file)
    #expect(Set(files).count == files.count)
    #expect(
      files.filter { !$0.hasPrefix("en/") } == [
        "index.html", "tim-kiem/index.html", "thong-ke/index.html", "san-pham/index.html", "chu-the/index.html",
        "chung-nhan/index.html", "su-kien/index.html", "diem-ban/index.html", "cau-chuyen/index.html",
        "trang/index.html", "nganh-hang/index.html", "nganh-hang/thuc-pham/index.html", "bo-san-pham/index.html",
        "bo-san-pham/6/index.html", "bo-san-pham/8/index.html", "hang-sao/index.html", "hang-sao/4/index.html",
        "tinh-thanh/index.html", "tinh-thanh/vinh-long/index.html", "xa-phuong/index.html",
        "xa-phuong/phuong-long-chau-29551/index.html", "xa-phuong/xa-tieu-can-29341/index.html",
        "tinh-trang/index.html", "tinh-trang/active/index.html", "tinh-trang/expired/index.html",
        "tinh-trang/none/index.html", "san-pham/banh-com/index.html", "san-pham/duong-hoa-dua/index.html",
        "san-pham/mat-hoa-dua/index.html", "chu-the/tra-vinh-farm/index.html", "chu-the/xuan-phuong/index.html",
        "chung-nhan/haccp/index.html", "chung-nhan/qd-1/index.html", "chung-nhan/qd-2/index.html",
        "su-kien/hoi-cho/index.html", "su-kien/hoi-cho/calendar.ics", "su-kien/hoi-cho/danh-muc/index.html",
        "diem-ban/showroom/index.html",
        "cau-chuyen/chuyen/index.html", "trang/gioi-thieu/index.html", "san-pham/mat-dua/index.html", "feed.xml",
        "manifest.webmanifest", "404.html", "Q/KPFE7SX/index.html", "Q/KWX7H89/index.html",
        "01/09521234567899/index.html", "01/09521234567899/10/L2026-03A/index.html", "Q/YUEGDFU/index.html",
        "Q/YUEGDFU/L2026-03A/index.html", "data/products.json", "data/products.csv", "robots.txt", "sitemap.xml",
      ])
    #expect(files.contains("en/products/mat-hoa-dua/index.html"))
    #expect(files.contains("en/events/hoi-cho/calendar.ics"))
    #expect(files.contains("en/sectors/food/index.html"))
    #expect(files.contains("en/feed.xml"))
  }

  @Test func `render to the same bytes every time`() throws {
    let first = try SampleSite.usual().renderer
    let second = try SampleSite().renderer
    for (page, again) in zip(first.pages, second.pages) {
      let bytes = first.render(page)
      #expect(!bytes.isEmpty, "\(page.file)")
      #expect(bytes == second.render(again), "\(page.file)")
    }
  }

  /// With more values than are looked through one by one.
  @Test func `render to the same bytes whatever they share`() throws {
    let more = Dictionary(
      uniqueKeysWithValues: (1...20).map { number in
        (
          "content/products/tra-\(number)/index.md",
          "---\nname: Trà \(number)\nproducer: xuan-phuong\nset: 6\nsummary: Trà.\n---\n\nTrà số \(number), *thơm*.\n"
        )
      })
    let renderer = try SampleSite(with: more).renderer
    let fragments = PageFragments()
    for page in renderer.pages { #expect(renderer.render(page, fragments) == renderer.render(page), "\(page.file)") }
  }

  @Test func `have an address from their file`() throws {
    let pages = try SampleSite.usual().renderer.pages
    #expect(pages.first { $0.file == "index.html" }?.path == "/")
    #expect(pages.first { $0.file == "san-pham/banh-com/index.html" }?.path == "/san-pham/banh-com/")
    #expect(pages.first { $0.file == "feed.xml" }?.path == "/feed.xml")
  }

  /// Every `url` of a page of the specimen theme that is written relative to it.
  @Test func `lead to pages that exist`() throws {
    let sample = try SampleSite.usual()
    let known = Set(sample.renderer.pages.map(\.path))
    for page in sample.renderer.pages where page.file.hasSuffix(".html") && page.file != "404.html" {
      let base = try #require(URL(string: "https://site.example" + page.path))
      for match in try sample.text(page.file).matches(of: #/(?:=|href=")(\.[^ "\n]*)/#) {
        let target = try #require(URL(string: String(match.1), relativeTo: base)).absoluteURL
        let isMade = ["/media/", "/assets/", "/search/"].contains { target.path().hasPrefix($0) }
        #expect(isMade || known.contains(target.path()), "\(page.file) leads to \(match.1)")
      }
    }
  }

  @Test func `of a fair lead to its zones, and fold them where there are many booths`() throws {
    let fair = try #require(SampleSite.files["content/fairs/hoi-cho.md"])
    func lines(booths count: Int) throws -> [String] {
      let booths = (1...count).map { "{number: C-\($0), zone: \($0 == 1 ? "B" : "A"), note: Gian \($0)}" }
      let changed = fair.replacing("zones: [", with: "zones: [{id: B, name: Quà}, ")
        .replacing("booths: [", with: "booths: [\(booths.joined(separator: ", ")), ")
      return try SampleSite(with: ["content/fairs/hoi-cho.md": changed]).lines(
        "su-kien/hoi-cho/index.html", "zones.id", "zones.anchor", "zones.boothCount", "hasZones", "hasManyBooths",
        "firstProducts.key", "otherProductCount")
    }
    let few = [
      "zones.id=B", "zones.anchor=_khu-1", "zones.boothCount=1", "zones.id=A", "zones.anchor=_khu-2",
      "zones.boothCount=39", "hasZones", "firstProducts.key=mat-hoa-dua", "otherProductCount=0",
    ]
    #expect(try lines(booths: 39) == few)
    #expect(
      try lines(booths: 40)
        == few.map { $0.replacing("=39", with: "=40") }.flatMap { $0 == "hasZones" ? [$0, "hasManyBooths"] : [$0] })
  }

  @Test func `of a fair without zones give its booths no heading of their own`() throws {
    let fair = try #require(SampleSite.files["content/fairs/hoi-cho.md"])
    let pages = ["su-kien/hoi-cho/index.html", "su-kien/hoi-cho/danh-muc/index.html"]
    for page in pages { #expect(try SampleSite.usual().lines(page, "hasNamedZones") == ["hasNamedZones"]) }
    let zones = try #require(fair.firstMatch(of: #/zones: .*\n/#)).0
    let bare = fair.replacing(zones, with: "").replacing(#/zone: \w+, /#, with: "")
    let sample = try SampleSite(with: ["content/fairs/hoi-cho.md": bare])
    for page in pages { #expect(try sample.lines(page, "hasNamedZones") == []) }
  }

  @Test(arguments: [
    ("Tỉnh Vĩnh Long", "Vinh Long province", "Tỉnh Vĩnh Long", "Vinh Long province"),
    ("Thành phố Vĩnh Long", "Vinh Long", "Thành phố Vĩnh Long, Vĩnh Long", "Vinh Long"),
    ("Vĩnh Long", nil, "Vĩnh Long", "Vĩnh Long"),
    ("Sân vận động Vĩnh Long", nil, "Sân vận động Vĩnh Long, Vĩnh Long", "Sân vận động Vĩnh Long, Vinh Long"),
  ]) func `of a fair name the province once`(_ venue: String, _ english: String?, _ vi: String, _ en: String) throws {
    var files = [
      "content/fairs/tinh.md": """
      ---
      name: Hội chợ tỉnh
      kind: fair
      start: 2026-08-01
      end: 2026-08-02
      venue: \(venue)
      province: "86"
      ---

      """
    ]
    files["content/fairs/tinh.en.md"] = english.map { "---\nvenue: \($0)\n---\n" }
    let sample = try SampleSite(with: files)
    for (page, expected) in [("su-kien/tinh", vi), ("en/events/tinh", en)] {
      for rest in ["fair.place", "fair.address"] {
        let lines = try sample.lines("\(page)/index.html", "fair.venue.text", rest)
        #expect(lines.map { String($0.split(separator: "=")[1]) }.joined(separator: ", ") == expected)
      }
    }
    let calendar = try sample.text("su-kien/tinh/calendar.ics")
    #expect(calendar.contains("\r\nLOCATION:\(vi.replacing(",", with: "\\,"))\r\n"))
  }

  @Test func `of a decision say of each product why it was evaluated, as the product's page does`() throws {
    let key = "content/certifications/qd-1.md"
    let decision = try #require(SampleSite.files[key]).replacing("kind: first\n", with: "")
    let sample = try SampleSite(with: [key: decision])
    #expect(
      try Set(sample.lines("chung-nhan/qd-1/index.html", "results.kindLabel")) == ["results.kindLabel=vi:result.first"])
    #expect(
      try sample.lines("san-pham/duong-hoa-dua/index.html", "recognition.kindLabel")
        == ["recognition.kindLabel=vi:result.first"])
  }

  @Test func `lead from the home page to every list that holds more than it shows`() throws {
    let few = try SampleSite.usual()
    let names = ["allProducts.title", "allFairs.title", "allStories.title", "allProducers.title"]
    // One of three products has stars.
    #expect(
      try few.lines("index.html", "featured.key", "allProducts.url") == [
        "featured.key=mat-hoa-dua", "allProducts.url=./san-pham/",
      ])
    var files: [String: String] = [:]
    for number in 1...4 {
      files["content/stories/moi-\(number).md"] =
        "---\ntitle: Chuyện \(number)\ndate: 2026-04-0\(number)\n---\n\nMột chuyện.\n"
    }
    let many = try SampleSite(with: files)
    #expect(
      try names.flatMap { try many.lines("en/index.html", $0) }
        == ["allProducts.title=en:home.all-product", "allStories.title=en:home.all-story"])
    #expect(try many.lines("en/index.html", "allStories.url") == ["allStories.url=../en/stories/"])
  }

  @Test func `fill the home page with second products where there are few producers`() throws {
    var results = ""
    var files: [String: String] = [:]
    for number in 1...10 {
      files["content/products/hang-\(number)/index.md"] = """
        ---
        name: Hàng \(number)
        producer: xuan-phuong
        set: 6
        commune: Long Châu
        summary: Món hàng thứ \(number).
        ---

        Câu chuyện riêng thứ \(number).

        """
      results += "  - {product: hang-\(number), stars: 3, score: 6\(number % 10)}\n"
    }
    files["content/certifications/qd-9.md"] = """
      ---
      scheme: ocop
      number: 900/QĐ-UBND
      issuer: UBND tỉnh Vĩnh Long
      level: province
      issued: 2026-02-01
      kind: first
      results:
      \(results)---

      """
    let lines = try SampleSite(with: files).lines("index.html", "featured.key", "featured.producer")
    #expect(lines.filter { $0.hasPrefix("featured.key") }.count == 8)
    // Each producer once, then those again that have more.
    #expect(
      lines.filter { $0.hasPrefix("featured.producer") }.prefix(3) == [
        "featured.producer=Công ty TNHH Trà Vinh Farm", "featured.producer=Cơ sở Xuân Phượng",
        "featured.producer=Cơ sở Xuân Phượng",
      ])
  }

  @Test func `leave out of the home page the figures that are nothing`() throws {
    let page = "index.html"
    let names = ["figures.hasInForce", "figures.hasFiveStars", "figures.hasProducers", "figures.hasCommunes"]
    #expect(
      try names.flatMap { try SampleSite.usual().lines(page, $0) } == names.filter { !$0.hasSuffix("FiveStars") })
    #expect(try SampleSite.usual().lines(page, "figures.inForceOf") == ["figures.inForceOf=1/3"])
    #expect(try SampleSite(asOf: "2020-01-01").lines(page, "figures.hasInForce") == [])
  }

  @Test func `write the city in full that bears a man's name`() throws {
    let producer = try #require(SampleSite.files["content/producers/xuan-phuong.md"])
    let moved = [
      "content/producers/xuan-phuong.md": producer.replacing("commune: Long Châu", with: "province: Hồ Chí Minh")
    ]
    let sample = try SampleSite(with: moved)
    #expect(
      try sample.lines("chu-the/xuan-phuong/index.html", "contact.location.line", "contact.location.province") == [
        "contact.location.line=Thành phố Hồ Chí Minh", "contact.location.province=Thành phố Hồ Chí Minh",
      ])
    #expect(try sample.text("en/producers/xuan-phuong/index.html").contains("contact.location.line=Ho Chi Minh City"))
    let named = moved.mapValues { $0.replacing("province:", with: "address: 12 Lê Lợi, TP. Hồ Chí Minh\nprovince:") }
    #expect(
      try SampleSite(with: named).lines("chu-the/xuan-phuong/index.html", "contact.location.line")
        == ["contact.location.line=12 Lê Lợi, TP. Hồ Chí Minh"])
  }

  @Test func `name the place with most products on the map, beside its dot or below it`() throws {
    let product = try #require(SampleSite.files["content/products/banh-com/index.md"])
    // Tiểu Cần, with two products, lies in the corner of the map, and a neighbour where its name would stand.
    let sample = try SampleSite(with: [
      "content/products/banh-com/index.md": product.replacing("set: 6", with: "set: 6\nlocation: [9.5, 106.4]"),
      "content/products/banh-khac/index.md": product.replacing(
        "commune: Long Châu", with: "commune: Càng Long\nlocation: [9.81, 106.26]"),
    ])
    let map = try #require(try sample.lines("thong-ke/index.html", "charts.svg").first { $0.contains("<circle") })
    #expect(
      map.matches(of: #/<text[^>]*y="(\d+)"[^>]*>([^<]*)<\/text>/#).map { "\($0.2) \($0.1)" } == [
        "Tiểu Cần 46", "Càng Long 24", "Long Châu 413",
      ])
    // The table and the words for those who cannot see it say what kind of unit each is.
    #expect(map.contains("<title>Xã Tiểu Cần: 2</title>") && map.contains("Xã Tiểu Cần 2; "))
  }

  @Test func `of many products are cut into lists of 24`() throws {
    var files: [String: String] = [:]
    for number in 1...60 {
      files["content/products/hang-\(number)/index.md"] = """
        ---
        name: Hàng \(number)
        producer: xuan-phuong
        set: 6
        commune: Long Châu
        summary: Món hàng thứ \(number).
        ---

        Câu chuyện riêng thứ \(number).

        """
    }
    let sample = try SampleSite(with: files)
    #expect(try sample.lines("san-pham/trang/3/index.html", "products.key").count == 63 - 48)
    #expect(
      try sample.lines(
        "san-pham/trang/2/index.html", "heading", "title", "pager.page", "pager.pages", "pager.previous", "pager.next")
        == [
          "title=vi:list.product (2)", "heading=vi:list.product", "pager.page=2", "pager.pages=3",
          "pager.previous=../../../san-pham/", "pager.next=../../../san-pham/trang/3/",
        ])
    #expect(
      try sample.lines("en/products/page/2/index.html", "canonical", "alternates.url") == [
        "canonical=https://ocop.example.vn/trung-bay/en/products/page/2/",
        "alternates.url=https://ocop.example.vn/trung-bay/san-pham/trang/2/",
        "alternates.url=https://ocop.example.vn/trung-bay/en/products/page/2/",
      ])
    // Numbers as numbers, đ behind d.
    #expect(
      try sample.lines("san-pham/index.html", "products.name").prefix(5) == [
        "products.name=Bánh cốm", "products.name=Đường hoa dừa", "products.name=Hàng 1", "products.name=Hàng 2",
        "products.name=Hàng 3",
      ])
    #expect(try sample.lines("chu-the/xuan-phuong/index.html", "products.key").count == 24)
    #expect(
      try sample.lines("chu-the/xuan-phuong/index.html", "allProducts.url", "allProducts.count") == [
        "allProducts.url=../../san-pham-theo-chu-the/xuan-phuong/", "allProducts.count=61",
      ])
    #expect(try sample.lines("san-pham-theo-chu-the/xuan-phuong/trang/3/index.html", "products.key").count == 61 - 48)
  }
}
