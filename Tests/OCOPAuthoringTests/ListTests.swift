import OCOPAuthoring
import OCOPContent
import OCOPDiagnostics
import OCOPLaw
import Testing

@Suite struct `Columns are known by their headings` {
  @Test(arguments: [
    ("Tên sản phẩm", ListColumn.product), ("TÊN SẢN PHẨM OCOP", .product), ("ten san pham", .product), ("STT", .order),
    ("Chủ thể", .producer), ("Tên chủ thể/cơ sở SX", .producer), ("Producer name", .producer), ("SĐT", .phone),
    ("Điện thoại liên hệ", .phone), ("Địa chỉ trụ sở", .address), ("Xếp hạng (sao)", .stars), ("Hạng sao", .stars),
    ("Số QĐ, ngày tháng năm", .decision), ("Quyết định công nhận", .decision), ("Ngày cấp GCN", .issued),
    ("Quyết định Số", .decision), ("Quyết định Ngày", .issued), ("productKey", .productKey), ("gtin", .gtin),
    ("Tên HTX", .producer), ("Tên doanh nghiệp", .producer), ("Đơn vị/cá nhân", .producer),
    ("Doanh nghiệp/HTX", .producer), ("Đơn vị chủ thể", .producer), ("Xã, phường, đặc khu", .commune),
    ("Xã mới", .commune), ("Huyện", .formerDistrict), ("Huyện (cũ)", .formerDistrict), ("Tên SP OCOP", .product),
    ("Tên hàng hóa", .product), ("Câu chuyện", .story), ("Nguyên liệu", .ingredients), ("Khối lượng", .spec),
    ("QĐ phê duyệt", .decision), ("Số, ngày quyết định", .decision), ("Hotline", .phone), ("Tọa độ", .coordinates),
    ("Link mua hàng", .buy), ("Gian hàng số", .booth), ("Mã gian hàng", .booth), ("Gian số", .booth),
    ("Đơn vị tham gia", .producer), ("Sản phẩm trưng bày", .product), ("Xã/phường", .commune), ("Số gian hàng", .booth),
    ("NSX", .produced), ("Ngày sản xuất", .produced),
  ])
  func `with or without accents, in both languages`(heading: String, column: ListColumn) {
    #expect(ListColumn.named(heading) == column)
  }

  @Test(arguments: ["Màu sắc", "", "Cột 7", "Quyết định thành lập"]) func `others are not`(heading: String) {
    #expect(ListColumn.named(heading) == nil)
  }

  @Test(arguments: ListColumn.allCases, MessageLanguage.allCases)
  func `what is exported is known again`(column: ListColumn, language: MessageLanguage) {
    #expect(ListColumn.named(column.heading[language]) == column)
  }
}

@Suite struct `Cells are read as they are meant` {
  @Test(arguments: [
    ("4", 4, false), ("4 sao", 4, false), ("OCOP 3 sao", 3, false), ("★★★★", 4, false), ("***", 3, false),
    ("Bốn sao", 4, false), ("5 sao tiềm năng", 5, true), ("Hạng 4 sao", 4, false), ("★★★☆☆", 3, false),
    ("4/5", 4, false), ("4/5 sao", 4, false), ("5 sao QG", 5, false), ("5 sao quốc gia", 5, false),
  ])
  func `stars`(text: String, stars: Int, isPotential: Bool) throws {
    let read = try #require(ImportPlanner.stars(text))
    #expect(read.stars == stars)
    #expect(read.isPotential == isPotential)
  }

  @Test(arguments: ["", "6", "năm 2024", "3-4 sao", "bảy sao", "4,5", "4/6", "☆☆☆"]) func `what is no stars`(
    text: String
  ) {
    #expect(ImportPlanner.stars(text) == nil)
  }

  @Test(arguments: [
    ("2919/QĐ-UBND", "2919/QĐ-UBND"), ("QĐ số 2919/QĐ-UBND ngày 20/11/2024", "2919/QĐ-UBND"), ("Số 12", "12"),
    ("Quyết định số 3981/QĐ-UBND, ngày 05/08/2026", "3981/QĐ-UBND"), ("chưa có", nil),
  ])
  func `numbers of decisions`(text: String, number: String?) {
    #expect(ImportPlanner.number(text) == number)
  }

  @Test func `zeros that a spreadsheet lost come back only where they are certain`() {
    #expect(CellMender.phone("907123456") == "0907123456")
    #expect(CellMender.phone("2703822345") == "02703822345")
    #expect(CellMender.phone("912 345 678") == "0912 345 678")
    #expect(CellMender.phone("107123456") == nil)
    #expect(CellMender.phone("743822345") == nil)
    #expect(CellMender.phone("+912345678") == nil)
    #expect(CellMender.phone("19001234") == nil)
    #expect(CellMender.national("84 912 345 678") == "0912 345 678")
    #expect(CellMender.national("84912") == nil)
    #expect(CellMender.national("+84912345678") == nil)
    #expect(CellMender.registration("100109106") == "0100109106")
    #expect(CellMender.registration("100109107") == nil)
    #expect(CellMender.unit("4", length: 5) == "00004")
    #expect(CellMender.unit("29341", length: 5) == nil)
  }

