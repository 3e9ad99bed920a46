import OCOPContent
import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import Testing

@Suite struct `The schema of a certificate` {
  /// The words that a key takes, with what they mean in Vietnamese.
  private func choices(_ key: String) throws -> [String] {
    let field = try #require(EntrySchema.of(.certification).fields.first { $0.name == key })
    guard case .choice(let choices) = field.shape else { return [] }
    return choices().map { "\($0.key): \($0.meaning.vi)" }
  }

  @Test func `takes the regimes of the law, but for the pilot years`() throws {
    #expect(try choices("regime") == ["1048: QĐ 1048", "148: QĐ 148", "1489: QĐ 1489", "26/2026: QĐ 26/2026"])
    #expect(Regime.all.map(\.key) == ["490", "1048", "148", "1489", "26/2026"])
  }

  @Test func `takes what a recognition may be for`() throws {
    #expect(try choices("kind") == ["first: lần đầu", "upgrade: nâng hạng", "re-evaluation: đánh giá lại"])
  }

  @Test func `takes how far a paper has been checked`() throws {
    #expect(
      try choices("claim") == [
        "self-declared: tự công bố", "evidenced: có giấy tờ kèm theo", "verified: bên thứ ba đã kiểm chứng",
      ])
  }
}
