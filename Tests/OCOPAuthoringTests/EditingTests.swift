import OCOPAuthoring
import OCOPContent
import Testing

@Suite struct `Front matter is edited in place` {
  private func edited(_ text: String, _ change: (inout FrontMatterEditor) -> Bool) throws -> String {
    var editor = FrontMatterEditor(try #require(FrontMatterText(text)))
    #expect(change(&editor))
    return editor.file.text
  }

  private static let order = ["name", "producer", "set", "commune", "summary", "photos", "price"]

  private static let product = """
    ---
    # giữ dòng này
    name: Bánh cốm   # tên
    producer: "xuan-phuong"

    summary: >
      Bánh làm từ
      cốm dẹp.
    photos:
    - file: a.jpg   # bìa
      alt: Bánh
    price: {amount: 1, unit: hộp}
    ---

    Câu chuyện --- còn nguyên.

    """

  @Test func `a value is replaced and its comment stays`() throws {
    let text = try edited(Self.product) { $0.set("name", to: .text("Bánh: cốm"), order: Self.order) }
    #expect(text == Self.product.replacing("name: Bánh cốm   #", with: "name: \"Bánh: cốm\"   #"))
  }

  @Test func `a new key stands where the schema puts it`() throws {
    let text = try edited(Self.product) { $0.set("set", to: .bare("6"), order: Self.order) }
    #expect(text == Self.product.replacing("\"xuan-phuong\"\n", with: "\"xuan-phuong\"\nset: 6\n"))
  }

  @Test func `a block text is replaced as a whole`() throws {
    let text = try edited(Self.product) { $0.set("summary", to: .text("Mới."), order: Self.order) }
    #expect(text == Self.product.replacing(">\n  Bánh làm từ\n  cốm dẹp.\n", with: "Mới.\n"))
  }

  @Test func `a record is added to a list without indentation`() throws {
    let text = try edited(Self.product) { $0.append([.init("file", .text("b.jpg"))], to: "photos", order: Self.order) }
    #expect(text == Self.product.replacing("  alt: Bánh\n", with: "  alt: Bánh\n- {file: b.jpg}\n"))
  }

  @Test func `a record in a list takes a key more`() throws {
    let text = try edited(Self.product) { $0.set("caption", to: .text("Mới"), in: "photos", at: 0) }
    #expect(text == Self.product.replacing("  alt: Bánh\n", with: "  alt: Bánh\n  caption: Mới\n"))
  }

  @Test func `a list in brackets stays in brackets`() throws {
    let text = "---\r\nresults: [{product: a, stars: 3}] # xong\r\n---\r\n"
    #expect(
      try edited(text) { $0.append([.init("product", .bare("b"))], to: "results", order: []) }
        == "---\r\nresults: [{product: a, stars: 3}, {product: b}] # xong\r\n---\r\n")
    #expect(
      try edited(text) { $0.set("stars", to: .bare("4"), in: "results", at: 0) }
        == "---\r\nresults: [{product: a, stars: 4}] # xong\r\n---\r\n")
  }

  @Test func `a key without a value takes one, and keeps its comment`() throws {
    #expect(
      try edited("---\nname: x\nphone:    # Điện thoại\n---\n") {
        $0.set("phone", to: .text("0270 3000 000"), order: [])
      } == "---\nname: x\nphone: \"0270 3000 000\"    # Điện thoại\n---\n")
  }

  @Test func `the translation of a text stays when the original changes`() throws {
    #expect(
      try edited("---\nname: {vi: Cũ, en: Old}\n---\n") { $0.set("name", to: .text("Mới"), order: []) }
        == "---\nname: {vi: Mới, en: Old}\n---\n")
  }

  @Test func `a byte-order mark and Windows line ends stay`() throws {
    #expect(
      try edited("\u{FEFF}---\r\nname: x\r\n---\r\n") { $0.set("set", to: .bare("6"), order: Self.order) }
        == "\u{FEFF}---\r\nname: x\r\nset: 6\r\n---\r\n")
  }
}

@Suite struct `A text is written so that YAML reads it again` {
  @Test(arguments: [
    ("Bánh cốm", "Bánh cốm"), ("0123", "\"0123\""), ("2919/QĐ-UBND", "2919/QĐ-UBND"), ("no", "\"no\""),
    ("2024-11-20", "\"2024-11-20\""), ("Trà: búp", "\"Trà: búp\""), ("a #1", "\"a #1\""), ("- x", "\"- x\""),
    ("nháy \" và \\", "nháy \" và \\"), ("\"x\"", "\"\\\"x\\\"\""), ("hai\ndòng", "\"hai\\ndòng\""), ("", "\"\""),
    ("a, b", "a, b"), ("  x", "\"  x\""), ("*x", "\"*x\""), ("9,5", "9,5"),
  ])
  func `plain where it can be`(text: String, written: String) throws {
    #expect(YAMLScalar.written(text, inFlow: false) == written)
    let read = try #require(
      FrontMatterText("---\nname: \(written)\nlist: [\(YAMLScalar.written(text, inFlow: true))]\n---\n"))
    #expect(read.root["name"]?.firstScalar ?? "" == text)
    #expect(read.root["list"]?.items.first?.firstScalar ?? "" == text)
  }
}
