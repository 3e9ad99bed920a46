import OCOPDiagnostics
import OCOPLaw
package import OCOPModel

/// The data of sheets of labels, and of the page by which a printer is measured.
package struct LabelData {
  private let showcase: Showcase
  private let theme: PrintTheme
  private let options: LabelOptions
  private let languages: PrintLanguages
  private let shape: LabelShape

  init(
    _ showcase: Showcase, theme: PrintTheme, options: LabelOptions, languages: PrintLanguages, shape: LabelShape
  ) {
    self.showcase = showcase
    self.theme = theme
    self.options = options
    self.languages = languages
    self.shape = shape
  }

  /// - Parameters:
  ///   - cells: which label stands in which place, from the first free one on.
  ///   - isFirst: whether the first sheet has been used before.
  func bundle(_ cells: [Int], labels: [JSONValue], suffix: String, isFirst: Bool) -> PrintBundle {
    // A part holds only the labels that it prints.
    var positions: [Int: Int] = [:]
    var own: [JSONValue] = []
    let indices = cells.map { cell -> JSONValue in
      let position = positions[cell] ?? own.count
      if positions.updateValue(position, forKey: cell) == nil { own.append(labels[cell]) }
      return .integer(position)
    }
    let words = ["scanMe", "scanMeText", "stars3", "stars4", "stars5"]
    let spoken = PrintLanguages(options.language, site: showcase.site)
    let data: JSONValue = .object(
      Self.common(
        showcase, options.sheet, options.correction, "OCOP · \(options.sheet.title[languages.main.messageLanguage])")
        + [
          ("languages", .strings(languages.all.map(\.code))),
          ("words", .object(words.map { ($0, .words($0, theme, spoken)) })),
          ("kind", .string(options.sheet.kind.rawValue)),
          (
            "shape",
            [
              "padding": .number(LabelShape.padding), "beside": .flag(shape.isBeside), "code": .number(shape.code),
              "textWidth": .number(shape.text.width), "textHeight": .number(shape.text.height),
              "small": .number(shape.smallSize),
            ]
          ),
          ("start", .integer(isFirst ? options.start - 1 : 0)), ("guides", .flag(options.hasGuides)),
          ("labels", .array(own)), ("cells", .array(indices)),
        ])
    return PrintBundle(
      suffix: suffix, template: "labels.typ", data: data, photos: [],
      timestamp: showcase.asOf.daysSinceEpoch * 86_400, bleed: .of(0, marks: false), size: cells.count)
  }

  /// A page that shows where a printer really prints.
  package static func calibration(
    _ showcase: Showcase, theme: PrintTheme, sheet: LabelSheet, correction: PrinterCorrection
  ) -> PrintBundle {
    let language = showcase.site.defaultLanguage
    let steps = ["calibrate.print", "calibrate.measure", "calibrate.scale"]
    let languages = PrintLanguages(language, site: showcase.site)
    let data: JSONValue = .object(
      common(showcase, sheet, correction, theme.word("calibration", language)) + [
        ("languages", .strings([language.code])),
        ("words", ["calibration": .words("calibration", theme, languages)]),
        ("lines", .strings([sheet.title[language.messageLanguage]] + steps.map { theme.word($0, language) })),
      ])
    return PrintBundle(
      suffix: "", template: "calibration.typ", data: data, photos: [],
      timestamp: showcase.asOf.daysSinceEpoch * 86_400, bleed: .of(0, marks: false), size: 1)
  }

  private static func common(
    _ showcase: Showcase, _ sheet: LabelSheet, _ correction: PrinterCorrection, _ title: String
  ) -> [(String, JSONValue)] {
    let author = (showcase.site.organisation?.name ?? showcase.site.title).text(in: showcase.site.defaultLanguage).text
    let day = showcase.asOf
    return [
      (
        "document",
        [
          "title": .string(title), "author": .string(author),
          "day": .array([day.year, day.month, day.day].map(JSONValue.integer)),
        ]
      ),
      (
        "page",
        [
          "grey": .flag(false), "marks": .flag(false), "bleed": .number(0), "sheet": .number(0),
          "width": .number(sheet.pageSize.width), "height": .number(sheet.pageSize.height),
        ]
      ),
      (
        "label",
        [
          "width": .number(sheet.labelSize.width), "height": .number(sheet.labelSize.height),
          "round": .number(sheet.round),
        ]
      ),
      (
        "corners",
        .array(
          (0..<sheet.labelsPerPage).map { position in
            let corner = sheet.corner(position)
            return [.number(corner.x), .number(corner.y)]
          })
      ),
      (
        "correction",
        [
          "right": .number(correction.right), "down": .number(correction.down), "scale": .number(correction.scale),
        ]
      ),
    ]
  }
}
