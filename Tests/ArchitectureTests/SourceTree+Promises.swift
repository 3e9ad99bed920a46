/// What breaks a promise of docs/ARCHITECTURE.md, as paths or lines; nothing where it is kept.
extension SourceTree {
  /// Libraries that are not ours and that several modules import.
  var sharedLibraries: [String] {
    importersOfLibraries.filter { $0.value.count > 1 }.map { library, modules in
      "\(library) is imported by \(modules.sorted().joined(separator: ", "))"
    }.sorted()
  }

  var longFiles: [String] { paths { $0.lines.count > 400 } }

  /// Folders whose name says nothing of what is in them.
  var attics: [String] {
    let names: Set<Substring> = ["Utilities", "Utils", "Helpers", "Extensions", "Common", "Misc", "Models"]
    return paths { file in file.path.split(separator: "/").contains { names.contains($0) } }
  }

  /// Lines that end the program, or would where two keys are alike.
  var traps: [String] {
    let pattern = Self.simple(
      #/\b(?:fatalError|precondition|preconditionFailure|assert|assertionFailure)\(|\btry!|\bas! |\buniqueKeysWithValues:/#
    )
    return files.flatMap { file in file.lines.filter { $0.contains(pattern) }.map { "\(file.path): \($0)" } }
  }

  /// Files that ask what day it is. A clock that only measures how long something takes is another matter.
  var clocks: [String] {
    files(with: #/\bDate\(\)|\bDate\.now\b|\btime\(nil\)|\bgettimeofday\(|\bclock_gettime\(/#)
  }

  /// Files that write or delete, in modules that have no business there.
  var unexpectedWriters: [String] {
    let writers: Set<String> = ["OCOPBuild", "ocop"]
    let writing = files(
      with: #/\bO_CREAT\b|\brename\(|\bunlink\(|\.write\(to(?:File)?:|createFile\(|createDirectory\(|\.removeItem\(at/#)
    return writing.filter { path in !writers.contains(Self.module(of: path)) }
  }

  /// Files where memory or references are looked after by hand, by the reason why each may: see "Unsafe code" in
  /// docs/ARCHITECTURE.md.
  static let handsOnMemory: [String: Set<String>] = [
    "holds pointers of a C library for a call": [
      "Sources/OCOPContent/FrontMatter/YAMLReader.swift", "Sources/OCOPMarkdown/CommonMarkTree.swift",
      "Sources/OCOPMarkdown/HTMLFinisher.swift", "Sources/OCOPMedia/Images/DecodedImage.swift",
      "Sources/OCOPMedia/Images/ImageProbe.swift", "Sources/OCOPMedia/Images/ImagingLibrary.swift",
      "Sources/OCOPSpreadsheet/XMLEvents.swift",
    ],
    "holds pointers of the system for a call": [
      "Sources/OCOPBuild/Print/ChildProcess.swift", "Sources/OCOPDisk/Disk.swift",
      "Sources/ocop/Preview/LocalNetwork.swift",
    ],
    "holds pointers to what lies in the program itself": ["Sources/OCOPEmbedded/EmbeddedFiles.swift"],
    "every byte of the site is appended here": ["Sources/OCOPText/ByteBuffer.swift"],
    "columns of numbers are read as one copy": ["Sources/OCOPText/ByteRecord.swift"],
    "a text is read back from a file into the memory of whoever asks": [
      "Sources/OCOPBuild/Loading/TextOverflow.swift", "Sources/OCOPModel/Site/KeptText.swift",
    ],
    "its reader lives no longer than the text that it is lent": ["Sources/OCOPContent/FrontMatter/PlainYAML.swift"],
    "views are reached without counting references": [
      "Sources/OCOPTemplates/Compiling/ProgramBuilder.swift", "Sources/OCOPTemplates/Rendering/RenderedSections.swift",
      "Sources/OCOPTemplates/Rendering/TemplateProgram.swift", "Sources/OCOPTemplates/Rendering/TemplateRenderer.swift",
      "Sources/OCOPTemplates/Views/ViewFields.swift", "Sources/OCOPTemplates/Views/ViewSchema.swift",
    ],
  ]

  /// Files that look after memory by hand and may not, and those that may and do not.
  var handsOffMemory: (unexpected: [String], needless: [String]) {
    let allowed = Self.handsOnMemory.values.reduce(into: Set()) { $0.formUnion($1) }
    // Pointers that are written through, kept in a value or made of others, references that are not counted, and promises to the
    // compiler that it cannot check. Bytes that are lent for the length of a call are none of these.
    let found = files(
      with:
        #/
        \b(?:let|var)\ \w+:\ \[?Unsafe | \bUnsafeMutable | \bUnsafePointer< | \bUnmanaged\b | \bOpaquePointer\b
        | \bunsafeDowncast\( | \bunsafeBitCast\( | \bnonisolated\(unsafe\) | \bunowned\(unsafe\) | @unchecked\ Sendable
        | \bassumingMemoryBound\( | \b_withUnsafe
      /#)
    return (found.filter { !allowed.contains($0) }, allowed.subtracting(found).sorted())
  }

  private func files(with pattern: Regex<Substring>) -> [String] {
    let pattern = Self.simple(pattern)
    return paths { file in file.lines.contains { $0.contains(pattern) } }
  }

  /// Words as in code: by default a dot between letters begins none, and `Glibc.rename(` would not be seen.
  private static func simple(_ pattern: Regex<Substring>) -> Regex<Substring> {
    pattern.wordBoundaryKind(.simple).matchingSemantics(.unicodeScalar)
  }

  private func paths(where isMeant: (File) -> Bool) -> [String] { files.filter(isMeant).map(\.path) }
}
