import Foundation
import OCOPBuild
import OCOPDiagnostics
import OCOPModel
import OCOPTestSupport
import Testing

@Suite struct `A slip in site.yml` {
  /// An Bình, which is a commune of other provinces too, Korean, and the name of a commune in both of its forms.
  private static let content = [
    "content/producers/htx.md": "---\nname: HTX\nkind: farm\ncommune: An Bình\n---\n",
    "content/producers/htx.ko.md": "---\nname: HTX\ncommune: phường An Bình\n---\n",
    "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n",
    "content/pages/gioi-thieu.ko.md": "---\ntitle: Giới thiệu\n---\n",
  ]

  private static let start = "title: OCOP\nbaseURL: https://a.vn\nlanguages: [vi, ko]\n"

  @Test(arguments: [
    (start + "province: Vĩnh Lnog\n", ["4 unknown-province"]), (start + "provinse: Vĩnh Long\n", ["4 unknown-key"]),
    (start + "province: [86]\n", ["4 wrong-type"]), (start + "province: \"Vĩnh Long\n", ["4 yaml-syntax"]),
    ("- title: OCOP\n- province: Vĩnh Long\n", ["1 wrong-type"]),
    ("baseURL: https://a.vn\nlanguages: [vi, ko]\nprovince: Vĩnh Lnog\n", ["1 missing-field", "3 unknown-province"]),
    (start + "tagline:x\nprovince: Vĩnh Long\n", ["4 yaml-syntax"]),
  ])
  func `is told of there, and nowhere else`(text: String, problems: [String]) throws {
    let site = try TestSite(Self.content.merging(["content/site.yml": text]) { $1 })
    let told = try #require(try site.load()).diagnostics.filter {
      $0.severity == .error || $0.file == "content/site.yml"
    }
    #expect(told.map { "\($0.file):\($0.span.start.line) \($0.code)" } == problems.map { "content/site.yml:\($0)" })
    let codes = try #require(try site.load()).diagnostics.map(\.code)
    #expect(!codes.contains("translation-of-unknown-language"))
  }

  @Test func `in the encoding of all of it is told of there, and nowhere else`() throws {
    let site = try TestSite(Self.content)
    let text = Self.start + "province: Vĩnh Long\n"
    try site.write(try #require(text.data(using: .utf16)), to: "content/site.yml")
    let told = try #require(try site.load()).diagnostics.filter { $0.severity == .error }
    #expect(told.map { "\($0.file) \($0.code)" } == ["content/site.yml not-utf8"])
  }

  /// As every other file of content begins and ends.
  @Test(arguments: ["---\n", "\u{FEFF}---\r\n"]) func `is none where lines of hyphens stand around it`(mark: String)
    throws
  {
    let text = mark + Self.start + "province: \"86\"\n---\n\n"
    let site = try TestSite(Self.content.merging(["content/site.yml": text]) { $1 })
    #expect(try #require(try site.load()).showcase?.site.province == "86")
    #expect(try site.problems(of: ["yaml-syntax", "unknown-commune"]).isEmpty)
    try site.edit("content/site.yml", "https://a.vn", "a.vn")
    #expect(try site.problems(of: ["malformed-value"]) == ["content/site.yml:3:10 malformed-value"])
  }

  @Test func `may be text below the second line of hyphens`() throws {
    let text = "---\n" + Self.start + "---\ntagline: Quê dừa\n"
    let site = try TestSite(Self.content.merging(["content/site.yml": text]) { $1 })
    #expect(try site.problems(of: ["yaml-syntax"]) == ["content/site.yml:5:1 yaml-syntax"])
  }

  @Test func `may be a language that is written twice`() throws {
    let site = try TestSite.sound(with: [
      "content/site.yml": TestSite.siteYAML.replacing("[vi, en]", with: "[vi, en, vi]")
    ])
    #expect(
      try site.report(rules: ["malformed-value"]) == """
        content/site.yml:3:21: lỗi[malformed-value]: Ngôn ngữ 'vi' được ghi hai lần
          3 | languages: [vi, en, vi]
            |                     ^^
          Cách sửa: Xóa một trong hai.

        """)
  }

  @Test(arguments: [
    "baseURL: https://u:p@a.vn/ocop", "baseURL: https://b.vn\ntrace: {baseURL: \"https://u@a.vn/ocop\"}",
  ])
  func `may be a password in an address`(lines: String) throws {
    let text = "title: OCOP\nlanguages: [vi]\n\(lines)\n"
    let told = try #require(try TestSite(["content/site.yml": text]).load()).diagnostics.filter {
      $0.severity == .error
    }
    #expect(told.map(\.code) == ["malformed-value"])
    #expect(told.first?.hint?.en.hasPrefix("Write 'https://a.vn/ocop'") == true)
    #expect(told.first?.message.en.contains("u:p") == false)
  }

  @Test func `is not what a site without a province has`() throws {
    let site = try TestSite(Self.content.merging(["content/site.yml": Self.start]) { $1 })
    #expect(try site.problems(of: ["unknown-commune"]) == ["content/producers/htx.md:4:10 unknown-commune"])
  }
}
