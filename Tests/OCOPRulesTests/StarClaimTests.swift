import OCOPTestSupport
import Testing

/// Texts that give a product stars, and those that it has on 2026-06-01.
@Suite struct `Stars in texts` {
  private static let decision = "content/certifications/qd-2919.md"
  private static let never =
    "---\nscheme: attp\nnumber: '1'\nissuer: Sở\nissued: 2025-09-15\nproducts: [banh-com]\n---\n"

  private static func recognised(_ issued: String, _ line: String = "stars: 3", revoked: String? = nil) -> String {
    """
    ---
    scheme: ocop
    number: 2919/QĐ-UBND
    issuer: UBND tỉnh Vĩnh Long
    level: province
    issued: \(issued)
    results:
      - {product: banh-com, \(line)}
    \(revoked.map { "revocations: [{product: banh-com, date: \($0), decision: 9/QĐ-UBND, reason: b}]" } ?? "document: https://a.vn/b.pdf")
    ---

    """
  }

  /// What is said of a product with that decision.
  private static func said(
    _ decision: String, name: String = "Bánh cốm Xuân Phượng", summary: String = "Bánh làm từ cốm dẹp.",
    story: String = "", english: String? = nil
  ) throws -> [String] {
    var files = [
      Self.decision: decision,
      "content/products/banh-com/index.md": """
      ---
      name: \(name)
      producer: xuan-phuong
      set: 6
      commune: Long Châu
      summary: \(summary)
      photos: [{file: banh.jpg, alt: Bánh cốm trên đĩa}]
      ---

      \(SoundSite.story)

      \(story)

      """,
    ]
    if let english { files["content/products/banh-com/index.en.md"] = "---\nsummary: \(english)\n---\n" }
    let site = try SoundSite.with(files)
    return try site.messages(of: ["text-claims-more-stars"]).map {
      $0.replacing("products/banh-com/index.md:", with: "")
    }
  }

  @Test func `are none where nothing was ever decided`() throws {
    #expect(
      try Self.said(Self.never, name: "Gùi mây K'Ho OCOP 5 sao", summary: "Sản phẩm OCOP 4 sao của xã.") == [
        "2:7 Bài viết ghi 'OCOP 5 sao', nhưng sản phẩm chưa có quyết định công nhận nào → Xóa 'OCOP 5 sao', hoặc thêm quyết "
          + "định 5 sao đang có hiệu lực nếu có.",
        "6:10 Bài viết ghi 'OCOP 4 sao', nhưng sản phẩm chưa có quyết định công nhận nào → Xóa 'OCOP 4 sao', hoặc thêm quyết "
          + "định 4 sao đang có hiệu lực nếu có.",
      ])
    #expect(try Self.said(Self.never, story: "Bánh đạt OCOP 3 sao.").count == 1)
  }

  @Test func `are no longer those of a recognition that ran out or was revoked`() throws {
    let expired = Self.recognised("2022-05-10")
    #expect(
      try Self.said(expired, summary: "Sản phẩm OCOP 3 sao của xã.") == [
        "6:10 Bài viết ghi 'OCOP 3 sao', nhưng công nhận 3 sao đã hết hạn sau ngày 10/05/2025 → Xóa 'OCOP 3 sao', hoặc thêm "
          + "quyết định 3 sao đang có hiệu lực nếu có."
      ])
    let revoked = Self.recognised("2024-09-15", "stars: 4", revoked: "2026-01-15")
    #expect(
      try Self.said(revoked, summary: "Sản phẩm OCOP 5 sao của xã.") == [
        "6:10 Bài viết ghi 'OCOP 5 sao', nhưng công nhận 4 sao đã bị thu hồi → Xóa 'OCOP 5 sao', hoặc thêm quyết định 5 sao "
          + "đang có hiệu lực nếu có."
      ])
    #expect(try Self.said(revoked, summary: "Sản phẩm OCOP 4 sao của xã.").count == 1)
  }

  @Test func `of former years may be told`() throws {
    let expired = Self.recognised("2022-05-10")
    #expect(try Self.said(expired, story: "Năm 2022 bánh được công nhận OCOP 3 sao.") == [])
    #expect(try Self.said(expired, summary: "Bánh từng được công nhận OCOP 3 sao.") == [])
    #expect(try Self.said(expired, english: "A cake that had 3-star OCOP status in 2022.") == [])
    #expect(try Self.said(expired, story: "Năm 2022 bánh được công nhận OCOP 4 sao.").count == 1)
  }

  @Test func `are only proposed where the ministry has not decided`() throws {
    let proposed = Self.recognised("2025-09-15", "potential: true, score: 91")
    #expect(
      try Self.said(proposed, summary: "Sản phẩm OCOP 5 sao của xã.") == [
        "6:10 Bài viết ghi 'OCOP 5 sao', nhưng sản phẩm mới được đề nghị 5 sao, chưa được công nhận → Xóa 'OCOP 5 sao', hoặc "
          + "ghi 'tiềm năng 5 sao'; nếu đã được công nhận thì thêm quyết định."
      ])
    #expect(
      try Self.said(proposed, summary: "Sản phẩm OCOP tiềm năng 5 sao.", story: "Tỉnh đề nghị công nhận OCOP 5 sao.")
        == [])
  }

  @Test(arguments: [
    "OCOP năm sao", "OCOP ★★★★★", "OCOP 5*", "OCOP 5★", "**OCOP 5 sao**", "OCOP đạt hạng 5 sao", "năm sao OCOP",
    "OCOP (5 sao)", "Ocop 5 sao",
  ]) func `are seen however they are written`(_ claim: String) throws {
    #expect(try Self.said(Self.recognised("2025-09-15"), story: "Đây là sản phẩm \(claim) của xã.").count == 1)
  }

  @Test(arguments: ["A 5-star OCOP product.", "An OCOP five-star product.", "OCOP, rated; OCOP 5 stars"])
  func `are seen in English`(_ claim: String) throws {
    #expect(try Self.said(Self.recognised("2025-09-15"), english: claim).count == 1)
  }

  @Test(arguments: [
    "Bánh OCOP bán ở khách sạn 5 sao.", "Bánh đạt OCOP 3 sao năm 2025.", "Xã phấn đấu đạt OCOP 5 sao.",
    "OCOP, 5 sao vàng.",
    "Bày cùng các sản phẩm OCOP 5 sao.", "Chương trình OCOP năm 2025.",
    "Cả thành phố có mười sản phẩm OCOP: hai sản phẩm 4 sao.",
    "Hợp tác xã có ba sản phẩm OCOP 4 sao.", "Bánh bán cùng với mật hoa dừa OCOP 5 sao của xã.",
    "Cơ sở đang nâng hạng lên OCOP 4 sao.",
    "Khách chấm quán 5★, OCOP là tên chương trình.",
  ]) func `are no claim`(_ text: String) throws {
    #expect(try Self.said(Self.recognised("2025-09-15"), story: text) == [])
  }

  @Test func `are not judged while a decision cannot be read or has a slip in its year`() throws {
    #expect(try Self.said(Self.recognised("2062-09-15"), summary: "Sản phẩm OCOP 3 sao.") == [])
    #expect(try Self.said(Self.recognised("15/09/2025"), summary: "Sản phẩm OCOP 3 sao.") == [])
  }
}
