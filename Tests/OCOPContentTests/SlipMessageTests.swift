import Foundation
import OCOPBuild
import OCOPDiagnostics
import OCOPTestSupport
import Testing

/// What an author who made a slip is told: where it is, what it is, what to write instead.
private func told(_ site: TestSite, of file: String? = nil, in language: MessageLanguage = .vi) throws -> [String] {
  try #require(try site.load()).diagnostics.filter {
    ($0.severity == .error || $0.code == "stray-file") && (file == nil || $0.file == file)
  }.map {
    let place = file == nil ? $0.file : "\($0.span.start.line):\($0.span.start.column)"
    return "\(place) \($0.message[language])" + ($0.hint.map { " → \($0[language])" } ?? "")
  }
}

private let product = "content/products/banh-com/index.md"

@Suite struct `Slips in YAML` {
  @Test(arguments: [
    ("price:\n\tamount: 45000", "8:1 Thụt dòng bằng phím Tab → Thay Tab bằng dấu cách."),
    ("ingredients:\n\t- đường", "8:1 Thụt dòng bằng phím Tab → Thay Tab bằng dấu cách."),
    (
      "brand:Sokfarm\nspec: Hộp",
      "7:6 Sau dấu ':' thiếu dấu cách → Thêm dấu cách sau dấu ':': viết 'brand: Sokfarm'."
    ),
    (
      "brand:Sokfarm, mật hoa dừa của những người trồng dừa ở xã Tiểu Cần, tỉnh Vĩnh Long\nspec: Hộp",
      "7:6 Sau dấu ':' thiếu dấu cách → Thêm dấu cách sau dấu ':': viết 'brand: Sokfarm, mật hoa dừa của những người… Cần, tỉnh Vĩnh Long'."
    ),
    ("brand:Sokfarm", "7:6 Sau dấu ':' thiếu dấu cách → Thêm dấu cách sau dấu ':': viết 'brand: Sokfarm'."),
    (
      "price:\n  amount:45000\n  unit: hộp",
      "8:9 Sau dấu ':' thiếu dấu cách → Thêm dấu cách sau dấu ':': viết 'amount: 45000'."
    ),
    ("brand： Sokfarm\nspec: Hộp", "7:6 Dấu '：' không phải là dấu ':' → Viết 'brand: Sokfarm'."),
    ("• đường\nspec: Hộp", "7:1 Dấu '•' không phải là dấu của danh sách → Viết '- đường'."),
    (
      "usage: Pha với\nnước ấm\nspec: Hộp",
      "8:1 Dòng này thiếu tên mục hoặc dấu ':' → Nếu là phần tiếp của dòng trên, thụt vào hai dấu cách; nếu là mục mới, "
        + "viết 'tên: giá trị'."
    ),
    (
      " spec: Hộp",
      "7:2 Dòng này thụt vào trong, nhưng dòng trên đã có giá trị → Xóa dấu cách thừa ở đầu dòng, hoặc thêm tên mục ở "
        + "dòng trên."
    ),
    (
      "#price:\n  amount: 45000",
      "8:3 Dòng này thuộc mục 'price', mục ấy còn dấu '#' ở trước → Bỏ cả dấu '#' trước 'price:'."
    ),
    (
      "#price:      # Giá bán\n  amount: 45000    # Số tiền",
      "8:3 Dòng này thuộc mục 'price', mục ấy còn dấu '#' ở trước → Bỏ cả dấu '#' trước 'price:'."
    ),
    (
      "#price:\n#  amount: 45000\n  unit: hộp",
      "9:3 Dòng này thuộc mục 'price', mục ấy còn dấu '#' ở trước → Bỏ cả dấu '#' trước 'price:'."
    ),
    (
      "usage: \"Bánh \"Vua\" tráng\"", "7:14 Dấu nháy ở giữa làm giá trị kết thúc sớm → Viết 'Bánh \"Vua\" tráng'."
    ),
    ("usage: 'Bánh d'or'", "7:15 Dấu nháy ở giữa làm giá trị kết thúc sớm → Viết \"Bánh d'or\"."),
    ("usage: \"A\" và \"B\"", "7:10 Dấu nháy ở giữa làm giá trị kết thúc sớm → Viết '\"A\" và \"B\"'."),
    ("usage: \"Bánh", "7:8 Dấu nháy mở ra mà không đóng lại → Thêm dấu nháy đóng ở cuối giá trị."),
    (
      "price: {amount: 45000 unit: hộp}",
      "7:27 Ở đây thiếu dấu phẩy giữa hai mục → Viết như '{amount: 45000, unit: hộp}'."
    ),
    ("price: {amount: 45000", "7:8 Nhóm mở bằng '{' mà không đóng bằng '}' → Thêm '}' ở cuối nhóm."),
    ("ingredients: [a, b", "7:14 Danh sách mở bằng '[' mà không đóng bằng ']' → Thêm ']' ở cuối danh sách."),
    ("ingredients:\n* đường\n* nước", "8:1 Dấu '*' không phải là dấu của danh sách → Viết '- đường'."),
    (
      "brand: & con",
      "7:8 Giá trị bắt đầu bằng một dấu đặc biệt → Đặt cả giá trị trong dấu nháy kép, ví dụ name: \"Trà: búp non\"."
    ),
    (
      "ingredients: - đường",
      "7:14 Danh sách có dấu '-' phải bắt đầu ở dòng dưới → Xuống dòng sau tên mục, mỗi phần tử một dòng bắt đầu bằng "
        + "'- '; hoặc viết trên một dòng: [đường, nước]."
    ),
    (
      "buy:\n  -{name: Sàn, url: https://a.vn}",
      "8:3 Sau dấu '-' thiếu dấu cách → Thêm dấu cách sau dấu '-': viết '- {name: Sàn, url: https://a.vn}'."
    ),
    (
      "brand:\u{A0} Sokfarm\nspec: Hộp",
      "7:7 Sau dấu ':' là dấu cách ẩn (U+00A0), không phải dấu cách thường → Xóa dấu ấy (thường do chép từ Word) rồi gõ "
        + "dấu cách thường: viết 'brand: Sokfarm'."
    ),
    ("ingredients: [a, , b]", "7:18 Ở đây thiếu một giá trị → Viết giá trị, hoặc xóa dấu phẩy thừa."),
    ("spec: a\nspec: b", "8:1 Mục 'spec' được viết hai lần → Giữ một dòng, xóa dòng kia."),
  ])
  func `are told where they are, with their remedy`(lines: String, message: String) throws {
    let site = try TestSite.sound(with: `Messages about content`.product(lines))
    #expect(try told(site, of: product) == [message])
    // Word and Notepad end lines as Windows does.
    try site.edit(product, "\n", "\r\n")
    #expect(try told(site, of: product) == [message])
  }

