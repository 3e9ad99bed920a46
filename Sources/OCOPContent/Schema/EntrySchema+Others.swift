import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPRules

extension EntrySchema {
  package static let site = EntrySchema(
    name: "site", title: BilingualText(vi: "Cả trang", en: "The whole site"),
    fields: [
      Field("title", .text, required: true, vi: "Tên trang", en: "Title of the site"),
      Field("tagline", .text, vi: "Khẩu hiệu", en: "Tagline"),
      Field("baseURL", .url, required: true, vi: "Địa chỉ của trang", en: "Address of the site"),
      Field(
        "languages", .list(.identifier), required: true, vi: "Các ngôn ngữ; đầu tiên là chính",
        en: "Languages; the first is the default"),
      province,
      Field("theme", .identifier, vi: "Giao diện", en: "Theme"),
      Field(
        "errors", .list(.identifier), vi: "Mã của những cảnh báo bị coi là lỗi",
        en: "Codes of warnings that count as errors here", examples: { RuleCatalog.warnings }),
      Field(
        "precompress", .list(.choice { packedForms }), vi: "Nén sẵn tệp chữ cho máy chủ web: gzip, brotli",
        en: "Texts packed beforehand for the web server: gzip, brotli"),
      Field(
        "organisation",
        .record([
          Field("name", .text, required: true, vi: "Tên đơn vị", en: "Name of the office"), address,
          Field("phone", .identifier, vi: "Điện thoại", en: "Phone"),
          Field("email", .identifier, vi: "Thư điện tử", en: "E-mail"),
        ]), vi: "Đơn vị quản lý trang", en: "The office behind the site"),
      Field(
        "trace",
        .record([
          Field(
            "baseURL", .url, required: true, vi: "Địa chỉ ngắn hơn cho mã in", en: "A shorter address for printed codes"
          )
        ]), vi: "Truy xuất nguồn gốc", en: "Traceability"),
    ])

  static let producer = EntrySchema(
    name: "producer", title: BilingualText(vi: "Chủ thể", en: "Producer"),
    fields: [
      Field("name", .text, required: true, vi: "Tên chủ thể", en: "Name of the producer"),
      Field(
        "kind", .choice { ProducerKind.all.map { .init(key: $0.key, meaning: $0.name) } }, required: true,
        vi: "Loại chủ thể (QĐ 26/2026, Điều 2.3)", en: "Kind of producer (QĐ 26/2026, Art. 2.3)",
        usualWords: .producerKinds),
      Field("registration", .identifier, vi: "Số đăng ký kinh doanh", en: "Business registration number"),
      Field("founded", .integer(1000...2100), vi: "Năm thành lập", en: "Year of founding"),
    ] + whereabouts + [
      formerAddress, Field("phone", .identifier, vi: "Điện thoại", en: "Phone"),
      Field("zalo", .identifier, vi: "Số Zalo", en: "Zalo number"),
      Field("email", .identifier, vi: "Thư điện tử", en: "E-mail"),
      Field("website", .url, vi: "Trang web", en: "Website"),
      Field("gln", .identifier, vi: "Mã địa điểm GLN, 13 chữ số", en: "GLN, 13 digits"), photos, summary,
    ])

