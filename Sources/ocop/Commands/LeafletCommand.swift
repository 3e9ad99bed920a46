import ArgumentParser
import OCOPBuild
import OCOPModel
import OCOPPrint

/// `ocop leaflet`: a product's story on one sheet to hand out (tờ rơi).
struct LeafletCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leaflet",
    abstract: .spoken(
      vi: "In câu chuyện của một sản phẩm thành tờ rơi (PDF).",
      en: "Prints a product's story on one sheet to hand out, as a PDF."),
    discussion: .spoken(
      vi: """
        Câu chuyện, ảnh, chủ thể và mã QR, bằng hai ngôn ngữ đầu của trang. Mã được ghi vào sổ mã đã in, \
        content/trace-codes.csv. Cần Typst: chạy 'make print' một lần.

        Ví dụ:
          ocop leaflet --product mat-hoa-dua -o to-roi.pdf
          ocop leaflet --product mat-hoa-dua --form trifold --bleed 3 --marks -o to-gap.pdf
        """,
      en: """
        The story, photos, producer and code, in the site's first two languages. The code is entered in the ledger of printed \
        codes, content/trace-codes.csv. It needs Typst: run 'make print' once.

        Examples:
          ocop leaflet --product mat-hoa-dua -o leaflet.pdf
          ocop leaflet --product mat-hoa-dua --form trifold --bleed 3 --marks -o folded.pdf
        """))

  @OptionGroup var options: SiteOptions
  @OptionGroup var day: DayOptions

  @Option(
    help: ArgumentHelp(
      vi: "Sản phẩm.", en: "The product.", valueName: .spoken(vi: "khóa", en: "key")))
  var product: String

  @Option(
    help: ArgumentHelp(
      vi: "Một tờ A5, hoặc một tờ A4 gấp ba.", en: "One A5 sheet, or one A4 sheet folded in three.",
      valueName: .spoken(vi: "dạng", en: "form")))
  var form: LeafletOptions.Form = .a5

  @OptionGroup var sheet: SheetOptions
  @OptionGroup var ledger: LedgerOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      vi: "Tệp PDF để ghi.", en: "The PDF to write.", valueName: .spoken(vi: "tệp.pdf", en: "file.pdf")))
  var output: String

  func run() throws {
    let desk = try PrintDesk(options, day: day.day)
    let index = try desk.find(.product, product, vi: "sản phẩm", en: "product")
    try desk.print { printer in
      let leaflet = LeafletOptions(
        product: index, form: form, bleed: sheet.bleed, hasMarks: sheet.marks,
        language: try printer.language(sheet.contentLanguage))
      return try printer.printLeaflet(leaflet, to: output, note: ledger.note, language: desk.language)
    }
  }
}

extension LeafletOptions.Form: ExpressibleByArgument {}
