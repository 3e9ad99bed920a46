import Foundation
import OCOPBuild
import OCOPModel
import OCOPTestSupport
import Testing

/// What an entry shows, links to or proves itself with is published, wherever in it the file is named.
@Suite struct `Files that an entry names` {
  private static let lot = "content/products/banh-com/lots/L1.md"

  private func built(_ site: TestSite) throws -> URL {
    let output = site.folder.appending(path: "public")
    let outcome = try SiteBuilder(site: site.folder.path, output: output.path, asOf: TestSite.today).build()
    guard case .built = outcome else {
      Issue.record("refused: \(outcome)")
      return output
    }
    return output
  }

  @Test(arguments: ["content/products/banh-com/lots", "content/products/banh-com"])
  func `in the text of a lot are on its trace page`(folder: String) throws {
    let site = try TestSite.sound(with: [
      Self.lot: "---\nproduced: 2026-05-02\n---\n\n![Nhãn của lô](nhan.png) [Phiếu kiểm](phieu.pdf)\n"
    ])
    try site.write(TestSite.picture, to: "\(folder)/nhan.png")
    try site.write("%PDF-1.7 %%EOF", to: "\(folder)/phieu.pdf")
    let output = try built(site)
    let path = try #require(try site.load()?.showcase?.traceAddresses.path(product: 0, lot: 0))
    let page = try String(contentsOf: output.appending(path: "\(path)/index.html"), encoding: .utf8)
    let paper = try #require(try FileManager.default.contentsOfDirectory(atPath: output.path + "/documents").first)
    #expect(page.contains("/documents/\(paper)\">Phiếu kiểm</a>"))
    #expect(page.contains("alt=\"Nhãn của lô\""))
    let pictures = try FileManager.default.contentsOfDirectory(atPath: output.path + "/media")
    #expect(pictures.contains { $0.hasPrefix("nhan-") && page.contains("/media/\($0)") })
  }

  @Test func `in the text of a lot are looked at as all others`() throws {
    let site = try TestSite.sound(with: [
      Self.lot: "---\nproduced: 2026-05-02\n---\n\n![](nhan.png)\n", "content/products/banh-com/lots/nhan.png": "x",
    ])
    #expect(
      try site.problems(of: ["damaged-photo", "missing-alt"]) == [
        "\(Self.lot):1:1 damaged-photo", "\(Self.lot):5:5 missing-alt",
      ])
  }
}
