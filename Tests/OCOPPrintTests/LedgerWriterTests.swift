import OCOPBuild
import OCOPContent
import OCOPLaw
import OCOPModel
import OCOPPrint
import Testing

@Suite struct `Entering printed codes` {
  static let day = CalendarDate(daysSinceEpoch: 20_605)
  static let header = "code,product,lot,printed,note\n"

  func added(_ codes: [(String, String, String?)], to old: String, note: String = "") -> String? {
    let codes = codes.map { PrintedCode(path: $0.0, product: $0.1, lot: $0.2) }
    return LedgerWriter.adding(codes, printed: Self.day, note: note, to: Array(old.utf8))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `the first codes make the file`() {
    let text = added([("Q/B", "b", nil), ("01/1/10/L", "a", "L")], to: "")
    #expect(text == Self.header + "01/1/10/L,a,L,2026-06-01,\nQ/B,b,,2026-06-01,\n")
  }

  @Test func `new rows go where they sort, and old ones stay byte by byte`() {
    let old = Self.header + "Q/A,a,,2025-01-01,\"tem, cũ\"\r\nQ/C,c,,2025-01-01,\n"
    let text = added([("Q/B", "b", nil)], to: old)
    #expect(
      text == Self.header + "Q/A,a,,2025-01-01,\"tem, cũ\"\r\nQ/B,b,,2026-06-01,\nQ/C,c,,2025-01-01,\n")
  }

  @Test func `a file in another order keeps it`() {
    let old = Self.header + "Q/C,c,,2025-01-01,\nQ/A,a,,2025-01-01,"
    #expect(added([("Q/B", "b", nil)], to: old) == old + "\nQ/B,b,,2026-06-01,\n")
  }

  @Test func `what is there is not entered twice`() {
    #expect(added([("Q/A", "a", nil), ("Q/A", "a", nil)], to: Self.header + "Q/A,a,,2025-01-01,\n") == nil)
  }

  @Test func `a note with a comma or a line end stays one field`() {
    #expect(
      added([("Q/A", "a", nil)], to: "", note: "đợt 1, \"mới\"")
        == Self.header + "Q/A,a,,2026-06-01,\"đợt 1, \"\"mới\"\"\"\n")
  }

  @Test func `a file with the line ends of Windows gets such rows`() {
    let old = "code,product,lot,printed,note\r\nQ/A,a,,2025-01-01,\r\nQ/C,c,,2025-01-01,"
    #expect(
      added([("Q/B", "b", nil)], to: old)
        == "code,product,lot,printed,note\r\nQ/A,a,,2025-01-01,\r\nQ/B,b,,2026-06-01,\r\nQ/C,c,,2025-01-01,\r\n")
  }

  @Test func `an inch mark in a note hides no row, neither from the reader nor from the writer`() {
    let old = Self.header + "Q/A,a,,2025-01-01,hộp 5\" dài\nQ/B,b,,2025-01-01,\nQ/C,c,,2025-01-01,\n"
    let (ledger, findings) = LedgerReader.parse(old)
    #expect(ledger.rows.map(\.code) == ["Q/A", "Q/B", "Q/C"])
    #expect(ledger.rows.first?.note == "hộp 5\" dài")
    #expect(findings.isEmpty)
    #expect(added([("Q/A", "a", nil), ("Q/B", "b", nil), ("Q/C", "c", nil)], to: old) == nil)
    #expect(
      added([("Q/BB", "bb", nil)], to: old)
        == old.replacing("Q/C,", with: "Q/BB,bb,,2026-06-01,\nQ/C,"))
  }

  @Test func `a code that was written with slashes is known, and a byte order mark stays in front`() {
    let old = "\u{FEFF}" + Self.header + "/Q/A/,a,,2025-01-01,\n"
    #expect(added([("Q/A", "a", nil)], to: old) == nil)
    #expect(added([("Q/B", "b", nil)], to: old) == old + "Q/B,b,,2026-06-01,\n")
  }
}
