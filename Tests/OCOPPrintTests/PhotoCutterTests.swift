import Foundation
import OCOPDiagnostics
import OCOPTestSupport
import Testing

@testable import OCOPBuild
@testable import OCOPPrint

@Suite struct `Photos cut for the print` {
  private static let path = "content/products/banh-com/anh.png"

  private let site: TestSite
  private let loaded: LoadedSite

  init() throws {
    site = try TestSite.sound(with: [
      "content/products/banh-com/index.md": (TestSite.sound["content/products/banh-com/index.md"] ?? "").replacing(
        "summary:", with: "photos: [{file: anh.png, alt: Một cái bánh}]\nsummary:")
    ])
    try site.write(TestSite.picture, to: Self.path)
    loaded = try #require(try site.load())
  }

  /// The cut as it goes to the print shop.
  private func cut() throws -> Data {
    let photos = Dictionary(uniqueKeysWithValues: loaded.photos.map { ($0.path, $0) })
    let cut = PrintBundle.PhotoCut(
      source: Self.path, target: "photos/1.jpg", width: 60, height: 40, isGreyscale: false, owner: "banh-com",
      ownerFile: "content/products/banh-com/index.md")
    let folder = site.folder.appending(path: "bundle")
    try PhotoCutter(site: site.folder.path, photos: photos).cut([cut], into: folder.path) { _ in }
    return try Data(contentsOf: folder.appending(path: "photos/1.jpg"))
  }

  private func kept() throws -> URL {
    let cache = site.folder.appending(path: ".ocop/print")
    let names = try FileManager.default.contentsOfDirectory(atPath: cache.path)
    #expect(names.count == 1)
    return cache.appending(path: try #require(names.first))
  }

  @Test func `a kept cut that is damaged is made anew`() throws {
    let whole = try cut()
    let file = try kept()
    let sound = try Data(contentsOf: file)
    for damaged in [sound.prefix(200), sound.dropLast(1), Data(repeating: 7, count: sound.count), whole.prefix(200)] {
      try damaged.write(to: file)
      #expect(try cut() == whole)
      #expect(try Data(contentsOf: file) == sound)
    }
  }

  @Test func `a kept cut spares the photo, one that is another by now is not taken for it`() throws {
    let whole = try cut()
    try site.write(TestSite.picture + Data([0]), to: Self.path)
    #expect(try cut() == whole)
    try FileManager.default.removeItem(at: try kept())
    let fault = try #require(throws: MachineError.self) { try cut() }
    #expect(
      fault.text(.vi)
        == "Không thể đọc '\(site.folder.path)/\(Self.path)': "
        + "tệp vừa thay đổi trong lúc đang làm; hãy chạy lại")
  }
}