  @Test(arguments: [
    (
      " title: A\nmenu: 1",
      "2:1 Dòng này thụt lệch → Xóa dấu cách ở đầu dòng: các mục cùng cấp phải thụt dòng bằng nhau."
    ),
    ("title:A\nmenu: 1", "2:6 Sau dấu ':' thiếu dấu cách → Thêm dấu cách sau dấu ':': viết 'title: A'."),
    (
      "title:A",
      "2:1 Ở đây cần một nhóm mục 'tên: giá trị', không phải chữ → Viết mỗi mục một dòng 'tên: giá trị', có một dấu cách "
        + "sau dấu ':'."
    ),
    ("• A\nmenu: 1", "2:1 Dấu '•' không phải là dấu của danh sách → Viết '- A'."),
    (
      "Chào\n# x\nmenu: 1",
      "2:1 Dòng này thiếu tên mục hoặc dấu ':' → Nếu là phần tiếp của dòng trên, thụt vào hai dấu cách; nếu là mục mới, "
        + "viết 'tên: giá trị'."
    ),
  ])
  func `in the first line are told`(lines: String, message: String) throws {
    let site = try TestSite.sound(with: ["content/pages/a.md": "---\n\(lines)\n---\n"])
    #expect(try told(site, of: "content/pages/a.md") == [message])
  }
}

