import ArgumentParser
import OCOPAuthoring
import OCOPContent
import OCOPDiagnostics
import OCOPLaw

/// `ocop new`: writes the file of a new entry, or a whole new site. Takes everything as options; at a terminal it asks for the rest.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: .spoken(
      vi: "Tạo tệp cho một mục mới, hoặc một trang mới.", en: "Writes the file of a new entry, or a new site."),
    usage: "ocop new <type> [<key>] [--<field> <value> ...] [--site <site>] [--language <vi|en>]",
    discussion: .spoken(
      vi: """
        Các loại: \(EntrySchema.all.map(\.name).joined(separator: ", ")). Mỗi mục của phần thông tin là một tùy chọn; \
        'ocop new <loại> --help' liệt kê. Không ghi khóa thì khóa lấy từ tên. Ở cửa sổ dòng lệnh, thiếu gì máy hỏi.

        Ví dụ:
        \(examples)
        """,
      en: """
        Types: \(EntrySchema.all.map(\.name).joined(separator: ", ")). Every key of the front matter is an option; \
        'ocop new <type> --help' lists them. Without a key, one is made from the name. At a terminal, what is missing is asked \
        for.

        Examples:
        \(examples)
        """))

  private static let examples = """
      ocop new site --province "Vĩnh Long" --site ocop-vinh-long
      ocop new producer --name "HTX Ánh Dương" --kind cooperative
      ocop new product --name "Đường phèn Ánh Dương" --producer htx-anh-duong --set 10 --photo IMG_2031.JPG
      ocop new lot L2026-03A --product duong-phen-anh-duong --produced 2026-03-01
    """

  @Argument(
    help: ArgumentHelp(
      vi: "site, product, producer, certification, fair, lot, place, story hoặc page.",
      en: "site, product, producer, certification, fair, lot, place, story or page."),
    completion: .list(EntrySchema.all.map(\.name)))
  var type: String

  @Argument(
    parsing: .captureForPassthrough, help: ArgumentHelp(vi: "Khóa và các mục.", en: "The key and the fields."),
    completion: .custom { words, _, _ in NewCommand.completions(words) })
  var words: [String] = []

  func run() throws {
    var options = SiteOptions()
    options.site = "."
    options.language = nil
    let preliminary = options.messages
    guard let schema = NewEntry.schema(named: type) else {
      throw UsageFault.unknownChoice(
        type, among: EntrySchema.all.map(\.name), vi: "loại mục", en: "type", language: preliminary)
    }
    let fields: FieldOptions
    do {
      fields = try FieldOptions(words, schema: schema)
    } catch {
      throw UsageFault.report(error.message, preliminary)
    }
    if let site = fields.site { options.site = site }
    if let language = fields.language {
      guard let known = MessageLanguage(rawValue: language) else {
        throw UsageFault.unknownChoice(
          language, among: ["vi", "en"], vi: "ngôn ngữ", en: "language", language: preliminary)
      }
      options.language = known
    }
    if fields.wantsHelp {
      Terminal.print(FieldOptions.help(schema, options.messages))
      return
    }
    do {
      if schema.name == EntrySchema.site.name {
        try SiteScaffolder(options: options, fields: fields).run()
      } else {
        try EntryScaffolder(schema: schema, options: options, fields: fields).run()
      }
    } catch is Prompt.Ended {
      Terminal.printError(BilingualText(vi: "Chưa ghi gì.\n", en: "Nothing was written.\n")[options.messages])
      throw ExitStatus.usage.exitCode
    }
  }

  /// Options of the type, and after `--producer` and the like the keys of the site in the current folder.
  private static func completions(_ words: [String]) -> [String] {
    guard let schema = words.lazy.compactMap({ NewEntry.schema(named: $0) }).first else { return [] }
    if let option = words.dropLast().last, option.hasPrefix("--"),
      let field = schema.fields.first(where: { "--\($0.name)" == option })
    {
      // A site that cannot be read has nothing to offer; completion is no place for an error.
      let directory = (try? SiteDirectory(folder: ".").load()) ?? EntryDirectory(province: nil)
      return field.candidates(in: directory, language: .vi).map(\.value)
    }
    return schema.fields.map { "--\($0.name)" }
  }
}
