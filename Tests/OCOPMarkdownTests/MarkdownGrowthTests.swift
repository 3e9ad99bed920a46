import OCOPMarkdown
import Testing

@Suite struct `Texts that would grow out of all bounds` {
  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  private static let ordinary: [String: String] = [
    "words": "Chữ.", "nothing": "", "a bar": "|", "a heading below a bar": "a | b\n---",
    "tasks": repeated("- [ ] việc | khác\n", 5_000), "links": repeated("[x](/khong-co/) ", 100_000),
    "rules": repeated("---\n", 100_000), "odd signs": repeated("]:", 1_000),
    // Each table ends where a line is blank.
    "many tables": repeated("|a|b|\n|-|-|\n|1|2|\n\n", 20_000),
    // The list of a country's products: long, and nothing is filled up.
    "a long table": "|STT|Tên|Chủ thể|Xã|Sao|\n|--:|---|---|---|:-:|\n"
      + (1...10_881).map { "|\($0)|Bánh cốm|Xuân Phượng|Long Châu|3|\n" }.joined(),
    "sources": (1...400).map { "Câu [\($0)][n\($0 % 200)].\n\n" }.joined()
      + (0..<200).map { "[n\($0)]: https://vanban.example.vn/\($0) \"Quyết định số \($0)\"\n" }.joined(),
  ]

  @Test(arguments: ordinary.keys.sorted())
  func `are none that are ordinary, or merely long`(_ name: String) throws {
    #expect(MarkdownGrowth(of: try #require(Self.ordinary[name])) == nil)
  }

  private static let growing: [String: (text: String, kind: MarkdownGrowth.Kind, line: Int)] = [
    "a table": ("|a|b\n|-|-\n" + repeated("x\n", 100_000), .cells(300_003), 2),
    // Some editors end lines so.
    "one with other line ends": ("a|b\r-|-\r" + repeated("x\r", 100_001), .cells(200_004), 1),
    "one in a quote": ("chữ\n\n> a|b\n> :-|-:\n" + repeated("> x\n", 100_000), .cells(200_002), 4),
    "an address in brackets": (
      "[a]: </" + repeated("x", 1_000) + ">\n\n" + repeated("[a]\n", 20_000), .definition(bytes: 1_002), 1
    ),
    "a title": (
      "[a]: /x (" + repeated("x", 1_000) + ")\n\n" + repeated("[a]\n", 20_000), .definition(bytes: 1_003), 1
    ),
    // They are not looked through again and again.
    "titles that are not closed": (repeated("[a]: x (\n", 100_000), .definition(bytes: 899_994), 1),
  ]

  @Test(arguments: growing.keys.sorted())
  func `are found before they are parsed`(_ name: String) throws {
    let sample = try #require(Self.growing[name])
    let growth = MarkdownGrowth(of: sample.text)
    #expect(growth?.kind == sample.kind)
    #expect(growth?.line == sample.line)
    #expect(MarkdownText.blocks(sample.text) == [])
  }
}
