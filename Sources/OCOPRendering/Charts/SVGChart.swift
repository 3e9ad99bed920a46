import OCOPTemplates

/// Draws figures as SVG. Coordinates are those of what a box has on a phone, so that words stay readable there; colours are the
/// theme's.
struct SVGChart {
  static let width = 300

  private var body: [UInt8] = []
  private let strings: ThemeStrings

  private init(_ strings: ThemeStrings) {
    self.strings = strings
  }

  /// Rows of a label above a bar.
  static func bars(_ rows: [ChartRow], title: String, _ strings: ThemeStrings) -> [UInt8] {
    var chart = SVGChart(strings)
    let most = max(1, rows.map(\.count).max() ?? 1)
    var top = 0
    for row in rows {
      let lines = wrapped(row.label)
      let length = row.count == 0 ? 0 : max(2, row.count * (width - 50) / most)
      chart.text(lines, x: 0, y: top + 14, style: "chart-label")
      top += (lines.count - 1) * lineHeight
      chart.raw("<rect class=\"chart-bar\" x=\"0\" y=\"\(top + 20)\" width=\"\(length)\" height=\"12\" rx=\"2\"/>")
      chart.text([strings.number(row.count)], x: length + 6, y: top + 31, style: "chart-value")
      top += 40
    }
    return chart.svg(height: top, label: chart.label(title, rows))
  }

  private static let lineHeight = 17

  /// A label in lines that the picture has room for, broken behind words.
  private static func wrapped(_ label: String) -> [String] {
    var lines: [String] = []
    for word in label.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= 40 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.isEmpty ? [label] : lines
  }

  /// Columns side by side over a line: figures by year or quarter.
  static func columns(_ rows: [ChartRow], title: String, _ strings: ThemeStrings) -> [UInt8] {
    var chart = SVGChart(strings)
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
      chart.text([strings.number(row.count)], x: middle, y: 149 - height, style: "chart-value", anchor: "middle")
      if index % stride == 0 { chart.text([row.label], x: middle, y: 173, style: "chart-label", anchor: "middle") }
    }
    chart.raw("<path class=\"chart-axis\" d=\"M0 155.5h\(width)\"/>")
    return chart.svg(height: 180, label: chart.label(title, rows))
  }

  /// A circle for each place where it lies, its area the count; the first ones are named where there is room beside them.
  static func map(_ spots: [Spot], height: Int, title: String, _ strings: ThemeStrings) -> [UInt8] {
    var chart = SVGChart(strings)
    let most = Double(max(1, spots.map(\.row.count).max() ?? 1))
    for spot in spots {
      let radius = max(4, Int((12 * (Double(spot.row.count) / most).squareRoot()).rounded()))
      chart.raw("<circle class=\"chart-spot\" cx=\"\(spot.x)\" cy=\"\(spot.y)\" r=\"\(radius)\"><title>")
      chart.body.appendEscaped("\(spot.row.label): \(strings.number(spot.row.count))")
      chart.raw("</title></circle>")
    }
    var names: [MapName] = []
    for spot in spots where names.count < 12 {
      let name = MapName.places(for: spot).first { name in
        name.x >= 0 && name.end <= width && (8...height - 8).contains(name.y) && names.allSatisfy { !$0.meets(name) }
          && spots.allSatisfy { ($0.x, $0.y) == (spot.x, spot.y) || !name.covers($0) }
      }
      guard let name else { continue }
      names.append(name)
      chart.text([spot.name], x: name.x, y: name.y + 4, style: "chart-label")
    }
    return chart.svg(height: height, label: chart.label(title, spots.prefix(12).map(\.row)))
  }

  /// A place on a map, in units of the picture.
  struct Spot {
    var row: ChartRow
    /// What is written beside it.
    var name: String
    var x: Int
    var y: Int
  }

  /// A name on a map, by the line through its middle.
  private struct MapName {
    var x: Int
    var y: Int
    var end: Int

    /// To the right of a circle, to its left, above it, below it: the first that has room is taken.
    static func places(for spot: Spot) -> [MapName] {
      // A letter of 13 pixels is 7.6 wide on the average.
      let breadth = spot.name.count * 8
      let middle = min(max(0, spot.x - breadth / 2), width - breadth)
      return [(spot.x + 16, spot.y), (spot.x - 16 - breadth, spot.y), (middle, spot.y - 22), (middle, spot.y + 22)]
        .map { MapName(x: $0, y: $1, end: $0 + breadth) }
    }

    func meets(_ other: MapName) -> Bool { abs(y - other.y) <= 15 && x <= other.end && other.x <= end }

    func covers(_ spot: Spot) -> Bool { abs(y - spot.y) <= 12 && x - 8 <= spot.x && spot.x <= end + 8 }
  }

  // MARK: Parts

  private mutating func raw(_ text: String) {
    body.append(contentsOf: text.utf8)
  }

  private mutating func text(
    _ lines: [String], x: Int, y: Int, style: String, anchor: String? = nil
  ) {
    raw("<text class=\"\(style)\" x=\"\(x)\" y=\"\(y)\"" + (anchor.map { " text-anchor=\"\($0)\"" } ?? "") + ">")
    for (place, line) in lines.enumerated() {
      if place > 0 { raw("<tspan x=\"\(x)\" dy=\"\(Self.lineHeight)\">") }
      body.appendEscaped(line)
      if place > 0 { raw("</tspan>") }
    }
    raw("</text>")
  }

  private func label(_ title: String, _ rows: [ChartRow]) -> String {
    title + ": " + rows.map { "\($0.label) \(strings.number($0.count))" }.joined(separator: "; ")
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
