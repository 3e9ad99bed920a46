import OCOPMedia
import Testing

@Suite struct `QR symbol as SVG` {
  @Test func `is an inline picture with a name, white ground and four free modules`() throws {
    let svg = try QRSymbol.encode("HTTPS://A.VN/?A=1&B=\"<").svg(label: "Mã \"QR\" & <mật>")
    let head =
      "<svg data-qr=\"HTTPS://A.VN/?A=1&amp;B=&quot;&lt;\" role=\"img\" aria-label=\"Mã &quot;QR&quot; &amp; &lt;mật>\" "
      + "viewBox=\"-4 -4 33 33\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M-4-4h33v33h-33z\"/>"
      + "<path stroke=\"#000\" d=\"M0 .5h7"
    #expect(svg.hasPrefix(head))
    #expect(svg.hasSuffix("\"/></svg>"))
  }

  @Test func `is the same text every time`() throws {
    #expect(try QRSymbol.encode("OCOP").svg(label: "OCOP") == QRSymbol.encode("OCOP").svg(label: "OCOP"))
  }

  @Test(arguments: [
    "OCOP", "HTTPS://OCOP.EXAMPLE.VN/01/09521234567899/10/L2026-03A", "https://example.vn/a/B/9",
    // More than 64 modules on a side, and more than 128.
    "https://example.vn/" + String(repeating: "a", count: 400),
    "https://example.vn/" + String(repeating: "a", count: 1500),
  ])
  func `draws every module, as strokes and as outlines`(text: String) throws {
    let symbol = try QRSymbol.encode(text)
    let modules = (0..<symbol.side * symbol.side).map { symbol[$0 % symbol.side, $0 / symbol.side] }
    #expect(painted(strokes: try modulesPath(of: symbol.svg(label: "OCOP")), side: symbol.side) == modules)
    #expect(painted(outlines: try modulesPath(of: symbol.svgFile()), side: symbol.side) == modules)
  }

  /// What the last path of a picture draws; the one before is the white ground.
  private func modulesPath(of svg: String) throws -> String {
    let start = try #require(svg.ranges(of: " d=\"").last)
    return String(svg[start.upperBound...].prefix { $0 != "\"" })
  }

  /// A path's commands with their numbers; enough of SVG's grammar for `M m h v z`.
  private func commands(_ path: String) -> [(Character, [Double])] {
    var result: [(Character, [Double])] = []
    var number = ""
    func finish() {
      if let value = Double(number), !result.isEmpty { result[result.count - 1].1.append(value) }
      number = ""
    }
    for character in path {
      if character.isLetter {
        finish()
        result.append((character, []))
      } else if character == " " {
        finish()
      } else {
        if character == "-" { finish() }
        // Swift reads no number that begins with its point.
        number += character == "." && number.isEmpty ? "0." : String(character)
      }
    }
    finish()
    return result
  }

  private func painted(strokes path: String, side: Int) -> [Bool] {
    var grid = [Bool](repeating: false, count: side * side)
    var (x, y) = (0.0, 0.0)
    for (command, numbers) in commands(path) {
      switch command {
      case "M": (x, y) = (numbers[0], numbers[1])
      case "m": (x, y) = (x + numbers[0], y + numbers[1])
      case "h":
        for column in Int(x)..<Int(x + numbers[0]) { grid[Int(y) * side + column] = true }
        x += numbers[0]
      default: Issue.record("Unexpected command \(command)")
      }
    }
    return grid
  }

  /// Winding number by counting the vertical edges to the left of each module's centre.
  private func painted(outlines path: String, side: Int) -> [Bool] {
    var winding = [Int](repeating: 0, count: side * side)
    var (x, y) = (0, 0)
    var start = (0, 0)
    func edge(to end: Int) {
      for row in min(y, end)..<max(y, end) {
        for column in x..<side { winding[row * side + column] += end > y ? -1 : 1 }
      }
      y = end
    }
    for (command, numbers) in commands(path) {
      let steps = numbers.map { Int($0) }
      switch command {
      case "M": (x, y) = (steps[0], steps[1])
      case "m":
        (x, y) = (x + steps[0], y + steps[1])
        start = (x, y)
      case "h": x += steps[0]
      case "v": edge(to: y + steps[0])
      case "z":
        // The last side of a loop may be left to `z`; it must be straight.
        #expect(x == start.0 || y == start.1)
        edge(to: start.1)
        (x, y) = start
      default: Issue.record("Unexpected command \(command)")
      }
    }
    #expect(winding.allSatisfy { $0 == 0 || $0 == 1 })
    return winding.map { $0 == 1 }
  }
}
