import OCOPRendering
import Testing

@Suite struct `The page of a product` {
  private static let page = "san-pham/mat-hoa-dua/index.html"

  @Test func `shows the recognition in force and what came before`() throws {
    let sample = try SampleSite.usual()
    #expect(
      try sample.lines(
        Self.page, "kind", "product.stars.label", "product.status", "recognition.number", "recognition.change",
        "recognition.changeLabel", "recognition.lastDay.iso", "recognition.score", "history.number", "history.status")
        == [
          "kind=product", "product.stars.label=4 sao", "product.status=active", "recognition.number=200/QĐ-UBND",
          "recognition.change=up", "recognition.changeLabel=3→4", "recognition.lastDay.iso=2027-11-20",
          "recognition.score=82,5", "history.number=200/QĐ-UBND", "history.status=active", "history.number=100/QĐ-UBND",
          "history.status=superseded",
        ])
  }

  @Test(arguments: [
    ("2022-05-09", "none", nil), ("2022-05-10", "active", "3"), ("2024-11-20", "active", "4"),
    ("2027-05-24", "expiring", "4"), ("2027-11-20", "expiring", "4"), ("2027-11-21", "expired", nil),
  ]) func `has stars only while they are in force`(_ day: String, _ status: String, _ stars: String?) throws {
    let sample = try SampleSite(asOf: day)
    #expect(
      try sample.lines(Self.page, "product.status", "product.stars.count")
        == (stars.map { ["product.stars.count=\($0)"] } ?? []) + ["product.status=\(status)"])
    #expect(try sample.text(Self.page).contains("certificationRating") == (stars != nil))
    let lists = stars.map { "hang-sao/\($0)/index.html" }
    #expect(sample.renderer.pages.map(\.file).contains { $0 == lists } == (stars != nil))
  }

  @Test func `shows the digits below the bars, and its lots where a text links to their files`() throws {
    let sample = try SampleSite(with: [
      "content/stories/lo.md": """
      ---
      title: Một lô
      date: 2026-05-21
      products: [mat-hoa-dua]
      ---

      Xem [lô này](../products/mat-hoa-dua/lots/L2026-03A.md).

      """
    ])
    #expect(try sample.lines(Self.page, "facts.gtin") == ["facts.gtin=9521234567899"])
    #expect(
      try sample.text("cau-chuyen/lo/index.html").contains("href=\"../../01/09521234567899/10/L2026-03A/\">lô này</a>"))
  }

  @Test(arguments: [
    ("2026-06-01", ["product.stars.count=4", "product.status=active"]), ("2027-11-21", ["product.status=expired"]),
  ])
  func `has its hooks at a former address too`(_ day: String, _ hooks: [String]) throws {
    let sample = try SampleSite(asOf: day)
    for file in ["san-pham/mat-dua/index.html", "en/products/mat-dua/index.html"] {
      #expect(
        try sample.lines(file, "product.key", "product.stars.count", "product.status").sorted()
          == ["product.key=mat-hoa-dua"] + hooks)
    }
  }

  @Test func `leads from an address of its own site to the page, wherever the site stands`() throws {
    let file = "content/products/banh-com/index.md"
    let text = try #require(SampleSite.files[file])
    let sample = try SampleSite(with: [
      file: text.replacing(
        "Bánh cốm làm từ nếp non.",
        with:
          "Xem [mật](https://ocop.example.vn/trung-bay/san-pham/mat-hoa-dua/) và [kia](https://ocop.example.vn/khac/).")
    ])
    let page = try sample.text("san-pham/banh-com/index.html")
    #expect(page.contains("<a href=\"../mat-hoa-dua/\">mật</a>") || page.contains("san-pham/mat-hoa-dua/\">mật</a>"))
    #expect(page.contains("<a href=\"https://ocop.example.vn/khac/\">kia</a>"))
  }

  @Test func `says why a recognition was withdrawn`() throws {
    let decision = try #require(SampleSite.files["content/certifications/qd-2.md"])
    let revoked = decision.replacing(
      "results:",
      with:
        "revocations: [{product: mat-hoa-dua, date: 2026-01-15, decision: 88/QĐ-UBND, reason: b, note: Qua kiểm tra}]\nresults:"
    )
    let fair = try #require(SampleSite.files["content/fairs/hoi-cho.md"])
    let sample = try SampleSite(with: [
      "content/certifications/qd-2.md": revoked,
      "content/fairs/hoi-cho.md": fair.replacing(", products: [mat-hoa-dua]", with: ""),
    ])
    #expect(
      try sample.lines(
        Self.page, "product.status", "product.stars.count", "recognition.number", "recognition.isRevoked",
        "recognition.revocation.date.text", "recognition.revocation.decision", "recognition.revocation.reason",
        "recognition.revocation.note.text") == [
          "product.status=revoked", "recognition.number=200/QĐ-UBND", "recognition.isRevoked",
          "recognition.revocation.date.text=15/01/2026", "recognition.revocation.decision=88/QĐ-UBND",
          "recognition.revocation.reason=Không còn đáp ứng tiêu chí theo kết quả kiểm tra",
          "recognition.revocation.note.text=Qua kiểm tra",
        ])
    #expect(
      try sample.lines(
        "01/09521234567899/index.html", "recognitions.number", "recognitions.withdrawal.date.iso",
        "recognitions.withdrawal.decision", "recognitions.withdrawal.note.text")
        == {
          let one = [
            "recognitions.number=100/QĐ-UBND", "recognitions.number=200/QĐ-UBND",
            "recognitions.withdrawal.date.iso=2026-01-15", "recognitions.withdrawal.decision=88/QĐ-UBND",
            "recognitions.withdrawal.note.text=Qua kiểm tra",
          ]
          return one + one
        }())
    #expect(try SampleSite.usual().lines(Self.page, "recognition.revocation.date.iso") == [])
  }

  @Test func `says in another language that its facts are not translated, and only then`() throws {
    let file = "content/products/mat-hoa-dua/index.md"
    let english = "content/products/mat-hoa-dua/index.en.md"
    let warned = try #require(SampleSite.files[file]).replacing("price:", with: "warnings: Có đậu phộng\nprice:")
    let page = "en/products/mat-hoa-dua/index.html"
    let sample = try SampleSite(with: [file: warned])
    #expect(
      try sample.lines(page, "facts.isUntranslated", "warnings.text", "warnings.lang")
        == ["facts.isUntranslated", "warnings.text=Có đậu phộng", "warnings.lang=vi"])
    #expect(
      try sample.lines("01/09521234567899/index.html", "facts.isUntranslated", "isFirst", "lang").contains("isFirst"))
    #expect(try sample.lines("01/09521234567899/index.html", "facts.isUntranslated").count == 1)
    #expect(try sample.lines(Self.page, "facts.isUntranslated") == [])
    let translated = try SampleSite(with: [
      file: warned,
      english: try #require(SampleSite.files[english]).replacing(
        "photos:", with: "warnings: Contains peanuts\nphotos:"),
    ])
    #expect(try translated.lines(page, "facts.isUntranslated", "warnings.lang") == [])
    // A brand and a country are names.
    let named = try SampleSite(with: [
      file: try #require(SampleSite.files[file]).replacing("price:", with: "brand: Sông Nước\nprice:")
    ])
    #expect(try named.lines(page, "facts.isUntranslated") == [])
  }

  @Test func `shows its cover apart from its other photos`() throws {
    let file = "content/products/mat-hoa-dua/index.md"
    #expect(
      try SampleSite.usual().lines(Self.page, "cover.url", "cover.isDescribed", "otherPhotos.url")
        == ["cover.url=../../media/chai-960.jpg", "cover.isDescribed"])
    let two = try #require(SampleSite.files[file]).replacing("alt: Chai mật}", with: "alt: Chai mật}, {file: chai.png}")
    #expect(
      try SampleSite(with: [file: two]).lines(
        Self.page, "cover.isDescribed", "otherPhotos.url", "otherPhotos.isDescribed")
        == ["cover.isDescribed", "otherPhotos.url=../../media/chai-960.jpg"])
  }

  @Test func `tells machines what a unit costs, and the price of the product only where it is that`() throws {
    let file = "content/products/mat-hoa-dua/index.md"
    let text = try #require(SampleSite.files[file])
    #expect(
      try SampleSite.usual().text(Self.page).contains(
        #""@type":"Offer","priceSpecification":{"@type":"UnitPriceSpecification","price":150000,"priceCurrency":"VND","#
          + #""referenceQuantity":{"@type":"QuantitativeValue","value":1,"unitText":"chai"}},"url":"#))
    let plain = try SampleSite(with: [file: text.replacing(", unit: chai", with: "")])
    #expect(try plain.text(Self.page).contains(#""@type":"Offer","price":150000,"priceCurrency":"VND","url":"#))
  }

  @Test func `names the fairs in the order of their list`() throws {
    func fair(_ name: String, _ start: String, _ end: String) -> String {
      """
      ---
      name: \(name)
      kind: fair
      start: \(start)
      end: \(end)
      venue: Sân
      commune: Long Châu
      booths: [{number: B-1, producer: tra-vinh-farm, products: [mat-hoa-dua]}]
      ---

      """
    }
    let sample = try SampleSite(with: [
      "content/fairs/cu.md": fair("Cũ", "2026-01-10", "2026-01-12"),
      "content/fairs/dang-mo.md": fair("Đang mở", "2026-05-30", "2026-06-02"),
      "content/fairs/xa.md": fair("Xa", "2026-12-01", "2026-12-02"),
      "content/fairs/sap-toi.md": fair("Sắp tới", "2026-06-10", "2026-06-12"),
    ])
    let order = try sample.lines("su-kien/index.html", "fairs.key")
    #expect(order.prefix(2) == ["fairs.key=dang-mo", "fairs.key=sap-toi"])
    for page in [Self.page, "chu-the/tra-vinh-farm/index.html"] {
      let shown = try sample.lines(page, "fairs.key")
      #expect(shown == order.filter { shown.contains($0) } && shown.count > 3, "\(page)")
    }
  }

  @Test func `is read in English where there is a translation, and marked where there is none`() throws {
    let sample = try SampleSite.usual()
    #expect(
      try sample.lines(
        "en/products/mat-hoa-dua/index.html", "lang", "product.name", "product.nameLang", "product.photo.alt",
        "product.producer", "product.producerLang", "product.price", "product.place", "body.html", "body.lang",
        "recognition.issued.text") == [
          "lang=en", "product.name=Coconut nectar", "product.photo.alt=A bottle",
          "product.producer=Công ty TNHH Trà Vinh Farm", "product.producerLang=vi",
          "product.place=Tiểu Cần commune, Vinh Long",
          "product.price=150,000 ₫ / chai", "body.html=<h2 id=\"origin\">Origin</h2>",
          "recognition.issued.text=20 en:month.11 2024",
        ])
    #expect(
      try sample.lines("en/products/banh-com/index.html", "product.nameLang", "product.summary.lang", "body.lang") == [
        "product.nameLang=vi", "product.summary.lang=vi", "body.lang=vi",
      ])
  }

  @Test func `links from its story to other pages in the reader's language`() throws {
    let sample = try SampleSite.usual()
    #expect(
      try sample.text(Self.page).contains(
        "<a href=\"../../san-pham/banh-com/\">bánh cốm</a> hoặc <a href=\"../../chung-nhan/qd-2/\">quyết định</a>"))
    #expect(
      try sample.text("01/09521234567899/10/L2026-03A/index.html").contains(
        "<a href=\"/trung-bay/san-pham/banh-com/\">bánh cốm</a>"),
      "A code carries no slash at its end, so a page below a path of the host cannot count its way up.")
  }

  @Test func `shows its relations`() throws {
    #expect(
      try SampleSite.usual().lines(
        Self.page, "more.key", "nearby.key", "certificates.number", "fairs.key", "stories.key", "shops.url",
        "lots.code",
        "trace.url", "trace.text", "breadcrumbs.title", "image.url", "producer.productCount") == [
          "breadcrumbs.title=vi:home", "breadcrumbs.title=vi:list.product", "breadcrumbs.title=Thực phẩm",
          "breadcrumbs.title=Mật hoa dừa", "image.url=https://ocop.example.vn/trung-bay/media/chai-card.jpg",
          "producer.productCount=2", "certificates.number=HC-1",
          "shops.url=https://postmart.example/?a=1&amp;b=2", "fairs.key=hoi-cho", "stories.key=chuyen",
          "more.key=duong-hoa-dua", "nearby.key=banh-com", "trace.url=../../01/09521234567899/",
          "trace.text=HTTPS://OCOP.EXAMPLE.VN/trung-bay/01/09521234567899", "lots.code=L2026-03A",
        ])
  }

  @Test func `lists the latest lots first, and folds many`() throws {
    func lot(_ code: String, _ day: String, more: String = "") -> (String, String) {
      ("content/products/mat-hoa-dua/lots/\(code).md", "---\nproduced: \(day)\n\(more)---\n")
    }
    // Codes sort otherwise than days.
    let few = Dictionary(uniqueKeysWithValues: [
      lot("Z1", "2026-01-05"), lot("A2", "2026-02-05"), lot("B3", "2026-02-05"),
    ])
    let sample = try SampleSite(with: few)
    #expect(
      try sample.lines(Self.page, "lots.code", "recentLots.code", "earlierLots.code", "earlierLotCount") == [
        "lots.code=L2026-03A", "lots.code=B3", "lots.code=A2", "lots.code=Z1", "recentLots.code=L2026-03A",
        "recentLots.code=B3", "recentLots.code=A2", "recentLots.code=Z1", "earlierLotCount=0",
      ])
    // One that was called back stays in sight.
    let many = Dictionary(
      uniqueKeysWithValues: (11...24).map { day in
        lot("N\(day)", "2025-01-\(day)", more: day == 12 ? "recalled: {date: 2025-02-01}\n" : "")
      })
    #expect(
      try SampleSite(with: many).lines(Self.page, "recentLots.code", "earlierLots.code", "earlierLotCount") == [
        "recentLots.code=L2026-03A", "recentLots.code=N24", "recentLots.code=N23", "recentLots.code=N22",
        "recentLots.code=N21", "recentLots.code=N20", "recentLots.code=N19", "recentLots.code=N18",
        "recentLots.code=N17", "recentLots.code=N16", "recentLots.code=N12", "earlierLots.code=N15",
        "earlierLots.code=N14", "earlierLots.code=N13", "earlierLots.code=N11", "earlierLotCount=4",
      ])
  }

  @Test func `answers under a former key`() throws {
    let sample = try SampleSite.usual()
    #expect(
      try sample.lines("san-pham/mat-dua/index.html", "canonical", "isIndexed", "target", "targetName") == [
        "canonical=https://ocop.example.vn/trung-bay/san-pham/mat-hoa-dua/", "target=../../san-pham/mat-hoa-dua/",
        "targetName=Mật hoa dừa",
      ])
  }
}