  static let certification = EntrySchema(
    name: "certification", title: BilingualText(vi: "Quyết định, chứng nhận", en: "Decision, certificate"),
    conditions: [Condition(key: "scheme", value: CertificateScheme.ocop, requires: ["level", "results"])],
    fields: [
      Field(
        "scheme", .choice { CertificateScheme.all.map { .init(key: $0.key, meaning: $0.name) } }, required: true,
        vi: "Loại: ocop, vietgap, haccp …", en: "Scheme: ocop, vietgap, haccp …"),
      Field("number", .identifier, required: true, vi: "Số quyết định hoặc chứng nhận", en: "Number"),
      Field("issuer", .text, required: true, vi: "Cơ quan ban hành", en: "Issuer"),
      Field(
        "level", .choice { RecognitionLevel.allCases.map { .init(key: $0.rawValue, meaning: $0.name) } },
        vi: "Cấp công nhận (ocop)", en: "Level of recognition (ocop)"),
      Field("issued", .date, required: true, vi: "Ngày ban hành", en: "Date of issue"),
      Field("expires", .date, vi: "Ngày hết hạn; ocop: 36 tháng sau", en: "Last day; ocop: 36 months later"),
      Field(
        "kind", .choice { resultKinds }, vi: "Lần đầu, nâng hạng, đánh giá lại", en: "First, upgrade, re-evaluation",
        usualWords: .resultKinds),
      Field("regime", .choice { regimes }, vi: "Bộ tiêu chí áp dụng", en: "Set of criteria applied"),
      Field(
        "document", .identifier, vi: "Bản chụp cạnh tệp, hoặc địa chỉ https",
        en: "Scan beside the file, or an https address"),
      Field(
        "results",
        .list(
          .record([
            Field("product", .reference(.product), required: true, vi: "Khóa sản phẩm", en: "Key of the product"),
            Field("stars", .integer(1...5), vi: "Số sao", en: "Stars"),
            Field("score", .points, vi: "Tổng điểm", en: "Score"),
            Field(
              "parts", .pointsByName(ScorePart.allCases.map(\.rawValue)), vi: "Điểm phần A, B, C",
              en: "Points of parts A, B, C"),
            Field(
              "criteria", .pointsByName([]), vi: "Phiếu chấm: tiêu chí và điểm", en: "Score sheet: criterion and points"
            ),
            Field("certificate", .identifier, vi: "Số giấy chứng nhận", en: "Number of the certificate"),
            Field(
              "kind", .choice { resultKinds }, vi: "Nếu khác quyết định", en: "Where it differs from the decision's",
              usualWords: .resultKinds),
            Field("potential", .flag, vi: "Đề nghị trung ương xét 5 sao", en: "Proposed to the ministry for 5 stars"),
          ])), vi: "Kết quả từng sản phẩm (ocop)", en: "What it recognised (ocop)"),
      Field(
        "revocations",
        .list(
          .record([
            Field("product", .reference(.product), required: true, vi: "Khóa sản phẩm", en: "Key of the product"),
            Field("date", .date, required: true, vi: "Ngày thu hồi", en: "Date of revocation"),
            Field("decision", .identifier, vi: "Số quyết định thu hồi", en: "Number of the decision"),
            Field(
              "reason", .choice { choices(RevocationReason.all) }, vi: "Lý do (QĐ 26/2026, Điều 8)",
              en: "Reason (QĐ 26/2026, Art. 8)"),
            Field("note", .text, vi: "Ghi chú", en: "Note"),
          ])), vi: "Thu hồi giấy chứng nhận", en: "Revocations"),
      Field(
        "products", .list(.reference(.product)), vi: "Sản phẩm được chứng nhận (không phải ocop)",
        en: "Products covered (other schemes)"),
      Field(
        "producers", .list(.reference(.producer)), vi: "Chủ thể được chứng nhận (không phải ocop)",
        en: "Producers covered (other schemes)"),
      Field("claim", .choice { claims }, vi: "Mức kiểm chứng", en: "How far it has been checked"), summary, photos,
    ])

