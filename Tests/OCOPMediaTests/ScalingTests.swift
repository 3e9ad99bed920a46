import Testing

@testable import OCOPMedia

@Suite struct `Scaling a picture` {
  /// A TIFF without compression, which is as large as its pixels are.
  private static func picture(
    width: Int, height: Int, _ colour: (_ column: Int, _ row: Int) -> [UInt8]
  ) throws -> DecodedImage {
    func entry(_ tag: UInt16, _ type: UInt16, _ value: Int) -> [UInt8] {
      var bytes: [UInt8] = []
      for number in [tag, type] { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
      for number in [UInt32(1), UInt32(value)] { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
      return bytes
    }
    let pixels = (0..<height).flatMap { row in (0..<width).flatMap { colour($0, row) } }
    // Width, height, bits, no compression, RGB, where the pixels begin, channels, rows in the strip, its length.
    let entries: [(tag: UInt16, type: UInt16, value: Int)] = [
      (256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, 1), (262, 3, 2), (273, 4, 122), (277, 3, 3),
      (278, 4, height), (279, 4, pixels.count),
    ]
    let head: [UInt8] = [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, UInt8(entries.count), 0]
    let bytes = head + entries.flatMap { entry($0.tag, $0.type, $0.value) } + [0, 0, 0, 0] + pixels
    return try DecodedImage(bytes, format: .tiff, width: width, height: height)
  }

  private static let sizes = [(100, 61), (99, 60), (50, 31), (33, 7), (8, 8), (7, 61), (1, 1), (113, 80)]

  @Test(arguments: sizes)
  func `an even colour stays exactly what it is`(width: Int, height: Int) throws {
    let even = try Self.picture(width: 100, height: 61) { _, _ in [3, 128, 255] }
    let scaled = try even.resized(width: width, height: height)
    #expect((scaled.width, scaled.height) == (width, height))
    for row in 0..<height {
      for column in 0..<width {
        #expect(scaled[column, row] == [3, 128, 255, 255])
      }
    }
  }

  @Test(arguments: sizes.dropLast().filter { $0.0 > 2 })
  func `a slope stays a slope, with its ends where they were`(width: Int, height: Int) throws {
    let slope = try Self.picture(width: 100, height: 61) { column, row in [UInt8(2 * column), UInt8(4 * row), 0] }
    let scaled = try slope.resized(width: width, height: height)
    // The ends of the picture have no neighbours on one side.
    for row in 1..<height - 1 {
      for column in 1..<width - 1 {
        let pixel = scaled[column, row]
        let red = 2 * ((Double(column) + 0.5) * 100 / Double(width) - 0.5)
        let green = 4 * ((Double(row) + 0.5) * 61 / Double(height) - 0.5)
        #expect(abs(Double(pixel[0]) - red) <= 4 && abs(Double(pixel[1]) - green) <= 6 && pixel[2] == 0)
      }
    }
  }

  @Test func `a hard edge neither overflows nor wanders`() throws {
    let edge = try Self.picture(width: 96, height: 64) { column, _ in column < 48 ? [0, 0, 0] : [255, 255, 255] }
    let scaled = try edge.resized(width: 31, height: 17)
    let row = (0..<31).map { Int(scaled[$0, 8][0]) }
    #expect(row[..<14].allSatisfy { $0 <= 1 } && row[17...].allSatisfy { $0 >= 254 })
    #expect(row[14] < row[15] && row[15] < row[16] && abs(row[15] - 128) <= 1)
  }

  @Test(arguments: [(20, 30), (60, 30), (100, 30)])
  func `a cut holds what draws the eye`(centre: Int, row: Int) throws {
    let photo = try Self.picture(width: 120, height: 60) { column, line in
      max(abs(column - centre), abs(line - row)) < 8 ? [230, 40, 30] : [120, 125, 120]
    }
    let preview = try photo.resized(width: 60, height: 30)
    for looked in [photo, preview] {
      let cut = try photo.cut(width: 30, height: 30, preview: looked)
      let reds = (0..<900).count { cut[$0 % 30, $0 / 30][0] > 180 }
      // The square of 15 by 15, halved.
      #expect((45...70).contains(reds))
    }
  }

  /// Without `machine_code` (CImaging) most runs end with a segmentation fault on two cores.
  @Test func `photos at the same time do not disturb each other`() async throws {
    let sizes = (0..<40).map { (width: 40 + 3 * $0 % 97, height: 30 + 7 * $0 % 53) }
    func photo() throws -> DecodedImage {
      try Self.picture(width: 160, height: 120) { [UInt8($0), UInt8($1), UInt8(($0 * $1) % 256)] }
    }
    let alone = try sizes.map { try photo().resized(width: $0.width, height: $0.height)[20, 15] }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<2 {
        group.addTask {
          let photo = try photo()
          for round in 0..<800 {
            let size = sizes[round % sizes.count]
            let small = try photo.resized(width: size.width, height: size.height)
            #expect(small[20, 15] == alone[round % sizes.count])
            if round.isMultiple(of: 8) { _ = try photo.cut(width: 30, height: 30, preview: small) }
          }
        }
      }
      try await group.waitForAll()
    }
  }
}
