import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let storyTooShort = Rule(
    id: "story-too-short", severity: .warning,
    title: BilingualText(vi: "Câu chuyện sản phẩm quá ngắn", en: "A story that is too short"),
    why: BilingualText(
      vi:
        "Câu chuyện cần nói được nguồn gốc, nguyên liệu, văn hóa, nét riêng của địa phương và làm người đọc xúc động. Dưới 80 "
        + "chữ thì chưa thành câu chuyện; thường là 150 đến 600 chữ.",
      en:
        "A story tells of origin, materials, culture and what is the place's own, and moves its reader. Below 80 words it is "
        + "none; 150 to 600 are usual."),
    sources: [
      .law("QĐ 26/2026/QĐ-TTg", .annex("II", criteria: "5.2", "5.3")),
      .ownMeasure(BilingualText(vi: "ngưỡng 80 chữ là của ocop", en: "the measure of 80 words is ocop's own")),
    ],
    remedy: BilingualText(vi: "Viết thêm.", en: "Write more."),
    bad: "Bánh ngon, làm từ nếp.",
    good: "Hơn ba mươi năm trước, bên bến sông …",
    check: .showcase { rule, context in
      context.showcase.products.enumerated().compactMap { index, product -> Finding? in
        guard context.showcase.standings[index].stars != nil, let body = product.body.bodies.first else { return nil }
        let words = body.traits.words
        // Where there are none at all, the story is missing.
        guard words > 0, words < leastWords else { return nil }
        return rule.finding(
          BodyText.firstLine(of: body), vi: "Câu chuyện chỉ có \(words) chữ, cần từ \(leastWords)",
          en: "The story has only \(Wording.count(words, "word")), \(leastWords) are the least",
          hint: BilingualText(
            vi: "Viết thêm về nguồn gốc, nguyên liệu, cách làm và nét riêng của địa phương",
            en: "Write more of the origin, the materials, the craft and what is the place's own"))
      }
    })

  /// At most `BodyTraits.mostWords`, up to which words are counted.
  private static let leastWords = 80
}
