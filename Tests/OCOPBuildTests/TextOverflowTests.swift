import Foundation
import OCOPBuild
import OCOPDiagnostics
import OCOPModel
import OCOPTestSupport
import Testing

@Suite struct `A site whose texts do not fit into memory` {
  private static let story =
    "Mật ong từ hoa cà phê, lấy vào tháng Hai. Ong đen.\n\n"
    + String(repeating: "Mỗi thùng ong được quay hai lần trong một mùa hoa. ", count: 30)

  private static func site(_ words: String) throws -> TestSite {
    var files = ["content/pages/gioi-thieu/index.md": "---\ntitle: Giới thiệu\n---\n\n## Đầu\n\n\(story)\n"]
    for number in 1...3 {
      let head = "---\ntitle: Bài \(number)\ndate: 2026-01-0\(number)\n---\n\n"
      files["content/stories/bai-\(number)/index.md"] =
        head + "[Đầu](../../pages/gioi-thieu/index.md#dau) \(story) \(words)\n"
    }
    return try TestSite.sound(with: files)
  }

  @Test func `has the pages and the search that it has in memory`() throws {
    let site = try Self.site("Hết.")
    let outputs = try [TextOverflow.usualLimit, 0].map { limit in
      let output = site.folder.appending(path: "public-\(limit)")
      var builder = SiteBuilder(site: site.folder.path, output: output.path, asOf: TestSite.today)
      builder.textsInMemory = limit
      let outcome = try builder.build()
      guard case .built = outcome else { throw NotBuilt(outcome: outcome) }
      return try Self.contents(of: output)
    }
    #expect(outputs[0].count > 20)
    #expect(outputs[0] == outputs[1])
  }

  @Test func `has its problems at the same places`() throws {
    let site = try Self.site("TODO [x](#khong-co)")
    let told = try [TextOverflow.usualLimit, 0].map { limit -> [String] in
      var loader = SiteLoader(site: site.folder.path, asOf: TestSite.today)
      loader.textsInMemory = limit
      guard case .loaded(let loaded) = try loader.load() else { return [] }
      return loaded.diagnostics.map { "\($0.file):\($0.span.start.line):\($0.span.start.column) \($0.code)" }
    }
    #expect(told[0].contains("content/stories/bai-1/index.md:8:1532 template-leftover"))
    #expect(told[0] == told[1])
  }

  private struct NotBuilt: Error {
    let outcome: BuildOutcome
  }

  private static func contents(of folder: URL) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    // What a build remembers beside the pages holds times.
    let files = names.filter { !$0.hasPrefix(".ocop") }.map { folder.appending(path: $0) }
      .filter { !$0.hasDirectoryPath && (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
    return Dictionary(
      uniqueKeysWithValues: try files.map { ($0.path.replacing(folder.path, with: ""), try Data(contentsOf: $0)) })
  }
}

@Suite struct `Texts outside memory` {
  private let folder = FileManager.default.temporaryDirectory

  @Test(arguments: [0, 10, 1 << 20]) func `are read back as they were`(limit: Int) throws {
    let store = TextOverflow(folder: folder.path, limit: limit)
    let texts = ["", "Cà phê", "🐝 ong", String(repeating: "chè Tân Cương ", count: 5000)]
    let kept = texts.map(store.keep)
    #expect(kept.reversed().map(\.string) == texts.reversed())
    #expect(kept.map { $0.withUTF8 { Array($0) } } == texts.map { Array($0.utf8) })
    try store.check()
  }

  @Test func `are none in memory where far more are expected than have room`() throws {
    let story = String(repeating: "chè Tân Cương ", count: 10)
    func isHeld(expecting expected: Int) -> Bool {
      TextOverflow(folder: folder.path, limit: 1000, expecting: expected).keep(story).isInMemory
    }
    #expect(isHeld(expecting: 4000))
    #expect(!isHeld(expecting: 4001))
  }

  @Test func `stay in memory where there can be no file`() throws {
    let store = TextOverflow(folder: folder.appending(path: "khong-co-\(UUID())").path, limit: 0)
    #expect(store.keep("Chè Shan tuyết").string == "Chè Shan tuyết")
    try store.check()
  }

  @Test func `that cannot be read stop the build, and are told with path and cause`() throws {
    let store = TextOverflow(folder: folder.path, limit: 0)
    _ = store.keep("Gạo Séng Cù")
    let lost = KeptText(in: store, offset: 4, count: 100)
    #expect(lost.string == "")
    #expect(lost.withUTF8 { $0.isEmpty })
    let error = #expect(throws: MachineError.self) { try store.check() }
    #expect(error?.text(.vi) == "Không thể đọc lại tệp tạm trong '\(folder.path)': ổ đĩa hỏng hoặc bị rút ra")
  }
}
