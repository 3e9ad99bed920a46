import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let paperCoversNothing = Rule(
    id: "paper-covers-nothing", severity: .warning,
    title: BilingualText(
      vi: "Giấy chứng nhận không gắn với sản phẩm hay chủ thể nào", en: "A certificate for no product and no producer"),
    why: BilingualText(
      vi: "Giấy không gắn với ai thì không hiện ở trang sản phẩm nào.",
      en: "Bound to nothing, it appears on no product's page."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Thêm 'products' hoặc 'producers'.", en: "Add 'products' or 'producers'."),
    bad: "scheme: vietgap\nnumber: VG-123",
    good: "scheme: vietgap\nnumber: VG-123\nproducts: [mat-hoa-dua]",
    check: .showcase { rule, context in
      guard context.hasAll(.product), context.hasAll(.producer) else { return [] }
      return context.showcase.certifications.compactMap { paper -> Finding? in
        guard !paper.isRecognition, paper.products.isEmpty, paper.producers.isEmpty,
          !context.isAtFault("products", in: paper.file), !context.isAtFault("producers", in: paper.file)
        else { return nil }
        return rule.finding(
          .field(paper.file, "scheme"),
          vi: "\(Wording.quote(paper.number)) chưa gắn với sản phẩm nào",
          en: "\(Wording.quote(paper.number)) covers no product",
          hint: BilingualText(
            vi: "Thêm 'products' với khóa của sản phẩm", en: "Add 'products' with the keys of the products"))
      }
    })
}
