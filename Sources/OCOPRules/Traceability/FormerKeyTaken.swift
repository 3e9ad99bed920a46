import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let formerKeyTaken = Rule(
    id: "former-key-taken", severity: .error,
    title: BilingualText(
      vi: "Khóa cũ trùng với khóa của sản phẩm khác", en: "A former key that another product has"),
    why: BilingualText(
      vi:
        "Khóa cũ giữ cho địa chỉ và mã cũ mở đúng trang. Hai sản phẩm cùng nhận một khóa thì không biết mở trang nào.",
      en:
        "A former key keeps old addresses and codes going. Where two products claim one, nobody knows which page to open."
    ),
    sources: [.own],
    remedy: BilingualText(
      vi: "Bỏ khóa đó khỏi 'formerly' của một trong hai.", en: "Take it out of 'formerly' in one of the two."),
    bad: "# tra-sen.md\nformerly: [tra-hoa-vang]   # tra-hoa-vang.md vẫn còn",
    good: "# tra-sen.md\nformerly: [tra-sen-cu]",
    check: .showcase { rule, context in
      var owners: [String: Product] = [:]
      for product in context.showcase.products { owners[product.key] = product }
      return context.showcase.products.flatMap { product in
        product.formerKeys.enumerated().compactMap { position, key -> Finding? in
          guard let owner = owners[key] else {
            owners[key] = product
            return nil
          }
          if owner.key == product.key, key != product.key { return writtenTwice(key, product, position, rule) }
          let isOwn = owner.key == product.key
          return rule.finding(
            .field(product.file, "formerly", position),
            vi: isOwn
              ? "'\(key)' là khóa hiện nay của chính sản phẩm này"
              : "Khóa '\(key)' đang là của \(Wording.quote(owner.name.original.text))",
            en: isOwn
              ? "'\(key)' is this product's own key today"
              : "The key '\(key)' is that of \(Wording.quote(owner.name.original.text))",
            hint: BilingualText(vi: "Xóa '\(key)' khỏi 'formerly'", en: "Delete '\(key)' from 'formerly'"),
            related: isOwn
              ? [] : [Finding.Related(.field(owner.file, "name"), vi: "sản phẩm kia", en: "the other product")])
        }
      }
    })

  private static func writtenTwice(_ key: String, _ product: Product, _ position: Int, _ rule: Rule) -> Finding {
    let first = product.formerKeys.firstIndex(of: key) ?? 0
    return rule.finding(
      .field(product.file, "formerly", position),
      vi: "'\(key)' được ghi hai lần trong 'formerly'", en: "'\(key)' is written twice in 'formerly'",
      hint: BilingualText(vi: "Xóa một trong hai", en: "Delete one of the two"),
      related: [
        Finding.Related(.field(product.file, "formerly", first), vi: "lần đầu", en: "the first time")
      ])
  }
}
