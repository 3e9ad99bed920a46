import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let boothEmpty = Rule(
    id: "booth-empty", severity: .warning,
    title: BilingualText(vi: "Gian hàng chưa có chủ thể và sản phẩm", en: "A booth with neither producer nor products"),
    why: BilingualText(
      vi: "Gian trống trong danh sách làm khách tưởng là thiếu trang.",
      en: "An empty booth looks like a page that is missing."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Thêm 'producer', 'products' hoặc 'note'.", en: "Add 'producer', 'products' or 'note'."),
    bad: "- {number: A-12}",
    good: "- {number: A-12, producer: tan-thanh}",
    check: .showcase { rule, context in
      guard context.hasAll(.product), context.hasAll(.producer) else { return [] }
      return context.showcase.fairs.flatMap { fair in
        fair.booths.compactMap { booth -> Finding? in
          guard booth.producer == nil, booth.products.isEmpty, booth.note == nil,
            !["producer", "products", "note"].contains(where: {
              context.isAtFault("booths", booth.position, $0, in: fair.file)
            })
          else { return nil }
          return rule.finding(
            .field(fair.file, "booths", booth.position, "number"),
            vi: "Gian \(Wording.quote(booth.number)) chưa có chủ thể, sản phẩm hay ghi chú",
            en: "The booth \(Wording.quote(booth.number)) has no producer, product or note",
            hint: BilingualText(
              vi: "Thêm 'producer', hoặc 'note' nói gian này là gì",
              en: "Add 'producer', or a 'note' that says what it is"))
        }
      }
    })
}
