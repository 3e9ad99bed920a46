import ArgumentParser
import OCOPBuild
import OCOPModel
import OCOPPrint

/// `ocop leaflet`: a product's story on one sheet to hand out (tờ rơi).
struct LeafletCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leaflet", abstract: "Prints a product's story on one sheet to hand out, as a PDF.")

  @OptionGroup var options: SiteOptions
  @OptionGroup var day: DayOptions

  @Option(help: ArgumentHelp("The product.", valueName: "key"))
  var product: String

  @Option(help: "One A5 sheet, or one A4 sheet folded in three.")
  var form: LeafletOptions.Form = .a5

  @Option(help: ArgumentHelp("Millimetres that pictures and colours reach beyond the trimmed edge.", valueName: "mm"))
  var bleed = 0.0

  @Flag(help: "Crop marks outside the bleed.")
  var marks = false

  @Option(help: ArgumentHelp("One language only; else the site's first two.", valueName: "vi|en"))
  var contentLanguage: Language?

  @Option(name: .shortAndLong, help: ArgumentHelp("The PDF to write.", valueName: "file.pdf"))
  var output: String

  func validate() throws {
    guard (0...20).contains(bleed) else { throw ValidationError("--bleed takes 0 to 20 millimetres.") }
  }

  func run() throws {
    let desk = try PrintDesk(options, day: day.day)
    let index = try desk.find(.product, product, vi: "sản phẩm", en: "product")
    let leaflet = LeafletOptions(
      product: index, form: form, bleed: bleed, hasMarks: marks, language: contentLanguage)
    try desk.report { progress in
      try LeafletPrinter(desk.site, folder: options.folder, progress: progress)
        .print(leaflet, to: output, language: desk.language)
    }
  }
}

extension LeafletOptions.Form: ExpressibleByArgument {}