@Suite struct `Values that a field does not take` {
  @Test(arguments: [
    ("price: {amount: 45,000, unit: hộp}", "7:17 Dấu phẩy trong '45,000' ngăn hai mục → Viết '45000'."),
    ("price: {amount: 1,200,000, unit: hộp}", "7:17 Dấu phẩy trong '1,200,000' ngăn hai mục → Viết '1200000'."),
    ("price: {amount: 1,000,000, unit: hộp}", "7:17 Dấu phẩy trong '1,000,000' ngăn hai mục → Viết '1000000'."),
    (
      "ingredients: [đường: 30%, nước]",
      "7:15 Dấu ': ' trong một phần tử của 'ingredients' làm nó thành nhóm mục, không còn là chữ → Đặt trong dấu nháy: "
        + "\"đường: 30%\"."
    ),
    (
      "ingredients: [cà phê 80,5 %]",
      "7:22 Dấu phẩy trong '80,5' ngăn hai mục → Đặt cả phần tử trong dấu nháy: \"cà phê 80,5 %\"; nếu là hai phần tử, thêm "
        + "dấu cách sau dấu phẩy."
    ),
    (
      "ingredients:\n  mây\n  tre",
      "8:3 'ingredients' cần một danh sách, không phải chữ → Thêm '- ' trước mỗi dòng: mỗi dòng là một phần tử."
    ),
    (
      "buy:\n  -name: Sàn",
      "8:3 'buy' cần một danh sách, không phải nhóm mục → Thêm dấu cách sau mỗi dấu '-' ở đầu dòng."
    ),
    (
      "price: {amount: \u{A0}45000, unit: hộp}",
      "7:17 Cạnh giá trị '45000' có dấu cách ẩn (U+00A0) → Xóa dấu ấy (thường do chép từ Word) rồi gõ dấu cách thường: viết "
        + "'amount: 45000'."
    ),
    (
      "stars: 4",
      "7:1 Không có mục 'stars' → Xóa dòng này: sao và điểm chỉ đến từ quyết định công nhận, ghi ở 'results' của một tệp "
        + "trong content/certifications/."
    ),
    (
      "Số sao: 4",
      "7:1 Không có mục 'Số sao' → Xóa dòng này: sao và điểm chỉ đến từ quyết định công nhận, ghi ở 'results' của một tệp "
        + "trong content/certifications/."
    ),
    (
      "ingredients: đường phèn, nước",
      "7:14 'ingredients' cần một danh sách, không phải chữ → Viết 'ingredients: [đường phèn, nước]'."
    ),
    (
      "ingredients: đường 30,5%, nước",
      "7:14 'ingredients' cần một danh sách, không phải chữ → Viết mỗi phần tử một dòng, bắt đầu bằng '- '."
    ),
    (
      "ingredients:\n -đường\n -nước",
      "8:2 'ingredients' cần một danh sách, không phải chữ → Thêm dấu cách sau mỗi dấu '-' ở đầu dòng."
    ),
    (
      "usage:\n#price:\n  amount: 45000\n  unit: hộp",
      "9:3 'usage' cần chữ, không phải nhóm mục → Nếu dòng này thuộc một mục còn dấu '#' ở trên, bỏ cả dấu '#' ấy; nếu "
        + "không, xóa dấu cách ở đầu dòng."
    ),
    ("price: {amount 45000, unit: hộp}", "7:9 Không có mục 'amount 45000' → Viết 'amount: 45000'."),
    (
      "buy: [{name: Sàn, url:https://a.vn}]", "7:19 Không có mục 'url:https://a.vn' → Viết 'url: https://a.vn'."
    ),
    (
      "photos: {file: a.jpg}",
      "7:9 'photos' cần một danh sách, không phải nhóm mục → Bọc nhóm trong dấu ngoặc vuông: '[{…}]'."
    ),
    (
      "photos: [“banh.jpg”]",
      "7:10 Ở đây cần một nhóm mục 'tên: giá trị', không phải chữ → Bỏ dấu nháy cong “ ” của Word: viết '{file: banh.jpg}'."
    ),
    (
      "photos: “banh.jpg”",
      "7:9 'photos' cần một danh sách, không phải chữ → Bỏ dấu nháy cong “ ” của Word: viết 'photos: [{file: banh.jpg}]'."
    ),
    ("photos: banh.jpg", "7:9 'photos' cần một danh sách, không phải chữ → Viết 'photos: [{file: banh.jpg}]'."),
    (
      "location: 9.81, 106.19", "7:11 'location' cần [vĩ độ, kinh độ], không phải chữ → Viết '[9.81, 106.19]'."
    ),
    (
      "price: 45.000đ/hộp",
      "7:8 Ở đây cần một nhóm mục 'tên: giá trị', không phải chữ → Viết '{amount: 45000, unit: hộp}'."
    ),
    (
      "price: {amount: 45000đ, unit: hộp}",
      "7:17 'amount' cần số nguyên từ 1 đến 100000000000, không phải '45000đ' → Viết '45000'."
    ),
    (
      "price: {amount: 45.5, unit: hộp}", "7:17 'amount' cần số nguyên từ 1 đến 100000000000, không phải '45.5'"
    ),
    ("thương hiệu: Sokfarm", "7:1 Không có mục 'thương hiệu' → Có phải là 'brand'?"),
    ("mã vạch: Sokfarm", "7:1 Không có mục 'mã vạch' → Có phải là 'gtin'?"),
    ("Quy cách: hộp", "7:1 Không có mục 'Quy cách' → Có phải là 'spec'?"),
  ])
  func `are told with what to write`(lines: String, message: String) throws {
    let site = try TestSite.sound(with: `Messages about content`.product(lines))
    #expect(try told(site, of: product) == [message])
  }

