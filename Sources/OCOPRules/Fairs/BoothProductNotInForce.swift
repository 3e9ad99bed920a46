import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let boothProductNotInForce = Rule(
    id: "booth-product-not-in-force", severity: .error,
    title: BilingualText(
      vi: "Sản phẩm bày ở sự kiện khi công nhận không có hiệu lực",
      en: "A product at an event while its recognition is not in force"),
    why: BilingualText(
      vi:
        "Hội chợ OCOP chỉ nhận sản phẩm từ 3 sao còn hiệu lực trong suốt sự kiện; bày sản phẩm hết hạn hay bị thu hồi là dùng sai "
        + "nhãn hiệu OCOP.",
      en:
        "OCOP fairs take products of 3 stars or more that are in force during the whole event; showing one that has ended or "
        + "was revoked misuses the OCOP mark."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .article("8", point: "d")), .fairs],
    remedy: BilingualText(
      vi: "Bỏ sản phẩm khỏi gian, hoặc thêm quyết định mới.", en: "Take the product out, or add its new decision."),
    bad: "start: 2026-02-06\nbooths:\n  - {number: A-12, products: [banh-cu]}   # hết hạn 2025-06-30",
    good: "start: 2026-02-06\nbooths:\n  - {number: A-12, products: [banh-moi]}   # còn hạn đến 2028",
    check: .showcase { rule, context in
      // The decision that would put it right may be one that could not be read.
      guard context.isComplete(.certification) else { return [] }
      return context.showcase.fairs.flatMap { fair in
        fair.booths.flatMap { booth in
          booth.products.enumerated().compactMap { position, index -> Finding? in
            guard case .notInForce(let day, let state) = StandingAtFair(of: index, at: fair, in: context) else {
              return nil
            }
            let reason = Self.reason(state)
            return rule.finding(
              .field(fair.file, "booths", booth.position, "products", position),
              vi: "Ngày \(day.vietnamese), '\(context.showcase.products[index].key)' \(reason.vi)",
              en: "On \(day) '\(context.showcase.products[index].key)' \(reason.en)",
              hint: BilingualText(
                vi: "Bỏ sản phẩm khỏi gian này, hoặc thêm quyết định công nhận mới",
                en: "Take the product out of this booth, or add its new decision"))
          }
        }
      }
    })

  private static func reason(_ state: RecognitionState) -> BilingualText {
    switch state {
    case .expired: BilingualText(vi: "đã hết hạn công nhận", en: "is no longer recognised: its term is over")
    case .revoked: BilingualText(vi: "đã bị thu hồi công nhận", en: "has been revoked")
    case .none, .active, .expiring, .extended, .superseded, .upcoming, .potential5:
      BilingualText(vi: "chưa được công nhận", en: "is not recognised yet")
    }
  }
}
