import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

extension ImportPlanner {
  /// A row of a list of lots: its product must be on the site, or in the same lists.
  mutating func addLot(_ row: ListRow) {
    guard let written = row.text(.lot) else {
      report(.error, row, .lot, vi: "Thiếu mã lô", en: "The lot code is missing")
      return
    }
    guard let product = named(.product, row, key: .productKey, name: .product) else { return }
    let code = LotCode.isValid(written) ? written : written.uppercased()
    guard LotCode.isValid(code) else {
      report(.error, row, .lot, vi: "'\(written)' không phải là mã lô", en: "'\(written)' is not a lot code")
      return
    }
    if code != written {
      report(
        .mended, row, .lot, vi: "Mã lô '\(written)' được ghi là '\(code)'", en: "The lot '\(written)' becomes '\(code)'"
      )
    }
    let index = book.lot(product: book[product].key, code: code)
    for (column, field) in [(ListColumn.produced, "produced"), (.expires, "expires")] {
      if let day = date(row, column) {
        enter(field, .bare(day.iso), row, column, in: index)
      } else if let text = row.text(column) {
        report(.error, row, column, vi: "Không đọc được ngày '\(text)'", en: "The day '\(text)' cannot be read")
      }
    }
    copy(.quantity, of: row, to: "quantity", of: index)
    if book[index].existing == nil, book[index].value("produced") == nil, row.text(.produced) == nil {
      report(.error, row, .produced, vi: "Thiếu ngày sản xuất của lô", en: "The lot's date of production is missing")
    }
  }

  /// A row of a list of booths: its fair must be on the site.
  mutating func addBooth(_ row: ListRow) {
    guard let number = row.text(.booth) else {
      report(.error, row, .booth, vi: "Thiếu số gian hàng", en: "The booth's number is missing")
      return
    }
    guard let fair = fair(row) else { return }
    var record = [YAMLValue.Pair("number", .text(number))]
    if let zone = row.text(.zone) { record.append(.init("zone", .text(zone))) }
    if row.text(.producer) != nil || row.text(.producerKey) != nil,
      let producer = named(.producer, row, key: .producerKey, name: .producer)
    {
      record.append(.init("producer", .bare(book[producer].key)))
    }
    if let text = row.text(.productKey) ?? row.text(.product) {
      let names = text.split(separator: ";").map { FieldInput.trimmed(String($0)) }
      let keys = names.compactMap { name -> YAMLValue? in
        find(.product, key: name, name: name, row, column: row.text(.productKey) == nil ? .product : .productKey)
          .map { .bare(book[$0].key) }
      }
      if !keys.isEmpty { record.append(.init("products", .list(keys))) }
    }
    if let note = row.text(.boothNote) ?? row.text(.note) { record.append(.init("note", .text(note))) }
    book[fair].listName = "booths"
    // A booth with several rows has several products.
    if let index = book[fair].records.firstIndex(where: { $0.first == record.first }) {
      book[fair].records[index] = Self.joined(book[fair].records[index], record)
    } else {
      book[fair].records.append(record)
    }
  }

  private static func joined(_ first: [YAMLValue.Pair], _ second: [YAMLValue.Pair]) -> [YAMLValue.Pair] {
    var joined = first
    for pair in second {
      guard let index = joined.firstIndex(where: { $0.key == pair.key }) else {
        joined.append(pair)
        continue
      }
      if case .list(let old) = joined[index].value, case .list(let new) = pair.value {
        joined[index] = .init(pair.key, .list(old + new.filter { !old.contains($0) }))
      }
    }
    return joined
  }

  private mutating func fair(_ row: ListRow) -> Int? {
    guard let written = row.text(.fair) else {
      let all = directory.all(.fair)
      if all.count == 1 { return book.find(.fair, key: all[0].key) }
      report(
        .error, row, .booth, vi: "Thiếu cột 'Sự kiện': trang có \(all.count) sự kiện",
        en: "A column 'Fair' is missing: the site has \(all.count) fairs")
      return nil
    }
    return find(.fair, key: written, name: written, row, column: .fair)
  }

  private mutating func named(_ kind: EntryKind, _ row: ListRow, key: ListColumn, name: ListColumn) -> Int? {
    if let text = row.text(key) { return find(kind, key: text, name: text, row, column: key) }
    guard let text = row.text(name) else {
      report(
        .error, row, name, vi: "Thiếu '\(name.heading.vi)'", en: "'\(name.heading.en)' is missing")
      return nil
    }
    return find(kind, key: text, name: text, row, column: name)
  }

  /// An entry by its key or its name; what is not there is reported with the nearest that is.
  private mutating func find(
    _ kind: EntryKind, key: String, name: String, _ row: ListRow, column: ListColumn
  ) -> Int? {
    if let index = book.find(kind, key: key) { return index }
    let found = book.find(kind, named: name)
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      report(
        .error, row, column, vi: "Có nhiều mục tên '\(name)'; hãy ghi khóa",
        en: "Several entries are called '\(name)'; write the key")
      return nil
    }
    let names = directory.all(kind).flatMap { [$0.name, $0.key] }
    let meant = NearMiss.best(for: name, among: names)
    report(
      .error, row, column,
      vi: "Không có '\(name)' trong content/\(kind.folder)/" + (meant.map { "; có phải là '\($0)'?" } ?? ""),
      en: "There is no '\(name)' in content/\(kind.folder)/" + (meant.map { "; did you mean '\($0)'?" } ?? ""))
    return nil
  }
}
