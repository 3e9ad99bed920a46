import Foundation

/// The project's own sources, as text.
struct SourceTree {
  struct File {
    /// Relative to the package.
    let path: String
    let module: String
    let lines: [Substring]

    init(path: String, text: String) {
      self.path = path
      module = SourceTree.module(of: path)
      lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }
    }
  }

  let files: [File]
  let manifest: String

  /// The package that this test belongs to, read once.
  static let own = Result { try SourceTree() }

  /// The package that this test belongs to, found from where the test itself stands.
  init(_ testFile: String = #filePath) throws {
    let root = URL(filePath: testFile).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    manifest = try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
    let sources = root.appending(path: "Sources")
    let walk = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var files: [File] = []
    while let url = walk?.nextObject() as? URL {
      guard url.pathExtension == "swift" else { continue }
      let path = url.path.dropFirst(root.path.count + 1)
      files.append(File(path: String(path), text: try String(contentsOf: url, encoding: .utf8)))
    }
    self.files = files.sorted { $0.path < $1.path }
  }

  /// A tree of invented files: their texts by path.
  init(_ texts: [String: String], manifest: String = "") {
    files = texts.sorted { $0.key < $1.key }.map { File(path: $0.key, text: $0.value) }
    self.manifest = manifest
  }

  private static var importLine: Regex<(Substring, Substring)> {
    #/^(?:package |public |internal )?import (?:struct |enum )?(\w+)/#
  }

  static func module(of path: String) -> String { String(path.split(separator: "/")[1]) }

  /// What each target of the manifest may import.
  var dependencies: [String: Set<String>] {
    var dependencies: [String: Set<String>] = [:]
    for target in manifest.matches(of: #/\.(?:target|executableTarget)\(\s*name: "(\w+)"((?:[^()]|\([^()]*\))*)\)/#) {
      let names = target.output.2.matches(of: #/"(\w+)"/#).map { String($0.output.1) }
      dependencies[String(target.output.1)] = Set(names)
    }
    return dependencies
  }

  /// Imports that the manifest does not grant, one a line.
  var forbiddenImports: [String] {
    let dependencies = dependencies
    let system: Set<String> = [
      "Foundation", "FoundationEssentials", "FoundationXML", "Glibc", "Dispatch", "Synchronization",
    ]
    var problems: [String] = []
    for file in files {
      for line in file.lines where line.utf8.first != UInt8(ascii: " ") {
        guard let match = line.firstMatch(of: Self.importLine) else { continue }
        let name = String(match.output.1)
        if !system.contains(name), dependencies[file.module]?.contains(name) != true {
          problems.append("\(file.path) imports \(name)")
        }
      }
    }
    return problems
  }

  /// What the manifest grants a module of ours that none of its files imports, one a line. C targets are left out: some are there to
  /// be linked.
  var needlessDependencies: [String] {
    let imports = Dictionary(grouping: files, by: \.module).mapValues { files in
      Set(files.flatMap(\.lines).compactMap { $0.firstMatch(of: Self.importLine).map { String($0.output.1) } })
    }
    return dependencies.sorted { $0.key < $1.key }.flatMap { target, granted in
      imports[target].map { imported in
        granted.filter { $0.hasPrefix("OCOP") && !imported.contains($0) }.sorted()
          .map { "\(target) does not import \($0)" }
      } ?? []
    }
  }

  /// Libraries that are not ours, with the modules that import them.
  var importersOfLibraries: [String: Set<String>] {
    var importers: [String: Set<String>] = [:]
    for file in files {
      for line in file.lines where line.utf8.first != UInt8(ascii: " ") {
        guard let match = line.firstMatch(of: Self.importLine) else { continue }
        let name = String(match.output.1)
        if name == "ArgumentParser" || name.hasPrefix("C") || name.hasPrefix("Flying") || name.hasPrefix("NIO") {
          importers[name, default: []].insert(file.module)
        }
      }
    }
    return importers
  }
}
