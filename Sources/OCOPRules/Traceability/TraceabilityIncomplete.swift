import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

extension Rule {
  package static let traceabilityIncomplete = Rule(
    id: "traceability-incomplete", severity: .warning,
    title: BilingualText(vi: "Trang truy xuất chưa đủ nội dung", en: "A trace page that is not complete"),
    why: BilingualText(
      vi:
        "Sản phẩm 4 sao trở lên (sinh vật cảnh: từ 3 sao) phải có truy xuất nguồn gốc điện tử với chín nội dung của Điều 23.5; "
        + "sản phẩm có lô hàng phải cho người mua thấy bảy nội dung của Điều 23.7.",
      en:
        "A product of 4 stars or more (ornamentals: of 3) needs electronic tracing with the nine items of Art. 23.5; one with "
        + "lots must show buyers the seven of Art. 23.7."),
    sources: [
      .law("NĐ 37/2026/NĐ-CP", .article("23.5", "23.7")),
      .law("QĐ 26/2026/QĐ-TTg", .annex("II", criteria: "2.3", "5.1")),
    ],
    remedy: BilingualText(
      vi: "Thêm những nội dung nêu trong thông báo.", en: "Add what the message names."),
    bad: "name: Mật hoa dừa   # 4 sao, chưa có lô hàng, tiêu chuẩn",
    good: "name: Mật hoa dừa\nstandards: [TCVN 5603:2008]\n# và lots/L2026-03A.md với events",
    check: .showcase { rule, context in
      context.showcase.products.enumerated().compactMap { index, product -> Finding? in
        let requirement = TraceabilityRequirement(of: index, in: context.showcase)
        let missing = requirement.missing(of: index, in: context)
        guard let first = missing.first else { return nil }
        let items = missing.map(\.name)
        let isFull = requirement == .full
        let stars = context.showcase.standings[index].stars ?? 0
        let key = first.key == "standards" ? "standards" : first.key == "image" ? "photos" : "name"
        return rule.finding(
          .field(product.file, key),
          vi: (isFull
            ? "Sản phẩm \(stars) sao, trang truy xuất còn thiếu: " : "Có lô hàng, trang truy xuất còn thiếu: ")
            + items.map(\.vi).joined(separator: "; "),
          en: (isFull
            ? "The product has \(stars) stars; its trace page misses: " : "There are lots; the trace page misses: ")
            + items.map(\.en).joined(separator: "; "),
          hint: Self.hint(missing))
      }
    })

  private static func hint(_ missing: [TraceabilityItem]) -> BilingualText {
    let steps = missing.compactMap { item -> BilingualText? in
      switch item.key {
      case "image": BilingualText(vi: "thêm 'photos'", en: "add 'photos'")
      case "address": BilingualText(vi: "thêm 'address' cho chủ thể", en: "add 'address' to the producer")
      case "events":
        BilingualText(vi: "thêm tệp lô hàng trong 'lots/' với 'events'", en: "add a lot in 'lots/' with 'events'")
      case "standards": BilingualText(vi: "thêm 'standards'", en: "add 'standards'")
      default: nil
      }
    }
    let list = Wording.list(steps)
    return BilingualText(vi: list.vi.withCapital, en: list.en.withCapital)
  }
}
