import Foundation
import OCOPBuild
import OCOPDiagnostics
import OCOPTestSupport
import Testing

@Suite struct `Themes behind symbolic links` {
  private static let manifest = #"{"name": "song", "extends": "default"}"#
  private static let template = "<h1>{{nmae}}</h1>\n"

  private func link(_ site: TestSite, _ path: String, to target: String) throws {
    let link = site.folder.appending(path: path)
    try FileManager.default.createDirectory(at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: target)
  }

  private func errors(_ site: TestSite) throws -> [String] {
    let loaded = try #require(try site.load())
    return try SiteCheck(loaded, site: site.folder.path).diagnostics.filter { $0.severity == .error }
      .map { "\($0.file):\($0.span.start.line):\($0.span.start.column) \($0.code)" }
  }

  @Test func `the folder of a theme`() throws {
    let site = try TestSite.sound(with: [
      "content/site.yml": TestSite.siteYAML + "theme: song\n",
      "elsewhere/theme.json": Self.manifest, "elsewhere/templates/product.mustache": Self.template,
    ])
    try link(site, "themes/song", to: "../elsewhere")
    #expect(try errors(site) == ["themes/song/templates/product.mustache:1:7 template-unknown-name"])
  }

  @Test func `a folder in a theme, a file, and one that leads back to the theme`() throws {
    let site = try TestSite.sound(with: [
      "content/site.yml": TestSite.siteYAML + "theme: song\n", "themes/song/theme.json": Self.manifest,
      "elsewhere/templates/product.mustache": Self.template, "elsewhere/list.mustache": Self.template,
    ])
    try link(site, "themes/song/templates", to: "../../elsewhere/templates")
    try link(site, "elsewhere/templates/list.mustache", to: "../list.mustache")
    try link(site, "themes/song/assets/back", to: "../..")
    #expect(
      try errors(site).sorted() == [
        "themes/song/templates/list.mustache:1:7 template-unknown-name",
        "themes/song/templates/product.mustache:1:7 template-unknown-name",
      ])
  }
}
