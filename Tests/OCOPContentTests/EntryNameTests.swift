import OCOPBuild
import OCOPDiagnostics
import OCOPTestSupport
import Testing

@Suite struct `A name that cannot be a key` {
  private static let place = "---\nname: Điểm giới thiệu\nkind: showroom\ncommune: Long Châu\n---\n"

  private func hint(_ paths: String...) throws -> String? {
    let files = Dictionary(uniqueKeysWithValues: paths.map { ($0, Self.place) })
    return try TestSite.sound(with: files).load()?.diagnostics.first { $0.code == "malformed-entry-name" }?.hint?.en
  }

  @Test func `is mended by another that is free`() throws {
    #expect(try hint("content/places/ABC.md") == "Rename the file to 'abc.md'.")
    #expect(try hint("content/places/ABC/index.md") == "Rename the folder to 'abc'.")
  }

  @Test func `is not to be renamed over what is there`() throws {
    #expect(
      try hint("content/places/ABC.md", "content/places/abc.md")
        == "There is 'abc.md' already: copy what you need into it, then delete this file.")
    #expect(
      try hint("content/places/ABC.md", "content/places/abc/index.md")
        == "There is 'abc/index.md' already: copy what you need into it, then delete this file.")
    #expect(
      try hint("content/places/ABC/index.md", "content/places/abc.md")
        == "There is 'abc.md' already: copy what you need into it, then delete this folder.")
  }
}
