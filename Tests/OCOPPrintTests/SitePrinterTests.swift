import Foundation
import OCOPDiagnostics
import OCOPModel
import OCOPTestSupport
import Testing

@testable import OCOPBuild
@testable import OCOPPrint

@Suite struct `What a theme prints with` {
  private static let own = "// of our own\n"

  /// - Parameter files: of `themes/`, by path inside it.
  private func theme(_ files: [String: String]) throws -> PrintTheme {
    let themes = Dictionary(uniqueKeysWithValues: files.map { ("themes/\($0.key)", $0.value) })
    let site = try TestSite.sound(with: themes)
    try site.write(TestSite.siteYAML + "theme: mine\n", to: "content/site.yml")
    return try SitePrinter(try #require(try site.load()), folder: site.folder.path) { _ in }.theme
  }

  private func labels(_ theme: PrintTheme) -> String? {
    theme.files["labels.typ"].map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `its own files, and for the rest those of the theme that it extends`() throws {
    let theme = try theme([
      "mine/theme.json": #"{"extends": "middle"}"#, "middle/theme.json": #"{"extends": "default"}"#,
      "mine/print/labels.typ": Self.own, "middle/print/labels.typ": "", "middle/print/leaflet.typ": Self.own,
    ])
    #expect(labels(theme) == Self.own)
    #expect(theme.files["leaflet.typ"] == Array(Self.own.utf8))
    #expect(theme.files["catalog.typ"]?.isEmpty == false)
    #expect(theme.layout.papers["a4"] != nil)
  }

  @Test func `its own words, and for the rest those of the theme that it extends`() throws {
    let theme = try theme([
      "mine/theme.json": #"{"extends": "middle"}"#, "middle/theme.json": #"{"extends": "default"}"#,
      "mine/print/words.json": #"{"vi": {"booth": "Quầy"}}"#,
      "middle/print/words.json": #"{"vi": {"booth": "Sạp", "plan": "Bản đồ"}, "km": {"booth": "ស្តង់"}}"#,
    ])
    let khmer = try #require(Language(code: "km"))
    #expect(theme.word("booth", .vietnamese) == "Quầy")
    #expect(theme.word("plan", .vietnamese) == "Bản đồ")
    #expect(theme.word("contents", .vietnamese) == "Mục lục")
    #expect(theme.word("booth", .english) == "Booth")
    #expect(theme.word("booth", khmer) == "ស្តង់")
    #expect(theme.languages == ["en", "km", "vi"])
  }

  @Test func `those of the program where it prints nothing of its own`() throws {
    for manifest in [#"{"extends": "default"}"#, "{}"] {
      #expect(try labels(theme(["mine/theme.json": manifest]))?.contains("#let") == true)
    }
  }

  @Test(arguments: [
    (
      ["mine/theme.json": "{}", "mine/print/labels.typ": ""],
      "Giao diện thiếu hoặc sai tệp 'themes/mine/print/layout.json'",
      "The theme lacks 'themes/mine/print/layout.json', or it cannot be used"
    ),
    (
      [
        "mine/theme.json": #"{"extends": "middle"}"#, "mine/print/labels.typ": "",
        "middle/theme.json": #"{"extends": "default"}"#, "middle/print/fonts/noto-sans-regular.ttf": "no font",
      ],
      "Giao diện thiếu hoặc sai tệp 'themes/middle/print/fonts/noto-sans-regular.ttf' (TrueType)",
      "The theme lacks 'themes/middle/print/fonts/noto-sans-regular.ttf', or it cannot be used (TrueType)"
    ),
    (
      [
        "mine/theme.json": #"{"extends": "middle"}"#, "middle/theme.json": #"{"extends": "default"}"#,
        "mine/print/labels.typ": "", "middle/print/words.json": "no words",
      ],
      "Giao diện thiếu hoặc sai tệp 'themes/middle/print/words.json' (không phải JSON)",
      "The theme lacks 'themes/middle/print/words.json', or it cannot be used (no JSON)"
    ),
    (
      ["mine/theme.json": #"{"extends": "default"}"#, "mine/print/layout.json": #"{"fonts": {}, "styles": {}}"#],
      "Giao diện thiếu hoặc sai tệp 'themes/mine/print/layout.json' (thiếu 'papers')",
      "The theme lacks 'themes/mine/print/layout.json', or it cannot be used ('papers' is missing)"
    ),
    (
      ["mine/theme.json": #"{"extends": "defualt"}"#],
      "themes/mine/theme.json: Không có giao diện 'defualt' trong themes/. Sửa mục 'extends', hoặc dùng 'default'.",
      "themes/mine/theme.json: There is no theme 'defualt' in themes/. Mend 'extends', or use 'default'."
    ),
    (
      [:], "content/site.yml: Không có giao diện 'mine' trong themes/. Sửa mục 'theme', hoặc dùng 'default'.",
      "content/site.yml: There is no theme 'mine' in themes/. Mend 'theme', or use 'default'."
    ),
  ])
  func `what is missing is named where it is missing`(files: [String: String], vi: String, en: String) throws {
    let fault = try #require(throws: PrintFault.self) { try theme(files) }
    #expect(fault.message == BilingualText(vi: vi, en: en))
  }
}
