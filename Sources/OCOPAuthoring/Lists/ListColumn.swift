package import OCOPDiagnostics
import OCOPText

/// What a column of a list can say. The raw value is its name in a mapping file.
package enum ListColumn: String, Sendable, Hashable, CaseIterable {
  case order, note
  // Product
  case product, productKey, set, code, gtin, brand, origin, summary, spec, ingredients, storage, usage, shelfLife
  case warnings, price, unit, standards, keywords, story, buy
  // Producer
  case producer, producerKey, kind, registration, founded, address, commune, province, phone, zalo, email, website
  case formerCommune, formerDistrict, coordinates
  // Decision
  case decision, issued, issuer, level, stars, score, partA, partB, partC, certificate, resultKind, validUntil
  // Lot
  case lot, produced, expires, quantity
  // Fair
  case fair, booth, zone, boothNote

  /// The heading that an export writes; an import knows it again.
  package var heading: BilingualText { Self.facts[self]?.heading ?? BilingualText(vi: rawValue, en: rawValue) }

  /// The column that a heading names, in Vietnamese or English, with or without accents; nil for one that is unknown.
  package static func named(_ heading: String) -> ListColumn? { exactly(heading) ?? beginning(heading) }

  /// The column that has this very name.
  static func exactly(_ heading: String) -> ListColumn? {
    [Slug.make(heading), Slug.make(plain(heading))].lazy.filter { !$0.isEmpty }.compactMap { byName[$0] }.first
  }

  /// The column that a heading names with its first words.
  static func beginning(_ heading: String) -> ListColumn? {
    let slug = Slug.make(plain(heading))
    return prefixes.first { slug.hasPrefix($0.prefix) }.flatMap(\.column)
  }

  /// `Tên` and `Name` are of what the list is about: beside a producer, stars or a decision, that is a product.
  static func named(_ heading: String, beside others: Set<ListColumn>) -> ListColumn? {
    guard ["ten", "ten-goi", "name"].contains(Slug.make(plain(heading))), others.isDisjoint(with: [.product]),
      !others.isDisjoint(with: recognition.union([.producer, .producerKey, .productKey]))
    else { return nil }
    return .product
  }

  /// `Xã mới`, `Xã, phường, đặc khu`: since the reorganisation of 2025, and not before.
  static func isOfToday(_ heading: String) -> Bool { has(["moi", "nay", "sau", "dac-khu"], in: heading) }

  /// `Huyện (cũ)` says itself that it was, and the column beside it need not be.
  static func isOfBefore(_ heading: String) -> Bool { has(["cu", "truoc"], in: heading) }

  private static func has(_ words: [String], in heading: String) -> Bool {
    words.contains { "-\(Slug.make(heading))-".contains("-\($0)-") }
  }

  /// What only products are given.
  static let recognition: Set<ListColumn> = [.stars, .score, .decision]

  /// What stands in brackets explains: `Xếp hạng (sao)`.
  private static func plain(_ heading: String) -> String {
    heading.split(separator: "(", omittingEmptySubsequences: false).first.map(String.init) ?? heading
  }

  private struct Facts: Sendable {
    let heading: BilingualText
    let names: [String]
  }

  private static let byName: [String: ListColumn] = {
    var names: [String: ListColumn] = [:]
    for column in allCases {
      let facts = facts[column]
      let words = [column.rawValue, facts?.heading.vi ?? "", facts?.heading.en ?? ""] + (facts?.names ?? [])
      for word in words where !word.isEmpty { names[Slug.make(word)] = names[Slug.make(word)] ?? column }
    }
    return names
  }()

  /// Headings that go on in many ways: `Địa chỉ trụ sở chính`, `Số QĐ, ngày tháng năm`. The decision that founded a producer is of no
  /// column.
  private static let prefixes: [(prefix: String, column: ListColumn?)] = [
    ("quyet-dinh-thanh-lap", nil), ("so-quyet-dinh-thanh-lap", nil), ("ngay-quyet-dinh-thanh-lap", nil),
    ("dia-chi", .address), ("so-quyet-dinh", .decision), ("so-qd", .decision), ("quyet-dinh-so", .decision),
    ("so-ngay-quyet-dinh", .decision), ("so-ngay-qd", .decision), ("so-va-ngay-quyet-dinh", .decision),
    ("so-va-ngay-qd", .decision), ("so-ngay-thang-nam-quyet-dinh", .decision), ("qd-so", .decision),
    ("quyet-dinh-ngay", .issued), ("quyet-dinh-cong-nhan-so", .decision), ("quyet-dinh-cong-nhan-ngay", .issued),
    ("quyet-dinh-co-quan", .issuer), ("ngay-quyet-dinh", .issued), ("ngay-qd", .issued), ("ngay-ky", .issued),
    ("ngay-cong-nhan", .issued), ("ngay-cap", .issued), ("ngay-ban-hanh", .issued), ("quyet-dinh", .decision),
    ("ten-san-pham", .product), ("ten-sp", .product), ("ten-hang-hoa", .product),
    ("ten-chu-the", .producer), ("chu-the", .producer), ("ten-co-so", .producer), ("ten-htx", .producer),
    ("ten-doanh-nghiep", .producer), ("doanh-nghiep-htx", .producer), ("don-vi-chu-the", .producer),
    ("co-so-san-xuat", .producer), ("don-vi-san-xuat", .producer), ("so-dien-thoai", .phone), ("dien-thoai", .phone),
    ("xep-hang", .stars), ("phan-hang", .stars), ("hang-sao", .stars), ("so-sao", .stars), ("ket-qua-danh-gia", .stars),
    ("ket-qua-phan-hang", .stars), ("co-quan", .issuer), ("bo-san-pham", .set), ("ghi-chu", .note),
    ("so-gian", .booth), ("han-su-dung", .shelfLife), ("quy-cach", .spec), ("thanh-phan", .ingredients),
  ]

  private static func facts(_ vi: String, _ en: String, _ names: String...) -> Facts {
    Facts(heading: BilingualText(vi: vi, en: en), names: names)
  }

  private static let facts: [ListColumn: Facts] = [
    .order: facts("STT", "No.", "TT", "Số TT", "Số thứ tự", "#", "Order", "Nr"),
    .note: facts("Ghi chú", "Note", "Notes", "Remarks"),
    .product: facts(
      "Tên sản phẩm", "Product", "Sản phẩm", "Tên SP", "Sản phẩm OCOP", "Product name", "Name of the product",
      "Sản phẩm trưng bày", "Sản phẩm tham gia"),
    .productKey: facts("Khóa sản phẩm", "Product key"),
    .set: facts(
      "Bộ sản phẩm", "Product set", "Phân nhóm", "Nhóm sản phẩm", "Bộ SP", "Nhóm/Bộ sản phẩm", "Set"),
    .code: facts("Mã sản phẩm OCOP", "OCOP code", "Mã sản phẩm", "Mã số sản phẩm", "Mã OCOP", "Product code"),
    .gtin: facts("Mã vạch (GTIN)", "GTIN", "Mã vạch", "Mã số mã vạch", "Barcode", "EAN"),
    .brand: facts("Nhãn hiệu", "Brand", "Thương hiệu"),
    .origin: facts("Xuất xứ", "Origin"),
    .summary: facts("Giới thiệu", "Summary", "Mô tả", "Mô tả sản phẩm", "Giới thiệu sản phẩm", "Description"),
    .spec: facts(
      "Quy cách", "Net quantity", "Đóng gói", "Quy cách đóng gói", "Spec", "Packing", "Khối lượng",
      "Khối lượng tịnh", "Dung tích"),
    .ingredients: facts("Thành phần", "Ingredients", "Nguyên liệu", "Nguyên liệu chính"),
    .storage: facts("Bảo quản", "Storage", "Cách bảo quản"),
    .usage: facts("Cách dùng", "Usage", "Hướng dẫn sử dụng", "HDSD"),
    .shelfLife: facts("Hạn sử dụng", "Shelf life", "HSD", "Thời hạn sử dụng"),
    .warnings: facts("Cảnh báo", "Warnings"),
    .price: facts("Giá bán", "Price", "Giá", "Đơn giá", "Giá bán lẻ"),
    .unit: facts("Đơn vị tính", "Unit", "ĐVT"),
    .standards: facts("Tiêu chuẩn áp dụng", "Standards", "Tiêu chuẩn"),
    .keywords: facts("Từ khóa", "Keywords"),
    .story: facts("Câu chuyện", "Story", "Câu chuyện sản phẩm"),
    .buy: facts(
      "Link mua hàng", "Where to buy", "Link bán hàng", "Link mua", "Đường dẫn mua hàng", "Liên kết mua hàng", "Nơi mua"
    ),
    .producer: facts(
      "Chủ thể", "Producer", "Tên chủ thể", "Chủ thể OCOP", "Chủ thể sản xuất", "Cơ sở", "Đơn vị", "Tên đơn vị",
      "Tên cơ sở", "Doanh nghiệp", "HTX", "Nhà sản xuất", "Producer name", "Company", "Name of the producer",
      "Đơn vị tham gia", "Tên công ty", "Đơn vị/cá nhân", "Cá nhân/đơn vị", "HTX/Doanh nghiệp"),
    .producerKey: facts("Khóa chủ thể", "Producer key"),
    .kind: facts(
      "Loại hình chủ thể", "Kind of producer", "Loại hình", "Loại chủ thể", "Loại hình tổ chức", "Kind",
      "Loại hình kinh doanh", "Loại hình SXKD", "Loại hình sản xuất kinh doanh", "Loại hình doanh nghiệp",
      "Loại hình cơ sở", "Loại hình đơn vị", "Hình thức tổ chức"),
    .registration: facts(
      "Số đăng ký kinh doanh", "Registration", "Mã số thuế", "MST", "Mã số doanh nghiệp", "Số ĐKKD", "ĐKKD", "GPKD",
      "Giấy phép kinh doanh", "Tax code", "Business registration number", "MST/ĐKKD", "Mã số thuế/ĐKKD"),
    .founded: facts("Năm thành lập", "Founded"),
    .address: facts("Địa chỉ", "Address"),
    .commune: facts(
      "Xã, phường", "Commune", "Xã", "Phường", "Xã/phường", "Tên xã", "Ward", "Xã, phường, đặc khu", "Xã mới",
      "Phường mới",
      "Xã, phường mới", "Xã hiện nay", "Xã, phường hiện nay", "Xã sau sắp xếp"),
    .formerCommune: facts("Xã cũ", "Former commune", "Phường cũ", "Xã, phường cũ", "Xã trước sắp xếp"),
    .formerDistrict: facts(
      "Huyện cũ", "Former district", "Huyện", "Tên huyện", "Huyện, thị xã, thành phố", "Huyện, thị xã",
      "Huyện, thành phố",
      "Huyện/TP", "Huyện, TX, TP", "Quận, huyện", "Huyện trước sắp xếp", "District"),
    .coordinates: facts("Tọa độ", "Coordinates", "Tọa độ GPS", "GPS", "Vị trí GPS"),
    .province: facts("Tỉnh", "Province", "Tỉnh, thành phố", "Tỉnh/TP", "Tỉnh/thành phố"),
    .phone: facts(
      "Điện thoại", "Phone", "SĐT", "ĐT", "Số ĐT", "Liên hệ", "Tel", "Telephone", "Di động", "Mobile", "Hotline",
      "Đường dây nóng"),
    .zalo: facts("Zalo", "Zalo number"),
    .email: facts("Email", "E-mail", "Thư điện tử"),
    .website: facts("Trang web", "Website", "Web", "Website/Fanpage"),
    .decision: facts(
      "Số quyết định", "Decision", "Quyết định", "Số QĐ", "QĐ", "QĐ công nhận", "Quyết định công nhận", "Decision no.",
      "Decision number", "QĐ phê duyệt"),
    .issued: facts(
      "Ngày quyết định", "Date", "Ngày", "Ngày ban hành", "Ngày cấp", "Ngày ký", "Ngày công nhận", "Ngày QĐ",
      "Thời gian công nhận", "Issued", "Date of issue", "Decision date"),
    .issuer: facts("Cơ quan ban hành", "Issuer", "Cơ quan cấp", "Đơn vị cấp", "Nơi cấp", "Cơ quan công nhận"),
    .level: facts("Cấp công nhận", "Level", "Cấp"),
    .stars: facts(
      "Số sao", "Stars", "Sao", "Hạng sao", "Xếp hạng", "Phân hạng", "Hạng", "Kết quả", "Hạng đạt", "Rank", "Star"),
    .score: facts("Điểm", "Score", "Tổng điểm", "Điểm đánh giá", "Điểm số", "Số điểm", "Points"),
    .partA: facts("Điểm phần A", "Part A", "Phần A", "A"), .partB: facts("Điểm phần B", "Part B", "Phần B", "B"),
    .partC: facts("Điểm phần C", "Part C", "Phần C", "C"),
    .certificate: facts("Số giấy chứng nhận", "Certificate", "Giấy chứng nhận", "Số GCN", "GCN", "Certificate no."),
    .resultKind: facts(
      "Loại đánh giá", "Kind of result", "Hình thức đánh giá", "Hình thức", "Loại hình đánh giá", "Loại công nhận",
      "Hình thức công nhận"),
    .validUntil: facts(
      "Ngày hết hạn", "Valid until", "Hiệu lực đến", "Ngày hết hiệu lực", "Có giá trị đến", "Giá trị đến",
      "Thời hạn GCN",
      "Hạn GCN", "Expiry date"),
    .lot: facts("Mã lô", "Lot", "Số lô", "Lô", "Lô hàng", "Batch", "Lot code"),
    .produced: facts("Ngày sản xuất", "Produced", "NSX", "Date of production", "Ngày SX"),
    .expires: facts("Hạn dùng", "Best before", "Expires"),
    .quantity: facts("Số lượng", "Quantity", "SL"),
    .fair: facts("Sự kiện", "Fair", "Hội chợ", "Tên sự kiện", "Event"),
    .booth: facts(
      "Gian hàng", "Booth", "Số gian hàng", "Số gian", "Gian số", "Gian", "Vị trí gian hàng", "Booth number", "Stand",
      "Gian hàng số", "Mã gian hàng", "Mã gian"),
    .zone: facts("Khu", "Zone", "Khu vực"),
    .boothNote: facts("Ghi chú gian hàng", "Booth note"),
  ]
}

