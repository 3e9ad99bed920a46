import OCOPBuild
import OCOPModel
import OCOPTestSupport
import Testing

/// What a slip in a decision brings along.
@Suite struct `A slip in a decision` {
  private static let decision = "content/certifications/qd-2919.md"
  private static let fair = [
    "content/fairs/hoi-cho.md": """
    ---
    name: Hội chợ OCOP
    kind: fair
    start: 2026-06-06
    end: 2026-06-11
    venue: Quảng trường Vĩnh Long
    summary: Hội chợ đầu hè.
    booths: [{number: A-1, products: [banh-com]}]
    ---

    """
  ]

  private static func codes(_ old: String, _ new: String) throws -> [String] {
    let text = try #require(SoundSite.files[decision]).replacing(old, with: new)
    return try SoundSite.with(fair.merging([decision: text]) { $1 }).codes()
  }

  @Test func `of the year is told as that alone`() throws {
    #expect(try Self.codes("issued: 2025-09-15", "issued: 2062-09-15") == ["issued-in-future"])
    #expect(
      try Self.codes("issued: 2025-09-15", "issued: 2062-09-15\nexpires: 2028-09-15\nregime: \"1489\"") == [
        "issued-in-future"
      ])
  }

  @Test func `leaves booths alone while it cannot be read`() throws {
    #expect(try Self.codes("issued: 2025-09-15", "issued: 15/09/2025") == ["malformed-date"])
  }

  @Test func `in its results is not told again of a revocation`() throws {
    let revoked = "revocations: [{product: banh-com, date: 2026-01-15, decision: 9/QĐ-UBND, reason: b}]\n---"
    let results = "results:\n  - {product: banh-com, stars: 3, score: 62}\n---"
    #expect(try Self.codes(results, "results: {product: banh-com, stars: 3}\n" + revoked) == ["wrong-type"])
    #expect(try Self.codes(results, revoked) == ["missing-field"])
  }

  @Test func `does not hide a booth whose product is recognised too late`() throws {
    #expect(try Self.codes("issued: 2025-09-15", "issued: 2026-06-09").contains("booth-product-not-in-force"))
  }

  @Test func `is none where a certificate is revoked after its end`() throws {
    let text = try #require(SoundSite.files[Self.decision]).replacing("issued: 2025-09-15", with: "issued: 2023-01-10")
      .replacing(
        "62}\n", with: "62}\nrevocations: [{product: banh-com, date: 2026-05-01, decision: 9/QĐ-UBND, reason: b}]\n"
      )
      .replacing("stars: 3, score: 62", with: "stars: 4")
    let site = try SoundSite.with([Self.decision: text])
    #expect(try site.codes() == [])
    #expect(try site.load()?.showcase?.standings.map(\.state) == [.revoked])
  }
}

/// Lots whose days contradict the product, in files as their authors write them.
@Suite struct `Days of lots` {
  private static func said(_ shelfLife: String, _ produced: String, _ expires: String) throws -> [String] {
    let product = try #require(SoundSite.files["content/products/banh-com/index.md"])
    return try SoundSite.with([
      "content/products/banh-com/index.md": product.replacing("set: 6\n", with: "set: 6\nshelfLife: \(shelfLife)\n"),
      "content/products/banh-com/lots/L1.md": "---\nproduced: \(produced)\nexpires: \(expires)\n---\n",
    ]).messages()
  }

  @Test func `fit the shelf life`() throws {
    #expect(
      try Self.said("24 tháng", "2025-01-01", "2026-01-01") == [
        "products/banh-com/lots/L1.md:3:10 Lô L1 sản xuất ngày 01/01/2025, hạn dùng '24 tháng', nhưng hết hạn ngày 01/01/2026 → "
          + "Sửa thành 2027-01-01, hoặc xem lại 'produced' và 'shelfLife' của sản phẩm."
      ])
    #expect(try Self.said("12 tháng", "2026-05-01", "2072-05-01").count == 1)
  }

  @Test func `are told once where the year of production is a slip`() throws {
    #expect(
      try Self.said("12 tháng", "1926-05-01", "2027-05-01") == [
        "products/banh-com/lots/L1.md:2:11 Lô L1 sản xuất ngày 01/05/1926, trước khi có Chương trình OCOP (07/05/2018) → Xem lại "
          + "năm."
      ])
  }

  @Test(arguments: [
    ("12 tháng", "2026-05-01", "2027-05-01"), ("12 tháng", "2026-05-01", "2027-04-30"),
    ("6 tháng", "2026-03-01", "2026-08-28"), ("2 năm kể từ ngày sản xuất", "2026-05-01", "2028-05-01"),
    ("\"HSD: 7 ngày\"", "2026-05-01", "2026-05-08"), ("6-9 tháng", "2026-05-01", "2026-12-20"),
    ("3 ngày sau khi mở nắp", "2026-05-01", "2027-05-01"),
    ("6 tháng ngăn mát, 12 tháng ngăn đông", "2026-05-01", "2027-05-01"),
    ("\"12\"", "2026-05-01", "2036-05-01"), ("Xem trên bao bì", "2026-05-01", "2036-05-01"),
  ]) func `are left alone where they fit, or the shelf life depends on more`(
    _ shelfLife: String, _ produced: String, _ expires: String
  ) throws {
    #expect(try Self.said(shelfLife, produced, expires) == [])
  }
}
