import OCOPDiagnostics
import OCOPPrint
import Testing

@Suite struct `What is told before printing` {
  @Test func `a day is written as people write it, and as scripts read it`() {
    var preflight = Preflight()
    preflight.note(
      "day", vi: "Hạng sao tính đến ngày", en: "Stars as of", "2026-12-20",
      words: BilingualText(vi: "20/12/2026", en: "20 Dec 2026"))
    #expect(preflight.text(.vi) == "  Hạng sao tính đến ngày: 20/12/2026\n")
    #expect(preflight.text(.en) == "  Stars as of: 20 Dec 2026\n")
    #expect(String(decoding: preflight.json(.vi), as: UTF8.self).contains("\"2026-12-20\""))
  }
}
