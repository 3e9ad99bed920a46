import OCOPContent
import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

extension ImportPlanner {
  /// Enters what a row says of its producer.
  ///
  /// - Parameter isPlaceOfProduct: the row's commune is known as that of its product, and no news of a producer who has a
  ///   file.
  mutating func fillProducer(_ index: Int, _ row: ListRow, isPlaceOfProduct: Bool = false) {
    if let name = name(row, .producer), row.text(.producerKey) != nil || book[index].existing == nil {
      enter("name", .text(name), row, .producer, in: index)
    }
    for (column, name) in Self.producerFields { copy(column, of: row, to: name, of: index) }
    if row.table.kind == .producer { copy(.coordinates, of: row, to: "location", of: index) }
    if !isPlaceOfProduct || book[index].existing == nil { copyUnits(row, to: index) }
    copyAddress(row, to: index)
    if book[index].existing == nil, book[index].value("kind") == nil { guessKind(row, index) }
  }

  /// The producer that a row names, made where it is new; nil, and reported, where it cannot be told.
  ///
  /// - Parameter isMain: the list is about producers, so that a row without one is wrong.
  mutating func findProducer(_ row: ListRow, isMain: Bool) -> Int? {
    if let key = row.text(.producerKey) {
      if let index = book.find(.producer, key: key) { return index }
      guard Slug.isKey(key), let name = name(row, .producer) else {
        report(
          .error, row, .producerKey, vi: "Không có chủ thể nào có khóa '\(key)'",
          en: "There is no producer with the key '\(key)'")
        return nil
      }
      return book.create(.producer, name: name, key: key)
    }
    guard let name = name(row, .producer) else {
      if isMain, row.text(.producer) == nil {
        report(.error, row, .producer, vi: "Thiếu tên chủ thể", en: "The producer's name is missing")
      }
      return nil
    }
    let found = book.find(.producer, named: name)
    if found.count > 1 {
      let keys = found.map { book[$0].key }.joined(separator: ", ")
      report(
        .error, row, .producer, vi: "Có nhiều chủ thể tên '\(name)': \(keys); thêm cột 'Khóa chủ thể'",
        en: "Several producers are called '\(name)': \(keys); add a column 'Producer key'")
      return nil
    }
    if let index = found.first {
      book.settle(index, named: name)
      return index
    }
    let alike = book.alike(.producer, name)
    let index = book.create(.producer, name: name, key: Slug.make(name))
    reportLikeness(row, .producer, of: index, to: alike)
    return index
  }

  /// Says what was made of a row that holds nothing but a name: a group of the list may be called so too.
  mutating func reportLoneName(_ row: ListRow, isEntered: Bool) {
    guard let name = row.loneName else { return }
    if isEntered {
      report(
        .warning, row, .producer,
        vi: "Dòng này chỉ có tên '\(name)', được ghi là một chủ thể; bổ sung các ô còn trống, "
          + "hoặc bỏ dòng này nếu đó là tên nhóm",
        en: "The row has nothing but the name '\(name)', which is entered as a producer; fill in the other cells, "
          + "or take the row out if it is the title of a group")
    } else {
      report(
        .warning, row, .producer,
        vi: "Dòng này chỉ có '\(name)', có thể là tên nhóm, nên chưa ghi; nếu là chủ thể thì ghi thêm xã hoặc địa chỉ",
        en: "The row has nothing but '\(name)', which may be the title of a group, so it is not entered; "
          + "if it is a producer, add the commune or address")
    }
  }

  private mutating func guessKind(_ row: ListRow, _ index: Int) {
    let name = book[index].name
    let kinds = UsualWords.producerKinds.keys(inName: name)
    guard kinds.count == 1 else {
      let hasColumn = row.address(.kind) != nil
      book[index].set("kind", .bare("production-household"))
      book[index].doubts["kind"] =
        book.language == .vi ? "đoán, danh sách không nói; xem lại" : "a guess, the list does not say; look at it"
      report(
        .warning, row, .producer,
        vi:
          "Không rõ '\(name)' thuộc loại hình nào; tạm ghi 'production-household', "
          + (hasColumn ? "ghi cột 'Loại hình' nếu khác" : "thêm cột 'Loại hình' nếu khác"),
        en:
          "What kind of producer '\(name)' is cannot be told; written as 'production-household' for now. If it is another, "
          + (hasColumn ? "fill in the column 'Kind'" : "add a column 'Kind'"))
      return
    }
    book[index].set("kind", .bare(kinds[0]))
    guard let kind = ProducerKind.named(kinds[0]), let set = kind.onlySet else { return }
    report(
      .warning, row, .producer,
      vi:
        "'\(name)' là \(kind.name.vi), chỉ là chủ thể của sản phẩm bộ \(set); với sản phẩm khác, ghi chủ thể làm ra sản phẩm",
      en:
        "'\(name)' is of the kind '\(kind.name.en)', which brings products of set \(set) only; for others, name who makes them"
    )
  }

  private static let producerFields: [(ListColumn, String)] = [
    (.kind, "kind"), (.registration, "registration"), (.founded, "founded"), (.phone, "phone"), (.zalo, "zalo"),
    (.email, "email"), (.website, "website"),
  ]

  /// Province and commune of a row, each from a column of its own.
  mutating func copyUnits(_ row: ListRow, to index: Int) {
    copy(.province, of: row, to: "province", of: index)
    copyCommune(row, to: index)
  }

