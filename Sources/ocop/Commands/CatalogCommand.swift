import ArgumentParser
import OCOPBuild
import OCOPModel
import OCOPPrint

/// `ocop catalog`: the printable catalog of a fair, or of everything.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog", abstract: "Prints the catalog of a fair, or of all products, as a PDF.")

  @OptionGroup var options: SiteOptions
  @OptionGroup var day: DayOptions

  @Option(help: ArgumentHelp("The fair to print.", valueName: "key"))
  var fair: String?

  @Flag(help: "Print every published product, a volume a province.")
  var all = false

  @Option(help: ArgumentHelp("Paper: a4 or a5.", valueName: "a4|a5"))
  var paper = "a4"

  @Option(help: ArgumentHelp("Millimetres that pictures and colours reach beyond the trimmed edge.", valueName: "mm"))
  var bleed = 0.0

  @Flag(help: "Crop marks outside the bleed.")
  var marks = false

  @Option(help: ArgumentHelp("One language only; else the site's first two.", valueName: "vi|en"))
  var contentLanguage: Language?

  @Flag(help: "A proof in greys.")
  var grey = false

  @Flag(help: "Fill up with pages for notes until the number of pages divides by four.")
  var fill = false

  @Option(
    help: ArgumentHelp(
      "Print only what has changed since a printed edition: its .edition.json file.", valueName: "file"))
  var since: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("The PDF to write.", valueName: "file.pdf"))
  var output: String

  func validate() throws {
    guard (fair == nil) == all else { throw ValidationError("Give either --fair KEY or --all.") }
    guard (0...20).contains(bleed) else { throw ValidationError("--bleed takes 0 to 20 millimetres.") }
  }

  func run() throws {
    let desk = try PrintDesk(options, day: day.day)
    let scope: CatalogOptions.Scope =
      try fair.map { .fair(try desk.find(.fair, $0, vi: "hội chợ, sự kiện", en: "fair")) } ?? .all
    let catalog = CatalogOptions(
      scope: scope, paper: paper, bleed: bleed, hasMarks: marks, language: contentLanguage, isGreyscale: grey,
      fillsSheets: fill)
    try desk.report { progress in
      let printer = CatalogPrinter(desk.site, folder: options.folder, progress: progress)
      if let since { return try printer.printAddenda(catalog, since: since, to: output, language: desk.language) }
      return try printer.print(catalog, to: output, language: desk.language)
    }
  }
}
