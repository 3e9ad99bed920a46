import Foundation
import OCOPDiagnostics
import OCOPModel
import OCOPTestSupport
import Testing

@testable import OCOPBuild
@testable import OCOPPrint

/// What presses compose of a site: the codes for the ledger, and what is told before printing.
@Suite struct `What is composed for paper` {
  private static let product = "content/products/banh-com/index.md"

  private static func decision(_ issued: String, _ rest: String = "") -> [String: String] {
    [
      "content/certifications/qd-1.md": """
      ---
      scheme: ocop
      number: 12/QĐ-UBND
      issuer: UBND tỉnh Vĩnh Long
      level: province
      issued: \(issued)
      results:
        - {product: banh-com, stars: 4, score: 72}
      \(rest)---

      """
    ]
  }

  private static func lot(_ expires: String) -> [String: String] {
    ["content/products/banh-com/lots/L1.md": "---\nproduced: 2026-01-02\nexpires: \(expires)\n---\n"]
  }

  private func printer(_ files: [String: String]) throws -> SitePrinter {
    let site = try TestSite.sound(with: files)
    return try withExtendedLifetime(site) {
      try SitePrinter(try #require(try site.load()), folder: site.folder.path) { _ in }
    }
  }

  private func labels(
    _ files: [String: String] = [:], lot: Int? = 0, sheet: String = "avery-l7160", bars: Bool = false
  ) throws -> LabelJob {
    let printer = try printer(files)
    let options = LabelOptions(
      targets: [LabelOptions.Target(product: 0, lot: lot)], sheet: try #require(LabelSheet.named(sheet)), copies: 1,
      hasBars: bars)
    var press = try LabelPress(printer.showcase, theme: printer.theme, options: options)
    return try press.compose()
  }

  private func leaflet(_ files: [String: String] = [:], language: Language? = nil) throws -> Leaflet {
    let printer = try printer(files)
    let options = LeafletOptions(product: 0, language: language)
    var press = LeafletPress(printer.showcase, theme: printer.theme, options: options, photos: [:])
    return try press.compose()
  }

  private func told(_ preflight: Preflight, _ kinds: Set<Preflight.Kind>) -> [BilingualText] {
    preflight.findings.filter { kinds.contains($0.kind) }.map(\.message)
  }

  @Test func `a leaflet and a catalog print one code a product, with the number where it has one`() throws {
    let short = PrintedCode(path: "Q/KPFE7SX", product: "banh-com", lot: nil)
    let long = PrintedCode(path: "01/09521234560005", product: "banh-com", lot: nil)
    let numbered = [
      Self.product: try #require(TestSite.sound[Self.product]).replacing(
        "set: 6", with: "set: 6\ngtin: \"9521234560005\"")
    ]
    #expect(try leaflet().codes == [short])
    #expect(try leaflet(numbered).codes == [long])
    #expect(try labels(numbered, lot: nil).codes == [long, short])
    for (files, code) in [([:], short), (numbered, long)] {
      let printer = try printer(files)
      let press = try CatalogPress(
        printer.showcase, theme: printer.theme, options: CatalogOptions(scope: .all), photos: [:])
      #expect(try press.compose().codes == [code])
    }
  }

  @Test func `stars that are over are told of on labels and leaflets, those in force and a product without are not`()
    throws
  {
    let ended = BilingualText(
      vi: "In không có sao: công nhận 4 sao hết hiệu lực trước ngày 01/06/2026",
      en: "Printed without stars: its 4 stars are no longer in force on 1 Jun 2026")
    let revoked = BilingualText(
      vi: "In không có sao: công nhận 4 sao đã bị thu hồi ngày 15/01/2026",
      en: "Printed without stars: its 4 stars were revoked on 15 Jan 2026")
    let revocation = "revocations: [{product: banh-com, date: 2026-01-15, decision: 9/QĐ-UBND, reason: b}]\n"
    for (files, messages) in [
      (Self.decision("2022-05-01"), [ended]), (Self.decision("2025-05-01", revocation), [revoked]),
      (Self.decision("2025-05-01"), []), ([:], []),
    ] {
      #expect(told(try leaflet(files).preflight, [.notInForce]) == messages)
      #expect(told(try labels(files, lot: nil, sheet: "tent-a4").preflight, [.notInForce]) == messages)
    }
  }

  @Test func `a lot past its date is told of, on the day itself it is not`() throws {
    let past = BilingualText(
      vi: "Lô L1 đã quá hạn sử dụng 31/05/2026", en: "Lot L1 is past its date: best before 31 May 2026")
    #expect(told(try labels(Self.lot("2026-05-31")).preflight, [.pastDate]) == [past])
    #expect(told(try labels(Self.lot("2026-06-01")).preflight, [.pastDate]).isEmpty)
  }

