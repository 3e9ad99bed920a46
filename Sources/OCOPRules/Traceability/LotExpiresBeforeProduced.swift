import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let lotExpiresBeforeProduced = Rule(
    id: "lot-expires-before-produced", severity: .error,
    title: BilingualText(vi: "Lô hàng hết hạn trước khi sản xuất", en: "A lot that expires before it is made"),
    why: BilingualText(
      vi:
        "Người mua quét mã để xem hạn dùng; hạn trước ngày sản xuất là sai. Hàng chỉ dùng trong ngày, như bún tươi, thì hai ngày là "
        + "một.",
      en:
        "Buyers scan the code for the date; one before the day of production is false. Goods of a day, such as fresh noodles, have "
        + "one day for both."),
    sources: [.law("NĐ 37/2026/NĐ-CP", .article("23.5"))],
    remedy: BilingualText(vi: "Sửa 'produced' hoặc 'expires'.", en: "Mend 'produced' or 'expires'."),
    bad: "produced: 2026-03-12\nexpires: 2025-03-12",
    good: "produced: 2026-03-12\nexpires: 2026-03-12",
    check: .showcase { rule, context in
      context.checkLots { _, lot in
        guard let expires = lot.expires, expires < lot.produced else { return [] }
        return [
          rule.finding(
            .field(lot.file, "expires"),
            vi: "Lô \(lot.code) hết hạn ngày \(expires.vietnamese), nhưng sản xuất ngày "
              + lot.produced.vietnamese,
            en: "The lot \(lot.code) expires on \(expires) but was made on \(lot.produced)",
            hint: BilingualText(vi: "Xem lại ngày in trên bao bì", en: "Look at the dates on the package"))
        ]
      }
    })
}
