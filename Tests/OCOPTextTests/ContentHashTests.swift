import OCOPText
import Testing

@Suite struct `Content hash` {
  /// Made with the reference implementation: xxHash 0.8.4, `XXH3_128bits`.
  @Test(arguments: [
    (0, "99aa06d3014798d86001c324468d497f"),
    (1, "495b62073ef70ca44c5cca45d0f4811f"),
    (2, "f1b5eec902a1eb5e29c60963cbfa4e6e"),
    (3, "390cdc5b4a895dd76e3e2670e61106ac"),
    (4, "aa6e2f274640a3f43d668af6f2a44d77"),
    (7, "9c62f06059404f491b174ad8d9a81f6b"),
    (8, "6a86a3bda6af4e3d61ddbe7f31a6100d"),
    (9, "664c7ca18afd62558c7b67fd458a936b"),
    (12, "dab57051afe30b1dcdeba3d6707f8f04"),
    (16, "7f9a218b0425449ae2ce54a7c19c730d"),
    (17, "66fc23f6439dbd778d96ef110fcdebb4"),
    (32, "49a11ee743d6d342fd357cf6cb2dda18"),
    (33, "7228d9284a8116f6f8994653f4bfe6da"),
    (64, "e0faf20e0e0fe0ddba7e015a54f14be1"),
    (65, "9397df27b7a9871385326f4078a61329"),
    (127, "52dab58367ef2d2d4762e44c32718ea5"),
    (128, "aec730751478556cff361dec1385710a"),
    (129, "98cd36ccbb5579264545b3a09738e31a"),
    (160, "832af93acbf14d0b10963bc4f63e0de8"),
    (239, "6e78178133d2c10bd0329d9f9566468d"),
    (240, "5293e17bf553903d3f2c53e72293711f"),
    (241, "b53840fe3fedf161956cae592c67279e"),
    (255, "08c3b91c3870117b64a6073025eb7929"),
    (256, "d0d2829a226d0edbb15e550733c5dfac"),
    (1023, "dc3d5ec68f8d4b5aaa76836516a7ea30"),
    (1024, "f3fc143cd81d51baa1e16f2edf2cbed6"),
    (1025, "90bcb44432d2e5020a6d2c17259fe4bb"),
    (2048, "e5d454057f8dce3a1c81a12455515459"),
    (2049, "b43a4efc65acb84ce54b75096179fb9c"),
    (4096, "e5817aaf266e34c648aa0572119e973a"),
    (100000, "57b3d8c96bba305a61b222b374cf1fa7"),
  ])
  func `agrees with the reference at every length class`(count: Int, expected: String) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 131 &+ ($0 >> 8) &* 17 &+ 7) }
    #expect(ContentHash(of: bytes).hex == expected)
    for size in [1, 63, 64, 1024, 1025, 4096, 1 << 20] where count / size < 10_000 {
      var stream = ContentHashStream()
      for start in stride(from: 0, to: count, by: size) { stream.add(Array(bytes[start..<min(start + size, count)])) }
      #expect(stream.hash.hex == expected, "in pieces of \(size)")
    }
  }

  @Test func `reads bytes that lie anywhere`() {
    let bytes = (0..<600).map { UInt8(truncatingIfNeeded: $0) }
    for start in 1...9 {
      let copied = ContentHash(of: Array(bytes[start...]))
      #expect(bytes.withUnsafeBytes { ContentHash(of: UnsafeRawBufferPointer(rebasing: $0[start...])) } == copied)
    }
  }

  @Test func `of a text is that of its UTF-8`() {
    #expect(ContentHash(of: "Vĩnh Long") == ContentHash(of: Array("Vĩnh Long".utf8)))
  }

  @Test func `of parts tells where one ends`() {
    #expect(
      ContentHash(ofParts: [Array("ab".utf8), Array("c".utf8)]) != ContentHash(ofParts: [[0x61], Array("bc".utf8)]))
    #expect(ContentHash(ofParts: [[]]) != ContentHash(ofParts: []))
  }
}
