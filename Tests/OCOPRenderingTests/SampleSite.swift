import Foundation
import OCOPBuild
import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPRendering
import OCOPTestSupport
import Testing

/// A site with one of everything, and what is rendered from it.
struct SampleSite {
  let renderer: SiteRenderer

  init(
    with files: [String: String] = [:], asOf day: String = "2026-06-01", media: MediaCatalog = SampleSite.media
  ) throws {
    let site = try TestSite(Self.files.merging(files) { $1 })
    try site.write(#require(Data(base64Encoded: Self.picture)), to: "content/products/mat-hoa-dua/chai.png")
    let date = try #require(CalendarDate(iso: day))
    let loaded = try #require(try site.load(asOf: date))
    #expect(loaded.diagnostics.filter { $0.severity == .error }.map(\.message.en) == [])
    let showcase = try #require(loaded.showcase)
    var problems: [Diagnostic] = []
    let compiled = CompiledTheme(
      SpecimenTheme.make(), languages: showcase.site.languages, diagnostics: &problems)
    #expect(problems.map { "\($0.file): \($0.message.en)" } == [])
    let theme = try #require(compiled)
    renderer = SiteRenderer(
      showcase, theme, theme.languages.map { LanguageSite(showcase, in: $0, theme: theme, media: media) })
  }

  /// The site as it is above, made once for all tests that only look.
  static func usual() throws -> SampleSite { try once.get() }

  /// Issued 2023-09-18, over on 2026-09-18, kept until 2027-03-17.
  static func extended(asOf day: String) throws -> SampleSite {
    let decision = try #require(Self.files["content/certifications/qd-2.md"])
    let fair = try #require(Self.files["content/fairs/hoi-cho.md"])
    return try SampleSite(
      with: [
        "content/certifications/qd-2.md": decision.replacing("issued: 2024-11-20", with: "issued: 2023-09-18"),
        "content/fairs/hoi-cho.md": fair.replacing(", products: [mat-hoa-dua]", with: ""),
      ], asOf: day)
  }

  private static let once = Result { try SampleSite() }

  /// The text of an output file.
  func text(_ file: String) throws -> String {
    let page = try #require(renderer.pages.first { $0.file == file }, "no page \(file)")
    return String(decoding: renderer.render(page), as: UTF8.self)
  }

  /// The lines of a page that begin with one of these names.
  func lines(_ file: String, _ names: String...) throws -> [String] {
    try text(file).split(separator: "\n").map(String.init).filter { line in
      names.contains { line == $0 || line.hasPrefix($0 + "=") }
    }
  }

  /// One grey pixel (PNG).
  private static let picture =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg=="

  static let media = MediaCatalog(
    photos: [
      "content/products/mat-hoa-dua/chai.png": PublishedPhoto(
        webp: [
          PublishedImage(address: "/media/chai-480.webp", width: 480, height: 360),
          PublishedImage(address: "/media/chai-960.webp", width: 960, height: 720),
        ], fallback: PublishedImage(address: "/media/chai-960.jpg", width: 960, height: 720),
        card: PublishedImage(address: "/media/chai-card.jpg", width: 1200, height: 630))
    ], documents: ["content/certifications/qd-2.pdf": "/media/qd-2.pdf"])

  static let files: [String: String] = [
    "content/site.yml": """
    title: {vi: OCOP Thử, en: OCOP Test}
    tagline: {vi: Sản vật sông nước, en: Goods of the rivers}
    baseURL: https://ocop.example.vn/trung-bay
    languages: [vi, en]
    province: "86"
    organisation: {name: {vi: Văn phòng Thử, en: Test Office}, phone: "0270 3823 000", email: vp@example.vn}

    """,
    "content/producers/tra-vinh-farm.md": """
    ---
    name: Công ty TNHH Trà Vinh Farm
    kind: sme
    founded: 2019
    commune: Tiểu Cần
    phone: "0294 3000 111"
    website: https://www.farm.example.vn/
    summary: Làm mật hoa dừa.
    ---

    Công ty ở vùng dừa.

    """,
    "content/producers/xuan-phuong.md": """
    ---
    name: Cơ sở Xuân Phượng
    kind: production-household
    registration: "1500123456"
    summary: Làm bánh cốm.
    commune: Long Châu
    ---

    """,
    "content/products/mat-hoa-dua/index.md": """
    ---
    name: Mật hoa dừa
    producer: tra-vinh-farm
    set: 8
    commune: Tiểu Cần
    location: [9.81, 106.19]
    gtin: "9521234567899"
    summary: Mật từ hoa dừa & nắng.
    photos: [{file: chai.png, alt: Chai mật}]
    price: {amount: 150000, unit: chai}
    standards: [TCVN 5603:2008]
    buy: [{name: Postmart, url: "https://postmart.example/?a=1&b=2"}]
    formerly: [mat-dua]
    ---

    ## Nguồn gốc

    Thu từ hoa. Xem [bánh cốm](../banh-com/index.md) hoặc [quyết định](/chung-nhan/qd-2/).

    """,
    "content/products/mat-hoa-dua/index.en.md": """
    ---
    name: Coconut nectar
    summary: Nectar of coconut flowers.
    photos: [{alt: A bottle}]
    ---

    ## Origin

    Taken from the flowers.

    """,
    "content/products/mat-hoa-dua/lots/L2026-03A.md": """
    ---
    produced: 2026-03-01
    expires: 2027-03-01
    events:
      - {step: harvest, date: 2026-02-20, place: Tiểu Cần}
      - {step: packing, date: 2026-03-01}
    recalled: {date: 2026-05-01, reason: Nhãn in sai}
    ---

    """,
    "content/products/banh-com/index.md": """
    ---
    name: Bánh cốm
    producer: xuan-phuong
    set: 6
    commune: Long Châu
    summary: Bánh làm từ cốm dẹp.
    ---

    Bánh cốm làm từ nếp non.

    """,
    "content/products/duong-hoa-dua/index.md": """
    ---
    name: Đường hoa dừa
    producer: tra-vinh-farm
    set: 8
    commune: Tiểu Cần
    summary: Đường từ hoa dừa.
    ---

    Đường hoa dừa thơm.

    """,
    "content/certifications/qd-1.md": """
    ---
    scheme: ocop
    number: 100/QĐ-UBND
    issuer: UBND tỉnh Trà Vinh
    level: province
    issued: 2022-05-10
    results:
      - {product: mat-hoa-dua, stars: 3, score: 62.5}
      - {product: duong-hoa-dua, stars: 4, score: 75}
    ---

    """,
    "content/certifications/qd-2.md": """
    ---
    scheme: ocop
    number: 200/QĐ-UBND
    issuer: UBND tỉnh Trà Vinh
    level: province
    issued: 2024-11-20
    kind: upgrade
    document: qd-2.pdf
    results:
      - {product: mat-hoa-dua, stars: 4, score: 82.5, certificate: 12/GCN-OCOP}
    ---

    """,
    "content/certifications/qd-2.pdf": "%PDF-",
    "content/certifications/haccp.md": """
    ---
    scheme: haccp
    number: HC-1
    issuer: Trung tâm Thử
    issued: 2025-01-01
    expires: 2028-01-01
    producers: [tra-vinh-farm]
    ---

    """,
    "content/fairs/hoi-cho.md": """
    ---
    name: Hội chợ Thử
    kind: fair
    start: 2026-12-20
    end: 2026-12-23
    venue: Quảng trường, trung tâm
    commune: Long Châu
    zones: [{id: A, name: Ẩm thực}]
    booths: [{number: A-12, zone: A, producer: tra-vinh-farm, products: [mat-hoa-dua]}]
    summary: Ba ngày; ẩm thực, trưng bày.
    ---

    """,
    "content/places/showroom.md": """
    ---
    name: Điểm giới thiệu
    kind: showroom
    commune: Long Châu
    products: [banh-com]
    ---

    """,
    "content/stories/chuyen.md": """
    ---
    title: Chuyện hoa dừa
    date: 2026-05-20
    products: [mat-hoa-dua]
    summary: Một nghề mới.
    ---

    Chuyện.

    """,
    "content/pages/gioi-thieu.md": """
    ---
    title: Giới thiệu
    menu: 1
    ---

    Về trang này.

    """,
  ]
}