  @Test(arguments: [
    "ingredients: [nước, 5 lá chanh, cà phê 80, \"sữa 19,5 %\"]", "keywords: [quà tặng,tết 2027]",
    "keywords:\n  - năm 2026,5\n  - 6", "code: 86-29341-1-2026",
    "spec: Túi\u{A0}500 g",
  ])
  func `of this kind are right`(lines: String) throws {
    #expect(try told(TestSite.sound(with: `Messages about content`.product(lines)), of: product) == [])
  }

  @Test(arguments: [
    ("Cà phê, ca cao", "'Cà phê, ca cao' → Viết '13'."), ("Bộ 6", "'Bộ 6' → Viết '6'."), ("Hàng hay", "'Hàng hay'"),
  ])
  func `of a set are told its number`(set: String, end: String) throws {
    let files = `Messages about content`.product("brand: X").mapValues {
      $0.replacing("set: 6", with: "set: \(set)")
    }
    #expect(
      try told(TestSite.sound(with: files), of: product) == ["4:6 'set' cần số nguyên từ 1 đến 26, không phải \(end)"])
  }

  @Test(arguments: [
    (
      "results:\n  - {product: banh-com, stars: 4, score: 82.5, parts: {A: 33, B: 21,5, C: 28}}",
      "9:66 Dấu phẩy trong '21,5' ngăn hai mục → Viết '21.5'."
    ),
    (
      "results:\n  - {product: banh-com, stars: 4, score: 82,5/100}",
      "9:42 Dấu phẩy trong '82,5/100' ngăn hai mục → Viết '82.5'."
    ),
    (
      "results:\n  - {product: banh-com, stars: 4, score: 82.5 điểm}",
      "9:42 'score' cần số điểm, không phải '82.5 điểm' → Viết '82.5'."
    ),
    (
      "results:\n  - {product: banh-com, stars: 4, score: cao}",
      "9:42 'score' cần số điểm, không phải 'cao' → Viết một con số, phần lẻ sau dấu chấm, ví dụ 82.5."
    ),
    (
      "results: [{product: banh-com, stars: ★★★★☆}]",
      "8:38 'stars' cần số nguyên từ 1 đến 5, không phải '★★★★☆' → Viết '4'."
    ),
    (
      "results: [{product: Bánh cốm Xuân Phượng, stars: 4}]",
      "8:21 Không có 'Bánh cốm Xuân Phượng' trong content/products/ → Có phải là 'banh-com'?"
    ),
    (
      "results: [{product: banh, stars: 4}]", "8:21 Không có 'banh' trong content/products/ → Có phải là 'banh-com'?"
    ),
    (
      "results:\n  - {product: banh-com, stars: 4, score: 82,5}",
      "9:42 Dấu phẩy trong '82,5' ngăn hai mục → Viết '82.5'."
    ),
    (
      "results:\n  product: banh-com\n  stars: 4",
      "9:3 'results' cần một danh sách, không phải nhóm mục → Thêm '- ' trước dòng đầu của nhóm, và thụt các dòng sau cho "
        + "thẳng với chữ sau dấu '- '."
    ),
    (
      "results: [{product: banh-com, stars: 4 sao}]",
      "8:38 'stars' cần số nguyên từ 1 đến 5, không phải '4 sao' → Viết '4'."
    ),
  ])
  func `of a decision are told with what to write`(lines: String, message: String) throws {
    let file = "content/certifications/qd-1.md"
    let head =
      "scheme: ocop\nnumber: 1/QĐ-UBND\nissuer: UBND tỉnh Vĩnh Long\nlevel: province\nissued: 2025-09-15\nkind: first"
    let site = try TestSite.sound(with: [file: "---\n\(head)\n\(lines)\n---\n"])
    #expect(try told(site, of: file) == [message])
  }

  @Test(arguments: [
    ("2025-20-11", "Viết '2025-11-20': năm, tháng, rồi ngày."),
    ("2025-02-29", "Tháng 2/2025 có 28 ngày: xem lại ngày trên giấy."),
    ("2025-13-45", "Xem lại ngày trên giấy; viết năm, tháng (01 đến 12), rồi ngày."),
  ])
  func `of a day that is not in the calendar are told with what to do`(day: String, remedy: String) throws {
    let file = "content/products/banh-com/lots/L1.md"
    let site = try TestSite.sound(with: [file: "---\nproduced: \(day)\n---\n"])
    #expect(try told(site, of: file) == ["2:11 Lịch không có ngày '\(day)' → \(remedy)"])
  }

  @Test(arguments: [
    ("ngày 10 tháng 8 năm 2026", "Viết '2026-08-10'."), ("2026-08-10 00:00:00", "Viết '2026-08-10'."),
    ("10/8/26", "Viết năm đủ bốn chữ số: nếu là ngày 10 tháng 8 năm 2026, viết '2026-08-10'."),
    ("36 tháng", "Viết năm, tháng, ngày bằng số, ví dụ 2026-08-10."),
  ])
  func `of a day in another form are told the right one`(day: String, remedy: String) throws {
    let file = "content/products/banh-com/lots/L1.md"
    let site = try TestSite.sound(with: [file: "---\nproduced: \(day)\n---\n"])
    #expect(try told(site, of: file) == ["2:11 '\(day)' không phải là ngày dạng YYYY-MM-DD → \(remedy)"])
  }

  @Test func `of a recall are told the form of its day`() throws {
    let file = "content/products/banh-com/lots/L1.md"
    let site = try TestSite.sound(with: [file: "---\nproduced: 2026-01-02\nrecalled: true\n---\n"])
    #expect(
      try told(site, of: file) == [
        "3:11 Ở đây cần một nhóm mục 'tên: giá trị', không phải chữ → Viết '{date: YYYY-MM-DD}'."
      ])
  }

  @Test(arguments: [
    ("content/sản phẩm", "Có phải là 'products'?"), ("content/chu-the", "Có phải là 'producers'?"),
    (
      "content/linh-tinh",
      "Các thư mục của content/: products, producers, certifications, fairs, places, stories, pages; chuyển tệp vào đúng "
        + "thư mục, hoặc để ngoài content/."
    ),
  ])
  func `in the name of a folder are told with the right one`(folder: String, hint: String) throws {
    let site = try TestSite.sound(with: ["\(folder)/a.md": "---\nname: A\n---\n"])
    #expect(try told(site) == ["\(folder) '\(folder)' không thuộc mục nào nên không lên trang → \(hint)"])
  }

  @Test func `of a producer are told with what to write`() throws {
    let file = "content/producers/an-phu.md"
    let text = "---\nname: An Phú\nkind: cooperative\nfounded: năm 2015\nphone: 02703822345 - 0912345678\n---\n"
    let site = try TestSite.sound(with: [file: text])
    #expect(
      try told(site, of: file) == [
        "4:10 'founded' cần số nguyên từ 1000 đến 2100, không phải 'năm 2015' → Viết '2015'.",
        "5:8 Số điện thoại '02703822345 - 0912345678' gồm 2 số viết liền nhau → Nhiều số cách nhau bằng dấu phẩy: "
          + "02703822345, 0912345678.",
      ])
  }
}

