/// XXH3-128 with seed 0 and the default secret; the names are the specification's.
enum XXH3 {
  static func hash(_ input: UnsafeRawBufferPointer) -> ContentHash {
    secret.withUnsafeBytes { secret in
      switch input.count {
      case 0: empty(secret)
      case 1...3: tiny(input, secret)
      case 4...8: small(input, secret)
      case 9...16: nineToSixteen(input, secret)
      case 17...240: medium(input, secret)
      default: large(input, secret)
      }
    }
  }

  private static func empty(_ secret: UnsafeRawBufferPointer) -> ContentHash {
    ContentHash(
      high: avalancheXXH64(secret.word(80) ^ secret.word(88)), low: avalancheXXH64(secret.word(64) ^ secret.word(72)))
  }

  private static func tiny(_ input: UnsafeRawBufferPointer, _ secret: UnsafeRawBufferPointer) -> ContentHash {
    let count = input.count
    let combined =
      UInt32(input[count - 1]) | UInt32(count) << 8 | UInt32(input[0]) << 16 | UInt32(input[count >> 1]) << 24
    let swapped = combined.byteSwapped
    let rotated = swapped << 13 | swapped >> 19
    return ContentHash(
      high: avalancheXXH64(UInt64(secret.half(8) ^ secret.half(12)) ^ UInt64(rotated)),
      low: avalancheXXH64(UInt64(secret.half(0) ^ secret.half(4)) ^ UInt64(combined)))
  }

  private static func small(_ input: UnsafeRawBufferPointer, _ secret: UnsafeRawBufferPointer) -> ContentHash {
    let count = UInt64(input.count)
    let combined = UInt64(input.half(0)) | UInt64(input.half(input.count - 4)) << 32
    let value = (secret.word(16) ^ secret.word(24)) ^ combined
    var (high, low) = value.multipliedFullWidth(by: prime1 &+ count << 2)
    high &+= low << 1
    low ^= high >> 3
    low ^= low >> 35
    low &*= primeMX2
    low ^= low >> 28
    return ContentHash(high: avalanche(high), low: low)
  }

  private static func nineToSixteen(_ input: UnsafeRawBufferPointer, _ secret: UnsafeRawBufferPointer) -> ContentHash {
    let first = input.word(0)
    let last = input.word(input.count - 8)
    let value1 = (secret.word(32) ^ secret.word(40)) ^ first ^ last
    let value2 = (secret.word(48) ^ secret.word(56)) ^ last
    let product = value1.multipliedFullWidth(by: prime1)
    var low = product.low &+ UInt64(input.count - 1) << 54
    var high = product.high &+ value2 &+ (value2 & 0xFFFF_FFFF) &* (prime32_2 - 1)
    low ^= high.byteSwapped
    let second = low.multipliedFullWidth(by: prime2)
    low = second.low
    high = second.high &+ high &* prime2
    return ContentHash(high: avalanche(high), low: avalanche(low))
  }

  private static func medium(_ input: UnsafeRawBufferPointer, _ secret: UnsafeRawBufferPointer) -> ContentHash {
    let count = input.count
    var sums: (UInt64, UInt64) = (UInt64(count) &* prime1, 0)

    func mix(_ offset: Int, _ secretOffset: Int) -> UInt64 {
      let left = input.word(offset) ^ secret.word(secretOffset)
      let product = left.multipliedFullWidth(by: input.word(offset + 8) ^ secret.word(secretOffset + 8))
      return product.low ^ product.high
    }
    func mixTwo(_ first: Int, _ second: Int, _ secretOffset: Int) {
      sums.0 = (sums.0 &+ mix(first, secretOffset)) ^ (input.word(second) &+ input.word(second + 8))
      sums.1 = (sums.1 &+ mix(second, secretOffset + 16)) ^ (input.word(first) &+ input.word(first + 8))
    }

    if count <= 128 {
      for round in (0...((count - 1) >> 5)).reversed() { mixTwo(round * 16, count - round * 16 - 16, round * 32) }
    } else {
      for chunk in 0..<4 { mixTwo(chunk * 32, chunk * 32 + 16, chunk * 32) }
      sums = (avalanche(sums.0), avalanche(sums.1))
      for chunk in 4..<(count >> 5) { mixTwo(chunk * 32, chunk * 32 + 16, (chunk - 4) * 32 + 3) }
      mixTwo(count - 16, count - 32, 103)
    }
    let high = sums.0 &* prime1 &+ sums.1 &* prime4 &+ UInt64(count) &* prime2
    return ContentHash(high: 0 &- avalanche(high), low: avalanche(sums.0 &+ sums.1))
  }

