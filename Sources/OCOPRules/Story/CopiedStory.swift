import OCOPDiagnostics
import OCOPLaw
import OCOPModel

/// Stories that are largely another product's.
struct CopiedStory: Sendable {
  let product: Int
  /// The product that has it from earlier.
  let original: Int
  /// How much of the shorter one they share, in hundredths.
  let percent: Int

  /// Each product at most once, against the one that it resembles most. Of two, the later recognised is the copy; a product
  /// never recognised is later than any other.
  static func all(in showcase: Showcase) -> (copies: [CopiedStory], signatures: StorySignatures) {
    var best: [Int: CopiedStory] = [:]
    let found = NearDuplicates(among: showcase.products) { $0.body.bodies.first?.kept }
    for pair in found.pairs {
      let isInOrder = isEarlier(pair.first, pair.second, in: showcase)
      let (original, copy) = isInOrder ? (pair.first, pair.second) : (pair.second, pair.first)
      if best[copy].map({ $0.percent < pair.percent }) ?? true {
        best[copy] = CopiedStory(product: copy, original: original, percent: pair.percent)
      }
    }
    return (best.values.sorted { $0.product < $1.product }, found.signatures)
  }

  private static func isEarlier(_ left: Int, _ right: Int, in showcase: Showcase) -> Bool {
    let dates = [left, right].map { showcase.histories[$0].recognitions.first?.issued }
    switch (dates[0], dates[1]) {
    case (let one?, let other?) where one != other: return one < other
    case (.some, nil): return true
    case (nil, .some): return false
    default: return left < right
    }
  }

  func finding(_ rule: Rule, _ showcase: Showcase) -> Finding? {
    let (copy, first) = (showcase.products[product], showcase.products[original])
    guard let body = copy.body.bodies.first, let other = first.body.bodies.first else { return nil }
    let isOfOneProducer = copy.producer == first.producer
    return rule.finding(
      BodyText.firstLine(of: body),
      vi: "Câu chuyện giống \(percent) % câu chuyện của \(Wording.quote(first.name.original.text))"
        + (isOfOneProducer ? " cùng chủ thể" : ""),
      en: "\(percent) % of the story is that of \(Wording.quote(first.name.original.text))"
        + (isOfOneProducer ? " by the same producer" : ""),
      hint: BilingualText(
        vi: "Viết câu chuyện riêng cho sản phẩm này: nguồn gốc, nguyên liệu, nét khác với sản phẩm kia",
        en: "Write a story of this product's own: its origin, its materials, what sets it apart"),
      related: [Finding.Related(BodyText.firstLine(of: other), vi: "câu chuyện kia", en: "the other story")])
  }
}
