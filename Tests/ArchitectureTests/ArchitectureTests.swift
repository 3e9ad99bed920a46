import Testing

/// The promises of docs/ARCHITECTURE.md that a program can hold us to.
@Suite struct `The architecture` {
  let tree: SourceTree

  init() throws {
    tree = try SourceTree.own.get()
  }

  @Test func `every import is granted by the manifest`() {
    #expect(tree.files.count > 50)
    #expect(tree.forbiddenImports == [])
  }

  @Test func `the manifest grants nothing that is not imported`() {
    #expect(tree.needlessDependencies == [])
  }

  @Test func `each outside library is imported by one module`() {
    #expect(tree.sharedLibraries == [])
  }

  @Test func `no file is longer than 400 lines`() {
    #expect(tree.longFiles == [])
  }

  @Test func `no folder is an attic`() {
    #expect(tree.attics == [])
  }

  @Test func `nothing crashes on purpose`() {
    #expect(tree.traps == [])
  }

  @Test func `the clock is read in one place`() {
    #expect(tree.clocks == ["Sources/ocop/SiteOptions.swift"])
  }

  @Test func `files are written by the modules that may`() {
    #expect(tree.unexpectedWriters == [])
  }

  @Test func `memory is looked after by hand only where there is a reason`() {
    let memory = tree.handsOffMemory
    #expect(memory.unexpected == [])
    #expect(memory.needless == [])
  }
}

/// Every check above, on a tree that breaks the promise.
@Suite struct `A bad tree` {
  private let badImports = SourceTree(
    [
      "Sources/OCOPContent/B.swift": "import CYAML",
      "Sources/OCOPText/A.swift": "import OCOPModel\nimport CYAML",
    ], manifest: ".target(name: \"OCOPText\"),\n.target(name: \"OCOPContent\", dependencies: [\"CYAML\"]),")

  @Test func `has imports that nobody granted`() {
    #expect(
      badImports.forbiddenImports
        == ["Sources/OCOPText/A.swift imports OCOPModel", "Sources/OCOPText/A.swift imports CYAML"])
  }

  @Test func `has what it was granted in vain`() {
    let tree = SourceTree(
      ["Sources/OCOPModel/A.swift": "package import OCOPText"],
      manifest: ".target(name: \"OCOPModel\", dependencies: [\"OCOPText\", \"OCOPLaw\", \"CYAML\"]),")
    #expect(tree.needlessDependencies == ["OCOPModel does not import OCOPLaw"])
  }

  @Test func `has a library in two modules`() {
    #expect(badImports.sharedLibraries == ["CYAML is imported by OCOPContent, OCOPText"])
  }

  @Test func `has a long file`() {
    let tree = SourceTree([
      "Sources/OCOPText/Long.swift": String(repeating: "\n", count: 400),
      "Sources/OCOPText/Short.swift": String(repeating: "\n", count: 399),
    ])
    #expect(tree.longFiles == ["Sources/OCOPText/Long.swift"])
  }

  @Test func `has an attic`() {
    #expect(SourceTree(["Sources/OCOPText/Helpers/A.swift": ""]).attics == ["Sources/OCOPText/Helpers/A.swift"])
  }

  @Test(arguments: [
    "fatalError(\"never\")", "precondition(count > 0)", "preconditionFailure()", "assert(count > 0)",
    "assertionFailure()", "Swift.fatalError()", "let text = try! read()", "let text = value as! String",
    "let places = Dictionary(uniqueKeysWithValues: pairs)", "  uniqueKeysWithValues: zip(keys, 0...))",
  ])
  func `ends the program`(line: String) {
    let tree = SourceTree(["Sources/OCOPText/A.swift": "let a = 1\n\(line)"])
    #expect(tree.traps == ["Sources/OCOPText/A.swift: \(line)"])
  }

  @Test(arguments: [
    "Date()", "Date.now", "time(nil)", "gettimeofday(&now, nil)", "clock_gettime(CLOCK_REALTIME, &now)",
  ])
  func `asks for the day`(reading: String) {
    #expect(SourceTree(["Sources/OCOPModel/A.swift": "let day = \(reading)"]).clocks == ["Sources/OCOPModel/A.swift"])
  }

  @Test(arguments: [
    "open(path, O_WRONLY | O_CREAT)", "rename(old, new)", "unlink(path)", "Glibc.unlink(path)", "data.write(to: url)",
    "text.write(toFile: path, atomically: true)", "files.createFile(atPath: path)",
    "files.createDirectory(atPath: path)", "files.removeItem(atPath: path)",
  ])
  func `writes where it may not`(line: String) {
    let tree = SourceTree(["Sources/OCOPBuild/A.swift": line, "Sources/OCOPRendering/A.swift": line])
    #expect(tree.unexpectedWriters == ["Sources/OCOPRendering/A.swift"])
  }

  @Test(arguments: [
    "func read(_ start: UnsafePointer<UInt8>)", "private var bytes: UnsafeBufferPointer<UInt8>",
    "body(UnsafeMutablePointer(start))", "Unmanaged.passRetained(view)", "typealias Node = OpaquePointer",
    "unsafeDowncast(view, to: View.self)", "unsafeBitCast(bits, to: Double.self)", "nonisolated(unsafe) var count = 0",
    "final class Box: @unchecked Sendable {", "unowned(unsafe) let owner: Owner",
    "raw.assumingMemoryBound(to: UInt8.self)",
    "view._withUnsafeGuaranteedRef { $0 }",
  ])
  func `looks after memory by hand`(line: String) {
    #expect(SourceTree(["Sources/OCOPRules/A.swift": line]).handsOffMemory.unexpected == ["Sources/OCOPRules/A.swift"])
  }

  @Test func `has reasons that nothing stands for`() {
    #expect(SourceTree([:]).handsOffMemory.needless.contains("Sources/OCOPText/ByteBuffer.swift"))
  }

  @Test(arguments: [
    "text.withUTF8 { count($0) }", "private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {",
    "String(unsafeUninitializedCapacity: 10) { write($0) }", "bytes.withUnsafeBytes { ContentHash(of: $0) }",
  ])
  func `is not one where bytes are lent for the length of a call`(line: String) {
    #expect(SourceTree(["Sources/OCOPRules/A.swift": line]).handsOffMemory.unexpected == [])
  }
}
