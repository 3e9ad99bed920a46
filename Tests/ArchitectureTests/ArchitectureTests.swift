import Testing

/// The promises of docs/ARCHITECTURE.md that a program can hold us to.
@Suite struct `The architecture` {
  let tree: SourceTree

  init() throws {
    tree = try SourceTree()
  }

  @Test func `every import is granted by the manifest`() {
    #expect(tree.files.count > 50)
    #expect(tree.forbiddenImports == [])
  }

  @Test func `each outside library is imported by one module`() {
    for (library, modules) in tree.importersOfLibraries {
      #expect(modules.count == 1, "\(library) is imported by \(modules.sorted())")
    }
  }

  @Test func `no file is longer than 400 lines`() {
    #expect(tree.files.filter { $0.lines.count > 400 }.map(\.path) == [])
  }

  @Test func `no folder is an attic`() {
    let attics: Set<Substring> = ["Utilities", "Utils", "Helpers", "Extensions", "Common", "Misc", "Models"]
    #expect(
      tree.files.filter { file in file.path.split(separator: "/").contains { attics.contains($0) } }.map(\.path) == [])
  }

  @Test func `nothing crashes on purpose`() {
    let traps = tree.files.flatMap { file in
      file.lines.filter { $0.contains(#/\b(?:fatalError|preconditionFailure)\(|\btry!|\bas! /#) }.map {
        "\(file.path): \($0)"
      }
    }
    #expect(traps == [])
  }

  @Test func `the clock is read in one place`() {
    let clocks = tree.files.filter { file in
      file.lines.contains { $0.contains(#/\bDate\(\)|\btime\(nil\)|\bgettimeofday\(/#) }
    }
    #expect(clocks.map(\.path) == ["Sources/ocop/SiteOptions.swift"])
  }

  @Test func `files are written by the modules that may`() {
    let writers: Set<String> = ["OCOPBuild", "OCOPServe", "ocop"]
    let offenders = tree.files.filter { file in
      !writers.contains(file.module)
        && file.lines.contains {
          $0.contains(#/\bO_CREAT\b|\brename\(|\bunlink\(|\.write\(to(?:File)?:|createFile\(|removeItem\(/#)
        }
    }
    #expect(offenders.map(\.path) == [])
  }

  @Test func `the checks see a bad tree`() {
    let bad = SourceTree(
      files: [
        SourceTree.File(
          path: "Sources/OCOPText/A.swift", module: "OCOPText", lines: ["import OCOPModel", "import CYAML"]),
        SourceTree.File(path: "Sources/OCOPContent/B.swift", module: "OCOPContent", lines: ["import CYAML"]),
      ], manifest: ".target(name: \"OCOPText\"),\n.target(name: \"OCOPContent\", dependencies: [\"CYAML\"]),")
    #expect(
      bad.forbiddenImports == ["Sources/OCOPText/A.swift imports OCOPModel", "Sources/OCOPText/A.swift imports CYAML"])
    #expect(bad.importersOfLibraries["CYAML"] == ["OCOPText", "OCOPContent"])
  }
}
