import OCOPSpreadsheet
import OCOPText

/// One or two rows of a sheet, read as the heading of a list.
struct ListHeading {
  /// What stands over a column: `Quyết định` over `Số`.
  struct Label {
    /// Of the upper row, where that one says something else.
    let upper: String?
    let lower: String

    fileprivate var joined: String? { upper.map { "\($0) \(lower)" } }
  }

  /// By column of the sheet.
  let labels: [Int: Label]
  let firstRow: Int
  let lastRow: Int

  init(_ sheet: Sheet, _ row: Int) {
    labels = Self.texts(sheet, row).mapValues { Label(upper: nil, lower: $0) }
    firstRow = row
    lastRow = row
  }

  /// Two rows read as one heading; nil where the upper one spans no columns, or is a title over the whole list.
  init?(_ sheet: Sheet, _ row: Int, and next: Int) {
    let top = Self.texts(sheet, row)
    guard Set(top.values).count > 1, top.contains(where: { top[$0.key + 1] == $0.value }) else { return nil }
    let below = Self.texts(sheet, next)
    var labels: [Int: Label] = [:]
    for column in Set(top.keys).union(below.keys) {
      switch (top[column], below[column]) {
      case (let upper?, let lower?) where upper != lower: labels[column] = Label(upper: upper, lower: lower)
      case (let label?, _), (nil, let label?): labels[column] = Label(upper: nil, lower: label)
      case (nil, nil): continue
      }
    }
    self.labels = labels
    firstRow = row
    lastRow = next
  }

  private static func texts(_ sheet: Sheet, _ row: Int) -> [Int: String] {
    (sheet.rows[row] ?? [:]).keys.reduce(into: [:]) { texts, column in
      guard case .text(let text)? = sheet[row, column] else { return }
      texts[column] = ListRow.cleaned(text)
    }
  }

  /// What the columns say.
  ///
  /// - Parameter mapping: what headings mean that are not known by themselves, by their slugs.
  func meanings(_ mapping: [String: ListColumn]) -> [Int: ListColumn] {
    var meanings: [Int: ListColumn] = [:]
    var inherited: [Int: ListColumn] = [:]
    for (column, label) in labels {
      if let own = Self.own(label, mapping) {
        meanings[column] = own
      } else if let meaning = Self.inherited(label, mapping) {
        inherited[column] = meaning
      }
    }
    // `Loại` beside `Tên chủ thể` is not the producer, although both stand under `Chủ thể`.
    var told = Set(meanings.map { Told(upper: labels[$0.key]?.upper, meaning: $0.value) })
    for (column, meaning) in inherited.sorted(by: { $0.key < $1.key }) {
      let isNew = told.insert(Told(upper: labels[column]?.upper, meaning: meaning)).inserted
      if isNew { meanings[column] = meaning }
    }
    for (column, label) in labels.sorted(by: { $0.key < $1.key }) where meanings[column] == nil && label.upper == nil {
      meanings[column] = ListColumn.named(label.lower, beside: Set(meanings.values))
    }
    return datingCommunes(meanings, mapping)
  }

  /// `Xã` beside `Xã mới`, or beside a district that does not itself say that it was, is the commune of before.
  private func datingCommunes(_ meanings: [Int: ListColumn], _ mapping: [String: ListColumn]) -> [Int: ListColumn] {
    let communes = meanings.filter { $0.value == .commune }.keys
    let todays = communes.filter { column in
      labels[column].map { ListColumn.isOfToday($0.lower) || mapping[Slug.make($0.lower)] == .commune } ?? false
    }
    let hasDistrict = meanings.contains { column, meaning in
      meaning == .formerDistrict && labels[column].map { !ListColumn.isOfBefore($0.lower) } ?? false
    }
    guard todays.isEmpty ? hasDistrict : todays.count < communes.count else { return meanings }
    var dated = meanings
    for column in communes where !todays.contains(column) { dated[column] = .formerCommune }
    return dated
  }

  /// What some column says under an upper label.
  private struct Told: Hashable {
    let upper: String?
    let meaning: ListColumn
  }

  /// What a label says by itself: both rows together, else the lower one. `Địa chỉ` under `Chủ thể` is an address.
  private static func own(_ label: Label, _ mapping: [String: ListColumn]) -> ListColumn? {
    for name in [label.joined, label.lower] {
      if let column = name.flatMap({ mapping[Slug.make($0)] }) { return column }
    }
    if let upper = label.upper, ["ten", "name"].contains(Slug.make(label.lower)) { return ListColumn.named(upper) }
    return label.joined.flatMap(ListColumn.exactly) ?? ListColumn.named(label.lower)
  }

  /// What a label says through the row above it: `Số` under `Quyết định`.
  private static func inherited(_ label: Label, _ mapping: [String: ListColumn]) -> ListColumn? {
    guard let upper = label.upper else { return nil }
    return mapping[Slug.make(upper)] ?? label.joined.flatMap(ListColumn.beginning) ?? ListColumn.named(upper)
  }
}
