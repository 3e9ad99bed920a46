import Foundation
import OCOPBuild
import OCOPDiagnostics
import OCOPDisk
import OCOPTestSupport
import Testing

@Suite struct `What is left lying about` {
  static let litter = [
    ".DS_Store", ".x.md.swp", "._x.md", "x.md~", "#x.md#", "~$danh-sach.xlsx", "x.swp", "x.tmp", "4913", "Thumbs.db",
    "thumbs.db", "desktop.ini", "Desktop.ini",
  ]

  @Test(arguments: litter) func `is told by its name`(_ name: String) {
    #expect(Litter.includes(name))
  }

  @Test(arguments: ["index.md", "L2026~1.md", "#1.jpg", "~anh.jpg", "ảnh.webp", "i", "tmp", "swp.md", "Thumbs.dbx", ""])
  func `is not what an author means`(_ name: String) {
    #expect(!Litter.includes(name))
  }

  @Test func `is neither content nor part of a theme`() throws {
    var files = [
      "content/site.yml": TestSite.siteYAML + "theme: song\n",
      "themes/song/theme.json": #"{"name": "song", "extends": "default"}"#, "themes/song/assets/song.svg": "<svg/>",
    ]
    for name in Self.litter {
      files["content/products/banh-com/\(name)"] = "x"
      files["content/pages/\(name)"] = "x"
      files["themes/song/assets/\(name)"] = "x"
      files["themes/song/templates/\(name)"] = "x"
    }
    let site = try TestSite.sound(with: files)
    let output = site.folder.appending(path: "public").path
    let outcome = try SiteBuilder(site: site.folder.path, output: output, asOf: TestSite.today).build()
    guard case .built(let report) = outcome else {
      Issue.record("the site was refused")
      return
    }
    #expect(report.diagnostics.filter { $0.code == "stray-file" }.map(\.file) == [])
    let assets = report.publication.added.filter { $0.hasPrefix("assets/") }
    #expect(assets.filter { $0.contains("song") }.count == 1)
    let known = ["fonts/", "style", "catalog", "folder", "icon", "leaf", "search", "share", "song"]
    #expect(assets.filter { path in !known.contains { path.hasPrefix("assets/\($0)") } } == [])
  }
}