@Suite struct `Slips in the ledger` {
  @Test(arguments: [
    (
      "Q/KPFE7SX,banh-com,,2026-20-05,\"đợt 1, hai\"",
      "2:21 Lịch không có ngày '2026-20-05' → Viết '2026-05-20': năm, tháng, rồi ngày."
    ),
    (
      "Q/KPFE7SX,banh-com,\"\",20/05/2026,",
      "2:23 '20/05/2026' không phải là ngày dạng YYYY-MM-DD → Viết '2026-05-20'."
    ),
    ("Q/KPFE7SX,,,,", "2:11 Dòng này cần mã và khóa sản phẩm → Viết theo dạng code,product,lot,printed,note."),
    ("Q/KPFE7SX", "2:1 Dòng này cần mã và khóa sản phẩm → Viết theo dạng code,product,lot,printed,note."),
    (
      "Q/KPFE7SX,banh-com,,,a,b",
      "2:24 Dòng này có 6 cột, sổ mã chỉ có 5 cột → Ghi chú có dấu phẩy thì đặt trong dấu nháy kép: \"a,b\"."
    ),
    (
      "Q/KPFE7SX,banh-com,,2026-05-20,,,",
      "2:33 Dòng này có 7 cột, sổ mã chỉ có 5 cột → Xóa dấu phẩy thừa ở cuối dòng."
    ),
  ])
  func `are told at their column`(row: String, message: String) throws {
    let file = "content/trace-codes.csv"
    let site = try TestSite.sound(with: [file: "code,product,lot,printed,note\n\(row)\n"])
    #expect(try told(site, of: file) == [message])
  }
}

