import OCOPMedia
import OCOPText
import Testing

@Suite struct `Variant plan` {
  @Test(arguments: [
    (4000, 3000, ["webp 480x360", "webp 960x720", "webp 1600x1200", "jpeg 960x720", "card 1200x630"]),
    (3000, 4000, ["webp 480x640", "webp 960x1280", "webp 1600x2133", "jpeg 960x1280", "card 1200x630"]),
    (1600, 1200, ["webp 480x360", "webp 960x720", "webp 1600x1200", "jpeg 960x720", "card 1200x630"]),
    (1200, 900, ["webp 480x360", "webp 960x720", "webp 1200x900", "jpeg 960x720", "card 1200x630"]),
    (1000, 750, ["webp 480x360", "webp 960x720", "jpeg 960x720", "card 960x504"]),
    (700, 500, ["webp 480x343", "webp 700x500", "jpeg 700x500", "card 700x367"]),
    (300, 200, ["webp 300x200", "jpeg 300x200"]),
    (1, 1, ["webp 1x1", "jpeg 1x1"]),
    // A tall drawing and a wide panorama stay within what formats and memory allow.
    (1000, 20000, ["webp 160x3200", "jpeg 160x3200"]),
    (12000, 600, ["webp 480x24", "webp 960x48", "webp 1600x80", "jpeg 960x48"]),
  ])
  func `never enlarges and leaves out steps that nobody would see`(width: Int, height: Int, expected: [String]) {
    let plan = VariantPlan(for: ImageInfo(format: .jpeg, width: width, height: height), withCard: true)
    let summary = plan.variants.map { variant in
      "\(variant.role == .card ? "card" : variant.format.rawValue) \(variant.width)x\(variant.height)"
    }
    #expect(summary == expected)
  }

  @Test func `names a file by its content and recipe`() throws {
    let plan = VariantPlan(for: ImageInfo(format: .jpeg, width: 4000, height: 3000), withCard: true)
    let source = ContentHash(of: "photo")
    func names(_ source: ContentHash, _ encoders: String) -> [String] {
      plan.variants.map { $0.fileName(stem: "bottle", source: source, encoders: encoders) }
    }
    let first = names(source, "vips 1")
    #expect(first[1] == "bottle-\(first[1].dropFirst(7).prefix(12))-960.webp")
    #expect(first[3].hasSuffix("-960.jpg") && first[4].hasSuffix("-card.jpg"))
    #expect(Set(first + names(source, "vips 2") + names(ContentHash(of: "other"), "vips 1")).count == 15)
    #expect(names(source, "vips 1") == first)
  }
}
