import OCOPBuild
import OCOPDiagnostics
import OCOPModel
import OCOPTestSupport
import Testing

@Suite struct `A translation` {
  private static let shops = "buy:\n  - {name: Sàn A, url: https://a.vn/x}\n  - {name: Sàn B, url: https://b.vn/x}"

  private func site(_ translation: String) throws -> TestSite {
    try TestSite.sound(
      with: `Messages about content`.product(Self.shops).merging([
        "content/products/banh-com/index.en.md": "---\nname: Cake\n\(translation)\n---\n"
      ]) { $1 })
  }

  @Test(arguments: [
    ("buy: [{name: Shop A, url: https://a.vn/x}]", ["Shop A", "Sàn B"]),
    ("buy: [{name: Shop B, url: https://b.vn/x}]", ["Sàn A", "Shop B"]),
    ("buy: [{name: Shop A}, {name: Shop B}]", ["Shop A", "Shop B"]),
  ]) func `may name shops by words of its own`(lines: String, names: [String]) throws {
    let loaded = try #require(try site(lines).load())
    #expect(loaded.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(loaded.showcase?.products.first?.shops.map { $0.name.text(in: .english).text } == names)
    #expect(loaded.showcase?.products.first?.shops.map { $0.name.text(in: .vietnamese).text } == ["Sàn A", "Sàn B"])
  }

  @Test(arguments: [
    ("+84 294 3123456", true), ("0294.312.3456", true), ("(+84) 294-3123456", true), ("02943123457", false),
    ("+82 294 3123456", false), ("02943123456, 0912345678", false),
  ]) func `may write a telephone number in another way`(number: String, isSame: Bool) throws {
    let site = try TestSite.sound(with: [
      "content/producers/farm.md": "---\nname: A\nkind: farm\nphone: \"02943123456\"\nzalo: \"02943123456\"\n---\n",
      "content/producers/farm.en.md": "---\nname: A\nphone: \"\(number)\"\nzalo: \"\(number)\"\n---\n",
    ])
    #expect(try site.problems(of: ["translation-contradicts"]).count == (isSame ? 0 : 2))
  }

  @Test func `may not lead to another shop`() throws {
    let problems = try site("buy: [{name: Shop A, url: https://c.vn/x}]").problems(of: ["translation-contradicts"])
    #expect(problems == ["content/products/banh-com/index.en.md:3:22 translation-contradicts"])
  }
}
