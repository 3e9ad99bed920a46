import Foundation
import OCOPDisk
import OCOPModel
import OCOPTestSupport
import OCOPText
import Testing

@testable import OCOPBuild

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

  @Test func `are published whole, and not read again while they are as they were`() throws {
    let site = try TestSite.sound(with: [
      "content/pages/mau/index.md": "---\ntitle: Mẫu\n---\n\n[Đơn](đơn.PDF)\n",
      "content/certifications/attp/index.md":
        "---\nscheme: attp\nnumber: \"1\"\nissuer: A\nissued: 2026-01-02\nexpires: 2029-01-01\n"
        + "products: [banh-com]\ndocument: giay.png\n---\n",
    ])
    let paper = Data((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 131) })
    try site.write(paper, to: "content/pages/mau/đơn.PDF")
    try site.write(TestSite.picture, to: "content/certifications/attp/giay.png")
    try site.age()
    let output = try built(site)
    func documents() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: output.path + "/documents").sorted()
    }
    let first = try documents()
    #expect(first.map { $0.replacing(/-[0-9a-f]{10}/, with: "") } == ["don.pdf", "giay.png"])
    #expect(first[0] == "don-\(ContentHash(of: Array(paper)).hex.prefix(10)).pdf")
    #expect(try Data(contentsOf: output.appending(path: "documents/\(first[0])")) == paper)
    let cache = PictureCache.folder(ofSite: site.folder.path)
    let known = DocumentMemory.read(from: cache)
    let path = "content/pages/mau/đơn.PDF"
    let stamp = try #require(FileStamp(of: "\(site.folder.path)/\(path)"))
    #expect(known[path, stamp]?.hash == ContentHash(of: Array(paper)))
    try site.write(paper + Data([0]), to: path)
    _ = try built(site)
    #expect(try documents()[1] == first[1])
    #expect(try documents()[0] != first[0] && documents().count == 2)
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