@Suite struct `Files with another ending` {
  private static let text = "---\nname: B\nkind: farm\n---\n"

  private func strays(_ files: [String]) throws -> [String] {
    try told(TestSite.sound(with: Dictionary(uniqueKeysWithValues: files.map { ($0, Self.text) })))
  }

  @Test(arguments: [
    ("content/producers/htx-moi.md.txt", "Đổi tên thành 'htx-moi.md'."),
    ("content/producers/htx-hai.MD", "Đổi tên thành 'htx-hai.md'."),
    ("content/producers/xuan-phuong.md.txt", "Đã có 'xuan-phuong.md': chép phần còn cần sang đó rồi xóa tệp này."),
    ("content/products/banh-com.md.txt", "Đã có 'banh-com/index.md': chép phần còn cần sang đó rồi xóa tệp này."),
    ("content/stories/Bài viết.md.txt", "Đổi tên thành 'bai-viet.md'."),
    ("content/fairs/hoi-cho.txt", "Đổi tên thành 'hoi-cho.md'."),
    ("content/pages/lien-he.docx", "Chép chữ sang một tệp văn bản thường tên 'lien-he.md', lưu với bảng mã UTF-8."),
    ("content/products/banh-com/lots/L2.md.txt", "Đổi tên thành 'L2.md'."),
    ("content/products/banh-com/index.en.md.txt", "Đổi tên thành 'index.en.md'."),
    ("content/products/keo-dua/index.md.txt", "Đổi tên thành 'index.md'."),
  ])
  func `are not passed over`(file: String, hint: String) throws {
    #expect(try strays([file]) == ["\(file) '\(file)' không có đuôi '.md' nên không lên trang → \(hint)"])
  }

