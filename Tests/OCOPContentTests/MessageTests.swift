import Foundation
import OCOPBuild
import OCOPDiagnostics
import OCOPModel
import OCOPRules
import OCOPTestSupport
import Testing

/// What the readers of files complain of; the rules about the whole showcase have tests of their own.
let reading = Set(RuleCatalog.reading.map(\.id))

/// What an author reads after a slip: the place, the sentence, the line with its caret, the remedy.
@Suite struct `Messages about content` {
  static func product(_ lines: String, body: String = "Bánh.") -> [String: String] {
    [
      "content/products/banh-com/index.md": """
      ---
      name: Bánh cốm Xuân Phượng
      producer: xuan-phuong
      set: 6
      commune: Long Châu
      summary: Bánh làm từ cốm dẹp.
      \(lines)
      ---

      \(body)

      """
    ]
  }

  @Test func `a misspelt key is pointed at, with the key that was meant`() throws {
    let site = try TestSite.sound(with: Self.product("gtim: \"9521234567899\""))
    #expect(
      try site.report(rules: reading) == """
        content/products/banh-com/index.md:7:1: lỗi[unknown-key]: Không có mục 'gtim'
          7 | gtim: "9521234567899"
            | ^^^^
          Cách sửa: Có phải là 'gtin'?

        """)
    #expect(
      try site.report(.en, rules: reading) == """
        content/products/banh-com/index.md:7:1: error[unknown-key]: There is no key 'gtim'
          7 | gtim: "9521234567899"
            | ^^^^
          To mend: Did you mean 'gtin'?

        """)
  }

  @Test func `a former name of a commune is not taken for another that is there`() throws {
    let product = Self.product("brand: X").mapValues { $0.replacing("commune: Long Châu", with: "commune: Phú Cần") }
    let site = try TestSite.sound(with: product)
    #expect(
      try site.report(rules: reading) == """
        content/products/banh-com/index.md:5:10: lỗi[unknown-commune]: Tỉnh Vĩnh Long không có xã, phường nào tên 'Phú Cần'
          5 | commune: Phú Cần
            |          ^^^^^^^
          Cách sửa: Nếu là tên trước ngày 01/07/2025: viết tên xã, phường hiện nay, tên cũ để ở 'formerAddress'.

        """)
  }

  @Test func `a misspelt key that is required is one problem, not two`() throws {
    let site = try TestSite.sound(with: [
      "content/producers/xuan-phuong.md": "---\nnmae: Cơ sở Xuân Phượng\nkind: production-household\n---\n"
    ])
    #expect(try site.problems(of: reading) == ["content/producers/xuan-phuong.md:2:1 unknown-key"])
  }

  @Test(arguments: [
    (
      "content/fairs/tet.md",
      """
      ---
      name: Hội chợ Tết
      kind: far
      start: 2026-01-05
      end: 2026-01-01
      venue: Quảng trường
      booths: [{number: "1", producer: khong-co}]
      ---

      """,
      [":3:7 unknown-choice", ":5:6 fair-ends-before-start", ":7:34 unknown-reference"]
    ),
    (
      "content/producers/ke-ben.md",
      "---\nkind: farm\ngln: \"1234567890123\"\nphotos: [{file: khong-co.jpg}]\n---\n",
      [":2:1 missing-field", ":3:6 malformed-value", ":4:17 missing-photo"]
    ),
    (
      "content/products/banh-com/lots/L1.md",
      "---\nproduced: 2026-02-30\nevents: [{step: packing, date: 2026-01-02, document: khong-co.pdf}]\n---\n",
      [":2:11 malformed-date", ":3:54 missing-document"]
    ),
    (
      "content/products/keo-dua/index.md",
      "---\nname: Kẹo dừa\ngtin: \"123\"\ncommune: Không Có\n---\n",
      [":2:1 missing-field", ":3:7 malformed-value", ":4:10 unknown-commune"]
    ),
  ])
  func `an entry that must be left out is told of in whole`(file: String, text: String, problems: [String]) throws {
    let site = try TestSite.sound(with: [file: text])
    let told = try site.load()?.diagnostics.filter { $0.file == file && $0.severity == .error }.map {
      ":\($0.span.start.line):\($0.span.start.column) \($0.code)"
    }
    #expect(told == problems)
  }

  @Test(arguments: [
    ("title: Tea\nlanguages: [en]\nprovince: Nghệ An\n", [":1:1 missing-field"]),
    ("title: Tea\nbaseURL: tea\nlanguages: [en]\nprovince: Nghệ An\n", [":2:10 malformed-value"]),
    ("title: Tea\nbaseURL: https://chè.vn\nlanguages: [en]\nprovince: Nghệ An\n", [":2:10 malformed-value"]),
    (
      "title: Tea\nbaseURL: https://a.vn\nlanguages: [en]\nprovince: Nghệ An\ntrace: {baseURL: https://a.vn/Ă}\n",
      [":5:8 malformed-value"]
    ),
    ("title: Tea\nbaseURL: https://a.vn\nlanguages: en\nprovince: Nghệ An\n", [":3:12 wrong-type"]),
  ])
  func `a site.yml that cannot be used costs no entry a false alarm`(text: String, problems: [String]) throws {
    let site = try TestSite([
      "content/site.yml": text, "content/producers/farm.md": "---\nname: Farm\nkind: farm\ncommune: Quế Phong\n---\n",
      "content/pages/tea.md": "---\ntitle: Tea\n---\n\n[Farm](/producers/farm/)\n",
      "content/pages/tea.en.md": "---\ntitle: Tea\n---\n",
    ])
    let told = try site.problems(of: reading)
    #expect(told == ["content/pages/tea.en.md:1:1 duplicate-entry"] + problems.map { "content/site.yml" + $0 })
  }

  @Test(arguments: [
    ("https://ocop.vn/sản-phẩm", "Viết 'https://ocop.vn/s%E1%BA%A3n-ph%E1%BA%A9m'."),
    ("https://sảnphẩm.vn", "Dùng tên miền không dấu, hoặc dạng 'xn--…' mà nơi cấp tên miền cho biết."),
  ]) func `a code cannot carry every address`(url: String, remedy: String) throws {
    let site = try TestSite.sound(with: ["content/site.yml": "title: T\nbaseURL: \(url)\nlanguages: [vi]\n"])
    let report = try site.report(rules: reading)
    #expect(report.contains("Địa chỉ gốc '\(url)' có chữ ngoài ASCII, mã QR không mang được"))
    #expect(report.contains(remedy))
  }

  @Test func `a day that the calendar does not have is called so`() throws {
    let site = try TestSite.sound(with: [
      "content/products/banh-com/lots/L1.md": "---\nproduced: 2026-02-30\n---\n"
    ])
    #expect(try site.report(rules: reading).contains("lỗi[malformed-date]: Lịch không có ngày '2026-02-30'"))
  }

  @Test(arguments: [
    ("gtin: 9521234567890", "7:7 malformed-value", "So lại với mã trên giấy: chữ số cuối (kiểm tra) lẽ ra là 9."),
    ("gtin: 95212345", "7:7 malformed-value", nil),
    ("gtin: 95A", "7:7 malformed-value", "GTIN chỉ gồm chữ số."),
    ("province: Trà Vinh", "7:11 unknown-province", "Viết 'province: Vĩnh Long', địa chỉ cũ để ở 'formerAddress'."),
    ("province: Vinh Lng", "7:11 unknown-province", "Có phải là 'Vĩnh Long'?"),
    ("price: {amount: 150.000, unit: hộp}", "7:17 wrong-type", "Viết '150000'."),
    ("price: 150000", "7:8 wrong-type", nil),
    ("location: [999, 0]", "7:11 malformed-value", nil),
    ("draft: có", "7:8 wrong-type", "Viết 'true'."),
    ("location: [106.19, 9.81]", "7:11 malformed-value", "Đổi chỗ hai số: vĩ độ trước."),
    ("buy: [{name: Postmart, url: postmart.vn}]", "7:29 malformed-value", "Viết 'https://postmart.vn'."),
    ("places: [khong-co]", "7:10 unknown-reference", "Tạo tệp content/places/khong-co.md, hoặc sửa khóa."),
    (
      "photos: [{file: banh.jpg, alt: Bánh}]", "7:17 missing-photo", "Chép ảnh vào thư mục 'content/products/banh-com'."
    ),
    ("photos: [{alt: Bánh}]", "7:10 missing-field", "Thêm 'file: …' (Tên tệp ảnh, nằm cạnh tệp này)."),
    ("brand: [a", "7:8 yaml-syntax", nil),
    ("brand: \"a", "7:8 yaml-syntax", "Thêm dấu nháy đóng ở cuối giá trị."),
    ("brand: a: b", "7:9 yaml-syntax", nil),
    ("\tbrand: a", "7:1 yaml-syntax", nil),
    ("brand: &x a", "7:8 yaml-alias", "Đặt giá trị trong dấu nháy nếu nó bắt đầu bằng '&'."),
    ("brand: *x", "7:8 yaml-alias", nil),
    ("brand: !!binary a", "7:8 yaml-alias", nil),
    ("set: 8", "7:1 duplicate-key", nil),
    ("draft: yes", "7:8 wrong-type", nil),
    ("keywords: quà", "7:11 wrong-type", nil),
    ("brand: {vi: a, fr: b}", "7:16 unknown-key", "Các ngôn ngữ của trang: vi, en."),
    ("formerly: [Bánh Cốm]", "7:12 malformed-value", nil),
  ])
  func `each slip is reported once, where it is`(line: String, problem: String, hint: String?) throws {
    let site = try TestSite.sound(with: Self.product(line))
    let diagnostics = try #require(try site.load()).diagnostics.filter { reading.contains($0.code) }
    let places = diagnostics.map { "\($0.span.start.line):\($0.span.start.column) \($0.code)" }
    #expect(places == [problem])
    if let hint { #expect(diagnostics.first?.hint?.vi == hint) }
  }

  @Test func `a file without front matter, and one whose front matter never ends`() throws {
    let site = try TestSite.sound(with: [
      "content/pages/a.md": "Chào\n", "content/pages/b.md": "---\ntitle: B\n\nbài\n---x\n",
    ])
    #expect(
      try site.problems(of: reading) == [
        "content/pages/a.md:1:1 front-matter-missing", "content/pages/b.md:1:1 front-matter-missing",
      ])
  }

  @Test func `a place in a text of decomposed letters is counted in the letters of the file`() throws {
    let body = "Đường đất [ấy](/khong-co/) và [ấy](/cung-khong/)"
    for lineEnd in ["\n", "\r\n"] {
      let file = try #require(Self.product("brand: X", body: body)["content/products/banh-com/index.md"])
      let text = file.decomposedStringWithCanonicalMapping.replacing("\n", with: lineEnd)
      let site = try TestSite.sound(with: ["content/products/banh-com/index.md": text])
      let written = Array(body.decomposedStringWithCanonicalMapping.unicodeScalars)
      let found = try #require(try site.load()).diagnostics.filter { reading.contains($0.code) }.map { problem in
        String(String.UnicodeScalarView(written[problem.span.start.column - 1..<problem.span.end.column - 1]))
      }
      #expect(found == ["/khong-co/", "/cung-khong/"])
    }
    let site = try TestSite.sound(with: [
      "content/pages/a.md": "---\ntitle: A\n---\n\n\(body)\n".decomposedStringWithCanonicalMapping
    ])
    #expect(
      try site.problems(of: reading)
        == ["content/pages/a.md:5:23 broken-link", "content/pages/a.md:5:46 broken-link"])
  }

  @Test func `an empty list of results recognises nothing, and is told of`() throws {
    let site = try TestSite.sound(with: [
      "content/certifications/qd-1.md": """
      ---
      scheme: ocop
      number: 1/QĐ-UBND
      issuer: UBND tỉnh Vĩnh Long
      level: province
      issued: 2026-05-25
      results: []
      ---

      """
    ])
    #expect(
      try site.report(rules: reading) == """
        content/certifications/qd-1.md:7:10: lỗi[missing-field]: Danh sách 'results' còn trống (bắt buộc khi scheme là ocop)
          7 | results: []
            |          ^^
          Cách sửa: Thêm 'results: …'.

        """)
  }

  @Test func `BOM, CRLF and decomposed letters are no problem`() throws {
    let decomposed = "Ba\u{301}nh co\u{302}\u{301}m"
    let site = try TestSite.sound(with: [
      "content/pages/gioi-thieu.md": "\u{FEFF}---\r\ntitle: \(decomposed)\r\n---\r\n\r\nXin chào.\r\n"
    ])
    let showcase = try #require(try site.load()?.showcase)
    #expect(try site.problems(of: reading) == [])
    #expect(Array(showcase.pages[0].title.original.text.unicodeScalars) == Array("Bánh cốm".unicodeScalars))
  }

  @Test(arguments: ["\" \"", "\"\\n\"", "\"\u{200B}\"", "\"\u{A0}\"", "|\n\n", "''"])
  func `a name of blanks is no name`(name: String) throws {
    let site = try TestSite.sound(with: ["content/pages/a.md": "---\ntitle: \(name)\n---\n"])
    #expect(try site.problems(of: reading) == ["content/pages/a.md:2:1 missing-field"])
  }

  @Test func `a text in a block has no line feed at its end`() throws {
    let site = try TestSite.sound(with: ["content/pages/a.md": "---\ntitle: |\n  Giới\n  thiệu\n\n---\n"])
    #expect(try site.load()?.showcase?.pages.map(\.title.original.text) == ["Giới\nthiệu"])
  }

  @Test func `what cannot be a key says what could`() throws {
    let site = try TestSite.sound(with: ["content/pages/Giới thiệu.md": "---\ntitle: A\n---\n"])
    #expect(
      try site.report(rules: reading) == """
        content/pages/Giới thiệu.md:1:1: lỗi[malformed-entry-name]: Tên 'Giới thiệu' không dùng làm khóa được
          1 | ---
            | ^
          Cách sửa: Đổi tên tệp thành 'gioi-thieu.md'.

        """)
  }

  @Test func `two files of one key, a stray folder, a translation alone`() throws {
    let site = try TestSite.sound(with: [
      "content/pages/a.md": "---\ntitle: A\n---\n", "content/pages/a/index.md": "---\ntitle: A\n---\n",
      "content/product/b.md": "---\nname: B\n---\n", "content/pages/c.en.md": "---\ntitle: C\n---\n",
    ])
    #expect(
      try site.problems(of: reading) == [
        "content/pages/a/index.md:1:1 duplicate-entry", "content/pages/c.en.md:1:1 translation-without-original",
        "content/product:1:1 stray-file",
      ])
  }

  /// One run tells all of a file, and nothing false: what is written and could not be used is not said to be missing.
  @Test(arguments: [
    ("brand: [X]", "[xem](/gi-do/)", ["photo-missing", "set-missing", "summary-missing"]),
    ("sumary: Bánh làm từ cốm dẹp.", "Bánh.", ["photo-missing", "set-missing"]),
    ("set: sáu", "Bánh.", ["photo-missing", "summary-missing"]),
    ("photos: [{file: khong-co.jpg, alt: Bánh}]", "Bánh.", ["set-missing", "summary-missing"]),
    ("photos: banh.jpg", "Bánh.", ["set-missing", "summary-missing"]),
  ])
  func `what is missing is told beside other errors`(line: String, body: String, missing: [String]) throws {
    let site = try TestSite.sound(with: [
      "content/products/banh-com/index.md":
        "---\nname: Bánh cốm\nproducer: xuan-phuong\ncommune: Long Châu\n\(line)\n---\n\n\(body)\n"
    ])
    let diagnostics = try #require(try site.load()).diagnostics
    #expect(diagnostics.contains { $0.severity == .error })
    #expect(diagnostics.map(\.code).filter { $0.hasSuffix("-missing") }.sorted() == missing)
  }

  @Test func `a trace page is told to miss what no error hides`() throws {
    let decision = """
      ---
      scheme: ocop
      number: 1/QĐ-UBND
      issuer: UBND tỉnh Vĩnh Long
      level: province
      issued: 2025-09-15
      kind: first
      results: [{product: banh-com, stars: 4, score: 80}]
      ---

      """
    let site = try TestSite.sound(
      with: Self.product("photos: [{file: khong-co.jpg, alt: Bánh}]").merging([
        "content/certifications/qd-1.md": decision,
        "content/products/banh-com/lots/L1.md": "---\nproduced: 2026-02-30\n---\n",
      ]) { $1 })
    #expect(
      try site.report(rules: ["traceability-incomplete"]) == """
        content/products/banh-com/index.md:2:1: cảnh báo[traceability-incomplete]: Sản phẩm 4 sao, trang truy xuất còn thiếu: \
        tiêu chuẩn, quy chuẩn áp dụng
          2 | name: Bánh cốm Xuân Phượng
            | ^
          Cách sửa: Thêm 'standards'.

        """)
  }

  @Test func `not UTF-8 is told with its line`() throws {
    let site = try TestSite.sound()
    try site.write(Data([0x2D, 0x2D, 0x2D, 0x0A, 0x74, 0xB8, 0x0A, 0x2D, 0x2D, 0x2D, 0x0A]), to: "content/pages/a.md")
    #expect(try site.problems(of: reading) == ["content/pages/a.md:2:1 not-utf8"])
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func `a file saved as Unicode by Notepad is told how to save it`(_ encoding: String.Encoding) throws {
    let site = try TestSite.sound()
    let text = "\u{FEFF}---\r\ntitle: Giới thiệu\r\n---\r\n\r\nXin chào.\r\n"
    try site.write(try #require(text.data(using: encoding)), to: "content/pages/a.md")
    #expect(
      try site.report(rules: reading) == """
        content/pages/a.md:1:1: lỗi[not-utf8]: Tệp được lưu với bảng mã UTF-16 ('Unicode'), không phải UTF-8
          Cách sửa: Mở tệp bằng Notepad, chọn File > Save As, ở ô Encoding chọn 'UTF-8' rồi lưu đè; bài không mất chữ nào.

        """)
  }

  @Test func `a folder without site.yml is no site`() throws {
    let site = try TestSite.sound()
    try site.remove("content/site.yml")
    #expect(try site.load() == nil)
  }

  @Test func `hostile front matter ends with a message`() throws {
    let site = try TestSite.sound(with: [
      "content/pages/a.md": "---\ntitle: " + String(repeating: "[", count: 100_000) + "\n---\n",
      "content/pages/b.md": "---\ntitle: a\u{0}b\n---\n",
      "content/pages/c.md": "---\ntitle: A\nmenu: 99999999999999999999999999\n---\n",
      "content/stories/d.md": "---\ntitle: A\ndate: 99999-01-01\n---\n",
    ])
    #expect(
      try site.problems(of: reading).map { $0.replacing(/:\d+:\d+/, with: "") } == [
        "content/pages/a.md yaml-syntax", "content/pages/b.md yaml-syntax", "content/pages/c.md wrong-type",
        "content/stories/d.md malformed-date",
      ])
  }
}
