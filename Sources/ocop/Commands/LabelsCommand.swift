import ArgumentParser
import OCOPBuild
import OCOPDiagnostics
import OCOPModel
import OCOPPrint
import OCOPText

/// `ocop labels`: sheets of codes to stick on jars, boxes and booths.
struct LabelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "labels",
    abstract: .spoken(
      vi: "In nhãn mã QR ra PDF, và ghi các mã vào sổ mã đã in.",
      en: "Prints sheets of QR labels as a PDF, and enters the codes in the ledger."),
    discussion: .spoken(
      vi: """
        Mã đã in được ghi vào content/trace-codes.csv; từ đó 'ocop check' báo lỗi khi một mã không còn mở được trang nào. Trước khi \
        in lên giấy nhãn, hãy in trang đo với --calibrate, rồi bù lệch bằng --offset và --scale; --printer để ocop nhớ. Cần \
        Typst: chạy 'make print' một lần.

        Ví dụ:
          ocop labels --product mat-hoa-dua --lot L2026-03A --start 8 -o nhan.pdf
          ocop labels --fair hoi-cho --sheet tent-a4 -o the-ban.pdf
          ocop labels --calibrate --sheet herma-4464 -o can-chinh.pdf
          ocop labels --all --sheet herma-4464 --printer van-phong --offset 0.5,-1 -o nhan.pdf

        Loại giấy:

        """ + Self.sheets(.vi),
      en: """
        Codes that were printed are entered in content/trace-codes.csv; from then on 'ocop check' fails when one of them would \
        stop answering. Before printing on label paper, print a page to measure by with --calibrate, and make up for what it \
        shows with --offset and --scale; --printer has ocop remember them. It needs Typst: run 'make print' once.

        Examples:
          ocop labels --product mat-hoa-dua --lot L2026-03A --start 8 -o labels.pdf
          ocop labels --fair spring-fair --sheet tent-a4 -o tents.pdf
          ocop labels --calibrate --sheet herma-4464 -o calibration.pdf
          ocop labels --all --sheet herma-4464 --printer office --offset 0.5,-1 -o labels.pdf

        Sheets:

        """ + Self.sheets(.en)))

  private static func sheets(_ language: MessageLanguage) -> String {
    LabelSheet.all.map { "  \($0.key): \($0.title[language])" }.joined(separator: "\n")
  }

  @OptionGroup var options: SiteOptions
  @OptionGroup var day: DayOptions

  @Option(
    help: ArgumentHelp(
      vi: "Nhãn của một sản phẩm.", en: "Labels of one product.", valueName: .spoken(vi: "khóa", en: "key")))
  var product: String?

  @Option(
    help: ArgumentHelp(
      vi: "Nhãn của một lô của sản phẩm.", en: "Labels of one lot of the product.",
      valueName: .spoken(vi: "lô", en: "lot")))
  var lot: String?

  @Option(
    help: ArgumentHelp(
      vi: "Mỗi sản phẩm ở hội chợ một nhãn.", en: "One label for each product at a fair.",
      valueName: .spoken(vi: "khóa", en: "key")))
  var fair: String?

  @Flag(
    help: ArgumentHelp(
      vi: "Mỗi sản phẩm của trang một nhãn.", en: "One label for every published product."))
  var all = false

  @Option(
    help: ArgumentHelp(
      vi: "Loại giấy trong máy in, theo danh sách ở trên.", en: "What is in the printer; see the list above.",
      valueName: .spoken(vi: "tên", en: "name")))
  var sheet = "avery-l7160"

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      vi: "Ô trống đầu tiên của tờ nhãn đã dùng dở, đếm từ 1.",
      en: "The first free place of a sheet that has been used, from 1.", valueName: "n"))
  var start = 1

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      vi: "Số nhãn mỗi loại; không ghi thì một sản phẩm là đầy một tờ, nhiều sản phẩm là mỗi loại một.",
      en: "How many labels of each; else a sheetful of one product, or one each.", valueName: "n"))
  var copies: Int?

  @Flag(
    name: .customLong("ean13"),
    help: ArgumentHelp(
      vi: "In thêm mã vạch EAN-13 của sản phẩm có mã GTIN; GTIN-8 thì là EAN-8.",
      en: "The trade item number as bars (EAN-13, or EAN-8 for a GTIN-8), where there is one."))
  var hasBars = false

  @Flag(
    help: ArgumentHelp(
      vi: "Đường viền để cắt theo.", en: "Outlines to cut along."))
  var guides = false

  @Option(
    help: ArgumentHelp(
      vi: "Máy in, để nhớ --offset và --scale của nó.", en: "A printer whose --offset and --scale are remembered.",
      valueName: .spoken(vi: "tên", en: "name")))
  var printer: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      vi: "Số mi-li-mét dịch mọi thứ sang phải và xuống dưới: 0.5,-1.",
      en: "Millimetres to move everything to the right and down: 0.5,-1.", valueName: "x,y"))
  var offset: Offset?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      vi: "Phần trăm cỡ in.", en: "Percent of the size.", valueName: .spoken(vi: "phần trăm", en: "percent")))
  var scale: Double?

  @Flag(
    help: ArgumentHelp(
      vi: "In trang đo máy in, không in nhãn nào.", en: "Print a page to measure the printer by, and no labels."))
  var calibrate = false

  @Option(
    help: ArgumentHelp(
      vi: "Ngôn ngữ của nhãn; không ghi thì là ngôn ngữ đầu của trang.",
      en: "The language of the labels; else the site's first.", valueName: "vi|en"))
  var contentLanguage: String?

  @OptionGroup var ledger: LedgerOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      vi: "Tệp PDF để ghi.", en: "The PDF to write.", valueName: .spoken(vi: "tệp.pdf", en: "file.pdf")))
  var output: String

  func validate() throws {
    let sources = [product != nil, fair != nil, all].count { $0 }
    guard calibrate || sources == 1 else {
      throw ValidationError(
        .spoken(
          vi: "Hãy ghi một trong --product KHÓA, --fair KHÓA và --all.",
          en: "Give one of --product KEY, --fair KEY and --all."))
    }
    guard lot == nil || product != nil else {
      throw ValidationError(.spoken(vi: "--lot cần có --product.", en: "--lot needs --product."))
    }
    guard copies.map({ (1...10_000).contains($0) }) ?? true else {
      throw ValidationError(.spoken(vi: "--copies nhận từ 1 đến 10000.", en: "--copies takes 1 to 10000."))
    }
    guard scale.map({ (90...110).contains($0) }) ?? true else {
      throw ValidationError(.spoken(vi: "--scale nhận từ 90 đến 110.", en: "--scale takes 90 to 110."))
    }
    guard offset.map({ abs($0.right) <= 20 && abs($0.down) <= 20 }) ?? true else {
      throw ValidationError(
        .spoken(
          vi: "--offset nhận từ -20 đến 20 mi-li-mét mỗi chiều.", en: "--offset takes -20 to 20 millimetres each way."))
    }
    guard LabelSheet.named(sheet) != nil else {
      let help =
        (LabelSheet.meant(by: sheet)?.key).map(BilingualText.didYouMean)
        ?? BilingualText(vi: "Hiện có: \(Self.keys).", en: "There are: \(Self.keys).")
      throw ValidationError(
        .spoken(vi: "Không có loại giấy '\(sheet)'. \(help.vi)", en: "There is no sheet '\(sheet)'. \(help.en)"))
    }
  }

  func run() throws {
    let desk = try PrintDesk(options, day: day.day)
    guard let sheet = LabelSheet.named(sheet) else { return }
    let correction: PrinterCorrection = try SiteAccess(options).reportingFailure {
      try self.correction(desk.language)
    }
    let targets = calibrate ? [] : try targets(desk)
    try desk.print { printer in
      let labels = LabelOptions(
        targets: targets, sheet: sheet, start: start, copies: copies, hasBars: hasBars, hasGuides: guides,
        correction: correction, language: try printer.language(contentLanguage))
      return calibrate
        ? try printer.printCalibration(sheet, correction: correction, to: output, language: desk.language)
        : try printer.printLabels(labels, to: output, note: ledger.note, language: desk.language)
    }
  }

  private static var keys: String { LabelSheet.all.map(\.key).joined(separator: ", ") }

  private func targets(_ desk: PrintDesk) throws -> [LabelOptions.Target] {
    if let fair {
      let index = try desk.find(.fair, fair, vi: "hội chợ, sự kiện", en: "fair")
      var seen: Set<Int> = []
      return desk.showcase.fairs[index].boothsByZone.flatMap { $0.booths.flatMap(\.products) }
        .filter { seen.insert($0).inserted }
        .map { LabelOptions.Target(product: $0) }
    }
    guard let product else { return desk.showcase.products.indices.map { LabelOptions.Target(product: $0) } }
    let index = try desk.find(.product, product, vi: "sản phẩm", en: "product")
    guard let lot else { return [LabelOptions.Target(product: index)] }
    let lots = desk.showcase.products[index].lots
    guard let position = lots.firstIndex(where: { $0.code == lot }) else {
      let known = lots.map(\.code).joined(separator: ", ")
      let help =
        NearMiss.suggestion(for: lot, among: lots.map(\.code)).map(BilingualText.didYouMean)
        ?? BilingualText(vi: "Hiện có: \(known)", en: "There are: \(known)")
      Terminal.printError(
        lots.isEmpty
          ? BilingualText(
            vi: "'\(product)' chưa có lô nào. Bỏ --lot để in nhãn của sản phẩm, "
              + "hoặc tạo lô: ocop new lot '\(lot)' --product \(product)\n",
            en: "'\(product)' has no lots. Leave out --lot for labels of the product, "
              + "or make the lot: ocop new lot '\(lot)' --product \(product)\n")[desk.language]
          : BilingualText(
            vi: "'\(product)' không có lô '\(lot)'. \(help.vi)\n",
            en: "'\(product)' has no lot '\(lot)'. \(help.en)\n")[desk.language])
      throw ExitStatus.usage.exitCode
    }
    return [LabelOptions.Target(product: index, lot: position)]
  }

  /// What was given now, and what is remembered of the printer.
  private func correction(_ language: MessageLanguage) throws -> PrinterCorrection {
    let memory = printer == nil ? nil : PrinterMemory()
    let remembered = try printer.flatMap { try memory?.correction(of: $0) }
    let isGiven = offset != nil || scale != nil
    if let printer, remembered == nil, !isGiven {
      let said = Self.unknown(printer, known: try memory?.printers(near: printer) ?? [])
      // Labels printed beside their places are lost; the page to measure by is what a new printer needs first.
      guard calibrate else { throw UsageFault.report(said, language) }
      Terminal.printError(said[language] + "\n")
    }
    var correction = remembered ?? PrinterCorrection()
    if let offset { (correction.right, correction.down) = (offset.right, offset.down) }
    if let scale { correction.scale = scale }
    if let printer, isGiven { try memory?.remember(correction, of: printer) }
    return correction
  }

  private static func unknown(_ printer: String, known: [String]) -> BilingualText {
    let list = known.joined(separator: ", ")
    return BilingualText(
      vi: "Chưa nhớ độ lệch của máy in '\(printer)'. "
        + (known.isEmpty ? "" : "Đã nhớ: \(list). ") + "Máy mới thì thêm --offset (0,0 nếu không lệch).",
      en: "No correction of the printer '\(printer)' is remembered. "
        + (known.isEmpty ? "" : "There are: \(list). ") + "For a new one add --offset (0,0 where nothing is off).")
  }
}

/// Two numbers with a comma between.
struct Offset: ExpressibleByArgument {
  let right: Double
  let down: Double

  init?(argument: String) {
    let parts = argument.split(separator: ",").compactMap { Double($0) }
    guard parts.count == 2, parts.allSatisfy(\.isFinite) else { return nil }
    (right, down) = (parts[0], parts[1])
  }
}
