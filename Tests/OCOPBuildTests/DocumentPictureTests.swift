import Foundation
import OCOPBuild
import OCOPTestSupport
import Testing

/// README: position and camera data are removed from photos. That holds for those that are handed out as documents, too.
@Suite struct `Photos that are handed out as documents` {
  /// Made by Tests/tools/make_image_fixtures.py, with a position and a camera's names in it.
  private static func photo() throws -> Data {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try Data(contentsOf: tests.appending(path: "OCOPMediaTests/Fixtures/turned.jpg"))
  }

  @Test(arguments: ["qd.jpg", "qd.jfif", "qd.jpe", "qd.mpo", "qd.JPEG", "qd.pdf"])
  func `have no position and no camera data, whatever their names end with`(name: String) throws {
    let photo = try Self.photo()
    #expect(photo.contains(Data("SECRET".utf8)))
    let site = try TestSite.sound(with: [
      "content/certifications/qd-1.md": """
      ---
      scheme: ocop
      number: 1/QĐ-UBND
      issuer: UBND tỉnh Vĩnh Long
      level: province
      issued: 2025-09-15
      document: \(name)
      results: [{product: banh-com, stars: 3}]
      ---

      """
    ])
    try site.write(photo, to: "content/certifications/\(name)")
    let output = site.folder.appending(path: "public")
    guard case .built = try SiteBuilder(site: site.folder.path, output: output.path, asOf: TestSite.today).build()
    else {
      Issue.record("the site was not built")
      return
    }
    let documents = try FileManager.default.contentsOfDirectory(atPath: output.appending(path: "documents").path)
    #expect(documents.count == 1)
    for document in documents {
      #expect(document.hasPrefix("qd-") && document.hasSuffix(".jpg"))
      let bytes = try Data(contentsOf: output.appending(path: "documents/\(document)"))
      for secret in ["SECRET", "xmpmeta", "GPSL", "video"] { #expect(!bytes.contains(Data(secret.utf8))) }
    }
  }
}

extension Data {
  fileprivate func contains(_ other: Data) -> Bool { firstRange(of: other) != nil }
}
