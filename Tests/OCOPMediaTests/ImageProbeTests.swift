import OCOPDiagnostics
import OCOPMedia
import Testing

@Suite struct `Image probe` {
  @Test(arguments: [
    (
      "turned.jpg",
      ImageInfo(
        format: .jpeg, width: 160, height: 120, orientation: 6, hasColourProfile: true, hasExif: true, hasPosition: true
      )
    ),
    ("progressive.jpg", ImageInfo(format: .jpeg, width: 160, height: 120)),
    ("grey.jpg", ImageInfo(format: .jpeg, width: 160, height: 120, colourSpace: .grey)),
    ("cmyk.jpg", ImageInfo(format: .jpeg, width: 160, height: 120, colourSpace: .cmyk)),
    ("alpha.png", ImageInfo(format: .png, width: 160, height: 120, hasAlpha: true, hasExif: true, hasPosition: true)),
    ("alpha.webp", ImageInfo(format: .webp, width: 160, height: 120, hasAlpha: true, hasExif: true, hasPosition: true)),
    ("deep.png", ImageInfo(format: .png, width: 64, height: 64, colourSpace: .grey)),
    (
      "turned.png",
      ImageInfo(
        format: .png, width: 160, height: 120, orientation: 6, hasExif: true, hasPosition: true)
    ),
    ("scan-named.jpg", ImageInfo(format: .tiff, width: 40, height: 30)),
    ("phone.avif", ImageInfo(format: .heif, width: 160, height: 120)),
  ])
  func `tells what a picture is by its content`(name: String, expected: ImageInfo) throws {
    #expect(try ImageProbe.probe(Fixture.bytes(name)) == expected)
  }

  @Test(arguments: [
    ("empty.jpg", ImageError.empty),
    ("text.jpg", .notAnImage),
    ("moving.gif", .unsupported(format: "GIF")),
    ("drawing.svg", .unsupported(format: "SVG")),
    ("bomb.png", .tooLarge(width: 60000, height: 60000)),
    ("strip.png", .tooLong(width: 1, height: 100_000)),
  ])
  func `refuses what is no photo`(name: String, expected: ImageError) throws {
    #expect(throws: expected) { try ImageProbe.probe(Fixture.bytes(name)) }
  }

  @Test func `names the limit of a picture that is too long, and the remedy`() {
    let error = ImageError.tooLong(width: 1, height: 100_000)
    #expect(
      error.message
        == BilingualText(
          vi: "ảnh quá dài: 1 × 100000 điểm ảnh, mỗi cạnh tối đa 16383 điểm (giới hạn của WebP)",
          en: "the photo is too long: 1 × 100000 pixels, a side has at most 16383 (WebP's limit)"))
    #expect(error.hint?.vi == "Cắt ảnh cho gần vuông hơn, cạnh dài 4000 điểm là đủ")
  }

  /// Cut at every length: never a crash, never a picture.
  @Test(arguments: [
    "turned.jpg", "progressive.jpg", "cmyk.jpg", "alpha.png", "alpha.webp", "phone.avif", "scan-named.jpg",
  ])
  func `finds a file that is cut off, wherever`(name: String) throws {
    let bytes = try Fixture.bytes(name)
    // Behind the end marker of this one lies a video.
    let end = name == "turned.jpg" ? bytes.count - 60 : bytes.count - 1
    for length in stride(from: 1, to: end, by: max(1, end / 41)) {
      let cut = Array(bytes[..<length])
      #expect(throws: ImageError.self) {
        let info = try ImageProbe.probe(cut)
        _ = try ImageProcessor.makeVariants(of: cut, plan: VariantPlan(for: info))
      }
    }
  }

  @Test func `calls a cut file cut off`() throws {
    for name in ["progressive.jpg", "alpha.png", "alpha.webp"] {
      let bytes = try Fixture.bytes(name)
      #expect(throws: ImageError.truncated) { try ImageProbe.probe(Array(bytes.dropLast(20))) }
    }
  }

  /// Every byte changed in turn: an error or a picture, never a crash.
  @Test(arguments: ["turned.jpg", "alpha.png", "alpha.webp", "phone.avif", "scan-named.jpg"])
  func `survives damage anywhere`(name: String) throws {
    let bytes = try Fixture.bytes(name)
    var refused = 0
    for position in stride(from: 0, to: bytes.count, by: 7) {
      var damaged = bytes
      damaged[position] ^= 0xFF
      do {
        let info = try ImageProbe.probe(damaged)
        guard info.width * info.height < 1_000_000 else { continue }
        let made = try ImageProcessor.makeVariants(of: damaged, plan: VariantPlan(for: info))
        #expect(made.allSatisfy { !$0.bytes.isEmpty })
      } catch {
        refused += 1
      }
    }
    #expect(refused > 0)
  }

  @Test(arguments: [
    (ImageError.truncated, "tệp ảnh bị cắt cụt, thiếu phần cuối", "the photo is cut off: its end is missing"),
    (.damaged(detail: "heifload: Invalid input"), "tệp ảnh bị hỏng", "the photo is damaged"),
    (.notAnImage, "tệp này không phải là ảnh", "the file is not a picture"),
    (
      .tooLarge(width: 60000, height: 60000),
      "ảnh quá lớn: 60000 × 60000 điểm ảnh, tối đa 200 triệu điểm",
      "the photo is too large: 60000 × 60000 pixels, at most 200 million are taken"
    ),
    (
      .unsupported(format: "GIF"), "ảnh ở định dạng GIF, không dùng được cho trang",
      "the photo is in GIF, which is not taken"
    ),
  ])
  func `puts the fault into words`(error: ImageError, vi: String, en: String) {
    #expect(error.message == BilingualText(vi: vi, en: en))
    #expect(error.hint != nil)
  }
}
