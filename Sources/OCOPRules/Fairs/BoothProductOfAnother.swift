import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let boothProductOfAnother = Rule(
    id: "booth-product-of-another", severity: .error,
    title: BilingualText(
      vi: "Gian hàng bày sản phẩm của chủ thể khác", en: "A booth with another producer's product"),
    why: BilingualText(
      vi: "Gian ghi tên một chủ thể thì sản phẩm phải của chủ thể đó; gian chung thì bỏ 'producer'.",
      en: "A booth in one producer's name has that producer's products; a shared booth names none."),
    sources: [.fairs],
    remedy: BilingualText(
      vi: "Sửa 'producer' hoặc khóa sản phẩm; gian chung thì bỏ 'producer'.",
      en: "Mend 'producer' or the product's key; of a shared booth drop 'producer'."),
    bad: "- {number: A-12, producer: tai-hoan, products: [mat-hoa-dua]}",
    good: "- {number: A-12, producer: tra-vinh-farm, products: [mat-hoa-dua]}",
    check: .showcase { rule, context in
      context.showcase.fairs.flatMap { fair in
        fair.booths.flatMap { booth -> [Finding] in
          guard let owner = booth.producer else { return [] }
          return booth.products.enumerated().compactMap { position, index -> Finding? in
            let product = context.showcase.products[index]
            guard product.producer != owner else { return nil }
            let own = context.showcase.producers[product.producer]
            return rule.finding(
              .field(fair.file, "booths", booth.position, "products", position),
              vi:
                "'\(product.key)' là sản phẩm của '\(own.key)', không phải của '\(context.showcase.producers[owner].key)'",
              en: "'\(product.key)' is made by '\(own.key)', not by '\(context.showcase.producers[owner].key)'",
              hint: BilingualText(
                vi: "Sửa 'producer' hoặc khóa sản phẩm; nếu là gian chung thì xóa 'producer'",
                en: "Mend 'producer' or the key; if the booth is shared, delete 'producer'"))
          }
        }
      }
    })
}
