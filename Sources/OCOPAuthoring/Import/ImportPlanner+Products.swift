import OCOPContent
import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPSpreadsheet
import OCOPText

extension ImportPlanner {
  /// A row of a list of products, which may name its producer and the decision that recognised it.
  mutating func addProduct(_ row: ListRow) {
    guard row.text(.product) != nil || row.text(.productKey) != nil else {
      // Sums have no name either.
      if row.text(.stars) != nil || row.text(.producer) != nil, !row.isSum {
        report(.error, row, .product, vi: "Thiếu tên sản phẩm", en: "The product's name is missing")
      }
      return
    }
    guard !row.isSum else { return }
    let producer = findProducer(row, isMain: false)
    let product = product(row, producer: producer)
    // A row that is refused changes nothing: neither the product nor its producer.
    if let product, !addResult(row, product: product, producer: producer) { return }
    if let producer { fillProducer(producer, row, isPlaceOfProduct: product.map { isPlace(row, of: $0) } ?? false) }
    if let product { fillProduct(product, row, producer: producer) }
  }

  /// The row repeats what the site says of the product's own place, as an export does.
  private func isPlace(_ row: ListRow, of product: Int) -> Bool {
    guard let place = book[product].existing?.scalar("commune") else { return false }
    return commune(row).map { isSame($0.text, place) } ?? false
  }

  /// The row repeats the commune of the producer whose product the site has without one of its own.
  private func isPlaceOfProducer(_ row: ListRow, of product: Int) -> Bool {
    guard let file = book[product].existing, file.scalar("commune") == nil,
      let producer = file.scalar("producer").flatMap({ directory.entry(.producer, key: $0) }),
      let place = producer.file.scalar("commune")
    else { return false }
    return commune(row).map { isSame($0.text, place) } ?? false
  }

  private func isSame(_ written: String, _ place: String) -> Bool {
    place == written || PlaceComparison.isSame(place, written, field: "commune", in: directory.province)
  }

  private mutating func fillProduct(_ index: Int, _ row: ListRow, producer: Int?) {
    if let name = name(row, .product), row.text(.productKey) != nil || book[index].existing == nil {
      enter("name", .text(name), row, .product, in: index)
    }
    if let producer {
      let column = row.text(.producerKey) == nil ? ListColumn.producer : .producerKey
      enter("producer", .bare(book[producer].key), row, column, in: index)
    }
    for (column, name) in Self.productFields { copy(column, of: row, to: name, of: index) }
    addShelfLife(row, index)
    if commune(row) != nil {
      if !isPlaceOfProducer(row, of: index) { copyUnits(row, to: index) }
    } else if let producer, book[index].existing == nil {
      // Where the product comes from is not said: its producer's commune is as near as a list comes.
      for field in ["commune", "province"] {
        if let value = book[producer].value(field) { book[index].set(field, value) }
      }
    }
    copy(.coordinates, of: row, to: "location", of: index)
    addPrice(row, index)
    addShops(row, index)
    addStory(row, index)
  }

  private mutating func product(_ row: ListRow, producer: Int?) -> Int? {
    let producerKey = producer.map { book[$0].key }
    if let key = row.text(.productKey) {
      if let index = book.find(.product, key: key) { return index }
      guard Slug.isKey(key), let name = name(row, .product), producer != nil else {
        report(
          .error, row, .productKey, vi: "Không có sản phẩm nào có khóa '\(key)'",
          en: "There is no product with the key '\(key)'")
        return nil
      }
      return book.create(.product, name: name, key: key)
    }
    guard let name = name(row, .product) else { return nil }
    func isProducers(_ draft: EntryDraftBook.Draft) -> Bool {
      guard let producerKey else { return true }
      return (draft.value("producer")?.scalar ?? draft.existing?.scalar("producer")) == producerKey
    }
    let found = book.find(.product, named: name, where: isProducers)
    if found.count > 1 {
      let keys = found.map { book[$0].key }.joined(separator: ", ")
      report(
        .error, row, .product, vi: "Có nhiều sản phẩm tên '\(name)': \(keys); thêm cột 'Khóa sản phẩm'",
        en: "Several products are called '\(name)': \(keys); add a column 'Product key'")
      return nil
    }
    if let index = found.first {
      book.settle(index, named: name)
      return index
    }
    guard let producerKey else {
      report(
        .error, row, .product, vi: "Sản phẩm '\(name)' chưa có trên trang và danh sách không có chủ thể của nó",
        en: "The product '\(name)' is not on the site, and the list does not name its producer")
      return nil
    }
    let alike = book.alike(.product, name).filter { isProducers(book[$0]) }
    let index = book.create(.product, name: name, key: Slug.make(name), fallback: producerKey)
    reportLikeness(row, .product, of: index, to: alike)
    return index
  }

