import Foundation
import OCOPDisk
import OCOPMedia
import OCOPModel
import OCOPTestSupport
import OCOPText
import Testing

@testable import OCOPBuild

@Suite struct `What is remembered of photos` {
  private static let path = "content/products/banh-com/anh.png"

  private static func site() throws -> TestSite {
    let site = try TestSite.sound(with: [
      "content/products/banh-com/index.md": (TestSite.sound["content/products/banh-com/index.md"] ?? "").replacing(
        "summary:", with: "photos: [{file: anh.png, alt: Một cái bánh}]\nsummary:")
    ])
    try site.write(TestSite.picture, to: path)
    try site.age()
    return site
  }

  private func survey(_ site: TestSite, _ known: PhotoMemory) throws -> [SurveyedPhoto] {
    let showcase = try #require(try site.load()?.showcase)
    return try PhotoSurvey(showcase, site: site.folder.path, known: known, report: { _ in }).photos
  }

  /// What a build would remember, though the photo were another one.
  private func falseMemory(_ site: TestSite, listed: Int) throws -> PhotoMemory {
    let stamp = try #require(FileStamp(of: site.folder.appending(path: Self.path).path))
    let photo = SurveyedPhoto(
      path: Self.path,
      info: ImageInfo(
        format: .tiff, width: 4000, height: 3000, orientation: 6, hasAlpha: true, colourSpace: .cmyk,
        hasColourProfile: true, hasExif: true, hasPosition: true),
      hash: ContentHash(of: "another"), isCover: true, place: .file(Self.path), stamp: stamp)
    let cache = PictureCache.folder(ofSite: site.folder.path)
    try PhotoMemory([photo]).keep(in: cache, listed: listed)
    return PhotoMemory.read(from: cache)
  }

  @Test func `a photo that is as it was is not read again`() throws {
    let site = try Self.site()
    let seen = try #require(try survey(site, try falseMemory(site, listed: Int.max)).first)
    #expect(seen.hash == ContentHash(of: "another"))
    #expect(
      seen.info
        == ImageInfo(
          format: .tiff, width: 4000, height: 3000, orientation: 6, hasAlpha: true, colourSpace: .cmyk,
          hasColourProfile: true, hasExif: true, hasPosition: true))
  }

  @Test func `one that was saved anew, or may have been, is`() throws {
    let site = try Self.site()
    let right = try #require(try survey(site, PhotoMemory()).first)
    #expect(right.info.width == 1)
    // It was saved within the clock's grain of being looked at.
    let young = try falseMemory(site, listed: 1_700_000_000_000_000_000 + 1_000_000_000)
    #expect(try survey(site, young).first?.hash == right.hash)
    // Another file of the same size and time.
    let known = try falseMemory(site, listed: Int.max)
    try site.write(TestSite.picture, to: Self.path)
    try site.age()
    #expect(try survey(site, known).first?.hash == right.hash)
  }

  @Test func `a memory that is damaged holds nothing`() throws {
    let site = try Self.site()
    _ = try falseMemory(site, listed: Int.max)
    let file = site.folder.appending(path: ".ocop/photos")
    let whole = try Data(contentsOf: file)
    let right = try survey(site, PhotoMemory()).first?.hash
    for place in whole.indices {
      var damaged = whole
      damaged[place] ^= 8
      try damaged.write(to: file)
      #expect(
        try survey(site, PhotoMemory.read(from: PictureCache.folder(ofSite: site.folder.path))).first?.hash == right
      )
    }
  }

  @Test func `a build remembers, and another photo under the old name is published`() throws {
    let site = try Self.site()
    func pictures() throws -> [String] {
      guard
        case .built = try SiteBuilder(
          site: site.folder.path, output: site.folder.appending(path: "public").path, asOf: TestSite.today
        ).build()
      else { return [] }
      return try FileManager.default.contentsOfDirectory(atPath: site.folder.appending(path: "public/media").path)
        .sorted()
    }
    let before = try pictures()
    #expect(FileManager.default.fileExists(atPath: site.folder.appending(path: ".ocop/photos").path))
    try site.write(TestSite.picture + Data([0]), to: Self.path)
    let after = try pictures()
    #expect(!before.isEmpty && before.count == after.count && before != after)
  }
}
