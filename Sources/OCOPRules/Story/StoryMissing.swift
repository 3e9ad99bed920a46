import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let storyMissing = Rule(
    id: "story-missing", severity: .warning,
    title: BilingualText(vi: "Sản phẩm có sao mà chưa có câu chuyện", en: "A product with stars and without a story"),
    why: BilingualText(
      vi:
        "Từ 3 sao, sản phẩm phải có câu chuyện riêng gắn với nguồn gốc (5.3 từ 1 điểm); từ 4 sao, câu chuyện phải nằm trong "
        + "nội dung truy xuất (5.1 đủ 5 điểm); bộ 26, du lịch, không đặt mức này. Trang sau mã QR lấy câu chuyện từ phần bài viết của tệp này.",
      en:
        "From 3 stars on a product has a story of its own, tied to its origin (5.3 at least 1); from 4 stars on the story "
        + "stands in its traceability content (5.1 at 5); set 26, tourism, has no such minimum. The page behind the QR code takes it from the text of this file."
    ),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .annex("II", criteria: "5.1", "5.3"))],
    remedy: BilingualText(
      vi: "Viết câu chuyện dưới phần thông tin đầu tệp: nguồn gốc, nguyên liệu, cách làm, nét riêng.",
      en: "Write the story below the front matter: origin, materials, craft, what is special."),
    bad: "---\nname: Mật hoa dừa\nproducer: tra-vinh-farm\n---\n",
    good: "---\nname: Mật hoa dừa\nproducer: tra-vinh-farm\n---\n\n## Câu chuyện sản phẩm\n\nVùng đất Tiểu Cần …",
    check: .showcase { rule, context in
      context.showcase.products.enumerated().compactMap { index, product -> Finding? in
        guard let stars = context.showcase.standings[index].stars,
          !hasStory(product, in: context.showcase.site.defaultLanguage),
          // A product whose set nobody has said is taken for goods, as those of the first set are.
          let set = product.set ?? ProductSet.all.first?.number, let form = Regime.current?.form(forSet: set),
          let story = form[role: .story],
          story.least(for: stars) != nil || form[role: .storyIdentity]?.least(for: stars) != nil
        else { return nil }
        // Only the last step of 5.1 is reached inside the traceability content.
        let isForTrace = story.least(for: stars) == story.maximum
        let articles = context.showcase.storiesOfProduct[index]
        guard let article = articles.first.map({ context.showcase.stories[$0] }), isForTrace else {
          return rule.finding(
            .field(product.file, "name"), vi: "Sản phẩm \(stars) sao nhưng chưa có câu chuyện",
            en: "The product has \(stars) stars but no story",
            hint: BilingualText(
              vi: "Viết câu chuyện dưới phần thông tin đầu tệp", en: "Write the story below the front matter"))
        }
        return rule.finding(
          .field(product.file, "name"),
          vi: "Sản phẩm \(stars) sao có bài viết, nhưng câu chuyện chưa nằm trên trang truy xuất",
          en: "The product has \(stars) stars and an article, but its story is not on the trace page",
          hint: BilingualText(
            vi: "Đưa câu chuyện trong \(article.file) vào phần bài viết của tệp này",
            en: "Put the story of \(article.file) into the text of this file"))
      }
    })

  /// Whether the text below the front matter says anything: photos alone tell no story.
  private static func hasStory(_ product: Product, in language: Language) -> Bool {
    product.body.bodies.contains { $0.language == language && $0.traits.words > 0 }
  }
}
