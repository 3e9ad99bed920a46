import OCOPTestSupport
import Testing

@Suite struct `A story that is another's` {
  /// Every letter that Vietnamese has beyond ASCII, in words that a story could have.
  private static let letters =
    "àáảãạ ăằắẳẵặ âầấẩẫậ đ èéẻẽẹ êềếểễệ ìíỉĩị òóỏõọ ôồốổỗộ ơờớởỡợ ùúủũụ ưừứửữự ỳýỷỹỵ"

  private func problems(_ story: String, _ copy: String) throws -> [String] {
    let other = """
      ---
      name: Rau câu Vinh Quang
      producer: xuan-phuong
      set: 7
      commune: Long Châu
      summary: Rau câu nhiều tầng.
      ---

      \(copy)

      """
    let product = try #require(SoundSite.files["content/products/banh-com/index.md"])
    return try SoundSite.with([
      "content/products/banh-com/index.md": product.replacing(SoundSite.story, with: story),
      "content/products/rau-cau/index.md": other,
    ]).problems(of: ["story-copied", "story-copied-unrecognised"])
  }

  @Test func `is one in capitals too`() throws {
    let found = try problems(SoundSite.story, SoundSite.story.uppercased())
    #expect(found == ["content/products/rau-cau/index.md:9:1 story-copied-unrecognised"])
  }

  @Test func `is known by every letter of Vietnamese`() throws {
    let words = Self.letters.split(separator: " ").flatMap { group in group.map { "b\($0)n" } }
    let story = words.joined(separator: " ")
    let found = try problems(story, story.uppercased())
    #expect(found == ["content/products/rau-cau/index.md:9:1 story-copied-unrecognised"])
    #expect(try problems(story, words.reversed().joined(separator: " ").uppercased()) == [])
  }
}
