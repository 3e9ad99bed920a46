import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPSpreadsheet
import OCOPText

/// The row that a booth was first read from.
struct BoothRow {
  let table: String
  let row: ListRow
}

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
      report(
        .error, row, .lot,
        vi:
          "'\(written)' không phải là mã lô; ghi nhiều nhất 20 chữ cái không dấu, chữ số, '.', '-', '_', ví dụ L2026-03A",
        en: "'\(written)' is not a lot code; write at most 20 plain letters, digits, '.', '-', '_', such as L2026-03A")
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
    let zone = row.text(.zone).map { FairZone(named: $0, of: book[fair], language: directory.languages.first) }
    if let zone { record.append(.init("zone", .text(zone.id))) }
    if row.text(.producer) != nil || row.text(.producerKey) != nil,
      let producer = named(.producer, row, key: .producerKey, name: .producer)
    {
      record.append(.init("producer", .bare(book[producer].key)))
    }
    let column: ListColumn = row.text(.productKey) == nil ? .product : .productKey
    if row.text(column) != nil {
      let keys = products(row, column).compactMap { name -> YAMLValue? in
        find(.product, key: name, name: name, row, column: column).map { .bare(book[$0].key) }
      }
      if !keys.isEmpty { record.append(.init("products", .list(keys))) }
    }
    if let note = row.text(.boothNote) ?? row.text(.note) { record.append(.init("note", .text(note))) }
    if add(record, of: row, to: fair), let zone { add(zone, of: row, to: fair) }
  }

  /// The products that a cell names, each in a line of its own or behind a semicolon. A comma parts them as well, where the whole is
  /// not the name of one.
  private mutating func products(_ row: ListRow, _ column: ListColumn) -> [String] {
    guard case .text(let text)? = row.value(column) else { return row.text(column).map { [$0] } ?? [] }
    func parts(_ marks: String) -> [String] {
      text.split { marks.contains($0) || $0.isNewline }.map { ListRow.cleaned(String($0)) }.filter { !$0.isEmpty }
    }
    let names = parts(";")
    guard names.count == 1, book.find(.product, key: names[0]) == nil, book.find(.product, named: names[0]).isEmpty
    else { return names }
    return parts(";,")
  }

  /// Adds a zone that the fair does not have yet: booths in one that it does not know are lost.
  private mutating func add(_ zone: FairZone, of row: ListRow, to fair: Int) {
    guard zone.isNew else { return }
    book[fair].records["zones", default: []].append([.init("id", .text(zone.id)), .init("name", .text(zone.name))])
    report(
      .warning, row, .zone,
      vi: "Sự kiện chưa có khu '\(zone.id)'; thêm vào 'zones' với tên '\(zone.name)'",
      en: "The fair has no zone '\(zone.id)' yet; it is added to 'zones' as '\(zone.name)'")
  }

  /// Enters a row into its booth: one with several rows has several products. A row that gives the booth to another producer or
  /// zone is refused, so that neither of the two is lost in silence.
  ///
  /// - Returns: whether it was entered.
  private mutating func add(_ record: [YAMLValue.Pair], of row: ListRow, to fair: Int) -> Bool {
    let path = book[fair].path
    let place = BoothPlace(record)
    let booths = book[fair].records["booths"] ?? []
    guard let index = booths.firstIndex(where: { BoothPlace($0).isSame(place) }) else {
      book[fair].records["booths", default: []].append(record)
      boothRows[path, default: []].append(BoothRow(table: table, row: row))
      return true
    }
    guard let first = boothRows[path]?[index] else { return false }
    var joined = booths[index]
    var isRefused = false
    for pair in record {
      guard let known = joined.firstIndex(where: { $0.key == pair.key }) else {
        joined.append(pair)
        continue
      }
      switch (joined[known].value, pair.value) {
      case (.list(let old), .list(let new)):
        joined[known] = .init(pair.key, .list(old + new.filter { !old.contains($0) }))
      case (let old, let new):
        let field = pair.key == "producer" ? "" : pair.key
        if SameValue.agree(old, new, field: field, directory: directory) { continue }
        guard let column = Self.boothColumns[pair.key]?.first(where: { row.text($0) != nil }) else { continue }
        // A note explains, and is no reason to lose products.
        let isNote = pair.key == "note"
        isRefused = isRefused || !isNote
        reportContradiction(
          isNote ? .warning : .error, row, column, row.text(column) ?? "", of: "booth",
          kept: first.row.text(column) ?? old.scalar ?? old.flow,
          from: (first.table, first.row.address(column) ?? CellAddress(row: first.row.number, column: 0)))
      }
    }
    if !isRefused { book[fair].records["booths"]?[index] = joined }
    return !isRefused
  }

  /// The columns that a booth's keys are read from.
  private static let boothColumns: [String: [ListColumn]] = [
    "number": [.booth], "zone": [.zone], "producer": [.producerKey, .producer], "note": [.boothNote, .note],
  ]

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
    let meant = NearMiss.suggestion(for: name, among: names)
    let told = BilingualText(
      vi: "Không có '\(name)' trong content/\(kind.folder)/", en: "There is no '\(name)' in content/\(kind.folder)/"
    ).asking(meant)
    report(.error, row, column, vi: told.vi, en: told.en)
    return nil
  }
}