/// What a list is about, as its columns tell.
package enum ListKind: String, Sendable, CaseIterable {
  case product, producer, lot, fair

  init?(columns: Set<ListColumn>) {
    if columns.contains(.booth) {
      self = .fair
    } else if columns.contains(.lot) {
      self = .lot
    } else if columns.contains(.product) || columns.contains(.productKey) {
      self = .product
    } else if columns.contains(.producer) || columns.contains(.producerKey) {
      // With stars or decisions, what is missing is the name of their products.
      self = columns.isDisjoint(with: ListColumn.recognition) ? .producer : .product
    } else {
      return nil
    }
  }

  /// Columns that say of such a list what another one says elsewhere: of a lot, `HSD` is a day; of a product, so many months.
  var otherMeanings: [(of: ListColumn, is: ListColumn)] {
    switch self {
    case .product: [(.expires, .shelfLife)]
    case .lot: [(.shelfLife, .expires), (.validUntil, .expires)]
    case .producer, .fair: []
    }
  }

  /// What is read of such a list. Numbers are for people.
  var columns: Set<ListColumn> {
    let producer: Set<ListColumn> = [
      .producer, .producerKey, .kind, .registration, .founded, .address, .commune, .province, .phone, .zalo, .email,
      .website, .formerCommune, .formerDistrict, .coordinates,
    ]
    let own: Set<ListColumn> =
      switch self {
      case .product:
        producer.union([
          .product, .productKey, .set, .code, .gtin, .brand, .origin, .summary, .spec, .ingredients, .storage, .usage,
          .shelfLife, .warnings, .price, .unit, .standards, .keywords, .story, .buy, .decision, .issued, .issuer,
          .level, .stars,
          .score, .partA, .partB, .partC, .certificate, .resultKind, .validUntil,
        ])
      case .producer: producer
      case .lot: [.lot, .product, .productKey, .produced, .expires, .quantity]
      case .fair: [.fair, .booth, .zone, .producer, .producerKey, .product, .productKey, .boothNote, .note]
      }
    return own.union([.order])
  }

  /// The column by which a list of that kind is known.
  package var column: ListColumn {
    switch self {
    case .product: .product
    case .producer: .producer
    case .lot: .lot
    case .fair: .booth
    }
  }

  package var name: BilingualText {
    switch self {
    case .product: BilingualText(vi: "danh sách sản phẩm", en: "list of products")
    case .producer: BilingualText(vi: "danh sách chủ thể", en: "list of producers")
    case .lot: BilingualText(vi: "danh sách lô hàng", en: "list of lots")
    case .fair: BilingualText(vi: "danh sách gian hàng", en: "list of booths")
    }
  }
}
