import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let lotExpiryContradictsShelfLife = Rule(
    id: "lot-expiry-contradicts-shelf-life", severity: .warning,
    title: BilingualText(
      vi: "Hạn của lô không khớp với hạn dùng của sản phẩm", en: "A lot's last day that does not fit the shelf life"),
    why: BilingualText(
      vi:
        "Trang truy xuất hiện cả hạn dùng của sản phẩm lẫn ngày hết hạn của lô. Hai điều nói khác nhau thì người mua không biết tin "
        + "điều nào; thường là một ngày ghi nhầm năm.",
      en:
        "The trace page shows both the product's shelf life and the lot's last day. Where they differ, buyers do not know which to "
        + "believe; mostly the year of a day is a slip."),
    sources: [.law("NĐ 37/2026/NĐ-CP", .article("23.5"))],
    remedy: BilingualText(
      vi: "Sửa 'produced', 'expires', hoặc 'shelfLife' của sản phẩm.",
      en: "Mend 'produced', 'expires', or the product's 'shelfLife'."),
    bad: "produced: 2026-10-01\nexpires: 2072-10-01   # shelfLife: 12 tháng",
    good: "produced: 2026-10-01\nexpires: 2027-10-01   # shelfLife: 12 tháng",
    check: .showcase { rule, context in
      context.showcase.products.flatMap { product -> [Finding] in
        guard let text = product.shelfLife?.original.text, product.lots.contains(where: { $0.expires != nil }),
          let life = ShelfLife(text)
        else { return [] }
        return product.lots.compactMap { lot -> Finding? in
          // A day of production that is doubtful, or after the end, is told as that.
          guard let expires = lot.expires, expires >= lot.produced, !LotAge.isDoubtful(lot, in: context.showcase),
            !life.lastDays(from: lot.produced).contains(expires)
          else { return nil }
          let right = life.lastDay(from: lot.produced)
          return rule.finding(
            .field(lot.file, "expires"),
            vi: "Lô \(lot.code) sản xuất ngày \(lot.produced.vietnamese), hạn dùng \(Wording.quote(text)), nhưng "
              + "hết hạn ngày \(expires.vietnamese)",
            en: "The lot \(lot.code) of \(lot.produced) keeps for \(Wording.quote(text)), but expires on \(expires)",
            hint: BilingualText(
              vi: "Sửa thành \(right), hoặc xem lại 'produced' và 'shelfLife' của sản phẩm",
              en: "Change it to \(right), or look at 'produced' and at the product's 'shelfLife'"))
        }
      }
    })
}
