import Testing

@testable import OCOPMedia

@Suite struct `Image processor` {
  private static let straight = ["red", "green", "blue", "yellow"]

  @Test(arguments: [
    ("turned.jpg", straight, straight),
    ("progressive.jpg", straight, straight),
    ("turned.png", straight, straight),
    ("phone.avif", straight, straight),
    ("scan-named.jpg", straight, straight),
    ("alpha.png", ["red", "green", "blue", "clear"], ["red", "green", "blue", "white"]),
    ("alpha.webp", ["red", "green", "blue", "clear"], ["red", "green", "blue", "white"]),
  ])
  func `turns upright, keeps the colours, and whitens only JPEG`(name: String, webP: [String], jpeg: [String]) throws {
    let bytes = try Fixture.bytes(name)
    let made = try ImageProcessor.makeVariants(of: bytes, plan: VariantPlan(for: ImageProbe.probe(bytes)))
    #expect(made.map(\.format) == [.webp, .jpeg])
    #expect(try Fixture.quarters(made[0].bytes, .webp) == webP)
    #expect(try Fixture.quarters(made[1].bytes, .jpeg) == jpeg)
  }

  @Test(arguments: ["turned.jpg", "turned.png", "alpha.png", "alpha.webp", "cmyk.jpg", "grey.jpg", "phone.avif"])
  func `publishes nothing but the picture`(name: String) throws {
    let bytes = try Fixture.bytes(name)
    let info = try ImageProbe.probe(bytes)
    if info.hasPosition { #expect(!Fixture.leaks(bytes).isEmpty) }
    var settings = VariantSettings()
    (settings.cardWidth, settings.cardHeight) = (120, 63)
    let made = try ImageProcessor.makeVariants(
      of: bytes, plan: VariantPlan(for: info, settings: settings, withCard: true))
    let cut = try ImageProcessor.printCut(of: bytes, info: info, width: 90, height: 90)
    #expect(made.count == 3)
    for image in made + [cut] {
      #expect(Fixture.leaks(image.bytes) == [])
      let published = try ImageProbe.probe(image.bytes)
      let expected = ImageInfo(
        format: image.format, width: image.width, height: image.height,
        hasAlpha: info.hasAlpha && image.format == .webp)
      #expect(published == expected)
    }
  }

  @Test(arguments: ["cmyk.jpg"])
  func `turns printing inks into screen colours`(name: String) throws {
    let bytes = try Fixture.bytes(name)
    let image = try DecodedImage(bytes, format: .jpeg, width: 160, height: 120)
    // Inks are duller than screens; which channel leads must stay as it was.
    #expect(image[40, 30][0] > 120 && image[40, 30][1] < 90)
    #expect(image[120, 30][1] > 100 && image[120, 30][0] < 110)
    #expect(image[40, 90][2] > 90 && image[40, 90][0] < 90)
    #expect(image[120, 90][0] > 180 && image[120, 90][2] < 120)
  }

  @Test func `gives the same bytes every time`() throws {
    let bytes = try Fixture.bytes("turned.jpg")
    let plan = VariantPlan(for: try ImageProbe.probe(bytes))
    #expect(
      try ImageProcessor.makeVariants(of: bytes, plan: plan) == ImageProcessor.makeVariants(of: bytes, plan: plan))
  }

  @Test func `cuts for print without enlarging`() throws {
    let bytes = try Fixture.bytes("cmyk.jpg")
    let info = try ImageProbe.probe(bytes)
    let exact = try ImageProcessor.printCut(of: bytes, info: info, width: 100, height: 100)
    #expect((exact.width, exact.height) == (100, 100))
    let small = try ImageProcessor.printCut(of: bytes, info: info, width: 480, height: 240)
    #expect((small.width, small.height) == (160, 80))
  }
}

@Suite struct `A file published as it is` {
  @Test(arguments: [
    ("turned.jpg", ImageFormat.jpeg), ("progressive.jpg", .jpeg), ("alpha.png", .png), ("alpha.webp", .webp),
    ("turned.png", .jpeg), ("phone.avif", .jpeg), ("scan-named.jpg", .jpeg),
  ])
  func `loses its metadata and keeps its picture`(name: String, format: ImageFormat) throws {
    let bytes = try Fixture.bytes(name)
    let stripped = try ImageProcessor.strippedOriginal(of: bytes)
    let info = try ImageProbe.probe(stripped.bytes)
    #expect(stripped.format == format && info.format == format)
    #expect((info.width, info.height) == (stripped.width, stripped.height))
    #expect(!info.hasPosition)
    // The one entry that says how to hold a JPEG stays, and so does its colour profile.
    let allowed = name == "turned.jpg" ? ["Exif", "ICC"] : []
    #expect(Fixture.leaks(stripped.bytes) == allowed)
    let last = name.hasPrefix("alpha") ? "clear" : "yellow"
    #expect(try Fixture.quarters(stripped.bytes, format) == ["red", "green", "blue", last])
  }

  @Test func `is refused when it is cut off`() throws {
    let bytes = try Fixture.bytes("progressive.jpg")
    #expect(throws: ImageError.truncated) { try ImageProcessor.strippedOriginal(of: Array(bytes.dropLast(9))) }
  }
}
