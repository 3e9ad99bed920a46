import ArgumentParser
// Linked for its `malloc`, which takes the place of the C library's in the whole program.
import CMimalloc
import Foundation
import OCOPDiagnostics

/// The program. Each command parses its options, makes one call, prints, and says how it went by its exit status.
struct OCOPCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ocop",
    abstract: .spoken(
      vi: "Biến một thư mục văn bản thành trang giới thiệu sản phẩm OCOP của tỉnh.",
      en: "Turns a folder of Markdown into a province's showcase of OCOP products."),
    discussion: .spoken(
      vi: "Ví dụ:\n  ocop new site --province \"Vĩnh Long\"\n  ocop import danh-sach.xlsx\n  ocop serve\n  ocop build",
      en: "Examples:\n  ocop new site --province \"Vĩnh Long\"\n  ocop import list.xlsx\n  ocop serve\n  ocop build"),
    version: "ocop \(ProgramVersion.current)",
    subcommands: [
      CheckCommand.self, BuildCommand.self, ExplainCommand.self, NewCommand.self, ImportCommand.self,
      ExportCommand.self, ServeCommand.self,
      CatalogCommand.self, LabelsCommand.self, LeafletCommand.self, ReportCommand.self, UploadedCommand.self,
      SchemaCommand.self,
    ])
}

/// Where the program begins.
@main
enum Main {
  static func main() {
    // A file beyond what the user may write is a failure that is told, not an end without a word.
    signal(SIGXFSZ, SIG_IGN)
    let words = CallWords(CommandLine.arguments.dropFirst()).words
    do {
      try refuseUnknownCommand(words)
      var command = try OCOPCommand.parseAsRoot(words)
      try command.run()
    } catch {
      let status = OCOPCommand.exitCode(for: error)
      let message = OCOPCommand.fullMessage(for: error)
      if status == .success, !message.isEmpty {
        Terminal.print(SpokenHelp.translated(message) + "\n")
        return
      }
      guard status == ExitCode.validationFailure else { OCOPCommand.exit(withError: error) }
      // The library ends wrong usage with 64; scripts are promised 2.
      Terminal.printError(SpokenFault(options: options(of: words.first)).text(message) + "\n")
      OCOPCommand.exit(withError: ExitStatus.usage.exitCode)
    }
  }

  /// The parser takes a mistyped command for one argument too many; a person wants to hear which was meant.
  private static func refuseUnknownCommand(_ words: [String]) throws {
    let names = OCOPCommand.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word = words.first(where: { $0 != "help" }), !word.hasPrefix("-"), !names.contains(word) else { return }
    throw UsageFault.unknownChoice(word, among: names, vi: "lệnh", en: "command", language: .spoken)
  }

  private static func options(of name: String?) -> [String] {
    let command = OCOPCommand.configuration.subcommands.first { $0.configuration.commandName == name }
    let help = command.map { OCOPCommand.helpMessage(for: $0) } ?? OCOPCommand.helpMessage()
    return help.matches(of: /^ +(?:-., )?(--[a-z-]+)/.anchorsMatchLineEndings()).map { String($0.1) }
  }
}
