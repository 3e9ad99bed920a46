import Testing

@testable import OCOPMedia

@Suite struct `QR symbol` {
  static let digitalLink = "HTTPS://OCOP.EXAMPLE.VN/01/09521234567899/10/L2026-03A"

  @Test(arguments: [
    (digitalLink, 3, QRErrorCorrection.medium),
    ("HTTPS://OCOP.EXAMPLE.VN/Q/7K3M9QX", 2, .medium),
    ("HTTPS://OCOP.EXAMPLE.VN/01/09521234567899", 2, .medium),
    ("HTTPS://OCOP.VN/Q/7K3M9QX", 2, .quartile),
    ("12345678", 1, .high),
    ("HTTPS://EXAMPLE.VN/vinh-long/01/09521234567899", 3, .medium),
  ])
  func `takes the smallest size at level M and the best level of that size`(
    text: String, version: Int, level: QRErrorCorrection
  ) throws {
    let symbol = try QRSymbol.encode(text)
    #expect(symbol.version == version)
    #expect(symbol.level == level)
    #expect(symbol.side == 17 + 4 * version)
    #expect(symbol.words.count == symbol.side * ((symbol.side + 63) / 64))
  }

  @Test func `grows for level Q only as far as the label allows`() throws {
    #expect(try QRSymbol.encode(Self.digitalLink, policy: .preferQ(maximumSide: 33)).level == .quartile)
    #expect(try QRSymbol.encode(Self.digitalLink, policy: .preferQ(maximumSide: 33)).side == 33)
    #expect(try QRSymbol.encode(Self.digitalLink, policy: .preferQ(maximumSide: 32)).level == .medium)
    #expect(try QRSymbol.encode(Self.digitalLink, policy: .preferQ(maximumSide: 0)).side == 29)
  }

  /// Asks the library for each version's room: were a number of ours too large, it would answer with a larger symbol.
  @Test(arguments: [QRErrorCorrection.medium, .quartile])
  func `knows the capacity of every version`(level: QRErrorCorrection) throws {
    for version in 1...40 {
      let header = version < 10 ? 12 : 20
      let fitting = (level.dataCodewords[version - 1] * 8 - header) / 8
      let policy: QRPolicy = level == .medium ? .atLeastM : .preferQ(maximumSide: 177)
      let full = try QRSymbol.encode(String(repeating: "a", count: fitting), policy: policy)
      #expect(full.version == version && full.level == level)
      guard version < 40 else { continue }
      let spilt = try QRSymbol.encode(String(repeating: "a", count: fitting + 1), policy: policy)
      #expect(spilt.version == version + 1)
    }
  }

  @Test(arguments: [
    ("HTTPS://A.VN/Q/7K3M9QX", ["alphanumeric 22"]),
    ("1234567890123", ["numeric 13"]),
    ("HTTPS://EXAMPLE.VN/duong/DANGDEN", ["alphanumeric 19", "byte 5", "alphanumeric 8"]),
    ("HTTPS://EXAMPLE.VN/a/DAN", ["alphanumeric 19", "byte 5"]),
    ("ab", ["byte 2"]),
    ("HTTPS://EXAMPLE.VN/01/0952123456789912345678", ["alphanumeric 22", "numeric 22"]),
  ])
  func `is cut where a change of mode pays for itself`(text: String, expected: [String]) {
    let segmentation = QRSegmentation(Array(text.utf8), group: .small)
    #expect(segmentation.segments.map { "\($0.mode) \($0.range.count)" } == expected)
  }

  @Test(arguments: ["HTTPS://A.VN/Q/7K3M9QX", "aA1aaAA11aaaAAA111AAAAAAAA1111111111", "x", "0", "https://A/b1c2D3"])
  func `is never longer than any single cut of its text`(text: String) {
    let bytes = Array(text.utf8)
    let best = QRSegmentation(bytes, group: .small)
    #expect(best.bits == bits(of: best.segments))
    for cut in 0...bytes.count {
      for first in QRSegment.Mode.allCases where bytes[..<cut].allSatisfy(first.accepts) {
        for second in QRSegment.Mode.allCases where bytes[cut...].allSatisfy(second.accepts) {
          let parts = [QRSegment(mode: first, range: 0..<cut), QRSegment(mode: second, range: cut..<bytes.count)]
          #expect(best.bits <= bits(of: parts.filter { !$0.range.isEmpty }))
        }
      }
    }
  }

  private func bits(of segments: [QRSegment]) -> Int {
    segments.reduce(0) { $0 + $1.mode.headerBits(.small) + ($1.range.count * $1.mode.sixthsPerCharacter + 5) / 6 }
  }

  @Test func `refuses what readers would not agree on`() {
    #expect(throws: QRError.empty) { try QRSymbol.encode("") }
    #expect(throws: QRError.notPrintableASCII("ĩ")) { try QRSymbol.encode("https://vĩnhlong.vn") }
    #expect(throws: QRError.notPrintableASCII("\n")) { try QRSymbol.encode("A\nB") }
    #expect(throws: QRError.notPrintableASCII("\u{0}")) { try QRSymbol.encode("A\u{0}B") }
    #expect(throws: QRError.tooLong(bytes: 2332)) { try QRSymbol.encode(String(repeating: "a", count: 2332)) }
    #expect(throws: Never.self) { try QRSymbol.encode(String(repeating: "a", count: 2331)) }
  }

  @Test func `says how large it must be printed`() throws {
    let symbol = try QRSymbol.encode(Self.digitalLink)
    #expect(abs(symbol.minimumWidth() - 14.652) < 1e-9)
    #expect(QRSymbol.maximumSide(inMillimetres: symbol.minimumWidth()) == 29)
    #expect(QRSymbol.maximumSide(inMillimetres: 14.6) == 28)
    #expect(QRSymbol.maximumSide(inMillimetres: 1) == 0)
  }
}
