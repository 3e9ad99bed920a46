import CImaging
import Glibc
import Testing

@testable import OCOPMedia

/// The small pictures beside this file; Tests/tools/make_image_fixtures.py made them.
enum Fixture {
  static func path(_ name: String) -> String {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    return "/\(folder)/Fixtures/\(name)"
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    let file = try #require(fopen(path(name), "rb"), "There is no fixture \(name).")
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 64 * 1024)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    return bytes
  }

  /// Words in the fixtures that must not be published, and the names of what carries them.
  static let secrets = ["SECRET", "SERIAL", "GPSL", "Exif", "EXIF", "xmpmeta", "XMP ", "ICC", "ICCP", "video", "tEXt"]

  static func leaks(_ bytes: [UInt8]) -> [String] { secrets.filter { bytes.contains(Array($0.utf8)) } }

  /// The colours of the four quarters, by name, of a picture of 160 × 120 or any other size.
  static func quarters(_ bytes: [UInt8], _ format: ImageFormat) throws -> [String] {
    let info = try ImageProbe.probe(bytes)
    #expect(info.format == format)
    let image = try DecodedImage(bytes, format: format, width: info.width, height: info.height)
    return [(1, 1), (3, 1), (1, 3), (3, 3)].map { column, row in
      name(image[info.width * column / 4, info.height * row / 4])
    }
  }

  private static func name(_ pixel: [UInt8]) -> String {
    let colours: [(String, [Int])] = [
      ("red", [200, 30, 30]), ("green", [30, 160, 60]), ("blue", [30, 60, 190]), ("yellow", [230, 200, 40]),
      ("white", [255, 255, 255]),
    ]
    if pixel[3] == 0 { return "clear" }
    let near = colours.first { colour in zip(colour.1, pixel).allSatisfy { abs($0 - Int($1)) <= 24 } }
    return near?.0 ?? "\(pixel)"
  }
}

extension DecodedImage {
  /// Red, green, blue and opacity of one pixel; white nothing outside of the picture.
  subscript(column: Int, row: Int) -> [UInt8] {
    var rgba: [UInt8] = [255, 255, 255, 0]
    guard (0..<width).contains(column), (0..<height).contains(row) else {
      Issue.record("The pixel \(column), \(row) lies outside the picture.")
      return rgba
    }
    ocop_image_pixel(image, CInt(column), CInt(row), &rgba)
    return rgba
  }
}