  @Test(arguments: [
    ("content/products/banh-com/index.EN.md", "Đổi tên thành 'index.en.md'."),
    ("content/products/banh-com/index - Copy.md", "Đã có 'index.md': chép phần còn cần sang đó rồi xóa tệp này."),
    ("content/products/keo-dua/Index.md", "Đổi tên thành 'index.md'."),
  ])
  func `or another name are never to be put over one that is there`(file: String, hint: String) throws {
    #expect(try strays([file]) == ["\(file) '\(file)' không thuộc mục nào nên không lên trang → \(hint)"])
  }

  @Test(arguments: [
    (
      ["content/products/banh-com/lot/L1.md"], "content/products/banh-com/lot",
      "Nếu là lô hàng, đổi tên thư mục thành 'lots'."
    ),
    (
      ["content/products/banh-com/Lots/L1.txt"], "content/products/banh-com/Lots",
      "Nếu là lô hàng, đổi tên thư mục thành 'lots'."
    ),
    (
      ["content/products/banh-com/lô hàng/L1/index.md", "content/products/banh-com/lots/L2.md"],
      "content/products/banh-com/lô hàng", "Nếu là lô hàng, chuyển các tệp sang thư mục 'lots'."
    ),
    (
      ["content/products/keo-dua.md", "content/products/keo-dua/lo-hang/L1.md"], "content/products/keo-dua/lo-hang",
      "Nếu là lô hàng, đổi tên thư mục thành 'lots'."
    ),
    (
      ["content/products/banh-com/lots/2026/L1.md"], "content/products/banh-com/lots/2026/L1.md",
      "Nếu là lô hàng, chuyển tệp ra 'lots/'."
    ),
    (
      ["content/stories/tet/index.md", "content/stories/tet/bai/hai.md"], "content/stories/tet/bai",
      "Chuyển tệp '.md' ra 'content/stories/', hoặc xóa đi."
    ),
  ])
  func `in a folder where nobody would read them are not passed over`(
    files: [String], place: String, hint: String
  ) throws {
    let strays = try strays(files).filter { $0.contains("không thuộc mục nào") }
    #expect(strays == ["\(place) '\(place)' không thuộc mục nào nên không lên trang → \(hint)"])
  }

  @Test func `pass where an entry names them, or where no entry would stand`() throws {
    let site = try TestSite.sound(with: [
      "content/pages/mau/index.md": "---\ntitle: Mẫu\n---\n\n[Mẫu](index.txt)\n", "content/pages/mau/index.txt": "x",
      "content/pages/don/index.md": "---\ntitle: Đơn\n---\n", "content/pages/don/ghi-chu.docx": "x",
      "content/certifications/vietgap.md":
        "---\nscheme: vietgap\nnumber: \"1\"\nissuer: A\nissued: 2026-01-02\ndocument: giay.docx\n---\n",
      "content/certifications/giay.docx": "x",
    ])
    #expect(try site.problems(of: ["stray-file", "missing-document", "broken-link"]) == [])
  }

