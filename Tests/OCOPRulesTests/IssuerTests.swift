import OCOPTestSupport
import Testing

/// Who may stand as the issuer of a decision.
@Suite struct `Issuers of decisions` {
  private static func said(
    _ issuer: String, number: String = "2919/QĐ-UBND", level: String = "province", issued: String = "2025-09-15",
    stars: Int = 3
  ) throws -> [String] {
    let site = try SoundSite.with([
      "content/certifications/qd-2919.md": """
      ---
      scheme: ocop
      number: \(number)
      issuer: \(issuer)
      level: \(level)
      issued: \(issued)
      results: [{product: banh-com, stars: \(stars)}]
      ---

      """
    ])
    return try site.messages().filter { $0.hasPrefix("certifications/qd-2919.md") && !$0.contains("hết hạn") }
  }

  @Test(arguments: [
    "Công ty TNHH Cà phê Đất Đỏ", "Sở NN&MT Vĩnh Long", "Chi cục Phát triển nông thôn",
    "Văn phòng Điều phối Nông thôn mới tỉnh Vĩnh Long", "Hội đồng OCOP tỉnh Vĩnh Long",
  ]) func `are no producers, departments, offices or councils`(_ issuer: String) throws {
    #expect(
      try Self.said(issuer) == [
        "certifications/qd-2919.md:4:9 '\(issuer)' không phải cơ quan công nhận sản phẩm OCOP → Chép cơ quan đã ký quyết "
          + "định; vào ngày đó là UBND cấp tỉnh hoặc Bộ Nông nghiệp và Môi trường."
      ])
  }

  @Test func `say of which place they are`() throws {
    #expect(
      try Self.said("UBND tỉnh") == [
        "certifications/qd-2919.md:4:9 'UBND tỉnh' chưa nói là của nơi nào → Ghi đủ tên, ví dụ 'UBND tỉnh Vĩnh Long'."
      ])
  }

  @Test func `are told once where number and issuer stand in each other's place`() throws {
    #expect(
      try Self.said("100/QĐ-UBND", number: "UBND tỉnh Vĩnh Long") == [
        "certifications/qd-2919.md:4:9 '100/QĐ-UBND' là số quyết định, không phải tên cơ quan → Đổi chỗ hai giá trị: 'number: "
          + "100/QĐ-UBND' và 'issuer: UBND tỉnh Vĩnh Long'."
      ])
    #expect(
      try Self.said("100/QĐ-UBND") == [
        "certifications/qd-2919.md:4:9 '100/QĐ-UBND' là số quyết định, không phải tên cơ quan → Ghi cơ quan đã ký quyết định, ví "
          + "dụ 'UBND tỉnh Vĩnh Long'."
      ])
  }

  @Test(arguments: [
    ("UBND tỉnh Vĩnh Long", "province", "2025-09-15", 3),
    ("Ủy ban nhân dân tỉnh Vĩnh Long", "province", "2025-09-15", 4),
    ("Chủ tịch UBND tỉnh Vĩnh Long", "province", "2025-09-15", 3), ("UBND Vĩnh Long", "district", "2024-09-15", 3),
    ("UBND huyện Long Hồ", "district", "2024-09-15", 3), ("UBND TP. Vĩnh Long", "district", "2024-09-15", 3),
    ("People's Committee of Vinh Long Province", "province", "2025-09-15", 3),
  ]) func `are the bodies that recognise`(_ issuer: String, _ level: String, _ issued: String, _ stars: Int) throws {
    #expect(try Self.said(issuer, level: level, issued: issued, stars: stars) == [])
  }

  @Test func `are ministries as people write them`() throws {
    for issuer in ["Bộ NN&PTNT", "Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn"] {
      #expect(try Self.said(issuer, number: "1/QĐ-BNN", level: "ministry", issued: "2024-09-15", stars: 5) == [])
    }
  }
}
