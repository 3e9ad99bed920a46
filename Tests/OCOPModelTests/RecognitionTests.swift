import OCOPBuild
import OCOPLaw
import OCOPModel
import OCOPTestSupport
import Testing

@Suite struct `What a recognition is worth` {
  private static func site(revokedOn day: String) throws -> TestSite {
    let decision = """
      ---
      scheme: ocop
      number: 1/QĐ-UBND
      issuer: UBND tỉnh Vĩnh Long
      level: province
      issued: 2024-01-10
      results: [{product: banh-com, stars: 3}]
      revocations: [{product: banh-com, date: \(day), decision: 70/QĐ-UBND, reason: b}]
      ---

      """
    let upgrade = """
      ---
      scheme: ocop
      number: 2/QĐ-UBND
      issuer: UBND tỉnh Vĩnh Long
      level: province
      issued: 2025-03-01
      kind: upgrade
      results: [{product: banh-com, stars: 4}]
      ---

      """
    return try TestSite.sound(with: [
      "content/certifications/qd-1.md": decision, "content/certifications/qd-2.md": upgrade,
    ])
  }

  @Test(arguments: [
    ("2024-12-01", RecognitionState.revoked), ("2025-03-01", .revoked), ("2025-03-02", .superseded),
    ("2026-03-01", .superseded),
  ]) func `follows from what came first, a revocation or a later decision`(
    _ day: String, _ state: RecognitionState
  ) throws {
    let showcase = try #require(try Self.site(revokedOn: day).load()?.showcase)
    let states = showcase.histories[0].recognitions.map { $0.state(on: showcase.asOf) }
    #expect(states == [state, .active])
  }

  @Test(arguments: [
    ("2024-01-09", RecognitionState.upcoming, RecognitionState.upcoming, RecognitionState.none),
    ("2024-01-10", .active, .upcoming, .active), ("2025-02-28", .active, .upcoming, .active),
    ("2025-03-01", .superseded, .active, .active),
  ]) func `begins on the day of the decision`(
    _ day: String, _ first: RecognitionState, _ upgrade: RecognitionState, _ product: RecognitionState
  ) throws {
    let date = try #require(CalendarDate(iso: day))
    let showcase = try #require(try Self.site(revokedOn: "2026-03-01").load(asOf: date)?.showcase)
    #expect(showcase.histories[0].recognitions.map { $0.state(on: date) } == [first, upgrade])
    #expect(showcase.standings[0].state == product)
  }
}
