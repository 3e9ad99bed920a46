import OCOPAuthoring
import OCOPDiagnostics

/// Shows a person what an import would do.
struct ImportReport {
  let plan: ImportPlan
  let language: MessageLanguage
  /// Everything, however long; else the beginning of long lists.
  let showsAll: Bool

  private var isVietnamese: Bool { language == .vi }

  func text() -> String {
    (plan.tables.map(line) + unreadLines + problemLines + additions + changes + [summary]).joined(separator: "\n")
      + "\n"
  }

  private func line(_ table: ImportPlan.TableSummary) -> String {
    let name = TextRenderer.printable(table.name)
    if table.isHidden {
      return "\(name): " + (isVietnamese ? "trang tính đang ẩn, bỏ qua" : "the sheet is hidden, skipped")
    }
    guard let kind = table.kind else {
      return "\(name): "
        + (isVietnamese ? "không thấy dòng tiêu đề nào quen thuộc, bỏ qua" : "no heading that is known, skipped")
    }
    var line =
      "\(name): \(kind.name[language]), "
      + (isVietnamese ? "\(table.rows) dòng" : "\(table.rows) \(table.rows == 1 ? "row" : "rows")")
    if table.hiddenRows > 0 {
      line += isVietnamese ? " (kể cả \(table.hiddenRows) dòng đang ẩn)" : " (\(table.hiddenRows) of them hidden)"
    }
    if !table.rowsBelow.isEmpty {
      let count = table.rowsBelow.count
      let places = Self.ranges(table.rowsBelow.map { $0 + 1 })
      line +=
        isVietnamese
        ? "\n  Bỏ qua \(count) dòng dưới danh sách: dòng \(places)"
        : "\n  \(count) \(count == 1 ? "row" : "rows") below the list left out: \(count == 1 ? "row" : "rows") \(places)"
    }
    if !table.unknownHeadings.isEmpty {
      let headings = table.unknownHeadings.map { "'\(TextRenderer.printable($0))'" }.joined(separator: ", ")
      line += isVietnamese ? "\n  Cột không dùng: \(headings)" : "\n  Columns not used: \(headings)"
    }
    return line
  }

  private var unreadLines: [String] {
    let columns = ListKind.allCases.map { "'\($0.column.heading[language])'" }.joined(separator: ", ")
    return plan.unreadFiles.map { file in
      isVietnamese
        ? "\(file): không có danh sách nào đọc được. Cần một dòng tiêu đề có một trong các cột \(columns) và ít nhất một cột khác; "
          + "nếu tiêu đề gọi tên khác thì ghi ý nghĩa từng cột vào một tệp, ví dụ 'Đặc sản: product', rồi thêm --columns TỆP"
        : "\(file): no list that can be read. A heading is needed with one of the columns \(columns) and at least one more; "
          + "where headings have other names, say what they mean in a file, as 'Đặc sản: product', and add --columns FILE"
    }
  }

  /// `7–8, 12`
  private static func ranges(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      .joined(separator: ", ")
  }

  private var problemLines: [String] {
    let labels: [ImportPlan.CellProblem.Severity: BilingualText] = [
      .error: BilingualText(vi: "lỗi", en: "error"), .warning: BilingualText(vi: "xem lại", en: "look at it"),
      .mended: BilingualText(vi: "đã sửa", en: "mended"),
    ]
    return plan.problems.map { problem in
      TextRenderer.printable(
        "\(problem.place): \(labels[problem.severity]?[language] ?? ""): \(problem.message[language])")
    }
  }

  private var additions: [String] {
    let new = plan.changes.filter(\.isNew)
    let shown = showsAll ? new[...] : new.prefix(20)
    var lines = shown.map { TextRenderer.printable("+ \($0.path)  \($0.name)") }
    if shown.count < new.count {
      let rest = new.count - shown.count
      lines.append(
        isVietnamese
          ? "+ … và \(rest) tệp mới nữa (--all để xem hết)" : "+ … and \(rest) new files more (--all shows them)")
    }
    return lines
  }

  private var changes: [String] {
    plan.changes.filter { !$0.isNew }.flatMap { change in
      ["~ \(change.path)  \(change.name)"]
        + change.fields.map { field in
          field.before.map { "    \(field.field): \($0) → \(field.after)" } ?? "    \(field.field): + \(field.after)"
        }
    }.map { TextRenderer.printable($0) }
  }

  private var summary: String {
    let new = plan.changes.count(where: \.isNew)
    let changed = plan.changes.count - new
    let counts = (
      plan.errorCount, plan.problems.count { $0.severity == .warning }, plan.problems.count { $0.severity == .mended }
    )
    return isVietnamese
      ? "Thêm \(new) tệp, sửa \(changed) tệp; \(counts.0) ô lỗi (bị bỏ), \(counts.1) ô cần xem lại, \(counts.2) ô đã sửa."
      : "\(new) files to add, \(changed) to change; \(counts.0) cells with errors (left out), \(counts.1) to look at, "
        + "\(counts.2) mended."
  }
}
