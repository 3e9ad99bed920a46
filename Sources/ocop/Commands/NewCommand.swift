import ArgumentParser
import OCOPAuthoring
import OCOPContent
import OCOPDiagnostics
import OCOPLaw
import OCOPText

/// `ocop new`: writes the file of a new entry, or a whole new site. Takes everything as options; at a terminal it asks for the rest.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: .spoken(
      vi: "Tạo tệp cho một mục mới, hoặc một trang mới.", en: "Writes the file of a new entry, or a new site."),
    usage: .spoken(
      vi: "ocop new <loại> [<khóa>] [--<mục> <giá-trị> ...] [--site <thư-mục>] [--language <vi|en>]",
      en: "ocop new <type> [<key>] [--<field> <value> ...] [--site <folder>] [--language <vi|en>]"),
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
      ocop new product --name "Đường phèn" --producer htx-anh-duong --set 10
      ocop new product --name "Mật hoa dừa" --producer htx-anh-duong --photo 1.jpg
      ocop new lot L2026-03A --product duong-phen-anh-duong --produced 2026-03-01
    """

  // One list, not a type and a list: bash would complete an option that is being typed as the type.
  @Argument(
    parsing: .captureForPassthrough,
    help: ArgumentHelp(
      vi: "Loại (site, product, producer …), khóa và các mục.", en: "Type (site, product, producer …), key and fields.",
      valueName: .spoken(vi: "loại, khóa, mục", en: "type, key, fields")),
    completion: .custom { words, _, _ in NewCommand.completions(words) })
  var words: [String] = []

  func run() throws {
    var options = SiteOptions()
    options.site = "."
    options.language = nil
    guard let type = words.first, !["-h", "--help"].contains(type) else {
      let help = SpokenHelp.translated(OCOPCommand.helpMessage(for: Self.self))
      if words.isEmpty {
        Terminal.printError(
          .spoken(
            vi: "Còn thiếu loại mục: ocop new product, ocop new producer …\n\n",
            en: "The type is missing: ocop new product, ocop new producer …\n\n")
            + help + "\n")
        throw ExitStatus.usage.exitCode
      }
      Terminal.print(help + "\n")
      return
    }
    guard let schema = NewEntry.schema(named: type) else {
      throw UsageFault.unknownChoice(
        type, among: EntrySchema.all.map(\.name), vi: "loại mục", en: "type", language: .spoken)
    }
    let fields: FieldOptions
    do {
      fields = try FieldOptions(Array(words.dropFirst()), schema: schema)
    } catch {
      throw UsageFault.report(error.message, .spoken)
    }
    if let site = fields.site { options.site = site }
    if let language = fields.language {
      guard let known = MessageLanguage(rawValue: language) else {
        throw UsageFault.unknownChoice(
          language, among: ["vi", "en"], vi: "ngôn ngữ", en: "language", language: .spoken)
      }
      options.language = known
    }
    if fields.wantsHelp {
      Terminal.print(FieldHelp(schema: schema, language: options.messages).text)
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

  /// The types; options of the type; and after `--producer` and the like the keys of the site in the current folder.
  private static func completions(_ words: [String]) -> [String] {
    guard let schema = words.dropLast().lazy.compactMap({ NewEntry.schema(named: $0) }).first else {
      return EntrySchema.all.map(\.name)
    }
    if let option = words.dropLast().last, option.hasPrefix("--"),
      let field = schema.fields.first(where: { "--\($0.name)" == option })
    {
      // A site that cannot be read has nothing to offer; completion is no place for an error.
      let directory = (try? SiteDirectory(folder: ".").load()) ?? EntryDirectory(province: nil)
      // Shells compare letter by letter and break words at blanks: `tieu-can` can be typed, and is understood.
      return field.candidates(in: directory, language: .vi).map { candidate in
        candidate.value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? candidate.value : Slug.make(candidate.value)
      }
    }
    return FieldOptions.fields(of: schema).map { $0.name == "photos" ? "--photo" : "--\($0.name)" }
      + (schema.name == "lot" ? ["--product"] : []) + ["--site", "--language"]
  }
}
