import OCOPBuild
import OCOPDiagnostics
import OCOPTestSupport
import Testing

@Suite struct `A sign that cannot be seen` {
  /// What is told of a product, of which line 7 is given.
  private func told(_ line: String) throws -> [String] {
    let site = try TestSite.sound(with: `Messages about content`.product(line))
    return try #require(try site.load()).diagnostics.filter { $0.severity == .error }.map {
      "\($0.span.start.line):\($0.span.start.column) \($0.code) \($0.message.en)"
    }
  }

  @Test(arguments: [
    ("brand: \"Dừ\u{1}a\"", 11, "U+0001"), ("brand: \"Dừa\0\"", 12, "U+0000"), ("brand: Dừa \u{B}", 12, "U+000B"),
    ("# Dừa\u{C}", 6, "U+000C"), ("brand: Dừa\u{7F}", 11, "U+007F"), ("brand: 𝄞\u{FFFE}", 9, "U+FFFE"),
    ("ingredients: [\"a\nbrand: Dừa\u{1}", 11, "U+0001"),
  ])
  func `in front matter is told of where it stands`(line: String, column: Int, name: String) throws {
    let number = line.contains("\n") ? 8 : 7
    #expect(
      try told(line) == ["\(number):\(column) yaml-syntax There is an invisible control character (\(name))"])
  }

  @Test(arguments: [("\u{2028}", "U+2028"), ("\u{2029}", "U+2029"), ("\u{85}", "U+0085")])
  func `ends no line of front matter`(sign: String, name: String) throws {
    let hidden = "invisible-character The text holds a hidden line end (\(name))"
    #expect(
      try told("brand: Dừa # a\(sign)b: c\ngtim: \"1\"") == [
        "7:15 " + hidden, "8:1 unknown-key There is no key 'gtim'",
      ])
    #expect(try told("brand: \"Dừa\(sign)xiêm\(sign)\"\ngtim: \"1\"").first == "7:12 " + hidden)
    #expect(try told("spec: |\n  một\(sign)hai\ngtim: \"1\"").map { String($0.prefix(3)) } == ["8:6", "9:1"])
  }

  @Test func `begins no line of front matter unseen`() throws {
    let hidden = "invisible-character The text holds a sign without width (U+FEFF)"
    #expect(
      try told("\u{FEFF}brand: Dừa\n\u{FEFF}gtim: \"1\"") == [
        "7:1 " + hidden, "8:1 " + hidden, "8:1 unknown-key There is no key 'gtim'",
      ])
  }

  @Test func `is told of in the text below, too`() throws {
    let site = try TestSite.sound(with: `Messages about content`.product("brand: X", body: "Bánh\u{2028}tráng."))
    #expect(
      try site.problems(of: ["invisible-character"]) == ["content/products/banh-com/index.md:10:5 invisible-character"])
  }
}
