import OCOPDiagnostics
import OCOPModel
import OCOPText

extension Rule {
  package static let productEnteredTwice = Rule(
    id: "product-entered-twice", severity: .warning,
    title: BilingualText(vi: "Một chủ thể có hai sản phẩm cùng tên", en: "Two products of one name by one producer"),
    why: BilingualText(
      vi: "Cùng tên, cùng chủ thể thường là một sản phẩm nhập hai lần. Nếu khác quy cách thì ghi vào tên hoặc 'spec'.",
      en:
        "One name by one producer is mostly one product entered twice. Where the package differs, the name or 'spec' says so."
    ),
    sources: [.own],
    remedy: BilingualText(
      vi: "Xóa một tệp, hoặc phân biệt bằng tên.", en: "Delete one of the files, or tell them apart by name."),
    bad: "# mat-hoa-dua.md và mat-hoa-dua-2.md\nname: Mật hoa dừa",
    good: "# mat-hoa-dua.md và mat-hoa-dua-500.md\nname: Mật hoa dừa 500 ml",
    check: .showcase { rule, context in
      let showcase = context.showcase
      return showcase.productsOfProducer.filter { $0.count > 1 }.flatMap { indices in
        // Names take longest to compare.
        let packages = Dictionary(grouping: indices) { showcase.products[$0].spec?.original.text ?? "" }
        return packages.values.filter { $0.count > 1 }.flatMap { alike in
          var owners: [String: Product] = [:]
          return alike.compactMap { index -> Finding? in
            let product = showcase.products[index]
            let name = VietnameseSpelling.compareKey(product.name.original.text)
            guard let owner = owners[name] else {
              owners[name] = product
              return nil
            }
            return finding(rule, product, earlier: owner)
          }
        }
      }
    })

  private static func finding(_ rule: Rule, _ product: Product, earlier owner: Product) -> Finding {
    rule.finding(
      .field(product.file, "name"), vi: "Chủ thể này đã có sản phẩm tên \(Wording.quote(owner.name.original.text))",
      en: "This producer already has a product called \(Wording.quote(owner.name.original.text))",
      hint: BilingualText(
        vi: "Xóa một trong hai tệp, hoặc ghi điểm khác nhau vào tên hay 'spec'",
        en: "Delete one of the files, or put the difference into the name or 'spec'"),
      related: [Finding.Related(.field(owner.file, "name"), vi: "sản phẩm kia", en: "the other product")])
  }
}
