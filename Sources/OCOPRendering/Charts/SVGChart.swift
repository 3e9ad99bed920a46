import OCOPTemplates

/// Draws figures as SVG. Coordinates are those of what a box has on a phone, so that words stay readable there; colours are the
/// theme's.
struct SVGChart {
  static let width = 300

  private var body: [UInt8] = []
  private let wording: Wording

  private init(_ wording: Wording) {
    self.wording = wording
  }

  /// Rows of a label above a bar.
  static func bars(_ rows: [ChartRow], title: String, _ wording: Wording) -> [UInt8] {
    var chart = SVGChart(wording)
    let most = max(1, rows.map(\.count).max() ?? 1)
    for (index, row) in rows.enumerated() {
      let top = index * 40
      let length = row.count == 0 ? 0 : max(2, row.count * (width - 50) / most)
      chart.text(row.label, x: 0, y: top + 14, style: "chart-label", limit: 44)
      chart.raw("<rect class=\"chart-bar\" x=\"0\" y=\"\(top + 20)\" width=\"\(length)\" height=\"12\" rx=\"2\"/>")
      chart.text(wording.number(row.count), x: length + 6, y: top + 31, style: "chart-value")
    }
    return chart.svg(height: rows.count * 40, label: chart.label(title, rows))
  }

  /// Columns side by side over a line: figures by year or quarter.
  static func columns(_ rows: [ChartRow], title: String, _ wording: Wording) -> [UInt8] {
    var chart = SVGChart(wording)
    let most = max(1, rows.map(\.count).max() ?? 1)
    let step = width / max(1, rows.count)
    // Names that would run into each other are left out: the table below has them all.
    let longest = rows.map(\.label.count).max() ?? 0
    let stride = (longest * 7 + 8 + step - 1) / step
    for (index, row) in rows.enumerated() {
      let height = row.count == 0 ? 0 : max(2, row.count * 130 / most)
      let middle = index * step + step / 2
      let breadth = min(40, step * 3 / 4)
      chart.raw(
        "<rect class=\"chart-bar\" x=\"\(middle - breadth / 2)\" y=\"\(155 - height)\" width=\"\(breadth)\" "
          + "height=\"\(height)\" rx=\"2\"/>")
      chart.text(wording.number(row.count), x: middle, y: 149 - height, style: "chart-value", anchor: "middle")
      if index % stride == 0 { chart.text(row.label, x: middle, y: 173, style: "chart-label", anchor: "middle") }
    }
    chart.raw("<path class=\"chart-axis\" d=\"M0 155.5h\(width)\"/>")
    return chart.svg(height: 180, label: chart.label(title, rows))
  }

  /// A circle for each place where it lies, its area the count; the first ones are named where there is room beside them.
  static func map(_ spots: [Spot], height: Int, title: String, _ wording: Wording) -> [UInt8] {
    var chart = SVGChart(wording)
    let most = Double(max(1, spots.map(\.row.count).max() ?? 1))
    for spot in spots {
      let radius = max(4, Int((12 * (Double(spot.row.count) / most).squareRoot()).rounded()))
      chart.raw("<circle class=\"chart-spot\" cx=\"\(spot.x)\" cy=\"\(spot.y)\" r=\"\(radius)\"><title>")
      chart.body.appendEscaped("\(spot.row.label): \(wording.number(spot.row.count))")
      chart.raw("</title></circle>")
    }
    var names: [(x: Int, y: Int, end: Int)] = []
    for spot in spots where names.count < 12 {
      let breadth = spot.row.label.count * 7
      // To the right of the circle, or to its left where the picture ends.
      let isRight = spot.x + 20 + breadth <= width
      let x = isRight ? spot.x + 16 : spot.x - 16 - breadth
      let isFree = names.allSatisfy { abs($0.y - spot.y) > 15 || $0.end < x || x + breadth < $0.x }
      let isClear = spots.allSatisfy { other in
        (other.x, other.y) == (spot.x, spot.y) || abs(other.y - spot.y) > 12 || other.x + 8 < x
          || other.x - 8 > x + breadth
      }
      guard x >= 0, isFree, isClear else { continue }
      names.append((x, spot.y, x + breadth))
      chart.text(
        spot.row.label, x: isRight ? x : x + breadth, y: spot.y + 4, style: "chart-label",
        anchor: isRight ? nil : "end")
    }
    return chart.svg(height: height, label: chart.label(title, spots.prefix(12).map(\.row)))
  }

  /// A place on a map, in units of the picture.
  struct Spot {
    var row: ChartRow
    var x: Int
    var y: Int
  }

  // MARK: Parts

  private mutating func raw(_ text: String) {
    body.append(contentsOf: text.utf8)
  }

  private mutating func text(
    _ text: String, x: Int, y: Int, style: String, anchor: String? = nil, limit: Int = .max
  ) {
    raw("<text class=\"\(style)\" x=\"\(x)\" y=\"\(y)\"" + (anchor.map { " text-anchor=\"\($0)\"" } ?? "") + ">")
    body.appendEscaped(text.count > limit ? text.prefix(limit - 1) + "…" : text)
    raw("</text>")
  }

  private func label(_ title: String, _ rows: [ChartRow]) -> String {
    title + ": " + rows.map { "\($0.label) \(wording.number($0.count))" }.joined(separator: "; ")
  }

  private func svg(height: Int, label: String) -> [UInt8] {
    var svg = Array("<svg class=\"chart\" viewBox=\"0 0 \(Self.width) \(height)\" role=\"img\" aria-label=\"".utf8)
    svg.appendEscaped(label)
    svg.append(contentsOf: "\">".utf8)
    svg.append(contentsOf: body)
    svg.append(contentsOf: "</svg>".utf8)
    return svg
  }
}