  private static let productFields: [(ListColumn, String)] = [
    (.set, "set"), (.code, "code"), (.gtin, "gtin"), (.brand, "brand"), (.origin, "origin"), (.summary, "summary"),
    (.spec, "spec"), (.ingredients, "ingredients"), (.storage, "storage"), (.usage, "usage"),
    (.warnings, "warnings"), (.standards, "standards"), (.keywords, "keywords"),
  ]

  /// `12 tháng`; a day is that of one lot.
  private mutating func addShelfLife(_ row: ListRow, _ index: Int) {
    guard let text = row.text(.shelfLife), let day = Self.day(row.value(.shelfLife)) else {
      copy(.shelfLife, of: row, to: "shelfLife", of: index)
      return
    }
    report(
      .warning, row, .shelfLife,
      vi:
        "'\(text)' là ngày của một lô hàng, không phải thời hạn như '12 tháng', nên chưa được ghi; ngày thì ghi ở danh sách lô hàng",
      en:
        "'\(day.iso)' is the day of one lot, not a time such as '12 tháng', so it is not entered; days belong into a list of lots"
    )
  }

  /// Addresses of the product in shops on the web; a shop is called as its site until somebody gives it a name.
  private mutating func addShops(_ row: ListRow, _ index: Int) {
    guard row.text(.buy) != nil, case .text(let written)? = row.value(.buy) else { return }
    let known = (book[index].existing?.root["buy"]?.items ?? []).compactMap { $0["url"]?.firstScalar }
    for text in written.split(whereSeparator: { $0.isWhitespace || ",;".contains($0) }).map(String.init) {
      guard
        let match = text.wholeMatch(of: /(?:https?:\/\/)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)(?:[\/?#:].*)?/.ignoresCase())
      else {
        report(
          .error, row, .buy, vi: "'\(text)' không phải là địa chỉ trang; ghi dạng https://postmart.vn/…",
          en: "'\(text)' is no address of a page; write it as https://postmart.vn/…")
        continue
      }
      let url = text.contains("://") ? text : "https://\(text)"
      let shop = [YAMLValue.Pair("name", .text(match.1.lowercased())), .init("url", .text(url))]
      if known.contains(url) || (book[index].records["buy"] ?? []).contains(shop) { continue }
      book[index].records["buy", default: []].append(shop)
    }
  }

  /// The story goes below the front matter where there is none yet; what somebody wrote there stays.
  private mutating func addStory(_ row: ListRow, _ index: Int) {
    guard row.text(.story) != nil, case .text(let written)? = row.value(.story) else { return }
    let story = StoryText.markdown(written)
    let kept = book[index].existing.map(StoryText.body) ?? ""
    let other = kept.isEmpty ? book[index].story ?? story : kept
    guard other == story else {
      report(
        .warning, row, .story, vi: "Sản phẩm đã có câu chuyện khác nên câu chuyện ở ô này chưa được ghi",
        en: "The product has another story already, so the one in this cell is not entered")
      return
    }
    if kept.isEmpty { book[index].story = story }
  }

  /// `150.000 đ/chai`, `150000`, with the unit in its own column or behind a slash.
  private mutating func addPrice(_ row: ListRow, _ index: Int) {
    guard let text = row.text(.price) else { return }
    guard let price = PriceReader.price(text) else {
      let fault = PriceReader.fault(text)
      report(.error, row, .price, vi: fault.vi, en: fault.en)
      return
    }
    let value = PriceReader.value(amount: price.amount, unit: row.text(.unit) ?? price.unit)
    enter("price", value, row, .price, in: index)
  }
}
