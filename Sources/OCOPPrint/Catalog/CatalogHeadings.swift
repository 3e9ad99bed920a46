import OCOPDiagnostics
import OCOPModel

/// Names in the places of a catalog that do not grow with them: running headers, the bands at the head of a zone or sector, and
/// the cells of the plan of booths.
struct CatalogHeadings: Sendable {
  private let paper: PrintLayout.Paper
  private let titles: TitleFitting

  init(_ press: CatalogPress) {
    paper = press.paper
    titles = TitleFitting(press.theme, paper: press.options.paper)
  }

  /// Half the header each for the fair's name and the part's, on one line: whole names stand on the cover and at the part's head.
  func running(_ text: String, style: String) -> String {
    titles.fit(text, style: style, width: (paper.textWidth - paper.headerGap) / 2).text
  }

  /// The band at the head of a zone or sector.
  ///
  /// - Parameter count: what stands at its end: "12 sản phẩm".
  func band(_ texts: [LocalText], mark: String, count: String) -> (title: TitleFitting.Title, markScale: Double) {
    let whole = titles.width(of: mark, style: "sectionMark")
    let scale = whole > paper.markWidth ? paper.markWidth / whole : 1
    let taken =
      (mark.isEmpty ? 0 : whole * scale + paper.bandGap) + titles.width(of: count, style: "sectionCount")
      + paper.bandGap
    let place = TitleFitting.Place(width: paper.textWidth - taken, height: paper.band ?? .infinity)
    return (titles.title(texts, style: "section", other: "sectionOther", in: place), scale)
  }

  /// A booth's cell in the plan: its number on one line or two, and as much of the name as has room below.
  func cell(number: String, name: String) -> (number: LineFitter.Fit, name: LineFitter.Fit) {
    guard let plan = paper.plan else {
      return (.init(text: number, lines: 1, isCut: false), .init(text: name, lines: 1, isCut: false))
    }
    let cells = paper.textWidth - Double(plan.columns - 1) * plan.gap
    let width = cells / Double(plan.columns) - 2 * plan.side
    let fitted = titles.fit(number, style: "planMark", width: width - plan.number, lines: 2)
    let inside = (plan.height - plan.top - plan.bottom) * pointsPerMillimetre
    let left = inside - titles.height(of: fitted.lines, style: "planMark")
    return (fitted, titles.fit(name, style: "plan", width: width, lines: titles.lines("plan", in: left)))
  }
}
