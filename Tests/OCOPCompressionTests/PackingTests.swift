import OCOPCompression
import Testing

@Suite struct `Packing` {
  private static let text = Array(String(repeating: "Bánh cốm làm từ nếp non. ", count: 200).utf8)

  @Test func `the same bytes in give the same, fewer bytes out`() throws {
    for pack in [Gzip.pack, Brotli.pack] {
      let packed = try #require(pack(Self.text))
      #expect(packed.count < Self.text.count / 10)
      #expect(pack(Self.text) == packed)
    }
  }

  @Test func `a gzip file names neither time nor file, and ends with the size of what it holds`() throws {
    let packed = try #require(Gzip.pack(Self.text))
    #expect(Array(packed.prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    let size = packed.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    #expect(size == Self.text.count)
  }

  @Test func `nothing at all can be packed too`() throws {
    #expect(try #require(Gzip.pack([])).count > 0)
    #expect(try #require(Brotli.pack([])).count > 0)
  }
}
