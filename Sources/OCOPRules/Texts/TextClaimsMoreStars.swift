import OCOPDiagnostics
import OCOPModel
import OCOPText

extension Rule {
  package static let textClaimsMoreStars = Rule(
    id: "text-claims-more-stars", severity: .warning,
    title: BilingualText(
      vi: "Bài viết nói nhiều sao hơn quyết định", en: "A text that claims more stars than were given"),
    why: BilingualText(
      vi:
        "Số sao chỉ lấy từ quyết định. Bài viết khoe 'OCOP 5 sao' cho sản phẩm 3 sao là dùng sai nhãn hiệu, một lý do thu hồi.",
      en:
        "Stars come from decisions alone. A text with 'OCOP 5 sao' for a product of 3 stars misuses the mark, which is a reason "
        + "to revoke."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .article("8", point: "d")), .law("QĐ 1162/QĐ-VPĐP-OCOP")],
    remedy: BilingualText(
      vi: "Sửa số sao trong bài, hoặc thêm quyết định còn thiếu.",
      en: "Mend the text, or add the decision that is missing."),
    bad: "summary: Sản phẩm OCOP 5 sao   # quyết định: 3 sao",
    good: "summary: Sản phẩm OCOP 3 sao",
    check: .showcase { rule, context in
      context.suspectTexts.filter { $0.traits.contains(.stars) }.compactMap { suspect -> Finding? in
        guard let product = suspect.product else { return nil }
        let history = context.showcase.histories[product]
        guard history.proposals.isEmpty, let most = history.recognitions.map(\.stars).max(),
          let (range, claimed) = claim(above: most, in: suspect.text), let place = suspect.place(of: range)
        else { return nil }
        return rule.finding(
          place, vi: "Bài viết ghi \(Wording.quote(String(suspect.text[range]))), nhưng sản phẩm chỉ được \(most) sao",
          en: "The text says \(Wording.quote(String(suspect.text[range]))), but the product was given \(most) stars",
          hint: BilingualText(
            vi: "Sửa thành '\(most) sao', hoặc thêm quyết định \(claimed) sao nếu có",
            en: "Change it to '\(most) sao', or add the decision on \(claimed) stars if there is one"))
      }
    })

  /// `OCOP 5 sao`, `5 sao OCOP`, `OCOP 5★`: a number of stars with the programme's name beside it. A five-star hotel is none.
  private static func claim(above most: Int, in text: String) -> (Range<String.Index>, Int)? {
    for pattern in ["OCOP ", "OCOP đạt ", "OCOP hạng "] {
      for stars in stride(from: 5, to: most, by: -1) {
        for ending in [" sao", "★", " ★"] {
          if let range = text.firstRange(of: "\(pattern)\(stars)\(ending)") { return (range, stars) }
        }
      }
    }
    for stars in stride(from: 5, to: most, by: -1) {
      if let range = text.firstRange(of: "\(stars) sao OCOP") { return (range, stars) }
    }
    return nil
  }
}
