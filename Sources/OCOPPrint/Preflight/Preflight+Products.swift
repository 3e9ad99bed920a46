import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Preflight {
  /// A product that is printed without stars, and why; nothing of one that has some.
  ///
  /// - Parameter day: for which its stars were judged.
  mutating func add(_ standing: Standing, of product: Product, on day: CalendarDate) {
    guard standing.stars == nil else { return }
    let date = BilingualText(day)
    guard let recognition = standing.recognition else {
      return add(
        .notInForce, product.key, product.file,
        vi: "In không có sao: chưa có công nhận nào đến ngày \(date.vi)",
        en: "Printed without stars: no recognition up to \(date.en)")
    }
    if recognition.state(on: day) == .revoked, let revocation = recognition.revocation {
      let date = BilingualText(revocation.date)
      return add(
        .notInForce, product.key, product.file,
        vi: "In không có sao: công nhận \(recognition.stars) sao đã bị thu hồi ngày \(date.vi)",
        en: "Printed without stars: its \(recognition.stars) stars were revoked on \(date.en)")
    }
    add(
      .notInForce, product.key, product.file,
      vi: "In không có sao: công nhận \(recognition.stars) sao hết hiệu lực trước ngày \(date.vi)",
      en: "Printed without stars: its \(recognition.stars) stars are no longer in force on \(date.en)")
  }

  /// What labels of one product, or a leaflet, say of stars: unlike a fair, they may well be of a product that never had any.
  mutating func addEnded(_ standing: Standing, of product: Product, on day: CalendarDate) {
    if standing.recognition != nil { add(standing, of: product, on: day) }
  }

  /// A lot that must not be sold, or not any more.
  mutating func add(_ lot: Lot, of product: Product, on day: CalendarDate) {
    if let recall = lot.recall {
      let words =
        lot.isRecalled(on: day)
        ? BilingualText(vi: "đã bị thu hồi", en: "has been recalled")
        : BilingualText(
          vi: "sẽ bị thu hồi ngày \(Language.vietnamese.date(recall.date))", en: "will be recalled on \(recall.date)")
      add(.recalled, product.key, lot.file, vi: "Lô \(lot.code) \(words.vi)", en: "Lot \(lot.code) \(words.en)")
    }
    if let end = lot.expires, end < day {
      let date = BilingualText(end)
      add(
        .pastDate, product.key, lot.file, vi: "Lô \(lot.code) đã quá hạn sử dụng \(date.vi)",
        en: "Lot \(lot.code) is past its date: best before \(date.en)")
    }
  }

  /// Fields of a product, and its story, that are printed in another language than the sheet's.
  mutating func untranslated(_ fields: [String], story: Bool, of product: Product, into language: Language) {
    guard story || !fields.isEmpty else { return }
    let names = fields.map { "'\($0)'" }
    let list = BilingualText(
      vi: (names + (story ? ["câu chuyện"] : [])).joined(separator: ", "),
      en: (names + (story ? ["the story"] : [])).joined(separator: ", "))
    let original = product.name.original.language.code
    add(
      .untranslated, product.key, product.file,
      vi: "Chưa dịch sang '\(language.code)', in bằng '\(original)': \(list.vi)",
      en: "Not translated into '\(language.code)', printed in '\(original)': \(list.en)")
  }
}
