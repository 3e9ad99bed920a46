import OCOPSpreadsheet
import OCOPText

/// Finds where a list ends: below an official list stand the day, who drew it up, who signed it and who gets a copy.
struct ListEnd {
  /// From 0.
  private(set) var rows: [ListRow] = []
  /// Rows below the list, which are not read; numbers from 0.
  private(set) var below: [Int] = []
  /// Rows within a list of producers of which it cannot be told whether they name one or a group; they are left out.
  private(set) var unclear: [ListRow] = []

  private let table: ListTable
  /// The last row that has a number of its own; nil where the list does not number its rows.
  private let lastNumbered: Int?

  init(_ table: ListTable) {
    self.table = table
    let candidates = table.sheet.rowNumbers.filter { $0 >= table.firstRow }.map { ListRow(table: table, number: $0) }
    let numbered = candidates.filter { $0.isNumbered && $0.isNamed }
    // Notes below a list are numbered too, but say nothing of an entry.
    lastNumbered = (numbered.last(where: \.isEntry) ?? numbered.last)?.number
    let isShouted = table.kind == .producer && Self.areShouted(candidates)
    var isBelow = false
    var before: ListRow?
    for row in candidates {
      let isApart = before.map { $0.number + 1 < row.number || $0.isSum } ?? false
      if isBelow {
        isBelow = !resumes(row)
      } else {
        isBelow = !row.isNumbered && (row.isSignature || (isApart && isPastNumbers(row) && !row.isEntry))
      }
      if isBelow {
        below.append(row.number)
      } else if row.isRead {
        rows.append(row)
      } else if let name = row.loneName {
        switch LoneName(name, isShouted: isShouted) {
        case .title: break
        case .producer where before.map({ $0.number == rows.last?.number && goesOn(from: $0, to: row) }) ?? false:
          rows.append(row)
        case .producer, .unclear: unclear.append(row)
        }
      }
      before = row
    }
    // So are sums, days and notes behind the last entry.
    let last = rows.last { !$0.isSum && $0.loneName == nil }?.number ?? -1
    rows.removeAll { $0.number > last }
    unclear.removeAll { $0.number > last }
    let behind = candidates.filter { $0.number > last && !$0.repeatsHeading && !$0.numbersColumns && !$0.isBlank }
    below = Set(below + behind.map(\.number)).sorted()
  }

  /// No row is left out between them, and where the list numbers its rows, its numbers count both.
  private func goesOn(from before: ListRow, to row: ListRow) -> Bool {
    guard before.number + 1 == row.number else { return false }
    guard let lastNumbered else { return true }
    func order(_ rows: some Sequence<Int>) -> (row: Int, order: Int)? {
      for number in rows {
        let text = ListRow(table: table, number: number).text(.order)
        if let text, let order = Int(text.filter { !" .,)".contains($0) }) { return (number, order) }
      }
      return nil
    }
    guard row.number < lastNumbered, let above = order((table.firstRow..<row.number).reversed()),
      let below = order(row.number + 1...lastNumbered)
    else { return false }
    return below.order - above.order == below.row - above.row
  }

  private static func areShouted(_ rows: [ListRow]) -> Bool {
    rows.allSatisfy { $0.loneName != nil || !($0.text(.producer)?.contains(where: \.isLowercase) ?? false) }
  }

  private func isPastNumbers(_ row: ListRow) -> Bool {
    lastNumbered.map { row.number > $0 } ?? false && !row.isSum
  }

  /// A second list on the sheet, or the same one on the next printed page, goes on behind a signature.
  private func resumes(_ row: ListRow) -> Bool {
    row.repeatsHeading || (row.isNumbered && row.isNamed && lastNumbered.map { row.number <= $0 } ?? false)
  }
}

extension ListRow {
  /// The row holds more than a title of a group.
  fileprivate var isRead: Bool {
    let values = Set(table.columns.values.compactMap { table.sheet[number, $0] })
    return values.count > 1 && !repeatsHeading && !numbersColumns && !titlesGroup
  }

  fileprivate var isBlank: Bool { (table.sheet.rows[number] ?? [:]).values.allSatisfy(\.isBlank) }

  /// `7`, `7.`, `1.2` in the column of numbers.
  fileprivate var isNumbered: Bool {
    guard let text = text(.order) else { return false }
    return text.contains(where: \.isNumber) && text.allSatisfy { $0.isNumber || " .,)".contains($0) }
  }

  fileprivate var isNamed: Bool {
    [.product, .productKey, .producer, .producerKey, .lot, .booth].contains { text($0) != nil }
  }

  /// Says more than names: stars, a place, or anything with figures. A name, a word and a title are what signatures have
  /// too.
  fileprivate var isEntry: Bool {
    if isDayAndPlace { return false }
    if let stars = text(.stars), ImportPlanner.stars(stars) != nil { return true }
    return table.columns.keys.contains { column in
      guard !Self.namesAndNotes.contains(column), let text = text(column), !Self.signs(text) else { return false }
      return Self.places.contains(column) || text.contains(where: \.isNumber)
    }
  }

  private static let places: Set<ListColumn> = [.address, .commune, .formerCommune, .formerDistrict]

  private static let namesAndNotes: Set<ListColumn> = [.order, .product, .producer, .note, .boothNote, .stars]

  /// `Tổng cộng: 12 sản phẩm`
  var isSum: Bool {
    let text = text(.product) ?? text(.producer) ?? text(.order) ?? ""
    let word = text.split { $0 == ":" || $0.isNumber }.first.map(String.init) ?? ""
    return ["tong-cong", "tong-so", "tong", "cong", "total"].contains(Slug.make(word))
  }

  /// A cell that begins as only signatures do, in a row that says nothing of an entry.
  fileprivate var isSignature: Bool {
    let unknown = Set(table.unknown.map(\.address.column))
    let texts = (table.sheet.rows[number] ?? [:]).compactMap { column, value -> String? in
      guard case .text(let text) = value, !unknown.contains(column), column != table.columns[.note] else { return nil }
      return Self.cleaned(text)
    }
    return isDayAndPlace || (texts.contains(where: Self.signs) && !isEntry)
  }

  /// `Vĩnh Long, ngày 20 tháng 11 năm 2025`, alone in its row.
  private var isDayAndPlace: Bool {
    let values = Set((table.sheet.rows[number] ?? [:]).values.filter { !$0.isBlank })
    guard values.count == 1, case .text(let text)? = values.first else { return false }
    return VietnameseFold.fold(Self.cleaned(text)).wholeMatch(of: /[^\d]*, ?ngay .*thang .*nam .*/) != nil
  }

  private static func signs(_ text: String) -> Bool {
    let folded = VietnameseFold.fold(text)
    return signatures.contains { word in
      folded.hasPrefix(word) && (word.hasSuffix(".") || !(folded.dropFirst(word.count).first?.isLetter ?? false))
    }
  }

  /// Folded. `TM.` signs for a body, `KT.` for a superior, `TL.` and `TUQ.` by order (NĐ 30/2020/NĐ-CP).
  private static let signatures = [
    "nguoi lap", "lap bieu", "nguoi kiem tra", "nguoi duyet", "tm.", "tm uy ban", "tm ubnd", "tm hoi dong", "kt.",
    "kt chu tich", "tl.", "tuq.", "chu tich", "pho chu tich", "giam doc", "pho giam doc", "truong phong",
    "pho truong phong", "thu truong", "ke toan", "thu ky", "dai dien", "xac nhan cua", "noi nhan",
  ]
}
