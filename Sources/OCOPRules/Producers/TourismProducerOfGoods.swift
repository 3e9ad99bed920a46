import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let tourismProducerOfGoods = Rule(
    id: "tourism-producer-of-goods", severity: .error,
    title: BilingualText(
      vi: "Hội, hiệp hội chỉ được tham gia với sản phẩm du lịch", en: "An association may only bring tourism services"),
    why: BilingualText(
      vi:
        "Hội, hiệp hội, trung tâm điều hành là chủ thể OCOP chỉ ở bộ sản phẩm 26 (du lịch). Sản phẩm khác phải do hợp tác xã, "
        + "tổ hợp tác, doanh nghiệp, trang trại hoặc hộ có đăng ký kinh doanh.",
      en: "Associations and operating centres are OCOP producers in set 26 (tourism) only. Other products come from "
        + "cooperatives, groups, enterprises, farms or registered households."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .article("2.3"))],
    remedy: BilingualText(
      vi: "Xem lại 'set' của sản phẩm, hoặc 'kind' của chủ thể.",
      en: "Look at the product's 'set', or at the producer's 'kind'."),
    bad: "# sản phẩm\nset: 8\nproducer: hoi-du-lich   # kind: tourism-only",
    good: "# sản phẩm\nset: 26\nproducer: hoi-du-lich   # kind: tourism-only",
    check: .showcase { rule, context in
      context.showcase.products.compactMap { product -> Finding? in
        let producer = context.showcase.producers[product.producer]
        guard let set = product.set, let only = ProducerKind.named(producer.kindKey)?.onlySet, set != only else {
          return nil
        }
        return rule.finding(
          .field(product.file, "producer"),
          vi:
            "\(Wording.quote(producer.name.original.text)) là hội hoặc trung tâm du lịch, chỉ tham gia bộ \(only), không phải "
            + "bộ \(set)",
          en:
            "\(Wording.quote(producer.name.original.text)) is a tourism body and may bring set \(only) only, not set \(set)",
          hint: BilingualText(
            vi: "Sửa 'set' của sản phẩm, hoặc 'kind' của chủ thể trong \(producer.file)",
            en: "Mend the product's 'set', or the producer's 'kind' in \(producer.file)"))
      }
    })
}
