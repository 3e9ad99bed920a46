import OCOPBuild
import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPSearch
import OCOPTestSupport
import Testing

@Suite struct `What of a showcase is searched` {
  @Test func `a product: names, places, what it is made of, every code that leads to it`() throws {
    let product = try Self.described("product mat-hoa-dua vi")
    #expect(
      product == [
        "title: Mật hoa dừa",
        "summary: Mật từ hoa dừa.",
        "place: Xã Tiểu Cần, Vĩnh Long",
        "stars: 4",
        "names: Sokfarm | Trà Vinh Farm",
        "phrases: 4 sao",
        "places: Xã Tiểu Cần | Vĩnh Long",
        "former: xã Phú Cần, huyện Tiểu Cần, tỉnh Trà Vinh",
        "attributes: Mật ong, mật khác và nông sản thực phẩm khác | Thực phẩm | Chai 250 ml | mật hoa dừa | quà tặng"
          + " | OCOP 4 sao",
        "story: Hoa dừa thu vào sáng sớm.",
        "codes: 09521234567899 | 86-29341-1-2026 | TAR4R4N | 6A64R82 | 12/GCN-OCOP",
        "lots: 01/09521234567899/10/L2026-03A 2026-03-01",
        "facets: set 4, province 86, commune 29341, cooperative, in force, fairs [hoi-cho]",
      ])
  }

  @Test func `a product in English: its own words, the original's where it has none`() throws {
    let lines = try Self.described("product mat-hoa-dua en")
    #expect(lines.contains("title: Coconut nectar"))
    #expect(lines.contains("summary: Mật từ hoa dừa."))
    #expect(lines.contains("place: Tiểu Cần, Vinh Long"))
    #expect(lines.contains("places: Tiểu Cần | Vinh Long | Vĩnh Long"))
    #expect(lines.contains { $0.hasPrefix("attributes: ") && $0.hasSuffix("| OCOP 4 stars") })
    #expect(lines.contains("phrases: 4 stars"))
    #expect(lines.contains("story: Flowers are tapped at dawn."))
  }

  @Test func `a producer: what kind it is, and its registration`() throws {
    let producer = try Self.described("producer tra-vinh-farm vi")
    #expect(
      producer == [
        "title: Trà Vinh Farm", "place: Xã Tiểu Cần, Vĩnh Long", "places: ấp Ô Trôm | Xã Tiểu Cần | Vĩnh Long",
        "former: Bến Tre | Trà Vinh", "attributes: chủ thể | hợp tác xã | HTX", "codes: 1500123456",
        "facets: set 0, province 86, commune 29341, cooperative, fairs [hoi-cho]",
      ])
  }

  @Test func `a decision is found by its number and by who issued it`() throws {
    let certification = try Self.described("certification qd-2919 vi")
    #expect(
      certification == [
        "title: 2919/QĐ-UBND", "summary: Quyết định công nhận sản phẩm OCOP", "place: UBND tỉnh Vĩnh Long",
        "names: UBND tỉnh Vĩnh Long | Quyết định công nhận sản phẩm OCOP", "attributes: chứng nhận",
        "codes: 2919/QĐ-UBND",
        "facets: set 0, province , commune , ",
      ])
  }

  @Test func `a fair is found by its venue, a place by its kind`() throws {
    let fair = try Self.described("fair hoi-cho vi")
    #expect(
      fair == [
        "title: Hội chợ dừa", "place: Công viên Ao Bà Om, Vĩnh Long", "places: Vĩnh Long | Công viên Ao Bà Om",
        "former: Bến Tre | Trà Vinh", "attributes: sự kiện | Sở Công Thương | hội chợ",
        "facets: set 0, province 86, commune , ",
      ])
    let place = try Self.described("place quay-qua vi")
    #expect(
      place == [
        "title: Quầy quà", "place: Vĩnh Long", "places: Vĩnh Long", "former: Bến Tre | Trà Vinh",
        "attributes: điểm bán | cửa hàng", "facets: set 0, province 86, commune , ",
      ])
  }

  @Test func `stories and pages are found by what they say; the first sentence stands in for a summary`() throws {
    let story = try Self.described("story mua-hoa vi")
    #expect(
      story == [
        "title: Mùa hoa", "summary: Mùa hoa đến.", "attributes: câu chuyện",
        "story: Mùa hoa đến. Người ta trèo cây.",
        "facets: set 0, province , commune , ",
      ])
    // Addresses are not words.
    #expect(try Self.described("page gioi-thieu vi").contains("story: Xem bản đồ."))
  }

  @Test(arguments: [
    ("xã Phú Cần, huyện Tiểu Cần, tỉnh Trà Vinh", "xã Phú Cần, huyện Tiểu Cần, tỉnh Trà Vinh"),
    ("xã Phú Cần, huyện Tiểu Cần", "xã Phú Cần, huyện Tiểu Cần | Bến Tre | Trà Vinh"),
    ("xã Hòa Bình, huyện Trà Ôn, tỉnh Vĩnh Long", "xã Hòa Bình, huyện Trà Ôn, tỉnh Vĩnh Long"),
  ])
  func `an address that names its former province rules out the others`(address: String, former: String) throws {
    let product = Self.files["content/products/mat-hoa-dua/index.md"] ?? ""
    let changed = product.replacing("xã Phú Cần, huyện Tiểu Cần, tỉnh Trà Vinh", with: address)
    let lines = try Self.described("product mat-hoa-dua vi", with: ["content/products/mat-hoa-dua/index.md": changed])
    #expect(lines.contains("former: \(former)"))
  }

  @Test func `a province is found by what people call it`() throws {
    let producer = (Self.files["content/producers/tra-vinh-farm.md"] ?? "")
      .replacing("commune: Tiểu Cần", with: "province: Hồ Chí Minh")
    let lines = try Self.described("producer tra-vinh-farm vi", with: ["content/producers/tra-vinh-farm.md": producer])
    #expect(lines.contains("place: Thành phố Hồ Chí Minh"))
    #expect(lines.contains("places: ấp Ô Trôm | Thành phố Hồ Chí Minh | HCM | TPHCM | TP HCM | Sài Gòn"))
  }

  @Test(arguments: [("2026-07-15", nil), ("2040-01-01", "state: expired")])
  func `a product without stars in force says why`(day: String, state: String?) throws {
    let lines = try Self.described("product mat-hoa-dua vi", asOf: #require(CalendarDate(iso: day)))
    #expect(lines.first { $0.hasPrefix("state: ") } == state)
    #expect(lines.contains("stars: 4") == (state == nil))
  }

  @Test(arguments: [("2026-04-30", "2026-05-01"), ("2026-05-01", "0"), ("2027-01-01", "0")])
  func `a lot says from which day it is recalled, or that it was`(day: String, recalled: String) throws {
    let lot = "---\nproduced: 2026-03-01\nexpires: 2026-09-01\nrecalled:\n  date: 2026-05-01\n  reason: Hở nắp\n---\n"
    let documents = try Self.documents(
      with: ["content/products/mat-hoa-dua/lots/L2026-03A.md": lot], asOf: #require(CalendarDate(iso: day)))
    #expect(
      documents.first { $0.key == "mat-hoa-dua" }?.lots == [
        SearchLot(
          code: "L2026-03A", path: "01/09521234567899/10/L2026-03A", produced: "2026-03-01", expires: "2026-09-01",
          recalled: recalled)
      ])
  }

  @Test func `what is not translated has one document, in its own language`() throws {
    let names = try Self.documents().map { "\($0.kind) \($0.key) \($0.language)" }
    #expect(names.filter { $0.hasSuffix(" en") } == ["product mat-hoa-dua en"])
    #expect(names.count == 8)
  }

  @Test func `each language has its own addresses and names of filter values`() throws {
    let languages = try Self.search().languages
    #expect(languages.map(\.code) == ["vi", "en"])
    #expect(languages.map { $0.paths[.product] } == ["san-pham/", "en/products/"])
    #expect(languages.map { $0.labels.producerKinds["cooperative"] } == ["Hợp tác xã", "Cooperative"])
    #expect(languages.map { $0.labels.fairs["hoi-cho"] } == ["Hội chợ dừa", "Hội chợ dừa"])
    #expect(languages.map { $0.labels.sectors.map(\.sets.count).reduce(0, +) } == [26, 26])
  }

  private static func search(with files: [String: String] = [:], asOf day: CalendarDate = TestSite.today) throws
    -> ShowcaseSearch
  {
    let site = try TestSite(Self.files.merging(files) { $1 })
    let loaded = try #require(try site.load(asOf: day))
    #expect(loaded.diagnostics.filter { $0.severity == .error }.map(\.message.en) == [])
    return ShowcaseSearch(try #require(loaded.showcase)) { _ in "/media/small.webp" }
  }

  private static func documents(
    with files: [String: String] = [:], asOf day: CalendarDate = TestSite.today
  ) throws -> [SearchDocument] {
    try search(with: files, asOf: day).documents
  }

  /// What the index would take in, a line a field, empty fields left out.
  private static func described(
    _ name: String, with files: [String: String] = [:], asOf day: CalendarDate = TestSite.today
  ) throws -> [String] {
    let found = try documents(with: files, asOf: day).first { "\($0.kind) \($0.key) \($0.language)" == name }
    let document = try #require(found, "no document \(name)")
    let facets = document.facets
    let all: [(name: String, text: String)] = [
      ("title", document.title), ("summary", document.summary), ("place", document.placeLine),
      ("stars", document.stars > 0 ? String(document.stars) : ""), ("state", document.state),
      ("names", document.text.names.joined(separator: " | ")),
      ("phrases", document.text.phrases.joined(separator: " | ")),
      ("places", document.text.places.joined(separator: " | ")),
      ("former", document.text.formerPlaces.joined(separator: " | ")),
      ("attributes", document.text.attributes.joined(separator: " | ")),
      ("story", document.text.story().trimmingLines), ("codes", document.codes.joined(separator: " | ")),
      ("lots", document.lots.map { "\($0.path) \($0.produced)" }.joined(separator: " | ")),
    ]
    let fields = all.filter { !$0.text.isEmpty }.map { "\($0.name): \($0.text)" }
    let place = "set \(facets.set), province \(facets.province), commune \(facets.commune), "
    let rest = [
      facets.producerKind, facets.isInForce ? "in force" : "",
      facets.fairs.isEmpty ? "" : "fairs [\(facets.fairs.joined(separator: " "))]",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
    return fields + ["facets: \(place)\(rest)"]
  }

  private static let files: [String: String] = [
    "content/producers/tra-vinh-farm.md": """
    ---
    name: Trà Vinh Farm
    kind: cooperative
    registration: "1500123456"
    address: ấp Ô Trôm
    commune: Tiểu Cần
    ---
    """,
    "content/products/mat-hoa-dua/index.md": """
    ---
    name: Mật hoa dừa
    producer: tra-vinh-farm
    set: 4
    commune: Tiểu Cần
    formerAddress: xã Phú Cần, huyện Tiểu Cần, tỉnh Trà Vinh
    code: 86-29341-1-2026
    gtin: "9521234567899"
    brand: Sokfarm
    summary: Mật từ hoa dừa.
    spec: Chai 250 ml
    ingredients: [mật hoa dừa]
    keywords: [quà tặng]
    formerly: [mat-cu]
    ---

    Hoa dừa thu vào sáng sớm.
    """,
    "content/products/mat-hoa-dua/index.en.md": """
    ---
    name: Coconut nectar
    ---

    Flowers are tapped at dawn.
    """,
    "content/products/mat-hoa-dua/lots/L2026-03A.md": """
    ---
    produced: 2026-03-01
    ---
    """,
    "content/certifications/qd-2919.md": """
    ---
    scheme: ocop
    number: 2919/QĐ-UBND
    issuer: UBND tỉnh Vĩnh Long
    level: province
    issued: 2024-11-20
    results:
      - {product: mat-hoa-dua, stars: 4, score: 82, certificate: 12/GCN-OCOP}
    ---
    """,
    "content/fairs/hoi-cho.md": """
    ---
    name: Hội chợ dừa
    kind: fair
    start: 2026-06-10
    end: 2026-06-12
    venue: Công viên Ao Bà Om
    organiser: Sở Công Thương
    booths:
      - {number: "1", producer: tra-vinh-farm, products: [mat-hoa-dua]}
    ---
    """,
    "content/places/quay-qua.md": """
    ---
    name: Quầy quà
    kind: shop
    ---
    """,
    "content/stories/mua-hoa.md": """
    ---
    title: Mùa hoa
    date: 2026-05-01
    ---

    Mùa hoa đến. Người ta trèo cây.
    """,
    "content/pages/gioi-thieu.md": """
    ---
    title: Giới thiệu
    ---

    Xem [bản đồ](https://example.vn/ban-do).
    """,
  ]
}

extension String {
  /// Without the line feeds at both ends.
  fileprivate var trimmingLines: String { split(separator: "\n").joined(separator: "\n") }
}
