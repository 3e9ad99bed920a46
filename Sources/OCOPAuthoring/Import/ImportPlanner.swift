import OCOPContent
package import OCOPDiagnostics
import OCOPLaw
import OCOPModel
package import OCOPSpreadsheet
import OCOPText

/// Reads lists and works out what a site would be with them. Nothing is written here, and nothing is read but what is given.
package struct ImportPlanner {
  let directory: EntryDirectory
  let mapping: [String: ListColumn]
  var book: EntryDraftBook
  var plan = ImportPlan()
  /// Name of the file and sheet that is being read.
  var table = ""
  /// What was said of cells, so that each is told once: a row's commune is its producer's and its product's.
  private var reported: Set<ImportPlan.CellProblem> = []
  /// The rows that booths are from, by fair and place among its records.
  var boothRows: [String: [BoothRow]] = [:]
  /// What days the lists give decisions of the site, by path.
  var listedDays: [String: ListedDays] = [:]
  /// Decisions whose issuer was worked out, so that it is said once.
  var assumedIssuers: Set<String> = []

  package init(directory: EntryDirectory, language: MessageLanguage, mapping: [String: ListColumn] = [:]) {
    self.directory = directory
    self.mapping = mapping
    book = EntryDraftBook(directory: directory, language: language)
  }

  /// - Parameter file: the name of the file that the sheets are from, for messages.
  package mutating func add(_ sheets: [Sheet], file: String) {
    let lists = sheets.map { $0.isHidden ? nil : ListTable($0, mapping: mapping).map { ($0, ListEnd($0)) } }
    if lists.allSatisfy({ $0 == nil }) { plan.unreadFiles.append(file) }
    for (list, end) in lists.compactMap({ $0 }) where list.kind == .product { survey(end.rows) }
    for (sheet, list) in zip(sheets, lists) {
      table = sheet.name.isEmpty ? file : "\(file): \(sheet.name)"
      guard let (list, end) = list else {
        if !sheet.rowNumbers.isEmpty {
          var summary = ImportPlan.TableSummary(name: table, kind: nil, rows: sheet.rowNumbers.count)
          summary.isHidden = sheet.isHidden
          plan.tables.append(summary)
        }
        continue
      }
      let rows = end.rows
      var summary = ImportPlan.TableSummary(name: table, kind: list.kind, rows: rows.count)
      summary.hiddenRows = rows.count { sheet.hiddenRows.contains($0.number) }
      summary.rowsBelow = end.below
      summary.unknownHeadings = list.unreadHeadings
      plan.tables.append(summary)
      if list.lacksNames {
        reportNoNames(list)
        continue
      }
      for address in sheet.unclosedQuotes { reportUnclosedQuote(address) }
      for row in end.unclear { reportLoneName(row, isEntered: false) }
      for row in rows {
        reportErrors(row)
        switch list.kind {
        case .product: addProduct(row)
        case .producer:
          reportLoneName(row, isEntered: true)
          if let index = findProducer(row, isMain: true) { fillProducer(index, row) }
        case .lot: addLot(row)
        case .fair: addBooth(row)
        }
      }
    }
  }

  package func finished() -> ImportPlan {
    var plan = plan
    let (changes, unwritable, unreadable) = book.changes()
    plan.changes = changes
    for path in unreadable {
      plan.problems.append(
        .init(
          table: path, address: nil, severity: .error,
          message: BilingualText(
            vi: "Tệp này đã có nhưng không đọc được nên không ghi đè; sửa theo 'ocop check' rồi nhập lại",
            en: "The file is there and cannot be read, so nothing is written over it; mend it with 'ocop check' first"))
      )
    }
    for (path, field) in unwritable {
      plan.problems.append(
        .init(
          table: path, address: nil, severity: .error,
          message: BilingualText(
            vi: "Không sửa được mục '\(field)' trong tệp này; hãy sửa bằng tay",
            en: "'\(field)' in this file cannot be changed by the program; change it by hand")))
    }
    return plan
  }

  // MARK: - Cells

  mutating func report(
    _ severity: ImportPlan.CellProblem.Severity, _ row: ListRow, _ column: ListColumn?, vi: String, en: String
  ) {
    report(severity, column.flatMap { row.address($0) } ?? CellAddress(row: row.number, column: 0), vi: vi, en: en)
  }

  mutating func report(_ severity: ImportPlan.CellProblem.Severity, _ address: CellAddress, vi: String, en: String) {
    let problem = ImportPlan.CellProblem(
      table: table, address: address, severity: severity, message: BilingualText(vi: vi, en: en))
    if reported.insert(problem).inserted { plan.problems.append(problem) }
  }

  /// Says that a new entry has the name of others but for its accents: mostly it is another one, sometimes a slip.
  mutating func reportLikeness(_ row: ListRow, _ column: ListColumn, of draft: Int, to others: [Int]) {
    guard !others.isEmpty else { return }
    let name = book[draft].name
    let known = others.map { "'\(book[$0].name)' (\(book[$0].key))" }.joined(separator: ", ")
    report(
      .warning, row, column,
      vi:
        "'\(name)' chỉ khác \(known) ở dấu; ghi thành mục riêng '\(book[draft].key)'. Nếu là một thì viết tên giống nhau",
      en: "'\(name)' differs from \(known) in accents only; it becomes an entry of its own, '\(book[draft].key)'. "
        + "If they are one, write the names alike")
  }

  /// The name of an entry in a cell; nil, and reported, where it is too long to be one.
  mutating func name(_ row: ListRow, _ column: ListColumn) -> String? {
    guard let text = row.text(column) else { return nil }
    guard let fault = CellCheck.fault(ofName: text) else { return text }
    report(.error, row, column, vi: fault.message.vi, en: fault.message.en)
    return nil
  }

  /// A list with producers and what only products are given, of which no column names the products: nothing of it is certain.
  private mutating func reportNoNames(_ list: ListTable) {
    let column = [ListColumn.stars, .score, .decision].first { list.columns[$0] != nil } ?? .stars
    let heading = list.heading.text(column) ?? column.heading.vi
    report(
      .error, list.heading, column,
      vi:
        "Danh sách có chủ thể và '\(heading)' nhưng không có cột 'Tên sản phẩm' nên chưa ghi gì. Đặt tên cột ấy là 'Tên sản phẩm'; "
        + "nếu là danh sách chủ thể thì bỏ cột '\(heading)'",
      en:
        "The list has producers and '\(heading)', but no column 'Product', so nothing is entered. Call that column 'Product'; "
        + "if it is a list of producers, take the column '\(heading)' out")
  }

  private mutating func reportUnclosedQuote(_ address: CellAddress) {
    report(
      .warning, address,
      vi: "Dấu nháy kép mở ở ô này không được đóng nên bị bỏ; xem lại các ô của dòng, "
        + "thêm dấu nháy kép ở cuối ô hoặc xóa dấu này",
      en: "A quote opened in this cell is not closed and is left out; look at the cells of the row, "
        + "close the quote at the end of the cell or take it away")
  }

  /// Formulas that failed, signs that no text has, and marks that repeat nothing are told wherever they stand in a known column.
  private mutating func reportErrors(_ row: ListRow) {
    for column in ListColumn.allCases {
      if let address = row.address(column), row.table.unansweredMarks.contains(address) {
        report(
          .error, row, column, vi: "Ô này ghi 'như trên' mà ô ở trên không có gì; ghi rõ",
          en: "The cell says 'as above', and there is nothing above it; write what is meant")
      }
      switch row.value(column) {
      case .error(let text)?:
        report(
          .error, row, column, vi: "Ô này là lỗi công thức \(text)", en: "The cell is a formula that failed: \(text)")
      case .text(let text)?:
        guard let sign = CellCheck.controlCharacter(in: text) else { continue }
        report(
          .error, row, column, vi: "Ô này có ký tự điều khiển không nhìn thấy (\(sign.codePoint)); xóa ô và gõ lại",
          en: "The cell has a control character that cannot be seen (\(sign.codePoint)); empty it and type it again")
      default: continue
      }
    }
  }

  /// Enters what a cell says. Where another cell of the lists has said something else of the same entry, that one stays,
  /// and this one is reported.
  ///
  /// - Returns: whether the entry says now what the cell says.
  @discardableResult
  mutating func enter(_ name: String, _ value: YAMLValue, _ row: ListRow, _ column: ListColumn, in draft: Int) -> Bool {
    guard let first = book[draft].cells[name], let kept = book[draft].value(name) else {
      book[draft].set(name, value)
      book[draft].doubts[name] = nil
      book[draft].cells[name] = (table, row.address(column) ?? CellAddress(row: row.number, column: 0))
      return true
    }
    if SameValue.agree(kept, value, field: name, directory: directory) { return true }
    // A product may well come from another commune than its producer, and keeps it.
    let isPlace = name == "commune" || name == "province"
    let isOfProduct = isPlace && row.table.kind == .product && book[draft].kind == .producer
    reportContradiction(
      isOfProduct ? .warning : .error, row, column, value.scalar ?? value.flow, of: book[draft].schema.name,
      kept: kept.scalar ?? kept.flow, from: first)
    return false
  }

  /// Says that a cell contradicts another one, which is kept.
  ///
  /// - Parameter whose: what both cells speak of, by the name of its schema; `booth` for a booth.
  mutating func reportContradiction(
    _ severity: ImportPlan.CellProblem.Severity, _ row: ListRow, _ column: ListColumn, _ new: String, of whose: String,
    kept old: String, from first: (table: String, address: CellAddress)
  ) {
    let cell =
      first.table == table ? first.address.name : ImportPlan.CellProblem.place(first.address, in: first.table)
    func shown(_ text: String) -> String { CalendarDate(iso: text)?.vietnamese ?? text }
    report(
      severity, row, column,
      vi: "'\(shown(new))' khác với ô \(cell) ('\(shown(old))') của cùng \(Self.owners[whose] ?? "mục"); "
        + "giữ theo ô \(cell), hãy sửa một trong hai ô",
      en: "'\(new)' differs from cell \(cell) ('\(old)') of the same \(whose); \(cell) is kept, mend one of the two")
  }

  private static let owners = [
    "product": "sản phẩm", "producer": "chủ thể", "certification": "quyết định", "lot": "lô hàng",
    "booth": "gian hàng",
  ]

  /// Copies a cell into a field of an entry, in the form that the field takes.
  mutating func copy(_ column: ListColumn, of row: ListRow, to name: String, of draft: Int) {
    guard let text = row.text(column), let field = book[draft].schema.fields.first(where: { $0.name == name }) else {
      return
    }
    if case .text? = row.value(column), text.wholeMatch(of: /\d([.,]\d+)?[eE]\+\d+/) != nil {
      report(
        .error, row, column,
        vi: "Bảng tính đã rút gọn mã thành '\(text)' và làm mất các chữ số; định dạng cột là Text rồi nhập lại mã",
        en:
          "The spreadsheet has cut the code to '\(text)', and digits are lost; format the column as text and enter it again"
      )
      return
    }
    if case .date = field.shape, let date = date(row, column) {
      enter(name, .bare(date.iso), row, column, in: draft)
      return
    }
    let mended = mended(phone(text, column, row, of: draft) ?? text, column, row)
    switch FieldInput(field, directory: directory).read(mended) {
    case .success(let value):
      if let fault = CellCheck.fault(mended, field: name) {
        report(.error, row, column, vi: fault.message.vi, en: fault.message.en)
      } else {
        enter(name, value, row, column, in: draft)
      }
    case .failure(let fault): report(.error, row, column, vi: fault.message.vi, en: fault.message.en)
    }
  }

  /// The first of several telephone numbers; nil where the cell has one, or says what the file says.
  private mutating func phone(_ text: String, _ column: ListColumn, _ row: ListRow, of draft: Int) -> String? {
    guard column == .phone || column == .zalo, let numbers = CellMender.phones(text),
      book[draft].existing?.scalar(column.rawValue) != text
    else { return nil }
    let rest = numbers.dropFirst().map { "'\($0)'" }.joined(separator: ", ")
    report(
      .warning, row, column,
      vi:
        "Ô này có \(numbers.count) số điện thoại: ghi '\(numbers[0])', chưa ghi \(rest); muốn ghi cả thì cách nhau bằng dấu phẩy",
      en:
        "The cell has \(numbers.count) telephone numbers: '\(numbers[0])' is entered, \(rest) not; to enter all, put commas between them"
    )
    return numbers[0]
  }

  /// What a cell means for certain although it is not written as the field takes it: above all what a spreadsheet took for a number, with its zeros.
  /// A comma-separated file, and a cell that was made a text too late, keep what was left of it.
  mutating func mended(_ text: String, _ column: ListColumn, _ row: ListRow) -> String {
    var better: String?
    var cause = BilingualText(vi: "Bảng tính làm mất số 0 ở đầu", en: "The spreadsheet lost a leading 0")
    switch column {
    case .phone, .zalo:
      better = CellMender.phone(text)
      if better == nil {
        better = CellMender.national(text)
        cause = BilingualText(vi: "Mã nước 84 thiếu dấu +", en: "The country's 84 lacks its +")
      }
    case .gtin:
      better = CellMender.gtin(text)
      cause = BilingualText(vi: "Mã vạch chỉ gồm chữ số", en: "A barcode has digits only")
    case .registration: better = CellMender.registration(text)
    case .commune:
      // Wards of cities had numbers for names: a text of one or two digits may be one.
      if case .text? = row.value(column), text.count < 3 { return text }
      better = CellMender.unit(text, length: 5)
    case .province: better = CellMender.unit(text, length: 2)
    default: better = nil
    }
    guard let better else { return text }
    report(
      .mended, row, column, vi: "\(cause.vi): '\(text)' được ghi là '\(better)'",
      en: "\(cause.en): '\(text)' becomes '\(better)'")
    return better
  }

  /// The day in a cell; a bare number in a column of days is a day that lost its format, and told of.
  mutating func date(_ row: ListRow, _ column: ListColumn) -> CalendarDate? {
    guard let date = Self.day(row.value(column)) else { return nil }
    if case .number(let text)? = row.value(column) {
      report(
        .mended, row, column, vi: "Số \(text) là ngày \(date.vietnamese) mất định dạng",
        en: "The number \(text) is the day \(date.iso) without its format")
    }
    return date
  }

  static func day(_ value: CellValue?) -> CalendarDate? {
    switch value {
    case .date(let year, let month, let day)?: return CalendarDate(year: year, month: month, day: day)
    case .number(let text)?:
      guard let serial = Double(text), (30_000...70_000).contains(serial),
        case .date(let year, let month, let day)? = SerialDay.date(serial)
      else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    case .text(let text)?: return DateReader.date(ListRow.cleaned(text)) ?? DateReader.date(within: text)?.date
    case .error?, nil: return nil
    }
  }
}