  @Test func `are told beside an entry with an error that says nothing of papers`() throws {
    let site = try TestSite.sound(with: [
      "content/products/banh-com/lots/L1.md": "---\nproduced: 2026-05-02\n---\n\n[x](/gi-do/)\n",
      "content/products/banh-com/lots/L2.txt": "x",
    ])
    #expect(try site.problems(of: ["stray-file"]) == ["content/products/banh-com/lots/L2.txt:1:1 stray-file"])
  }

  @Test func `are let be beside an entry that cannot be read, whose papers they may be`() throws {
    let site = try TestSite.sound(with: [
      "content/certifications/vietgap.md": "---\nscheme: vietgap\nissued: 2026\ndocument: giay.docx\n---\n",
      "content/certifications/giay.docx": "x",
    ])
    #expect(try site.problems(of: ["stray-file"]) == [])
  }
}

@Suite struct `Links that lead nowhere` {
  @Test(arguments: [
    ("http://localhost:8080/chu-the/xuan-phuong/", "Viết '/chu-the/xuan-phuong/'."),
    ("http://127.0.0.1:8080/chu-the/xuan-phuon/", "Có phải là '/chu-the/xuan-phuong/'?"),
    ("http://[::1]:8080", "Viết '/'."), ("http://192.168.1.5/gi-do/", "Viết địa chỉ mà ai cũng mở được."),
    ("http://10.0.0.7/", "Viết '/'."),
  ])
  func `for readers open only on the author's machine`(address: String, hint: String) throws {
    let site = try TestSite.sound(with: `Messages about content`.product("brand: X", body: "[đây](\(address))"))
    #expect(
      try told(site, of: product) == [
        "10:7 Liên kết '\(address)' chỉ mở được trên máy hoặc mạng của người viết → \(hint)"
      ])
  }

  @Test(arguments: ["http://172.15.0.1/", "https://8.8.8.8/", "https://localhost.example.vn/", "http://10.vn/"])
  func `are not those of the web`(address: String) throws {
    let site = try TestSite.sound(with: `Messages about content`.product("brand: X", body: "[đây](\(address))"))
    #expect(try told(site, of: product) == [])
  }

  @Test(arguments: [
    ("giay.pdf", "Chép tệp 'giay.pdf' vào thư mục 'content/products/banh-com' rồi chỉ viết tên tệp."),
    ("Ban-Ve.pdf", "Có phải là 'ban-ve.pdf'?"), ("xuan-phuong.md", "Viết '../../producers/xuan-phuong.md'."),
    ("chu-the/xuan-phuong/", "Viết '/chu-the/xuan-phuong/'."),
    ("chu-the/xuan-phuon/", "Có phải là '/chu-the/xuan-phuong/'?"),
    ("0912345678", "Viết 'tel:0912345678'."), ("0270.3822345", "Viết 'tel:02703822345'."),
    ("htx@example.vn", "Viết 'mailto:htx@example.vn'."),
    ("www.vinhlong.gov.vn", "Nếu là trang web, viết 'https://www.vinhlong.gov.vn'."),
    ("vinhlong.gov.vn/giay.pdf", "Nếu là trang web, viết 'https://vinhlong.gov.vn/giay.pdf'."),
  ])
  func `are told with what was meant`(address: String, hint: String) throws {
    let files = `Messages about content`.product("brand: X", body: "[đây](\(address))")
    let site = try TestSite.sound(with: files.merging(["content/products/banh-com/ban-ve.pdf": "x"]) { $1 })
    #expect(try told(site, of: product) == ["10:7 Liên kết '\(address)' trỏ vào chỗ không có → \(hint)"])
  }
}