  @Test func `telephone numbers are taken apart where each is whole`() {
    #expect(CellMender.phones("0912 345 678 - 0270 3822 345") == ["0912 345 678", "0270 3822 345"])
    #expect(CellMender.phones("0912345678/0988888888") == ["0912345678", "0988888888"])
    #expect(CellMender.phones("0912345678-0988888888") == ["0912345678", "0988888888"])
    #expect(CellMender.phones("0912-345-678 / 0270-3822-345") == ["0912-345-678", "0270-3822-345"])
    for text in ["0270 - 3822345", "0912-345-678", "0912345678", "0912345678/79"] {
      #expect(CellMender.phones(text) == nil)
    }
  }

  @Test func `barcodes lose what is not of them`() {
    #expect(CellMender.gtin("893 6012 345 674") == "8936012345674")
    #expect(CellMender.gtin("(01)08936012345674") == "8936012345674")
    #expect(CellMender.gtin("(01) 1893 6012 34567 1") == "18936012345671")
    for text in ["8936012345674", "893 6012 345 675", "(02)08936012345674"] { #expect(CellMender.gtin(text) == nil) }
  }

  @Test(
    arguments: [
      ("Ấp Cây Hẹ, xã Tiểu Cần, tỉnh Vĩnh Long", "Ấp Cây Hẹ", "Tiểu Cần", nil),
      // An eating house is no urban district.
      ("Quán Bà Tư, xã Tiểu Cần", "Quán Bà Tư", "Tiểu Cần", nil),
      ("xã Tiểu Cần", nil, "Tiểu Cần", nil), ("Số 5, đường A", "Số 5, đường A", nil, nil),
      ("Ấp 2, xã Phú Cần, huyện Tiểu Cần, tỉnh Trà Vinh", nil, nil, "Ấp 2, xã Phú Cần, huyện Tiểu Cần, tỉnh Trà Vinh"),
      // A city that shares its name with today's province; with a commune of today, that one says where.
      ("thành phố Vĩnh Long, tỉnh Vĩnh Long", nil, nil, "thành phố Vĩnh Long, tỉnh Vĩnh Long"),
      ("TP Vĩnh Long", nil, nil, "TP Vĩnh Long"), ("P. Long Châu, TP. Vĩnh Long", nil, "Long Châu", nil),
      ("phường Ninh Kiều, thành phố Cần Thơ", nil, "Ninh Kiều", nil), ("Khóm 3, Trà Vinh", "Khóm 3", "Trà Vinh", nil),
      ("xã Phú Cần, Tiểu Cần, Trà Vinh", nil, nil, "xã Phú Cần, Tiểu Cần, Trà Vinh"),
      ("xã An Phú Tân, Cầu Kè, Vĩnh Long", nil, "An Phú Tân", nil),
      ("Số 1, Huyện lộ 29, xã Tiểu Cần", "Số 1, Huyện lộ 29", "Tiểu Cần", nil),
      ("Ấp 3 - xã Tiểu Cần - tỉnh Vĩnh Long", "Ấp 3", "Tiểu Cần", nil),
      ("Số 12-14 Lê Lợi phường Long Châu", "Số 12-14 Lê Lợi", "Long Châu", nil),
      ("Ấp 3 xã Phú Cần huyện Tiểu Cần", nil, nil, "Ấp 3 xã Phú Cần huyện Tiểu Cần"),
      ("Xã Tiểu Cần (trước là xã Phú Cần, huyện Tiểu Cần)", nil, "Tiểu Cần", "xã Phú Cần, huyện Tiểu Cần"),
      ("Xã Phú Cần, huyện Tiểu Cần (nay là xã Tiểu Cần)", nil, "Tiểu Cần", "Xã Phú Cần, huyện Tiểu Cần"),
      ("xã Phú Cần (huyện Tiểu Cần cũ)", nil, nil, "xã Phú Cần (huyện Tiểu Cần cũ)"),
      ("Số 5 (lầu 2), phường Long Châu", "Số 5 (lầu 2)", "Long Châu", nil),
    ] as [(String, String?, String?, String?)])
  func `addresses`(text: String, address: String?, commune: String?, former: String?) {
    let read = AddressReader(text, province: "86")
    #expect(read.address == address)
    #expect(read.commune?.name == commune)
    #expect(read.formerAddress == former)
  }
}
