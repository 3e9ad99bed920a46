import ArgumentParser
import OCOPBuild
import OCOPDiagnostics
import OCOPModel
import OCOPPrint

/// `ocop labels`: sheets of codes to stick on jars, boxes and booths.
struct LabelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "labels", abstract: "Prints sheets of QR labels as a PDF, and enters the codes in the ledger.",
    discussion: LabelSheet.all.map { "\($0.key): \($0.title.en)" }.joined(separator: "\n"))

  @OptionGroup var options: SiteOptions
  @OptionGroup var day: DayOptions

  @Option(help: ArgumentHelp("Labels of one product.", valueName: "key"))
  var product: String?

  @Option(help: ArgumentHelp("Labels of one lot of the product.", valueName: "lot"))
  var lot: String?

  @Option(help: ArgumentHelp("One label for each product at a fair.", valueName: "key"))
  var fair: String?

  @Flag(help: "One label for every published product.")
  var all = false

  @Option(help: ArgumentHelp("What is in the printer; see the list above.", valueName: "name"))
  var sheet = "avery-l7160"

  @Option(help: ArgumentHelp("The first free place of a sheet that has been used, from 1.", valueName: "n"))
  var start = 1

  @Option(help: ArgumentHelp("How many labels of each; else a sheetful of one product, or one each.", valueName: "n"))
  var copies: Int?

  @Flag(name: .customLong("ean13"), help: "The trade item number as bars, where there is one.")
  var hasBars = false

  @Flag(help: "Outlines to cut along.")
  var guides = false

  @Option(help: ArgumentHelp("A printer whose --offset and --scale are remembered.", valueName: "name"))
  var printer: String?

  @Option(help: ArgumentHelp("Millimetres to move everything to the right and down: 0.5,-1.", valueName: "x,y"))
  var offset: Offset?

  @Option(help: ArgumentHelp("Percent of the size.", valueName: "percent"))
  var scale: Double?

  @Flag(help: "Print a page to measure the printer by, and no labels.")
  var calibrate = false

  @Option(help: ArgumentHelp("The language of the labels; else the site's first.", valueName: "vi|en"))
  var contentLanguage: Language?

  @Option(help: ArgumentHelp("A note for the ledger.", valueName: "text"))
  var note = ""

  @Option(name: .shortAndLong, help: ArgumentHelp("The PDF to write.", valueName: "file.pdf"))
  var output: String

  func validate() throws {
    let sources = [product != nil, fair != nil, all].count { $0 }
    guard calibrate || sources == 1 else { throw ValidationError("Give one of --product KEY, --fair KEY and --all.") }
    guard lot == nil || product != nil else { throw ValidationError("--lot needs --product.") }
    guard copies.map({ (1...10_000).contains($0) }) ?? true else { throw ValidationError("--copies takes 1 to 10000.") }
    guard scale.map({ (90...110).contains($0) }) ?? true else { throw ValidationError("--scale takes 90 to 110.") }
    guard LabelSheet.named(sheet) != nil else {
      throw ValidationError(
        "There is no sheet '\(sheet)'. There are: \(LabelSheet.all.map(\.key).joined(separator: ", "))")
    }
  }

  func run() throws {
    let desk = try PrintDesk(options, day: day.day)
    guard let sheet = LabelSheet.named(sheet) else { return }
    let correction: PrinterCorrection = try SiteAccess(options).reportingFailure { try self.correction() }
    if calibrate {
      return try desk.report { progress in
        try LabelPrinter(desk.site, folder: options.folder, progress: progress)
          .printCalibration(sheet, correction: correction, to: output, language: desk.language)
      }
    }
    let labels = LabelOptions(
      targets: try targets(desk), sheet: sheet, start: start, copies: copies, hasBars: hasBars, hasGuides: guides,
      correction: correction, language: contentLanguage)
    try desk.report { progress in
      try LabelPrinter(desk.site, folder: options.folder, progress: progress)
        .print(labels, to: output, note: note, language: desk.language)
    }
  }

  private func targets(_ desk: PrintDesk) throws -> [LabelOptions.Target] {
    if let fair {
      let index = try desk.find(.fair, fair, vi: "hội chợ, sự kiện", en: "fair")
      var seen: Set<Int> = []
      return desk.showcase.fairs[index].booths.flatMap(\.products).filter { seen.insert($0).inserted }
        .map { LabelOptions.Target(product: $0) }
    }
    guard let product else { return desk.showcase.products.indices.map { LabelOptions.Target(product: $0) } }
    let index = try desk.find(.product, product, vi: "sản phẩm", en: "product")
    guard let lot else { return [LabelOptions.Target(product: index)] }
    let lots = desk.showcase.products[index].lots
    guard let position = lots.firstIndex(where: { $0.code == lot }) else {
      let known = lots.map(\.code).joined(separator: ", ")
      Terminal.printError(
        BilingualText(
          vi: "'\(product)' không có lô '\(lot)'. Hiện có: \(known)\n",
          en: "'\(product)' has no lot '\(lot)'. There are: \(known)\n")[desk.language])
      throw ExitStatus.usage.exitCode
    }
    return [LabelOptions.Target(product: index, lot: position)]
  }

  /// What was given now, and what is remembered of the printer.
  private func correction() throws -> PrinterCorrection {
    guard let printer, let memory = PrinterMemory() else {
      return PrinterCorrection(right: offset?.right ?? 0, down: offset?.down ?? 0, scale: scale ?? 100)
    }
    var correction = try memory.correction(of: printer) ?? PrinterCorrection()
    if let offset { (correction.right, correction.down) = (offset.right, offset.down) }
    if let scale { correction.scale = scale }
    if offset != nil || scale != nil { try memory.remember(correction, of: printer) }
    return correction
  }
}

/// Two numbers with a comma between.
struct Offset: ExpressibleByArgument {
  let right: Double
  let down: Double

  init?(argument: String) {
    let parts = argument.split(separator: ",").compactMap { Double($0) }
    guard parts.count == 2, parts.allSatisfy({ abs($0) <= 20 }) else { return nil }
    (right, down) = (parts[0], parts[1])
  }
}
