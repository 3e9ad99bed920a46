import OCOPDiagnostics
import OCOPModel
import OCOPText

extension Rule {
  package static let printedCodeLost = Rule(
    id: "printed-code-lost", severity: .error,
    title: BilingualText(vi: "Mã đã in sẽ không còn trả lời", en: "A printed code that would stop answering"),
    why: BilingualText(
      vi:
        "Nhãn đã ra chợ thì không sửa được: mọi mã trong sổ phải mãi mở được trang. Đổi khóa sản phẩm thì ghi khóa cũ vào "
        + "'formerly'; không xóa tệp của lô đã in nhãn.",
      en:
        "A label in the market cannot be changed: every code of the ledger has to open its page for ever. Who renames a "
        + "product puts the old key into 'formerly'; the file of a labelled lot stays."),
    sources: [.law("NĐ 37/2026/NĐ-CP", .article("23.11"))],
    remedy: BilingualText(
      vi: "Thêm 'formerly', hoặc khôi phục tệp đã xóa.", en: "Add 'formerly', or bring the deleted file back."),
    bad: "# sổ: Q/7K3M9QX,mat-hoa-dua,,2026-05-01,\n# tệp đã đổi tên thành mat-hoa-dua-sokfarm.md",
    good: "# mat-hoa-dua-sokfarm.md\nformerly: [mat-hoa-dua]",
    check: .showcase { rule, context in
      let showcase = context.showcase
      var products: [String: Int] = [:]
      for (index, product) in showcase.products.enumerated() {
        for key in product.formerKeys { products[key] = index }
      }
      for (index, product) in showcase.products.enumerated() { products[product.key] = index }
      // A ledger may name a lost product thousands of times.
      var renamings: [String: BilingualText] = [:]
      return showcase.ledger.rows.compactMap { row -> Finding? in
        let place = ContentPlace.span(
          Ledger.file, SourceSpan(line: row.line, column: 1, length: row.code.unicodeScalars.count))
        guard let index = products[row.product] else {
          if context.draftProducts.contains(row.product) {
            return rule.finding(
              place, vi: "Mã '\(row.code)' đã in cho '\(row.product)', nhưng sản phẩm này còn để nháp",
              en: "The code '\(row.code)' was printed for '\(row.product)', but that product is a draft",
              hint: BilingualText(
                vi: "Bỏ 'draft: true' khỏi tệp của sản phẩm", en: "Take 'draft: true' out of the product's file"))
          }
          // A product that could not be read has been reported at its own file.
          if context.knownKeys[.product]?.contains(row.product) ?? false { return nil }
          let renaming = renamings[row.product] ?? Self.renamed(row.product, among: showcase.products.map(\.key))
          renamings[row.product] = renaming
          return rule.finding(
            place, vi: "Mã '\(row.code)' đã in cho '\(row.product)', nhưng không còn sản phẩm nào có khóa này",
            en: "The code '\(row.code)' was printed for '\(row.product)', but no product has that key",
            hint: renaming)
        }
        let product = showcase.products[index]
        // Neither is a lot or a GTIN lost that could not be read.
        if ["gtin", "formerly"].contains(where: { context.isAtFault($0, in: product.file) }) { return nil }
        if let lot = row.lot, !product.lots.contains(where: { $0.code == lot }) {
          let folder = "content/products/\(product.key)/lots"
          if ["\(folder)/\(lot).md", "\(folder)/\(lot)/index.md"].contains(where: context.faults.files.contains) {
            return nil
          }
          return rule.finding(
            place, vi: "Mã '\(row.code)' đã in cho lô '\(lot)', nhưng '\(product.key)' không còn lô này",
            en: "The code '\(row.code)' was printed for the lot '\(lot)', which '\(product.key)' no longer has",
            hint: BilingualText(
              vi: "Khôi phục tệp content/products/\(product.key)/lots/\(lot).md",
              en: "Bring back content/products/\(product.key)/lots/\(lot).md"))
        }
        guard let address = showcase.traceAddresses.find(row.code) else {
          return rule.finding(
            place, vi: "Mã '\(row.code)' đã in cho '\(row.product)', nhưng không trang nào trả lời mã này",
            en: "The code '\(row.code)' was printed for '\(row.product)', but no page answers it",
            hint: BilingualText(
              vi: "Xem lại 'gtin' và 'formerly' của \(product.file), hoặc mã trong sổ",
              en: "Look at 'gtin' and 'formerly' of \(product.file), or at the code in the ledger"))
        }
        guard address.product != index else { return nil }
        return rule.finding(
          place,
          vi:
            "Mã '\(row.code)' đã in cho '\(row.product)', nhưng nay mở trang của '\(showcase.products[address.product].key)'",
          en:
            "The code '\(row.code)' was printed for '\(row.product)', but now opens '\(showcase.products[address.product].key)'",
          hint: BilingualText(
            vi: "Trả GTIN về đúng sản phẩm, hoặc sửa khóa sản phẩm trong sổ",
            en: "Give the GTIN back to its product, or mend the product's key in the ledger"))
      }
    })

  private static func renamed(_ key: String, among keys: [String]) -> BilingualText {
    if let near = NearMiss.suggestion(for: key, among: keys) {
      return BilingualText(
        vi: "Nếu sản phẩm đã đổi tên thành '\(near)' thì thêm 'formerly: [\(key)]' vào tệp đó",
        en: "If it was renamed to '\(near)', add 'formerly: [\(key)]' there")
    }
    return BilingualText(
      vi: "Thêm 'formerly: [\(key)]' vào tệp của sản phẩm đã đổi tên, hoặc khôi phục tệp",
      en: "Add 'formerly: [\(key)]' to the product that was renamed, or bring the file back")
  }
}
