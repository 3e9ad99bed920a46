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
    ("\u{FEFF}brand: Dừa", 1, "U+FEFF"), ("ingredients: [\"a\nbrand: Dừa\u{1}", 11, "U+0001"),
  ])
  func `in front matter is told of where it stands`(line: String, column: Int, name: String) throws {
    let number = line.contains("\n") ? 8 : 7
    #expect(
      try told(line) == ["\(number):\(column) yaml-syntax There is an invisible control character (\(name))"])
  }
}