  @Test func `an English leaflet tells which fields it prints in Vietnamese, those without words aside`() throws {
    let original = try #require(TestSite.sound[Self.product])
      .replacing("set: 6", with: "set: 6\nspec: 500 g\nwarnings: Có mè, đậu phộng.\ningredients: [cốm dẹp, đường]")
    let english = "---\nname: Young rice cake\nsummary: A cake.\n"
    let half = [Self.product: original, "content/products/banh-com/index.en.md": english + "---\n\nA cake.\n"]
    let whole = [
      Self.product: original,
      "content/products/banh-com/index.en.md": english
        + "warnings: Contains sesame, peanut.\ningredients: [young rice, sugar]\n---\n\nA cake.\n",
    ]
    let message = BilingualText(
      vi: "Chưa dịch sang 'en', in bằng 'vi': 'warnings', 'ingredients'",
      en: "Not translated into 'en', printed in 'vi': 'warnings', 'ingredients'")
    // With both languages on the sheet, the English column of facts speaks Vietnamese, too.
    for language in [Language.english, nil] {
      #expect(told(try leaflet(half, language: language).preflight, [.untranslated]) == [message])
      #expect(told(try leaflet(whole, language: language).preflight, [.untranslated]).isEmpty)
    }
    #expect(told(try leaflet([Self.product: original]).preflight, [.untranslated]).isEmpty)
    #expect(
      told(try leaflet([Self.product: original], language: .english).preflight, [.untranslated]) == [
        BilingualText(
          vi: "Chưa dịch sang 'en', in bằng 'vi': 'name', 'summary', 'warnings', 'ingredients', câu chuyện",
          en: "Not translated into 'en', printed in 'vi': 'name', 'summary', 'warnings', 'ingredients', the story")
      ])
  }

  @Test func `no day is parted from its word, and each has its own line where both do not fit on one`() throws {
    func lines(_ sheet: String) throws -> String {
      String(
        decoding: try #require(try labels(Self.lot("2027-01-02"), sheet: sheet).bundles.first).data.bytes, as: UTF8.self
      )
    }
    let (made, best) = ("NSX\u{A0}02/01/2026", "HSD\u{A0}02/01/2027")
    #expect(try lines("avery-l7160").contains("\"lines\":[\"Lô L1\",\"\(made)\",\"\(best)\"]"))
    #expect(try lines("avery-l7163").contains("\"lines\":[\"Lô L1\",\"\(made) · \(best)\"]"))
  }

  @Test func `stars go first where a label has no room, the best-before day last`() throws {
    let name = "Bánh cốm dẹp nếp non hạt sen sấy lá dứa gói lá chuối tươi của làng nghề trăm năm bên sông Cổ Chiên"
    let original = try #require(TestSite.sound[Self.product]).replacing("Bánh cốm Xuân Phượng", with: name)
      .replacing("set: 6", with: "set: 6\ngtin: \"9521234560005\"")
    func files(lot: String) -> [String: String] {
      Self.decision("2025-05-01").merging([
        Self.product: original,
        "content/products/banh-com/lots/\(lot).md": "---\nproduced: 2026-01-02\nexpires: 2027-01-02\n---\n",
      ]) { $1 }
    }
    // The day on which it was made needs the line that is free above the short code.
    for lot in ["L2026-001-ABCDEFGHIJ", "LO-2026-03-15-CA2-A1", "ABCDEFGHIJKLMNOPQRST"] {
      let long = try labels(files(lot: lot), sheet: "avery-l7651")
      let data = String(decoding: try #require(long.bundles.first).data.bytes, as: UTF8.self)
      #expect(data.contains("\"NSX\u{A0}02/01/2026\",\"HSD\u{A0}02/01/2027\"]"), "\(lot)")
      #expect(!told(long.preflight, [.cut]).contains { $0.en.contains("line of days") }, "\(lot)")
    }
    let small = try labels(files(lot: "WWWWWWWWWWWWWWWWWWWW"), sheet: "avery-l7651")
    let cut = told(small.preflight, [.cut]).map(\.en)
    #expect(cut.first == "The line of stars does not fit, and is left out")
    #expect(cut.contains { $0.hasSuffix("printed up to: 'HSD 02/01/2027'") })
    let data = String(decoding: try #require(small.bundles.first).data.bytes, as: UTF8.self)
    #expect(data.contains("HSD\u{A0}02/01/2027") && !data.contains("\"stars\":4"))
    let barred = try labels(files(lot: "L2026-001-ABCDEFGHIJ"), bars: true)
    let barredData = String(decoding: try #require(barred.bundles.first).data.bytes, as: UTF8.self)
    for day in ["NSX\u{A0}02/01/2026", "HSD\u{A0}02/01/2027"] { #expect(barredData.contains(day)) }
  }
}