  private static func large(_ input: UnsafeRawBufferPointer, _ secret: UnsafeRawBufferPointer) -> ContentHash {
    let count = input.count
    var state = Accumulators()
    let fullBlocks = (count - 1) / blockSize
    for block in 0..<fullBlocks {
      for stripe in 0..<stripesPerBlock {
        state.accumulate(input, at: block * blockSize + stripe * 64, secret, at: stripe * 8)
      }
      state.scramble(secret, at: secret.count - 64)
    }
    let start = fullBlocks * blockSize
    for stripe in 0..<((count - start - 1) / 64) {
      state.accumulate(input, at: start + stripe * 64, secret, at: stripe * 8)
    }
    state.accumulate(input, at: count - 64, secret, at: secret.count - 71)
    return state.hash(ofBytes: count, secret)
  }

  /// An input that comes in pieces: all blocks but the last are taken up as they come.
  struct Stream {
    private var state = Accumulators()
    private var count = 0
    /// What is not taken up yet, behind the last stripe that is: the last stripe of an input may begin in it.
    private var rest: [UInt8] = []
    /// Bytes of `rest` that are taken up.
    private var taken = 0

    mutating func add(_ piece: [UInt8]) {
      count += piece.count
      rest += piece
      var state = state
      var start = taken
      XXH3.secret.withUnsafeBytes { secret in
        rest.withUnsafeBytes { bytes in
          while bytes.count - start > blockSize {
            for stripe in 0..<stripesPerBlock {
              state.accumulate(bytes, at: start + stripe * 64, secret, at: stripe * 8)
            }
            state.scramble(secret, at: secret.count - 64)
            start += blockSize
          }
        }
      }
      guard start > taken else { return }
      self.state = state
      rest.removeFirst(start - 64)
      taken = 64
    }

    var hash: ContentHash {
      guard taken > 0 else { return ContentHash(of: rest) }
      return XXH3.secret.withUnsafeBytes { secret in
        rest.withUnsafeBytes { bytes in
          var state = state
          for stripe in 0..<((bytes.count - taken - 1) / 64) {
            state.accumulate(bytes, at: taken + stripe * 64, secret, at: stripe * 8)
          }
          state.accumulate(bytes, at: bytes.count - 64, secret, at: secret.count - 71)
          return state.hash(ofBytes: count, secret)
        }
      }
    }
  }

  private static let stripesPerBlock = 16
  private static let blockSize = 1024

  /// The eight 64-bit sums of a large input, in pairs because each lane also feeds its neighbour.
  private struct Accumulators {
    var pair0 = SIMD2(prime32_3, prime1)
    var pair1 = SIMD2(prime2, prime3)
    var pair2 = SIMD2(prime4, prime32_2)
    var pair3 = SIMD2(prime5, prime32_1)

    @inline(__always)
    mutating func accumulate(
      _ input: UnsafeRawBufferPointer, at offset: Int, _ secret: UnsafeRawBufferPointer, at secretOffset: Int
    ) {
      Self.add(&pair0, input.pair(offset), secret.pair(secretOffset))
      Self.add(&pair1, input.pair(offset + 16), secret.pair(secretOffset + 16))
      Self.add(&pair2, input.pair(offset + 32), secret.pair(secretOffset + 32))
      Self.add(&pair3, input.pair(offset + 48), secret.pair(secretOffset + 48))
    }

    @inline(__always)
    private static func add(_ sums: inout SIMD2<UInt64>, _ data: SIMD2<UInt64>, _ secret: SIMD2<UInt64>) {
      let value = data ^ secret
      sums &+= SIMD2(data.y, data.x) &+ (value & 0xFFFF_FFFF) &* (value &>> 32)
    }

    mutating func scramble(_ secret: UnsafeRawBufferPointer, at offset: Int) {
      func mixed(_ sums: SIMD2<UInt64>, _ part: Int) -> SIMD2<UInt64> {
        (sums ^ (sums &>> 47) ^ secret.pair(offset + part)) &* prime32_1
      }
      (pair0, pair1, pair2, pair3) = (mixed(pair0, 0), mixed(pair1, 16), mixed(pair2, 32), mixed(pair3, 48))
    }

