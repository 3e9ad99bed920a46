import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let textClaimsMoreStars = Rule(
    id: "text-claims-more-stars", severity: .warning,
    title: BilingualText(
      vi: "Bài viết nói nhiều sao hơn công nhận đang có hiệu lực",
      en: "A text that claims more stars than are in force"),
    why: BilingualText(
      vi:
        "Số sao chỉ lấy từ quyết định còn hiệu lực. Bài viết khoe 'OCOP 5 sao' cho sản phẩm 3 sao, sản phẩm chưa được công nhận, "
        + "đã hết hạn hay bị thu hồi là dùng sai nhãn hiệu, một lý do thu hồi. Tên và tóm tắt nói về hôm nay; câu chuyện kể được sao "
        + "của những năm trước.",
      en:
        "Stars come from decisions in force alone. A text with 'OCOP 5 sao' for a product of 3 stars, or for one that was never "
        + "recognised, has run out or was revoked, misuses the mark, which is a reason to revoke. Name and summary speak of today; "
        + "a story may tell of the stars of earlier years."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .article("8", point: "d")), .law("QĐ 1162/QĐ-VPĐP-OCOP")],
    remedy: BilingualText(
      vi: "Sửa hoặc xóa số sao trong bài, hoặc thêm quyết định còn thiếu.",
      en: "Mend the text or delete the stars, or add the decision that is missing."),
    bad: "summary: Sản phẩm OCOP 5 sao   # quyết định: 3 sao",
    good: "summary: Sản phẩm OCOP 3 sao",
    check: .showcase { rule, context in
      // What seems never to have been decided may stand in a decision that could not be read.
      guard context.isComplete(.certification) else { return [] }
      return context.suspectTexts.filter { $0.traits.contains(.stars) }.compactMap { suspect -> Finding? in
        guard let product = suspect.product else { return nil }
        let history = context.showcase.histories[product]
        let standing = context.showcase.standings[product]
        let (now, ever) = (standing.stars ?? 0, history.recognitions.map(\.stars).max() ?? 0)
        let claim = StarClaim.all(in: suspect.text).first { claim in
          claim.stars > (suspect.speaksOfToday && !claim.isHistory ? now : ever)
        }
        // Of a decision whose day has not come, its day is what is told.
        guard let claim, !history.recognitions.contains(where: { $0.issued > context.showcase.asOf }),
          let place = suspect.place(of: claim.range)
        else { return nil }
        let quoted = Wording.quote(String(suspect.text[claim.range]))
        let fact = Self.fact(standing)
        return rule.finding(
          place, vi: "Bài viết ghi \(quoted), nhưng \(fact.vi)", en: "The text says \(quoted), but \(fact.en)",
          hint: Self.hint(quoted, claim, standing))
      }
    })

  /// What stars a product has.
  private static func fact(_ standing: Standing) -> BilingualText {
    if let stars = standing.stars {
      return BilingualText(vi: "sản phẩm chỉ được \(stars) sao", en: "the product was given \(stars) stars")
    }
    switch (standing.state, standing.recognition) {
    case (.potential5, _):
      return BilingualText(
        vi: "sản phẩm mới được đề nghị 5 sao, chưa được công nhận",
        en: "the product has only been proposed for 5 stars")
    case (.revoked, let recognition?):
      return BilingualText(
        vi: "công nhận \(recognition.stars) sao đã bị thu hồi", en: "its \(recognition.stars) stars were revoked")
    case (_, let recognition?):
      return BilingualText(
        vi: "công nhận \(recognition.stars) sao đã hết hạn sau ngày \(recognition.finalDay.vietnamese)",
        en: "its \(recognition.stars) stars ended after \(recognition.finalDay)")
    case (_, nil):
      return BilingualText(
        vi: "sản phẩm chưa có quyết định công nhận nào", en: "the site has no decision on the product")
    }
  }

  private static func hint(_ quoted: String, _ claim: StarClaim, _ standing: Standing) -> BilingualText {
    if let stars = standing.stars {
      return BilingualText(
        vi: "Sửa thành '\(stars) sao', hoặc thêm quyết định \(claim.stars) sao nếu có",
        en: "Change it to '\(stars) sao', or add the decision on \(claim.stars) stars if there is one")
    }
    if standing.state == .potential5 {
      return BilingualText(
        vi: "Xóa \(quoted), hoặc ghi 'tiềm năng 5 sao'; nếu đã được công nhận thì thêm quyết định",
        en: "Delete \(quoted), or write 'tiềm năng 5 sao'; add the decision if there is one")
    }
    return BilingualText(
      vi: "Xóa \(quoted), hoặc thêm quyết định \(claim.stars) sao đang có hiệu lực nếu có",
      en: "Delete \(quoted), or add the decision on \(claim.stars) stars that is in force if there is one")
  }
}
