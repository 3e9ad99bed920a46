import OCOPBuild
import OCOPDiagnostics
import OCOPLaw
import OCOPTestSupport
import Testing

@Suite struct `Points of single criteria` {
  @Test(arguments: [
    (7, 0, ["organisation-points-contradict"]), (7, 1, ["organisation-points-contradict"]), (7, 2, []), (7, 3, []),
    (6, 2, []), (6, 4, ["criterion-points-not-allowed"]),
  ]) func `let a company have 2 for its organisation in every set`(_ set: Int, _ points: Int, _ codes: [String]) throws
  {
    let product = try #require(SoundSite.files["content/products/banh-com/index.md"])
    let producer = try #require(SoundSite.files["content/producers/xuan-phuong.md"])
    let site = try SoundSite.with([
      "content/products/banh-com/index.md": product.replacing("set: 6", with: "set: \(set)"),
      "content/producers/xuan-phuong.md": producer.replacing("kind: production-household", with: "kind: sme"),
      "content/certifications/qd-2919.md": """
      ---
      scheme: ocop
      number: 2919/QĐ-UBND
      issuer: UBND tỉnh Vĩnh Long
      level: province
      issued: 2026-05-25
      regime: "26/2026"
      results:
        - {product: banh-com, stars: 3, score: 62, criteria: {"3.1": \(points)}}
      ---

      """,
    ])
    #expect(try site.problems().map { String($0.split(separator: " ")[1]) } == codes)
  }
}

@Suite struct `Scores and what they are made of` {
  /// What the rules on sums and stars say of one line of a decision under QĐ 26/2026, and the value that they point at.
  private static func problems(_ line: String) throws -> [String] {
    let site = try SoundSite.with([
      "content/certifications/qd-2919.md": """
      ---
      scheme: ocop
      number: 2919/QĐ-UBND
      issuer: UBND tỉnh Vĩnh Long
      level: province
      issued: 2026-05-25
      regime: "26/2026"
      results:
        - {product: banh-com, \(line)}
      ---

      """
    ])
    let own: Set = [
      "stars-above-score", "potential-below-90", "parts-do-not-add-up", "part-above-maximum", "criteria-do-not-add-up",
      "criterion-points-not-allowed",
    ]
    return try #require(try site.load()).diagnostics.filter { own.contains($0.code) }.map {
      "\($0.code): \($0.message.vi) | \($0.message.en) | \($0.hint?.vi ?? "")"
    }
  }

  /// A whole sheet of the set of cakes with about half of the points of each criterion, and their sum.
  private static func sheet() throws -> (line: String, sum: Int) {
    let form = try #require(Regime.named("26/2026")?.form(forSet: 6))
    let points = form.criteria.map { ($0.code, $0.allowed[$0.allowed.count / 2]) }
    let line = points.map { "\"\($0)\": \($1)" }.joined(separator: ", ")
    return ("criteria: {\(line)}", points.map(\.1).reduce(0, +))
  }

  private static let lines: [(line: String, problem: String?)] = [
    (
      "stars: 4, parts: {A: 20, B: 20, C: 20}",
      "stars-above-score: A + B + C = 60 điểm chỉ đủ 3 sao, nhưng ghi 4 sao | "
        + "A + B + C = 60 points carry only 3 stars, but 4 are given | "
        + "Sửa 'stars' thành 3, hoặc sửa 'parts': 4 sao cần ít nhất 70 điểm"
    ),
    ("stars: 3, parts: {A: 20, B: 20, C: 20}", nil),
    // Means that were rounded each may add up to a tenth less.
    ("stars: 4, parts: {A: 30.33, B: 20.33, C: 19.27}", nil), ("stars: 4, parts: {A: 30, B: 20, C: 19.5}", ""),
    ("stars: 4, parts: {A: 20, B: 20}", nil), ("stars: 4, score: 75, parts: {A: 20, B: 20}", nil),
    ("stars: 4, parts: {A: 1, B: 26, C: 1}", "part-above-maximum"),
    (
      "potential: true, parts: {A: 20, B: 20, C: 20}",
      "potential-below-90: Tiềm năng 5 sao cần từ 90 điểm, sản phẩm này có 60 | "
        + "A potential five-star product needs 90 points, this one has 60 | Xem lại 'parts', hoặc bỏ 'potential'"
    ),
    (
      "stars: 3, score: 60, parts: {A: 40, B: 25}",
      "parts-do-not-add-up: Tổng điểm ghi 60, nhưng riêng A + B đã là 40 + 25 = 65 | "
        + "The score is given as 60, but A + B alone are 40 + 25 = 65 | "
        + "So với biên bản chấm rồi sửa 'score' hoặc điểm của một phần"
    ),
    (
      "stars: 3, score: 60, parts: {C: 65}", "part-above-maximum"
    ),
    (
      "stars: 4, score: 75, parts: {A: 10}",
      "parts-do-not-add-up: Tổng điểm ghi 75, nhưng A = 10 và B + C nhiều nhất 60, cộng lại không quá 70 | "
        + "The score is given as 75, but A = 10 and B + C has at most 60: no more than 70 in all | "
        + "So với biên bản chấm rồi sửa 'score' hoặc điểm của một phần"
    ),
    ("stars: 3, score: 65, parts: {A: 40, B: 25}", nil), ("stars: 4, score: 70, parts: {A: 10}", nil),
  ]

  @Test(arguments: lines) func `are compared with the parts that are given`(_ line: String, _ problem: String?) throws {
    let problems = try Self.problems(line)
    #expect(problems.count == (problem == nil ? 0 : 1))
    #expect(problem.map { problems.first?.hasPrefix($0) == true } ?? true, "\(problems)")
  }

  @Test func `are known from a sheet that is written in full`() throws {
    let (sheet, sum) = try Self.sheet()
    try #require((30..<70).contains(sum))
    let few = sum < 50 ? "chưa đủ 3 sao" : "chỉ đủ 3 sao"
    #expect(
      try Self.problems("stars: 4, \(sheet)").map { $0.prefix { $0 != "|" } }
        == ["stars-above-score: Phiếu chấm cộng lại \(sum) điểm, \(few), nhưng ghi 4 sao "])
    // Of a sheet with a slip, and of one that is not complete, nothing is known.
    #expect(try Self.problems("stars: 4, " + sheet.replacing("\"5.1\": ", with: "\"5.1\": 1")).count == 1)
    let incomplete = sheet.replacing(#/"5.1": \d+, /#, with: "")
    #expect(incomplete != sheet)
    #expect(try Self.problems("stars: 4, \(incomplete)") == [])
  }
}