    /// What they come to at the end of an input.
    func hash(ofBytes count: Int, _ secret: UnsafeRawBufferPointer) -> ContentHash {
      ContentHash(
        high: merged(~(UInt64(count) &* prime2), secret, at: secret.count - 75),
        low: merged(UInt64(count) &* prime1, secret, at: 11))
    }

    private func merged(_ start: UInt64, _ secret: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
      var result = start
      for (index, pair) in [pair0, pair1, pair2, pair3].enumerated() {
        let keyed = pair ^ secret.pair(offset + index * 16)
        let product = keyed.x.multipliedFullWidth(by: keyed.y)
        result &+= product.low ^ product.high
      }
      return avalanche(result)
    }
  }

  private static func avalanche(_ value: UInt64) -> UInt64 {
    let mixed = (value ^ value >> 37) &* primeMX1
    return mixed ^ mixed >> 32
  }

  private static func avalancheXXH64(_ value: UInt64) -> UInt64 {
    var mixed = (value ^ value >> 33) &* prime2
    mixed = (mixed ^ mixed >> 29) &* prime3
    return mixed ^ mixed >> 32
  }

  private static let prime32_1: UInt64 = 0x9E37_79B1
  private static let prime32_2: UInt64 = 0x85EB_CA77
  private static let prime32_3: UInt64 = 0xC2B2_AE3D
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5
  private static let primeMX1: UInt64 = 0x1656_6791_9E37_79F9
  private static let primeMX2: UInt64 = 0x9FB2_1C65_1E98_DF25

  private static let secret: [UInt8] = [
    0xb8, 0xfe, 0x6c, 0x39, 0x23, 0xa4, 0x4b, 0xbe, 0x7c, 0x01, 0x81, 0x2c, 0xf7, 0x21, 0xad, 0x1c,
    0xde, 0xd4, 0x6d, 0xe9, 0x83, 0x90, 0x97, 0xdb, 0x72, 0x40, 0xa4, 0xa4, 0xb7, 0xb3, 0x67, 0x1f,
    0xcb, 0x79, 0xe6, 0x4e, 0xcc, 0xc0, 0xe5, 0x78, 0x82, 0x5a, 0xd0, 0x7d, 0xcc, 0xff, 0x72, 0x21,
    0xb8, 0x08, 0x46, 0x74, 0xf7, 0x43, 0x24, 0x8e, 0xe0, 0x35, 0x90, 0xe6, 0x81, 0x3a, 0x26, 0x4c,
    0x3c, 0x28, 0x52, 0xbb, 0x91, 0xc3, 0x00, 0xcb, 0x88, 0xd0, 0x65, 0x8b, 0x1b, 0x53, 0x2e, 0xa3,
    0x71, 0x64, 0x48, 0x97, 0xa2, 0x0d, 0xf9, 0x4e, 0x38, 0x19, 0xef, 0x46, 0xa9, 0xde, 0xac, 0xd8,
    0xa8, 0xfa, 0x76, 0x3f, 0xe3, 0x9c, 0x34, 0x3f, 0xf9, 0xdc, 0xbb, 0xc7, 0xc7, 0x0b, 0x4f, 0x1d,
    0x8a, 0x51, 0xe0, 0x4b, 0xcd, 0xb4, 0x59, 0x31, 0xc8, 0x9f, 0x7e, 0xc9, 0xd9, 0x78, 0x73, 0x64,
    0xea, 0xc5, 0xac, 0x83, 0x34, 0xd3, 0xeb, 0xc3, 0xc5, 0x81, 0xa0, 0xff, 0xfa, 0x13, 0x63, 0xeb,
    0x17, 0x0d, 0xdd, 0x51, 0xb7, 0xf0, 0xda, 0x49, 0xd3, 0x16, 0x55, 0x26, 0x29, 0xd4, 0x68, 0x9e,
    0x2b, 0x16, 0xbe, 0x58, 0x7d, 0x47, 0xa1, 0xfc, 0x8f, 0xf8, 0xb8, 0xd1, 0x7a, 0xd0, 0x31, 0xce,
    0x45, 0xcb, 0x3a, 0x8f, 0x95, 0x16, 0x04, 0x28, 0xaf, 0xd7, 0xfb, 0xca, 0xbb, 0x4b, 0x40, 0x7e,
  ]
}

extension UnsafeRawBufferPointer {
  @inline(__always)
  fileprivate func half(_ offset: Int) -> UInt32 {
    UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  @inline(__always)
  fileprivate func word(_ offset: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  fileprivate func pair(_ offset: Int) -> SIMD2<UInt64> { SIMD2(word(offset), word(offset + 8)) }
}
