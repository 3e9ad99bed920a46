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
