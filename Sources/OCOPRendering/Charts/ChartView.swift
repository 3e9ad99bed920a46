import OCOPTemplates
import OCOPText

/// Figures as a picture, and as words beside it for those who cannot see it.
final class ChartView: Sendable {
  let key: String
  let title: String
  let svg: [UInt8]
  let rows: [Row]

  init(key: String, title: String, svg: [UInt8], rows: [ChartRow]) {
    self.key = key
    self.title = title
    self.svg = svg
    let total = rows.reduce(0) { $0 + $1.count }
    self.rows = rows.map { Row($0, total: total) }
  }

  static let schema: ViewSchema<ChartView> = ViewSchema("Chart", "Figures as a picture.") { fields in
    fields.text("key", "What it shows: stars, sectors, map, places, years, producers, expiry.") { $0.key }
    fields.text("title", "The same in words.") { $0.title }
    fields.html("svg", "The picture (inline SVG; its parts have classes for the style sheet).") { $0.svg }
    fields.list("rows", "The same figures as a list.", { Row.schema }) { $0.rows }
  }

  /// One figure of a chart.
  final class Row: Sendable {
    let label: String
    let count: Int
    let percent: String
    let url: String?

    init(_ row: ChartRow, total: Int) {
      label = row.label
      count = row.count
      percent = String(total == 0 ? 0 : (row.count * 100 + total / 2) / total)
      url = row.url
    }

    static let schema: ViewSchema<Row> = ViewSchema("ChartRow", "One figure of a chart.") { fields in
      fields.text("label", "What is counted.") { $0.label }
      fields.number("count", "How many.") { $0.count }
      fields.text("percent", "Of all, in whole per cent.") { $0.percent }
      fields.url("url", "The list of what was counted.") { $0.url }
    }
  }
}

/// One figure before it is drawn.
struct ChartRow {
  /// Begins a line, so with a capital: "xã Tiểu Cần", "hợp tác xã" are written small elsewhere.
  let label: String
  let count: Int
  let url: String?

  init(label: String, count: Int, url: String? = nil) {
    self.label = label.withCapital
    self.count = count
    self.url = url
  }
}
