import ArgumentParser

/// The program. Each command parses its options, makes one call, prints, and says how it went by its exit status.
struct OCOPCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ocop",
    abstract: "Turns a folder of Markdown into a province's showcase of OCOP products.",
    version: "ocop \(ProgramVersion.current)",
    subcommands: [
      CheckCommand.self, BuildCommand.self, ExplainCommand.self, NewCommand.self, ImportCommand.self,
      ExportCommand.self, ServeCommand.self,
      CatalogCommand.self, LabelsCommand.self,
    ])
}

/// Where the program begins.
@main
enum Main {
  static func main() {
    do {
      var command = try OCOPCommand.parseAsRoot()
      try command.run()
    } catch {
      let status = OCOPCommand.exitCode(for: error)
      guard status == ExitCode.validationFailure else { OCOPCommand.exit(withError: error) }
      // The library ends wrong usage with 64; scripts are promised 2.
      Terminal.printError(OCOPCommand.fullMessage(for: error) + "\n")
      OCOPCommand.exit(withError: ExitStatus.usage.exitCode)
    }
  }
}
