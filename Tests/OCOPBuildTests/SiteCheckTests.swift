import Foundation
import OCOPBuild
import OCOPDiagnostics
import OCOPTestSupport
import Testing

@Suite struct `A check without a build` {
  @Test(arguments: [
    ("languages: [vi, en]", [:], []),
    ("languages: [vi, en]\ntheme: defualt", [:], ["content/site.yml:4:8 theme-missing"]),
    ("languages: [vi, fr]", [:], ["content/site.yml:3:12 theme-missing"]),
    // One cause, one message: no word of the default theme is there where nothing says that it is extended.
    (
      "languages: [vi, en]\ntheme: vung",
      ["themes/vung/i18n/km.json": "{}", "themes/vung/theme.yml": "extends: default\n"],
      ["themes/vung/theme.json:1:1 theme-missing"]
    ),
    (
      "languages: [vi, en]\ntheme: song",
      [
        "themes/song/theme.json": #"{"name": "song", "extends": "default"}"#,
        "themes/song/templates/product.mustache": "<h1>{{nmae}}</h1>\n",
      ],
      ["themes/song/templates/product.mustache:1:7 template-unknown-name"]
    ),
    (
      "languages: [vi, en]\ntheme: song",
      [
        "themes/song/theme.json": #"{"name": "song", "extends": "default"}"#,
        "themes/song/assets/a\nb.css": "p {}\n",
      ],
      ["themes/song/assets:1:1 theme-file-name"]
    ),
    (
      "languages: [vi, en]",
      ["content/pages/a/index.md": "---\ntitle: A\n---\n\n[Ảnh](a.png)\n", "content/pages/a/a.png": "x"],
      ["content/pages/a/index.md:1:1 damaged-photo"]
    ),
  ])
  func `finds what would stop the build`(lines: String, files: [String: String], problems: [String]) throws {
    let site = try TestSite.sound(with: files)
    try site.write("title: OCOP\nbaseURL: https://ocop.example.vn\n\(lines)\n", to: "content/site.yml")
    let loaded = try #require(try site.load())
    let checked = try SiteCheck(loaded, site: site.folder.path).diagnostics.filter { $0.severity == .error }
    #expect(Set(checked.map { "\($0.file):\($0.span.start.line):\($0.span.start.column) \($0.code)" }) == Set(problems))
    let output = site.folder.appending(path: "public").path
    let outcome = try SiteBuilder(site: site.folder.path, output: output, asOf: TestSite.today).build()
    if case .built = outcome { #expect(problems.isEmpty) } else { #expect(!problems.isEmpty) }
  }
}
