import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let traceAddressShared = Rule(
    id: "trace-address-shared", severity: .error,
    title: BilingualText(vi: "Hai sản phẩm cùng một mã ngắn", en: "Two products with one short code"),
    why: BilingualText(
      vi:
        "Mã ngắn sinh ra từ khóa sản phẩm. Rất hiếm khi hai khóa cho cùng một mã; khi đó nhãn của một sản phẩm sẽ mở trang của "
        + "sản phẩm kia.",
      en:
        "The short code comes from the product's key. Very rarely two keys give the same one; then one product's label would "
        + "open the other's page."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Đổi tên tệp của sản phẩm chưa in nhãn.", en: "Rename the file of the product that has no labels yet."),
    bad: "# hai khóa cùng cho mã Q/7K3M9QX",
    good: "# đổi tên một trong hai tệp",
    check: .showcase { rule, context in
      let products = context.showcase.products.lazy.filter { $0.gtin == nil }
      return products.repeats { TraceRoot(shortFor: $0.key) }.map { product, owner in
        let code = TraceRoot(shortFor: product.key).path
        return rule.finding(
          .field(product.file, "name"), vi: "Khóa '\(product.key)' cho cùng mã ngắn \(code) với '\(owner.key)'",
          en: "The key '\(product.key)' gives the same short code \(code) as '\(owner.key)'",
          hint: BilingualText(
            vi: "Đổi tên tệp của sản phẩm chưa in nhãn", en: "Rename the file of the product that has no labels yet"),
          related: [Finding.Related(.field(owner.file, "name"), vi: "sản phẩm kia", en: "the other product")])
      }
    })
}
