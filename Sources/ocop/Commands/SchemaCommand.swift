import ArgumentParser
import OCOPContent
import OCOPDiagnostics

/// `ocop schema [TYPE]`: the front matter as JSON Schema, for editors and other checkers.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: .spoken(
      vi: "In lược đồ JSON Schema của phần thông tin đầu tệp, cho trình soạn thảo.",
      en: "Prints the JSON Schema of the front matter, for editors."),
    discussion: """
      \(String.spoken(
        vi: "Không ghi loại thì in mọi lược đồ trong một tài liệu, mỗi loại dưới '$defs'.",
        en: "Without a type it prints all of them in one document, each below '$defs'."))

      \(String.spoken(vi: "Ví dụ:", en: "Examples:"))
        ocop schema product
        ocop schema --output .vscode/ocop
      """)

  @Argument(
    help: ArgumentHelp(
      vi: "site, product, producer, certification, fair, lot, place, story, page; bản dịch thêm '-translation'.",
      en:
        "site, product, producer, certification, fair, lot, place, story, page; with '-translation' for translations.",
      valueName: .spoken(vi: "loại", en: "type")),
    completion: .list(JSONSchema.all(.en).map(\.name)))
  var type: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      vi: "Thư mục để ghi, mỗi loại một tệp LOẠI.schema.json; không ghi thì in ra màn hình.",
      en: "A folder to write to, one file TYPE.schema.json for each; else they are printed.",
      valueName: .spoken(vi: "thư-mục", en: "folder")))
  var output: String?

  @Option(
    help: ArgumentHelp(
      vi: "Ngôn ngữ của tên và mô tả: vi hoặc en; không ghi thì theo máy.",
      en: "Language of titles and descriptions: vi or en; else from the locale.", valueName: "vi|en"))
  var language: MessageLanguage?

  func run() throws {
    let language = language ?? .spoken
    let schemas = JSONSchema.all(language)
    let chosen = type.map { type in schemas.filter { $0.name == type } } ?? schemas
    if let type, chosen.isEmpty {
      throw UsageFault.unknownChoice(
        type, among: schemas.map(\.name), vi: "loại mục", en: "type", language: language)
    }
    if let output {
      try write(chosen, to: output, language: language)
    } else {
      let document = type == nil ? JSONSchema.bundle(language) : chosen[0].document
      Terminal.print(document.indented)
    }
  }

  private func write(_ schemas: [JSONSchema], to folder: String, language: MessageLanguage) throws {
    let writer = ContentWriter(folder: folder)
    do {
      for schema in schemas { try writer.write(schema.document.indented, to: "\(schema.name).schema.json") }
    } catch {
      Terminal.printError(error.text(language) + "\n")
      throw ExitStatus.machine.exitCode
    }
    let count = schemas.count
    Terminal.print(
      BilingualText(
        vi: "Đã ghi \(count) lược đồ vào '\(folder)'.\n",
        en: "\(count) \(count == 1 ? "schema" : "schemas") written to '\(folder)'.\n")[language])
  }
}
