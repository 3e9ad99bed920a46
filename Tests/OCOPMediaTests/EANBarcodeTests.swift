import OCOPMedia
import Testing

@Suite struct `EAN barcodes` {
  /// The modules as an independent encoder (zxing-cpp 3.1.1) draws them.
  @Test(arguments: [
    (
      "5901234123457", "10100010110100111011001100100110111101001110101010110011011011001000010101110010011101000100101"
    ),
    (
      "9521234567899", "10101100010011011011001100100110100001010001101010100111010100001000100100100011101001110100101"
    ),
    (
      "8934563138165", "10100010110100001010001101110010000101011110101010110011010000101001000110011010100001001110101"
    ),
    (
      "0012345678905", "10100011010011001001001101111010100011011000101010101000010001001001000111010011100101001110101"
    ),
    ("95200118", "1010001011011000100100110001101010101110010110011011001101001000101"),
    ("96385074", "1010001011010111101111010110111010101001110111001010001001011100101"),
  ])
  func `has the bars of the standard`(digits: String, expected: String) throws {
    let code = try #require(EANBarcode(digits))
    var modules = [Character](repeating: "0", count: code.kind.modules)
    for bar in code.bars { for index in bar { modules[index] = "1" } }
    #expect(String(modules) == expected)
  }

  @Test(arguments: ["", "9520011", "590123412345", "59012341234577", "590123412345X", "５９０１２３４１２３４５７"])
  func `needs thirteen digits or eight`(text: String) {
    #expect(EANBarcode(text) == nil)
  }

  @Test func `has longer guards at both ends and in the middle`() throws {
    let code = try #require(EANBarcode("9521234567899"))
    #expect(code.guardBars.sorted().map { code.bars[$0] } == [0..<1, 2..<3, 46..<47, 48..<49, 92..<93, 94..<95])
    #expect(code.path(height: 60).hasPrefix("M0 0h1v65h-1zM2 0h1v65h-1zM4 0h2v60"))
    #expect(code.svgFile(height: 60).contains("viewBox=\"-11 0 113 65\""))
  }

  @Test func `of eight digits has its own quiet zone, guards and groups`() throws {
    let code = try #require(EANBarcode("95200118"))
    #expect(code.guardBars.sorted().map { code.bars[$0] } == [0..<1, 2..<3, 32..<33, 34..<35, 64..<65, 66..<67])
    #expect(code.svgFile(height: 55).contains("viewBox=\"-7 0 81 60\""))
    #expect(code.groups == ["9520", "0118"])
  }
}
