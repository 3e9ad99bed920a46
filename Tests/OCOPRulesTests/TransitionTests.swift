import OCOPDiagnostics
import OCOPLaw
import OCOPTestSupport
import Testing

/// From 2026-05-22 on first evaluations and upgrades went on under the old rules for 60 days, re-evaluations for 30 (QĐ 26/2026,
/// Art. 12.2).
@Suite struct `Decisions of the transition` {
  private static let rules: Set = [
    "regime-not-in-force", "regime-unstated", "re-evaluation-under-former-rules", "re-evaluation-too-early",
    "star-minimum-missed",
  ]

  /// Points enough for four stars, and none where the sheet of 26/2026 wants some for them.
  private static let sheet = #", score: 75, criteria: {"5.3": 0}"#

  /// What is found on 2026-08-01 of a decision after a first one.
  ///
  /// - Parameter line: what its line says beside the product and its four stars.
  private static func codes(
    firstIssued: String = "2023-10-01", issued: String, kind: String, regime: String?, line: String = sheet
  ) throws -> [String] {
    let site = try SoundSite.with([
      "content/certifications/qd-1.md": """
      ---
      scheme: ocop
      number: 1/QĐ-UBND
      issuer: UBND tỉnh Vĩnh Long
      level: province
      issued: \(firstIssued)
      kind: first
      results: [{product: banh-com, stars: 4}]
      ---

      """,
      "content/certifications/qd-2919.md": """
      ---
      scheme: ocop
      number: 2919/QĐ-UBND
      issuer: UBND tỉnh Vĩnh Long
      level: province
      issued: \(issued)
      kind: \(kind)
      \(regime.map { "regime: \"\($0)\"" } ?? "document: https://vinhlong.gov.vn/qd-2919.pdf")
      results:
        - {product: banh-com, stars: 4\(line)}
      ---

      """,
    ])
    let day = try #require(CalendarDate(iso: "2026-08-01"))
    return try site.problems(of: Self.rules, asOf: day).compactMap { $0.split(separator: " ").last.map(String.init) }
  }

  @Test(arguments: [
    ("2026-06-21", "re-evaluation", nil, ["regime-unstated"]),
    // From then on it can only follow the new rules, and its sheet is checked by them.
    ("2026-06-22", "re-evaluation", nil, ["star-minimum-missed"]),
    ("2026-06-22", "upgrade", nil, ["regime-unstated"]), ("2026-07-21", "upgrade", nil, ["regime-unstated"]),
    ("2026-07-22", "upgrade", nil, ["star-minimum-missed"]),
    ("2026-06-21", "re-evaluation", "1489", []),
    ("2026-06-22", "re-evaluation", "148", ["re-evaluation-under-former-rules"]),
    ("2026-07-21", "re-evaluation", "1489", ["re-evaluation-under-former-rules"]),
    ("2026-07-22", "re-evaluation", "1489", ["regime-not-in-force"]), ("2026-07-21", "upgrade", "1489", []),
  ]) func `follow the old rules as long as their kind could`(
    _ issued: String, _ kind: String, _ regime: String?, _ codes: [String]
  ) throws {
    #expect(try Self.codes(issued: issued, kind: kind, regime: regime) == codes)
  }

  @Test func `are judged line by line where a line has a kind of its own`() throws {
    let again = "re-evaluation"
    #expect(
      try Self.codes(issued: "2026-06-22", kind: "upgrade", regime: nil, line: Self.sheet + ", kind: \(again)") == [
        "star-minimum-missed"
      ])
    #expect(
      try Self.codes(issued: "2026-06-22", kind: again, regime: nil, line: Self.sheet + ", kind: upgrade") == [
        "regime-unstated"
      ])
    #expect(
      try Self.codes(issued: "2026-06-22", kind: again, regime: "1489", line: Self.sheet + ", kind: upgrade") == [])
  }

  /// After a withdrawal there is no certificate whose end the dossier would have to wait for.
  @Test(arguments: [("2026-01-15", []), ("2026-06-10", []), ("2026-06-11", ["re-evaluation-too-early"])])
  func `need not wait for the end of a certificate that was withdrawn`(_ revoked: String, _ codes: [String]) throws {
    let first = """
      ---
      scheme: ocop
      number: 1/QĐ-UBND
      issuer: UBND tỉnh Vĩnh Long
      level: province
      issued: 2025-08-01
      kind: first
      results: [{product: banh-com, stars: 3, score: 62}]
      revocations: [{product: banh-com, date: \(revoked), decision: 88/QĐ-UBND, reason: b}]
      ---

      """
    let decision = try #require(SoundSite.files["content/certifications/qd-2919.md"])
    let site = try SoundSite.with([
      "content/certifications/qd-1.md": first,
      "content/certifications/qd-2919.md": decision.replacing(
        "issued: 2025-09-15\nkind: first", with: "issued: 2026-06-10\nkind: re-evaluation\nregime: \"26/2026\""),
    ])
    let day = try #require(CalendarDate(iso: "2026-08-01"))
    let found = try site.problems(of: Self.rules, asOf: day).compactMap {
      $0.split(separator: " ").last.map(String.init)
    }
    #expect(found == codes)
  }

  @Test func `have ended after the extension that kept them`() throws {
    let site = try SoundSite.with([
      "content/certifications/qd-2919.md": """
      ---
      scheme: ocop
      number: 2919/QĐ-UBND
      issuer: UBND huyện Long Hồ
      level: district
      issued: 2023-09-18
      kind: first
      results: [{product: banh-com, stars: 3, score: 62}]
      ---

      """
    ])
    let day = try #require(CalendarDate(iso: "2027-03-18"))
    #expect(
      try site.report(.vi, rules: ["certificate-expired"], asOf: day).contains(
        "1 sản phẩm (banh-com) đã hết hạn sau ngày 17/03/2027, trang không hiện sao nữa\n"))
    #expect(
      try site.report(.en, rules: ["certificate-expired"], asOf: day).contains(
        "The recognition of 1 product (banh-com) ended after 2027-03-17; the page shows no stars\n"))
    let eve = try #require(CalendarDate(iso: "2027-03-17"))
    #expect(try site.problems(of: ["certificate-expired"], asOf: eve) == [])
  }

  @Test(arguments: [("26/2026", ["re-evaluation-too-early"]), ("1489", []), (nil, ["regime-unstated"])])
  func `under the old rules have no window for their dossier`(_ regime: String?, _ codes: [String]) throws {
    #expect(
      try Self.codes(firstIssued: "2024-03-01", issued: "2026-06-10", kind: "re-evaluation", regime: regime, line: "")
        == codes)
  }
}
