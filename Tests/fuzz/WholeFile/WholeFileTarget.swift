import Foundation
import OCOPBuild
import OCOPDiagnostics
import OCOPLaw
import OCOPRules

/// One file of a small site on disk, through everything that `ocop check` does: reading, assembling, every rule, places, and
/// the four forms of the report. The first byte chooses the file; the rest is what it holds.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWholeFile(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let path = FuzzedSite.files[Int(data[0]) % FuzzedSite.files.count]
  let contents = Data(bytes: data + 1, count: count - 1)
  do {
    try FuzzedSite.shared.check(path, contents)
  } catch {
    preconditionFailure("the machine failed: \(error)")
  }
  return 0
}

/// A site with one file of every kind, in a folder of its own.
struct FuzzedSite: Sendable {
  static let shared = FuzzedSite()

  static let files = [
    "content/products/thu/index.md", "content/products/thu/index.en.md", "content/products/thu/lots/L1.md",
    "content/producers/thu.md", "content/certifications/thu.md", "content/fairs/thu.md", "content/places/thu.md",
    "content/stories/thu.md", "content/pages/thu.md", "content/trace-codes.csv", "content/site.yml",
  ]

  private static let sound = [
    "content/site.yml": "title: Thử\nbaseURL: https://ocop.example.vn\nlanguages: [vi, en]\nprovince: \"86\"\n",
    "content/producers/co-so.md": "---\nname: Cơ sở\nkind: cooperative\nregistration: \"1\"\n---\n",
    "content/products/banh/index.md": "---\nname: Bánh\nproducer: co-so\nset: 6\n---\n\nBánh làm từ nếp non.\n",
  ]

  private let folder: URL

  private init() {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "ocop-fuzz-\(ProcessInfo.processInfo.processIdentifier)")
    do {
      for (path, text) in Self.sound { try write(Data(text.utf8), to: path) }
    } catch {
      preconditionFailure("the folder cannot be written: \(error)")
    }
  }

  func check(_ path: String, _ contents: Data) throws {
    try write(contents, to: path)
    defer {
      do {
        try FileManager.default.removeItem(at: folder.appending(path: path))
        if let sound = Self.sound[path] { try write(Data(sound.utf8), to: path) }
      } catch {
        preconditionFailure("the folder cannot be cleared: \(error)")
      }
    }
    let day = CalendarDate(daysSinceEpoch: 20_605)
    guard case .loaded(let site) = try SiteLoader(site: folder.path, asOf: day).load() else { return }
    let diagnostics = site.diagnostics
    for language in [MessageLanguage.vi, .en] {
      _ = JSONRenderer(language: language).render(diagnostics)
      _ = GitHubRenderer(language: language).render(diagnostics)
      _ = SARIFRenderer(language: language, version: "0", rules: RuleCatalog.descriptions).render(diagnostics)
      let lines = String(decoding: contents, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      _ = TextRenderer(language: language, usesColour: true).render(diagnostics) { file, line in
        file == path && line <= lines.count ? String(lines[line - 1]) : nil
      }
    }
  }

  private func write(_ contents: Data, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try contents.write(to: file)
  }
}
