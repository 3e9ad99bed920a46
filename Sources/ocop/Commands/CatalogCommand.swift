import ArgumentParser
import OCOPBuild
import OCOPModel
import OCOPPrint

/// `ocop catalog`: the printable catalog of a fair, or of everything.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog",
    abstract: .spoken(
      vi: "In danh mục của một hội chợ, hoặc của mọi sản phẩm, ra PDF cho nhà in.",
      en: "Prints the catalog of a fair, or of all products, as a PDF for the print shop."),
    discussion: .spoken(
      vi: """
        Có bìa, lời chào, sơ đồ khu, mục lục, sản phẩm theo gian hàng với mã QR, và bảng tra. Hạng sao là hạng còn hiệu lực vào \
        ngày khai mạc; sản phẩm hết hạn thì in không có sao và được liệt kê trong phần kiểm tra trước khi in, cùng với ảnh nhỏ, \
        ảnh thiếu, lời bị cắt bớt. Mã của các sản phẩm được ghi vào sổ mã đã in, content/trace-codes.csv. Cần Typst: chạy \
        'make print' một lần.

        Đặt PDF vào thư mục của hội chợ thì trang của hội chợ mời khách tải về.

        Ví dụ:
          ocop catalog --fair hoi-cho -o content/fairs/hoi-cho/danh-muc.pdf
          ocop catalog --fair hoi-cho --bleed 3 --marks --fill -o nha-in.pdf
          ocop catalog --fair hoi-cho --paper a5 --content-language vi -o a5.pdf
          ocop catalog --fair hoi-cho --since danh-muc.edition.json -o bo-sung.pdf
          ocop catalog --all -o toan-tinh.pdf
        """,
      en: """
        With cover, greeting, plan of the zones, contents, products by booth with their codes, and indexes. Stars are those in \
        force on the opening day; a product whose term is over is printed without and listed in the preflight, as are photos \
        that are small or missing and texts that were cut. The products' codes are entered in the ledger of printed codes, \
        content/trace-codes.csv. It needs Typst: run 'make print' once.

        With the PDF in the fair's folder, the fair's page offers it to visitors.

        Examples:
          ocop catalog --fair spring-fair -o content/fairs/spring-fair/catalog.pdf
          ocop catalog --fair spring-fair --bleed 3 --marks --fill -o print-shop.pdf
          ocop catalog --fair spring-fair --paper a5 --content-language en -o a5.pdf
          ocop catalog --fair spring-fair --since catalog.edition.json -o addenda.pdf
          ocop catalog --all -o everything.pdf
        """))

  @OptionGroup var options: SiteOptions
  @OptionGroup var day: DayOptions

  @Option(
    help: ArgumentHelp(
      vi: "Hội chợ, sự kiện cần in.", en: "The fair to print.", valueName: .spoken(vi: "khóa", en: "key")))
  var fair: String?

  @Flag(
    help: ArgumentHelp(
      vi: "Mọi sản phẩm của trang; trên 1.000 sản phẩm thì mỗi tỉnh một tập.",
      en: "Every published product; above 1,000 of them, a volume a province."))
  var all = false

  @Option(
    help: ArgumentHelp(
      vi: "Khổ giấy.", en: "The paper.", valueName: "a4|a5"))
  var paper = "a4"

  @OptionGroup var sheet: SheetOptions
  @OptionGroup var ledger: LedgerOptions

  @Flag(
    help: ArgumentHelp(
      vi: "Bản thử một màu.", en: "A proof in greys."))
  var grey = false

  @Flag(
    help: ArgumentHelp(
      vi: "Thêm trang ghi chú cho đủ bội số của bốn, như tờ in gấp cần.",
      en: "Add pages for notes until the number of pages divides by four, as folded sheets need."))
  var fill = false

  @Option(
    help: ArgumentHelp(
      vi: "Tờ bổ sung: chỉ những gì đã đổi so với một bản in, theo tệp .edition.json của bản ấy.",
      en: "An addenda sheet: only what has changed since a printed edition, by its .edition.json file.",
      valueName: .spoken(vi: "tệp", en: "file")))
  var since: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      vi: "Tệp PDF để ghi.", en: "The PDF to write.", valueName: .spoken(vi: "tệp.pdf", en: "file.pdf")))
  var output: String

  func validate() throws {
    guard (fair == nil) == all else {
      throw ValidationError(
        .spoken(vi: "Hãy ghi --fair KHÓA hoặc --all.", en: "Give either --fair KEY or --all."))
    }
  }

  func run() throws {
    let desk = try PrintDesk(options, day: day.day)
    let scope: CatalogOptions.Scope =
      try fair.map { .fair(try desk.find(.fair, $0, vi: "hội chợ, sự kiện", en: "fair")) } ?? .all
    try desk.print { printer in
      let catalog = CatalogOptions(
        scope: scope, paper: paper, bleed: sheet.bleed, hasMarks: sheet.marks,
        language: try printer.language(sheet.contentLanguage), isGreyscale: grey, fillsSheets: fill)
      if let since { return try printer.printAddenda(catalog, since: since, to: output, language: desk.language) }
      return try printer.printCatalog(catalog, to: output, note: ledger.note, language: desk.language)
    }
  }
}