  static let fair = EntrySchema(
    name: "fair", title: BilingualText(vi: "Sự kiện", en: "Fair or event"),
    fields: [
      Field("name", .text, required: true, vi: "Tên sự kiện", en: "Name of the event"),
      Field("kind", .choice { choices(FairKind.all) }, required: true, vi: "Loại sự kiện", en: "Kind of event"),
      Field("start", .date, required: true, vi: "Ngày đầu", en: "First day"),
      Field("end", .date, required: true, vi: "Ngày cuối", en: "Last day"),
      Field("hours", .text, vi: "Giờ mở cửa", en: "Opening hours"),
      Field("venue", .text, required: true, vi: "Địa điểm", en: "Venue"),
    ] + whereabouts + [
      formerAddress, Field("organiser", .text, vi: "Đơn vị tổ chức", en: "Organiser"),
      Field("website", .url, vi: "Trang web", en: "Website"),
      Field("capacity", .integer(1...100_000), vi: "Số gian hàng tối đa", en: "Room for how many booths"),
      Field(
        "zones",
        .list(
          .record([
            Field("id", .identifier, required: true, vi: "Ký hiệu khu", en: "Sign of the zone"),
            Field("name", .text, required: true, vi: "Tên khu", en: "Name of the zone"),
          ])), vi: "Các khu", en: "Zones"),
      Field(
        "booths",
        .list(
          .record([
            Field("number", .identifier, required: true, vi: "Số gian", en: "Booth number"),
            Field("zone", .identifier, vi: "Ký hiệu khu", en: "Sign of the zone"),
            Field("producer", .reference(.producer), vi: "Khóa chủ thể", en: "Key of the producer"),
            Field("products", .list(.reference(.product)), vi: "Khóa sản phẩm", en: "Keys of products"),
            Field("note", .text, vi: "Ghi chú", en: "Note"),
          ])), vi: "Gian hàng", en: "Booths"), photos, summary,
    ])

  static let place = EntrySchema(
    name: "place", title: BilingualText(vi: "Điểm bán, điểm đến", en: "Place"),
    fields: [
      Field("name", .text, required: true, vi: "Tên", en: "Name"),
      Field("kind", .choice { choices(PlaceKind.all) }, required: true, vi: "Loại", en: "Kind"),
    ] + whereabouts + [
      formerAddress, Field("hours", .text, vi: "Giờ mở cửa", en: "Opening hours"),
      Field("phone", .identifier, vi: "Điện thoại", en: "Phone"),
      Field("website", .url, vi: "Trang web", en: "Website"),
      Field("products", .list(.reference(.product)), vi: "Sản phẩm bán ở đây", en: "Products sold there"), photos,
      summary,
    ])

  static let story = EntrySchema(
    name: "story", title: BilingualText(vi: "Bài viết", en: "Story"),
    fields: [
      Field("title", .text, required: true, vi: "Đầu đề", en: "Title"),
      Field("date", .date, required: true, vi: "Ngày đăng", en: "Date"), summary, photos,
      Field("products", .list(.reference(.product)), vi: "Sản phẩm nói đến", en: "Products it tells of"),
      Field("producers", .list(.reference(.producer)), vi: "Chủ thể nói đến", en: "Producers it tells of"),
      Field("fairs", .list(.reference(.fair)), vi: "Sự kiện nói đến", en: "Events it tells of"),
    ])

  static let page = EntrySchema(
    name: "page", title: BilingualText(vi: "Trang", en: "Page"),
    fields: [
      Field("title", .text, required: true, vi: "Đầu đề", en: "Title"),
      Field("menu", .integer(1...99), vi: "Thứ tự trong trình đơn", en: "Place in the menu"), summary, photos,
    ])

  private static let resultKinds: [FieldShape.Choice] = Certification.ResultKind.allCases.map {
    .init(key: $0.rawValue, meaning: $0.name)
  }

  private static let packedForms: [FieldShape.Choice] = PackedForm.allCases.map {
    .init(key: $0.rawValue, meaning: BilingualText(vi: "tệp \($0.suffix)", en: "\($0.suffix) files"))
  }

  /// Those with criteria for the whole country. In the pilot years before, each province had its own, which no decision names.
  private static let regimes: [FieldShape.Choice] = Regime.all.filter { $0.partMaxima != nil }.map {
    .init(key: $0.key, meaning: BilingualText(vi: "QĐ \($0.key)", en: "QĐ \($0.key)"))
  }

  private static let claims: [FieldShape.Choice] = ClaimLevel.allCases.map {
    .init(key: $0.rawValue, meaning: $0.name)
  }
}
