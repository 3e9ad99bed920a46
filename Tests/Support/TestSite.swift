package import Foundation
package import OCOPBuild
package import OCOPDiagnostics
package import OCOPLaw

/// A small site on disk, written as its author would write it, and gone with the test.
package final class TestSite {
  package let folder: URL

  /// - Parameter files: path relative to the site, and text. A site.yml that is not given is a plain one.
  package init(_ files: [String: String]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ocop-test-\(UUID().uuidString)")
    for (path, text) in files { try write(Data(text.utf8), to: path) }
    if files["content/site.yml"] == nil { try write(Data(Self.siteYAML.utf8), to: "content/site.yml") }
  }

  deinit {
    // A folder that cannot be removed is left to the system's own cleaning; a test must not fail for it.
    _ = try? FileManager.default.removeItem(at: folder)
  }

  package static let siteYAML = """
    title: {vi: OCOP Thử, en: OCOP Test}
    baseURL: https://ocop.example.vn
    languages: [vi, en]
    province: "86"

    """

  /// A producer and a product that nothing is wrong with.
  package static let sound: [String: String] = [
    "content/producers/xuan-phuong.md": """
    ---
    name: Cơ sở Xuân Phượng
    kind: production-household
    registration: "1500123456"
    summary: Cơ sở làm bánh cốm.
    phone: "0270 3000 000"
    commune: Long Châu
    ---

    """,
    "content/products/banh-com/index.md": """
    ---
    name: Bánh cốm Xuân Phượng
    producer: xuan-phuong
    set: 6
    commune: Long Châu
    summary: Bánh làm từ cốm dẹp.
    ---

    Bánh cốm làm từ nếp non.

    """,
  ]

  /// A picture of one pixel.
  package static let picture =
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==") ?? Data()

  /// A sound site, with these files added or in place of its own.
  package static func sound(with files: [String: String] = [:]) throws -> TestSite {
    try TestSite(sound.merging(files) { $1 })
  }

  package func write(_ data: Data, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  package func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  /// Puts other words in the place of some that stand in a file.
  package func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try text(of: path)
    guard text.contains(old) else { throw NotThere(words: old, path: path) }
    try write(text.replacing(old, with: new), to: path)
  }

  package struct NotThere: Error {
    let words: String
    let path: String
  }

  /// Every file as if it had been saved long ago: what is as young as a build may have been saved again since.
  package func age() throws {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      try FileManager.default.setAttributes([.modificationDate: Self.longAgo], ofItemAtPath: file.path)
    }
  }

  private static let longAgo = Date(timeIntervalSince1970: 1_700_000_000)

  package func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  package func text(of path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// The day on which the tests stand unless they say otherwise.
  package static let today = CalendarDate(daysSinceEpoch: 20_605)

  package func load(asOf day: CalendarDate = TestSite.today) throws -> LoadedSite? {
    switch try SiteLoader(site: folder.path, asOf: day).load() {
    case .noSite: nil
    case .loaded(let site): site
    }
  }

  /// The problems, one a line: `file:line:column code`; only those of the given rules.
  package func problems(of rules: Set<String>? = nil, asOf day: CalendarDate = TestSite.today) throws -> [String] {
    try (load(asOf: day)?.diagnostics ?? []).filter { rules?.contains($0.code) ?? true }.map {
      "\($0.file):\($0.span.start.line):\($0.span.start.column) \($0.code)"
    }
  }

  /// The problems as a person reads them at a terminal, of the given rules only.
  package func report(
    _ language: MessageLanguage = .vi, rules: Set<String>? = nil, asOf day: CalendarDate = TestSite.today
  ) throws -> String {
    let diagnostics = (try load(asOf: day)?.diagnostics ?? []).filter { rules?.contains($0.code) ?? true }
    let folder = folder
    return TextRenderer(language: language, usesColour: false).render(diagnostics) { file, line in
      guard let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8) else { return nil }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return line <= lines.count ? String(lines[line - 1]) : nil
    }
  }
}