  /// The address of a row, and what it says of commune and province, as far as that is certain.
  private mutating func copyAddress(_ row: ListRow, to index: Int) {
    let former = formerUnits(row)
    guard let text = row.text(.address) else {
      if let former { enterFormer(former.text, former.column, row, index) }
      return
    }
    // As an export repeats it: what the site calls an address is one, whatever it names.
    let isKept = book[index].existing?.scalar("address") == text
    let address = AddressReader(text, province: province(row, of: index)?.code ?? directory.province)
    let kept = book[index].existing?.scalar("formerAddress")
    if !isKept, let former = address.formerAddress ?? (kept == text ? kept : nil) {
      enter("formerAddress", .text(former), row, .address, in: index)
      if address.commune == nil { return }
    }
    if let former, address.formerAddress == nil {
      let street = address.commune == nil ? address.address.map { "\($0), " } ?? "" : ""
      enterFormer(street + former.text, former.column, row, index)
    }
    if let unknown = address.unknownCommune, former == nil, self.commune(row) == nil {
      reportUnknownCommune(unknown, row)
    }
    if isKept { return }
    if let street = address.address, !enter("address", .text(street), row, .address, in: index) { return }
    guard let commune = address.commune, self.commune(row) == nil, let province = province(row, of: index) else {
      return
    }
    if commune.provinceCode != province.code {
      // The address goes on with another province than the site's: without it the commune would be looked for in vain.
      guard !province.isWritten, let other = ProvinceDirectory.province(code: commune.provinceCode) else { return }
      guard enter("province", .text(other.name.vi), row, .address, in: index) else { return }
    }
    enter("commune", .text(commune.written), row, .address, in: index)
  }

  /// What a row says of today's commune. Beside a column of districts a commune is one of before, but for a row that has none and names
  /// one of today.
  func commune(_ row: ListRow) -> (text: String, column: ListColumn)? {
    if let text = row.text(.commune) { return (text, .commune) }
    guard row.address(.commune) == nil, row.text(.formerDistrict) == nil, let text = row.text(.formerCommune),
      row.table.heading.text(.formerCommune).flatMap(ListColumn.named) == .commune
    else { return nil }
    var province = directory.province
    if let written = row.text(.province), case .present(let named) = ProvinceDirectory.find(written) {
      province = named.code
    }
    guard case .found = CommuneDirectory.find(text, in: province) else { return nil }
    return (text, .formerCommune)
  }

  /// Commune and district of before, from columns of their own.
  private func formerUnits(_ row: ListRow) -> (text: String, column: ListColumn)? {
    let present = commune(row)?.column
    let columns = [ListColumn.formerCommune, .formerDistrict].filter { row.text($0) != nil && $0 != present }
    guard let first = columns.first else { return nil }
    let units = columns.compactMap { unit(row, $0) }
    return (units.joined(separator: ", "), first)
  }

  private func unit(_ row: ListRow, _ column: ListColumn) -> String? {
    guard let text = row.text(column) else { return nil }
    // Only a column of nothing but districts says what its names are.
    let heading = row.table.heading.text(column).map { Slug.make($0) } ?? ""
    let isDistrict = ["huyen", "huyen-cu", "ten-huyen", "district"].contains(heading) && UnitName(text) == nil
    return isDistrict ? "huyện \(text)" : text
  }

  /// `huyện Di Linh`, `thành phố Đà Lạt`, from a column of districts that says which of them its names are.
  func formerDistrict(_ row: ListRow) -> String? {
    guard let unit = unit(row, .formerDistrict).flatMap({ UnitName($0) }), unit.kind.levels.contains(.district) else {
      return nil
    }
    return "\(unit.kind.name.vi) \(unit.name)"
  }

  /// Enters an address of before, and says once where today's commune is missing.
  private mutating func enterFormer(_ text: String, _ column: ListColumn, _ row: ListRow, _ index: Int) {
    enter("formerAddress", .text(text), row, column, in: index)
    guard row.address(.commune) == nil else { return }
    report(
      .warning, row.table.heading, column,
      vi: "Huyện đã bỏ từ \(Reorganisation.day.vietnamese): xã và huyện ở đây được ghi vào 'formerAddress'; "
        + "thêm cột 'Xã mới' để ghi xã, phường hiện nay",
      en:
        "There are no districts since \(Reorganisation.day.iso): commune and district are entered as 'formerAddress'; "
        + "add a column 'Xã mới' with today's communes")
  }

  /// An address names what is no commune of today: it stays as it is written, and does not say where it is.
  private mutating func reportUnknownCommune(_ unknown: (name: String, province: String), _ row: ListRow) {
    guard case .failure(let fault) = CellCheck.commune(unknown.name, in: unknown.province) else { return }
    report(.warning, row, .address, vi: fault.message.vi, en: fault.message.en)
  }

  /// The commune that a cell names, in the province that the entry will be in.
  private mutating func copyCommune(_ row: ListRow, to index: Int) {
    // Where it is cannot be told without its province, of which the cell beside it is told to be wrong.
    guard let (text, column) = commune(row), let province = province(row, of: index) else { return }
    switch CellCheck.commune(mended(text, column, row), in: province.code) {
    case .success(let commune): enter("commune", .text(commune), row, column, in: index)
    case .failure(let fault): report(.error, row, column, vi: fault.message.vi, en: fault.message.en)
    }
  }

  /// The province of an entry: of the row, else of its file, else the site's; nil where the row names one that is not.
  private func province(_ row: ListRow, of index: Int) -> (code: String?, isWritten: Bool)? {
    if let text = row.text(.province) {
      switch ProvinceDirectory.find(text) {
      case .present(let province): return (province.code, true)
      case .former(_, let present): return present.code == directory.province ? (present.code, false) : nil
      case .unknown: return nil
      }
    }
    guard let text = book[index].value("province")?.scalar ?? book[index].existing?.scalar("province"),
      case .present(let province) = ProvinceDirectory.find(text)
    else { return (directory.province, false) }
    return (province.code, true)
  }
}