@Suite struct `A trace page` {
  @Test func `speaks every language, the site's first one first`() throws {
    let page = "01/09521234567899/10/L2026-03A/index.html"
    let sample = try SampleSite.usual()
    #expect(
      try sample.lines(
        page, "key", "code", "lot", "status", "stars", "isRecalled", "sections.lang", "isFirst", "product.name",
        "lot.events.label", "lot.events.date.iso", "lot.recalledOn.text", "lot.recallReason.text", "contact.phone.url")
        == [
          "key=mat-hoa-dua", "code=01/09521234567899/10/L2026-03A", "lot=L2026-03A", "status=active", "stars=4",
          "isRecalled", "sections.lang=vi", "isFirst", "product.name=Mật hoa dừa", "contact.phone.url=tel:02943000111",
          "lot.events.label=thu hoạch", "lot.events.date.iso=2026-02-20", "lot.events.label=đóng gói",
          "lot.events.date.iso=2026-03-01", "lot.recalledOn.text=01/05/2026", "lot.recallReason.text=Nhãn in sai",
          "sections.lang=en", "product.name=Coconut nectar", "contact.phone.url=tel:02943000111",
          "lot.events.label=harvest", "lot.events.date.iso=2026-02-20", "lot.events.label=packing",
          "lot.events.date.iso=2026-03-01", "lot.recalledOn.text=1 en:month.5 2026",
          "lot.recallReason.text=Nhãn in sai",
        ])
  }

  @Test(arguments: [("2026-04-30", false), ("2026-05-01", true)])
  func `holds a recall back until its day`(_ day: String, _ isRecalled: Bool) throws {
    let sample = try SampleSite(asOf: day)
    let page = "01/09521234567899/10/L2026-03A/index.html"
    #expect(
      try sample.lines(page, "isRecalled", "lot.isRecalled", "lot.recalledOn.iso")
        == (isRecalled
          ? [
            "isRecalled", "lot.recalledOn.iso=2026-05-01", "lot.isRecalled", "lot.recalledOn.iso=2026-05-01",
            "lot.isRecalled",
          ]
          : ["lot.recalledOn.iso=2026-05-01", "lot.recalledOn.iso=2026-05-01"]))
    for file in ["01/09521234567899/index.html", "san-pham/mat-hoa-dua/index.html"] {
      #expect(try sample.lines(file, "lots.isRecalled").isEmpty == !isRecalled, "\(file)")
    }
  }

  @Test func `names whom to ask about a recall: the producer, or else the office`() throws {
    let page = "01/09521234567899/10/L2026-03A/index.html"
    let names = ["name.text", "phone.url", "zaloURL", "emailURL"].map { "lot.recallHelp.\($0)" }
    func help(_ producer: String, site: String? = nil) throws -> [String] {
      var files = ["content/producers/tra-vinh-farm.md": producer]
      files["content/site.yml"] = site
      let sample = try SampleSite(with: files)
      // Of two languages; the office alone has a name in both.
      let lines = try names.flatMap { try sample.lines(page, $0).prefix(1) }
      return lines.map { $0.replacing("lot.recallHelp.", with: "") }
    }
    let producer = try #require(SampleSite.files["content/producers/tra-vinh-farm.md"])
    let silent = producer.replacing("phone: \"0294 3000 111\"\n", with: "")
    #expect(try help(producer) == ["name.text=Công ty TNHH Trà Vinh Farm", "phone.url=tel:02943000111"])
    #expect(
      try help(producer.replacing("phone: \"0294 3000 111\"", with: "email: a@example.vn\nzalo: \"0912 345 678\""))
        == [
          "name.text=Công ty TNHH Trà Vinh Farm", "zaloURL=https://zalo.me/0912345678", "emailURL=mailto:a@example.vn",
        ])
    #expect(
      try help(silent) == ["name.text=Văn phòng Thử", "phone.url=tel:02703823000", "emailURL=mailto:vp@example.vn"])
    let site = try #require(SampleSite.files["content/site.yml"])
    let lines = site.split(separator: "\n").filter { !$0.hasPrefix("organisation") }
    #expect(try help(silent, site: lines.joined(separator: "\n") + "\n") == [])
  }

  /// One link would call digits of both.
  @Test(arguments: ["0909 123 456, 0270 3 123 456", "0909 123 456 / 0270 3 123 456", "0909 123 456;0270 3 123 456"])
  func `calls each of several numbers`(phone: String) throws {
    let producer = try #require(SampleSite.files["content/producers/tra-vinh-farm.md"])
    let sample = try SampleSite(with: [
      "content/producers/tra-vinh-farm.md": producer.replacing(
        "phone: \"0294 3000 111\"", with: "phone: \"\(phone)\"\nzalo: \"\(phone)\"")
    ])
    #expect(
      try sample.lines("chu-the/tra-vinh-farm/index.html", "contact.phone.url", "contact.zaloURL")
        == ["contact.phone.url=tel:0909123456", "contact.zaloURL=https://zalo.me/0909123456"])
    #expect(
      try sample.lines(
        "chu-the/tra-vinh-farm/index.html", "contact.phone.numbers.text", "contact.phone.numbers.url")
        == [
          "contact.phone.numbers.text=0909 123 456", "contact.phone.numbers.url=tel:0909123456",
          "contact.phone.numbers.text=0270 3 123 456", "contact.phone.numbers.url=tel:02703123456",
        ])
  }

  @Test func `gives its script the dates from which the state follows`() throws {
    #expect(
      try SampleSite.usual().lines("01/09521234567899/index.html", "stateData") == [
        "stateData={\"asOf\":\"2026-06-01\",\"endingSoonDays\":180,\"recognitions\":[{\"stars\":3,\"issued\":\"2022-05-10\","
          + "\"lastDay\":\"2025-05-10\"},{\"stars\":4,\"issued\":\"2024-11-20\",\"lastDay\":\"2027-11-20\"}]}"
      ])
  }

  @Test func `shows the code of today under an old one`() throws {
    let text = try SampleSite.usual().text("Q/YUEGDFU/index.html")
    #expect(text.contains("data-qr=\"HTTPS://OCOP.EXAMPLE.VN/trung-bay/01/09521234567899\""))
    #expect(text.contains("code=Q/YUEGDFU\n"))
  }

  @Test func `under a host of its own leads to the site by whole addresses`() throws {
    let site = try #require(SampleSite.files["content/site.yml"]) + "trace: {baseURL: https://tx.example.vn}\n"
    let sample = try SampleSite(with: ["content/site.yml": site])
    #expect(
      try sample.lines("01/09521234567899/index.html", "producer.url").first
        == "producer.url=https://ocop.example.vn/trung-bay/chu-the/tra-vinh-farm/")
    #expect(
      try sample.text("01/09521234567899/index.html").contains("data-qr=\"HTTPS://TX.EXAMPLE.VN/01/09521234567899\""))
  }

  @Test func `keeps ids of its languages apart`() throws {
    let text = try SampleSite.usual().text("01/09521234567899/index.html")
    #expect(text.contains("<h3 id=\"vi-nguon-goc\">"))
    #expect(text.contains("<h3 id=\"en-origin\">"))
  }
}
