import OCOPLaw
import Testing

@Suite struct `Codes` {
  @Test(arguments: [
    ("83-829-28780-3-2022", "829"), ("01-017-00478-1-2021", "017"), ("30-294-10852-1-2021", "294"),
    ("86-29341-1-2026", nil), ("86-29341-120-2026", nil),
  ]) func `of products are read in both shapes`(_ text: String, _ district: String?) throws {
    let code = try #require(ProductCode(text))
    #expect(code.district == district)
    #expect(code.isPresentShape == (district == nil))
  }

  @Test(arguments: [
    "86-29341-01-2026", "86-29341-0-2026", "86-2934-1-2026", "8-29341-1-2026", "86-29341-1-1926", "86-29341-1-26",
    "86–29341–1–2026", "86-29341-1-2026-1", "83-82-28780-3-2022", "", "86-29341--2026", "86-29341-99999999999-2026",
  ]) func `of products have one shape`(_ text: String) {
    #expect(ProductCode(text) == nil)
  }

  @Test(arguments: [
    ("9521234567899", "09521234567899", "952"), ("8938505974194", "08938505974194", "893"),
    ("96385074", "00000096385074", "963"), ("036000291452", "00036000291452", "003"),
    ("18938505974191", "18938505974191", "893"),
  ]) func `of trade items are padded to 14 digits`(_ text: String, _ padded: String, _ prefix: String) throws {
    let gtin = try GTIN.parse(text).get()
    #expect(gtin.digits14 == padded)
    #expect(gtin.prefix == prefix)
  }

  @Test(arguments: [
    ("2001234567893", GS1Prefix.Use.inStore), ("0412345678903", .inStore), ("9771234567898", .publications),
    ("9801234567892", .coupons), ("8938505974194", nil), ("96385074", nil),
  ]) func `of trade items tell numbers that stand for none`(_ text: String, _ use: GS1Prefix.Use?) throws {
    #expect(try GTIN.parse(text).get().reservedUse == use)
  }

  @Test(arguments: [
    ("9521234567898", GS1Fault.checkDigit(expected: "9")), ("952123456789", .checkDigit(expected: "6")),
    ("12345", .length(5)), ("893-850-5974", .notDigits), ("", .notDigits), ("９５２１２３４５６７８９９", .notDigits),
  ]) func `of trade items say what is wrong with them`(_ text: String, _ fault: GS1Fault) {
    #expect(throws: fault) { try GTIN.parse(text).get() }
  }

  @Test func `of locations have 13 digits`() throws {
    #expect(try GLN.parse("9521234567899").get().digits == "9521234567899")
    #expect(throws: GS1Fault.length(12)) { try GLN.parse("036000291452").get() }
  }

  @Test(arguments: ["L2026-03A", "A", "0", "TX.2604", "A23456789012345678_0"]) func `of lots`(_ text: String) {
    #expect(LotCode.isValid(text))
  }

  @Test(arguments: ["", "-A", ".A", "l2026", "A 1", "A234567890123456789_0", "LÔ1", "A/B"])
  func `of lots have no other signs`(_ text: String) {
    #expect(!LotCode.isValid(text))
  }

  @Test(arguments: [
    ("L 1", "L1"), ("l2026-03a", "L2026-03A"), ("Lô 3/2026", "LO3-2026"), (" TX.2604 ", "TX.2604"), ("-A", "A"),
    ("A/", "A"), ("A1", nil), ("/", nil), ("", nil), ("A234567890123456789_0", nil),
  ]) func `of lots that were meant are proposed, never the text itself`(_ text: String, _ meant: String?) {
    #expect(LotCode.meant(by: text) == meant)
  }
}

@Suite struct `Short codes` {
  /// They are printed: a change here breaks labels in the shops.
  @Test(arguments: [("mat-hoa-dua", "TAR4R4N"), ("a", "667ZP5K"), ("banh-cong", "FZNEBSP")]) func `never change`(
    _ key: String, _ code: String
  ) {
    #expect(ShortCode(key: key).text == code)
  }

  private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")

  /// As somebody checks a code who has only its definition: the weighted sum of the first six signs is the seventh.
  private func checks(_ code: [Character]) -> Bool {
    let signs = code.compactMap { Self.alphabet.firstIndex(of: $0) }
    return signs.count == 7 && zip(1...6, signs).map { $0 * $1 }.reduce(0, +) % 31 == signs[6]
  }

  @Test(arguments: ["mat-hoa-dua", "a", "banh-cong", "x-2"])
  func `find every wrong character and every exchange of neighbours`(_ key: String) {
    let code = Array(ShortCode(key: key).text)
    #expect(checks(code))
    for index in code.indices {
      for other in Self.alphabet where other != code[index] {
        var wrong = code
        wrong[index] = other
        #expect(!checks(wrong))
      }
      if index > 0, code[index] != code[index - 1] {
        var swapped = code
        swapped.swapAt(index, index - 1)
        #expect(!checks(swapped))
      }
    }
  }
}

@Suite struct `Product sets` {
  @Test(arguments: [
    ("Rau, củ, quả, hạt tươi", 1), ("chè tươi, chế biến", 11), ("Gia vị khác", 10), ("Đồ uống không cồn", 17),
    ("Coffee and cocoa", 13), ("Cà phê / Ca cao", 13), ("SẢN PHẨM CHÈ TỪ THỰC VẬT KHÁC", 12),
  ]) func `are found by any of their printed names`(_ name: String, _ number: Int) {
    #expect(ProductSet.named(name)?.number == number)
  }

  @Test func `stand in sectors, 13, 4, 3, 2, 3 and 1`() {
    let counts = (1...6).map { number in ProductSet.all.count { $0.sector.number == number } }
    #expect(counts == [13, 4, 3, 2, 3, 1])
    #expect(Sector.named("Thảo dược")?.number == 3)
    #expect(ProductSet.numbered(0) == nil)
    #expect(ProductSet.numbered(27) == nil)
  }

  @Test func `know their kinds of papers and producers`() {
    #expect(CertificateScheme.named("vietgap")?.claim == .verified)
    #expect(CertificateScheme.named("self-declaration")?.claim == .selfDeclared)
    #expect(ClaimLevel.selfDeclared < .evidenced && ClaimLevel.evidenced < .verified)
    #expect(ProducerKind.named("tourism-only")?.onlySet == 26)
    #expect(ProducerKind.named("sme")?.organisationPoints == [2, 3])
  }
}
