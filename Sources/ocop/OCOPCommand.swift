import ArgumentParser

/// The program. Each command parses its options, makes one call, prints, and says how it went by its exit status.
@main
struct OCOPCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ocop",
    abstract: "Turns a folder of Markdown into a province's showcase of OCOP products.",
    version: "ocop \(ProgramVersion.current)",
    subcommands: [CheckCommand.self, BuildCommand.self])
}
