import OCOPText
import Testing

@Suite struct `Comma-separated records` {
  private func records(_ text: String, separator: Character = ",") -> [CSVRecords.Record] {
    Array(CSVRecords(Array(text.utf8), separator: separator.asciiValue ?? 0))
  }

  @Test(arguments: [
    ("", []), ("a", [["a"]]), ("a,b\n", [["a", "b"]]), ("a,\r\n,b", [["a", ""], ["", "b"]]),
    ("\u{FEFF}a,b\r\n\r\nc", [["a", "b"], [""], ["c"]]), ("\"a,\"\"b\"\"\",c\n", [["a,\"b\"", "c"]]),
    ("\"hai\r\ndòng\",x\n", [["hai\r\ndòng", "x"]]), ("5\" ống,\"\"\n", [["5\" ống", ""]]), ("\"mở\n", [["mở"]]),
    ("Bánh \"cốm\", dẹp", [["Bánh \"cốm\"", " dẹp"]]),
  ]) func `are read as people write them`(_ text: String, _ fields: [[String]]) {
    #expect(records(text).map(\.fields) == fields)
  }

  @Test func `know their lines and their own words`() {
    let text = "code,note\r\n\"a\nb\",\n\nc,d"
    #expect(records(text).map(\.line) == [1, 2, 4, 5])
    #expect(
      records(text).map { String(decoding: $0.source, as: UTF8.self) } == ["code,note\r\n", "\"a\nb\",\n", "\n", "c,d"])
  }

  @Test(arguments: [
    ("a,\"b\nc,d\n", [["a", "b"], ["c", "d"]], "a,"), ("a,\"b\r\nc,\"d,e\"\n", [["a", "b"], ["c", "d,e"]], "a,"),
    ("\"a\"\"\nb", [["a\"\""], ["b"]], ""), ("a,\"b\nc,\"d\"\"e\"", [["a", "b"], ["c", "d\"e"]], "a,"),
  ]) func `go on below a quote that nothing closes`(_ text: String, _ fields: [[String]], before: String) {
    #expect(records(text).map(\.fields) == fields)
    #expect(records(text)[0].beforeUnclosedQuote.map { String(decoding: $0, as: UTF8.self) } == before)
    #expect(records(text).dropFirst().allSatisfy { $0.beforeUnclosedQuote == nil })
  }

  @Test(.timeLimit(.minutes(1))) func `are read in bounded time where many quotes are open`() {
    let text = String(repeating: "\"a\n\"\"\n\"\"b,\"\"\"\"\n", count: 100_000)
    #expect(records(text).count > 100_000)
  }

  @Test func `may be parted by another sign`() {
    #expect(records("a;\"b;c\";d,e", separator: ";").map(\.fields) == [["a", "b;c", "d,e"]])
  }

  private func written(_ fields: [String?], _ change: (inout CSV.Style) -> Void = { _ in }) -> String {
    var style = CSV.Style(lineEnd: "\n")
    change(&style)
    var csv: [UInt8] = []
    CSV.append(fields, to: &csv, style)
    return String(decoding: csv, as: UTF8.self)
  }

  @Test func `are written with quotes where they need them`() {
    #expect(
      written(["Bánh", nil, "a,b", "\"x\"", "1\n2", "a;b\tc"]) == "Bánh,,\"a,b\",\"\"\"x\"\"\",\"1\n2\",a;b\tc\n")
    #expect(written(["a;b", "a\tb", "a"]) { $0.otherSeparators = Array(";\t".utf8) } == "\"a;b\",\"a\tb\",a\n")
  }

  @Test func `start no formula in a spreadsheet`() {
    let cells = ["=1+1", "+84", "-9.81", "-x", "@a", "=a,b", "a=b"]
    #expect(written(cells) == "=1+1,+84,-9.81,-x,@a,\"=a,b\",a=b\n")
    #expect(written(cells) { $0.guardsFormulas = true } == "'=1+1,'+84,-9.81,'-x,'@a,\"'=a,b\",a=b\n")
  }

  @Test(arguments: ["a", "a,b", "\"", "x\"y", "hai\r\ndòng", " ", "", ";\t"])
  func `come back as they were`(_ field: String) {
    #expect(records(written([field, "cuối"])).map(\.fields) == [[field, "cuối"]])
  }
}
