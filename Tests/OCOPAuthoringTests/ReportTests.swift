import Foundation
import OCOPAuthoring
import OCOPBuild
import OCOPDiagnostics
import OCOPLaw
import OCOPTestSupport
import Testing

@Suite struct `The report of the office` {
  static let files = [
    "content/producers/xuan-phuong.md": """
    ---
    name: Cơ sở Xuân Phượng
    kind: production-household
    registration: "1500123456"
    summary: {vi: Cơ sở làm bánh., en: A bakery.}
    commune: Long Châu
    ---

    """,
    "content/products/banh-com/index.md": """
    ---
    name: Bánh cốm
    producer: xuan-phuong
    set: 6
    commune: Long Châu
    summary: Bánh làm từ cốm dẹp.
    photos: [{file: banh.png, alt: Bánh cốm}]
    accept: [{rule: story-too-short, reason: đang viết thêm}]
    ---

    Bánh cốm làm từ nếp non.

    """,
    "content/products/banh-com/index.en.md": "---\nname: Young rice cake\n---\n",
    "content/products/keo-dua/index.md": """
    ---
    name: Kẹo dừa
    producer: xuan-phuong
    set: 6
    summary: {vi: Kẹo., en: Candy.}
    ---

    """,
    "content/certifications/qd-1.md": """
    ---
    scheme: ocop
    number: 1/QĐ-UBND
    issuer: UBND tỉnh Vĩnh Long
    level: province
    issued: 2023-06-30
    results: [{product: keo-dua, stars: 3, score: 55}]
    ---

    """,
    "content/certifications/qd-2.md": """
    ---
    scheme: ocop
    number: 2/QĐ-UBND
    issuer: UBND tỉnh Vĩnh Long
    level: province
    issued: 2026-06-01
    regime: "26/2026"
    results:
      - product: banh-com
        stars: 3
        score: 68.5
        criteria: {"5.1": 3, "2.3": 3}
    ---

    """,
  ]

  static func report(asOf day: String = "2026-06-15", _ files: [String: String] = files) throws -> OfficeReport {
    let site = try TestSite(files)
    try site.write(TestSite.picture, to: "content/products/banh-com/banh.png")
    let day = try #require(CalendarDate(iso: day))
    let loaded = try #require(try site.load(asOf: day))
    let showcase = try #require(loaded.showcase)
    return OfficeReport(
      showcase, photos: loaded.photoSizes.map { OfficeReport.Photo(path: $0.path, width: $0.width, height: $0.height) },
      rooms: [
        SmallPhoto.Room(.catalog, size: (44, 34), resolution: 250),
        SmallPhoto.Room(.leaflet, size: (154, 101), resolution: 250),
      ],
      accepted: loaded.accepted.map { accepted in
        OfficeReport.Accepted(
          file: accepted.diagnostic.file, line: accepted.diagnostic.span.start.line, code: accepted.diagnostic.code,
          message: accepted.diagnostic.message, reason: accepted.reason)
      }, errors: 1, warnings: 2)
  }

  @Test func `knows a score that is not written from its parts`() throws {
    let decision = try #require(Self.files["content/certifications/qd-2.md"])
    let parts = decision.replacing("score: 68.5", with: "parts: {A: 25, B: 20, C: 23.5}")
    let report = try Self.report(Self.files.merging(["content/certifications/qd-2.md": parts]) { $1 })
    #expect(report.starGaps.map { "\($0.key) \($0.score) \($0.points)" } == ["banh-com 68.5 1.5", "keo-dua 55 15"])
  }

  @Test func `names every field that nobody translated, what may harm first`() throws {
    let product = try #require(Self.files["content/products/keo-dua/index.md"])
    let fields = """
      summary: {vi: Kẹo., en: Candy.}
      spec: 500 g
      warnings: Có đậu phộng.
      ingredients: [{vi: dừa, en: coconut}, đường]
      storage: {vi: Nơi khô ráo., en: Keep dry.}
      shelfLife: 12 tháng
      """
    let fair = """
      ---
      name: {vi: Hội chợ, en: Fair}
      kind: fair
      start: 2026-06-10
      end: 2026-06-14
      hours: 8 giờ đến 20 giờ
      venue: Quảng trường
      zones: [{id: A, name: {vi: Ẩm thực, en: Food}}]
      ---

      """
    let report = try Self.report(
      Self.files.merging([
        "content/products/keo-dua/index.md": product.replacing("summary: {vi: Kẹo., en: Candy.}", with: fields),
        "content/fairs/hoi-cho.md": fair,
      ]) { $1 })
    let gaps = report.translationGaps.map { "\($0.file) \($0.missing.map(\.rawValue))" }
    #expect(gaps.contains(#"content/products/keo-dua/index.md ["warnings", "ingredients", "name", "shelfLife"]"#))
    #expect(gaps.contains(#"content/fairs/hoi-cho.md ["hours"]"#))
  }

  @Test func `in Vietnamese`() throws {
    #expect(
      ReportText(try Self.report(), language: .vi, mostRows: 15).text == """
        Báo cáo OCOP: OCOP Thử
        Ngày 15/06/2026: 2 sản phẩm của 1 chủ thể; 1 lỗi, 2 cảnh báo khi kiểm tra.

        Theo hạng sao
          Hạng                   Sản phẩm
          5 sao                         0
          4 sao                         0
          3 sao                         2
          không có sao hiệu lực         0

        Theo tình trạng
          Tình trạng                               Sản phẩm
          còn hiệu lực                                    1
          sắp hết hạn (còn từ 180 ngày trở xuống)         1

        Theo ngành hàng
          Ngành hàng                                                    Sản phẩm  5★  4★  3★
          Thực phẩm                                                            2   0   0   2
          Đồ uống                                                              0   0   0   0
          Dược liệu và sản phẩm từ dược liệu                                   0   0   0   0
          Hàng thủ công mỹ nghệ                                                0   0   0   0
          Sinh vật cảnh                                                        0   0   0   0
          Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch         0   0   0   0

        Theo xã, phường
          Xã, phường                   Sản phẩm  5★  4★  3★
          phường Long Châu, Vĩnh Long         1   0   0   1
          chưa ghi xã, phường                 1   0   0   1

        Hết hạn trong quý II/2026 (1)
          Giấy chứng nhận có ngày cuối cùng trong quý này.
          Sản phẩm  Chủ thể            Sao  Quyết định  Ngày cuối   Nộp hồ sơ từ  đến
          Kẹo dừa   Cơ sở Xuân Phượng    3  1/QĐ-UBND   30/06/2026  01/01/2026    02/03/2026

        Đang trong thời gian nộp hồ sơ đánh giá lại
          Hôm nay không có sản phẩm nào trong thời gian nộp hồ sơ.

        Còn hiệu lực nhưng đã quá hạn nộp hồ sơ (1)
          Hỏi tỉnh về cách xử lý, vì hạn 120 ngày đã qua.
          Sản phẩm  Chủ thể            Sao  Quyết định  Ngày cuối   Nộp hồ sơ từ  đến
          Kẹo dừa   Cơ sở Xuân Phượng    3  1/QĐ-UBND   30/06/2026  01/01/2026    02/03/2026

        Còn thiếu gì để lên một sao (2)
          Theo phiếu chấm của lần công nhận gần nhất; gần đủ nhất đứng trước.
          Sản phẩm  Sao  Điểm  Thiếu  Tiêu chí còn thiếu
          Bánh cốm    3  68.5    1.5  5.1 Câu chuyện sản phẩm: 3/5
          Kẹo dừa     3    55     15  –

        Ảnh bìa quá nhỏ để in (1)
          Cần ít nhất, tính bằng điểm ảnh: ca-ta-lô 434 × 335, tờ rơi A5 1516 × 995.
          Ảnh                                 Điểm ảnh  Quá nhỏ cho
          content/products/banh-com/banh.png  1 × 1     ca-ta-lô, tờ rơi A5

        Bản dịch còn thiếu (2)
          Người đọc gặp tiếng của bản gốc ở những chỗ này.
          Tệp gốc                             Tiếng  Còn thiếu
          content/products/banh-com/index.md  en     tóm tắt, bài, mô tả ảnh
          content/products/keo-dua/index.md   en     tên

        Câu chuyện chưa đến được người mua qua mã (2)
          Tiêu chí 5.1 chỉ đạt điểm tối đa khi câu chuyện có trong nội dung truy xuất điện tử.
          Sản phẩm  Sao  Vì sao
          Kẹo dừa     3  chưa có câu chuyện
          Bánh cốm    3  có câu chuyện, chưa in mã nào

        Cảnh báo đã được chấp nhận (1)
          Người viết đã xem và ghi lý do trong tệp.
          Chỗ                                    Cảnh báo                                             Lý do
          content/products/banh-com/index.md:11  story-too-short: Câu chuyện chỉ có 6 chữ, cần từ 80  đang viết thêm

        """)
  }

  @Test func `in English`() throws {
    #expect(
      ReportText(try Self.report(), language: .en, mostRows: 15).text == """
        OCOP report: OCOP Test
        On 2026-06-15: 2 products of 1 producer; 1 error and 2 warnings in the check.

        By stars
          Stars              Products
          5 stars                   0
          4 stars                   0
          3 stars                   2
          no stars in force         0

        By state
          State                           Products
          in force                               1
          ending (180 days or less left)         1

        By sector
          Sector                                                     Products  5★  4★  3★
          Food                                                              2   0   0   2
          Beverages                                                         0   0   0   0
          Medicinal materials and products from medicinal materials         0   0   0   0
          Handicrafts                                                       0   0   0   0
          Ornamental plants and animals                                     0   0   0   0
          Community tourism services, ecotourism and tourist sites          0   0   0   0

        By commune
          Commune               Products  5★  4★  3★
          Long Châu, Vinh Long         1   0   0   1
          no commune given             1   0   0   1

        Ending in Q2 2026 (1)
          Certificates whose last day lies in this quarter.
          Product  Producer           Stars  Decision   Last day    Dossier from  until
          Kẹo dừa  Cơ sở Xuân Phượng      3  1/QĐ-UBND  2026-06-30  2026-01-01    2026-03-02

        Dossiers for re-evaluation that can be filed now
          No dossier can be filed today.

        In force, but too late for a dossier (1)
          Ask the province what can be done: the 120 days have passed.
          Product  Producer           Stars  Decision   Last day    Dossier from  until
          Kẹo dừa  Cơ sở Xuân Phượng      3  1/QĐ-UBND  2026-06-30  2026-01-01    2026-03-02

        What is short of one star more (2)
          By the score sheet of the latest recognition; the nearest first.
          Product   Stars  Score  Short of  Criteria below the least
          Bánh cốm      3   68.5       1.5  5.1 Product story: 3/5
          Kẹo dừa       3     55        15  –

        Covers too small for print (1)
          Needed at least, in pixels: catalog 434 × 335, A5 leaflet 1516 × 995.
          Photo                               Pixels  Too small for
          content/products/banh-com/banh.png  1 × 1   catalog, A5 leaflet

        Translations behind (2)
          Readers meet the original's language in these places.
          Original                            Language  Missing
          content/products/banh-com/index.md  en        summary, text, photo descriptions
          content/products/keo-dua/index.md   en        name

        Stories that no code leads to (2)
          Criterion 5.1 has its full points only when the story stands in the electronic trace.
          Product   Stars  Why
          Kẹo dừa       3  there is no story
          Bánh cốm      3  there is a story, but no code has been printed

        Warnings that were accepted (1)
          Their authors have looked at them and gave a reason.
          Place                                  Warning                                                       Reason
          content/products/banh-com/index.md:11  story-too-short: The story has only 6 words, 80 are the least  đang viết thêm

        """)
  }

  @Test func `for scripts`() throws {
    let bytes = ReportJSON(try Self.report(), language: .en).value.bytes
    let json = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(
      json.keys.sorted() == [
        "accepted", "asOf", "check", "counts", "due", "ending", "late", "quarter", "smallPhotos", "starGaps", "stories",
        "translations",
      ])
    let text = String(decoding: bytes, as: UTF8.self)
    for part in [
      #""asOf":"2026-06-15","check":{"errors":1,"warnings":2},"counts":{"products":2,"producers":1,"stars":["#,
      #"{"key":"active","name":"in force","products":1,"stars":{"3":1,"4":0,"5":0}}"#,
      #"{"key":"29551","name":"Long Châu, Vinh Long","products":1,"stars":{"3":1,"4":0,"5":0}}"#,
      #""lastDay":"2026-06-30","dossierFrom":"2026-01-01","dossierUntil":"2026-03-02","phase":"missed"}"#,
      #"{"product":"banh-com","stars":3,"score":68.5,"pointsShort":1.5,"sheet":"incomplete","criteria":[{"code":"5.1","#,
      #"{"file":"content/products/banh-com/banh.png","width":1,"height":1,"tooSmallFor":["catalog","leaflet"]}"#,
      #""language":"en","missing":["summary","text","photos"],"isWhole":false}"#,
      #"{"product":"keo-dua","stars":3,"reason":"no-story"}"#,
      #"{"code":"story-too-short","file":"content/products/banh-com/index.md","line":11,"#,
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func `of nothing`() throws {
    let report = try Self.report([:])
    #expect(report.counts.products == 0)
    #expect(ReportText(report, language: .en, mostRows: nil).text.contains("No certificate ends in this quarter."))
  }

  @Test func `a long table is cut, and says by how much`() throws {
    let text = ReportText(try Self.report(), language: .en, mostRows: 1).text
    #expect(text.contains("By state\n  State     Products\n  in force         1\n  … and 1 more\n"))
  }

  @Test(arguments: [
    // 36 months from 2023-06-30 end on 2026-06-30; the window is 2026-01-01 to 2026-03-02.
    ("2025-12-31", "early"), ("2026-01-01", "open"), ("2026-03-02", "open"), ("2026-03-03", "missed"),
    // What ended so soon after the new rules began is kept until 2026-12-27.
    ("2026-06-30", "missed"), ("2026-07-01", "missed"), ("2026-10-01", "missed"), ("2026-12-27", "missed"),
    ("2026-12-28", "ended"),
  ])
  func `the window of a dossier`(day: String, phase: String) throws {
    let report = try Self.report(asOf: day)
    let due = report.due.map { "\($0.key) open" }
    let late = report.late.map { "\($0.key) missed" }
    let isListed = ["open", "missed"].contains(phase)
    #expect((due + late).filter { $0.hasPrefix("keo-dua") } == (isListed ? ["keo-dua \(phase)"] : []))
    let isInQuarter = day >= "2026-04-01" && day < "2026-07-01" || day >= "2026-10-01"
    #expect(report.ending.filter { $0.key == "keo-dua" }.map(\.phase.rawValue) == (isInQuarter ? [phase] : []))
  }

  @Test func `an extended certificate ends with its extension`() throws {
    let report = try Self.report(asOf: "2026-10-01")
    #expect(
      ReportText(report, language: .vi, mostRows: nil).text.contains(
        """
        Hết hạn trong quý IV/2026 (1)
          Giấy chứng nhận có ngày cuối cùng trong quý này.
          Sản phẩm  Chủ thể            Sao  Quyết định  Ngày cuối             Nộp hồ sơ từ  đến
          Kẹo dừa   Cơ sở Xuân Phượng    3  1/QĐ-UBND   27/12/2026 (gia hạn)  01/01/2026    02/03/2026

        """))
    #expect(ReportText(report, language: .en, mostRows: nil).text.contains("  2026-12-27 (extended)  2026-01-01  "))
    let json = String(decoding: ReportJSON(report, language: .en).value.bytes, as: UTF8.self)
    #expect(
      json.contains(
        #""lastDay":"2026-06-30","dossierFrom":"2026-01-01","dossierUntil":"2026-03-02","phase":"missed","#
          + #""extendedUntil":"2026-12-27"}"#))
  }

  @Test(arguments: [
    // What the check does not judge, the report does not judge either.
    ("26/2026", "", "chưa ghi phiếu chấm", "score sheet not written"),
    (
      "26/2026", #"{"5.1": 3}"#, "5.1 Câu chuyện sản phẩm: 3/5; phiếu chấm chưa ghi đủ tiêu chí",
      "5.1 Product story: 3/5; score sheet not written in full"
    ),
    (
      nil, #"{"5.1": 3}"#, "chưa rõ điều kiện của từng tiêu chí", "what single criteria had to reach is not known"
    ),
    ("1489", "", "chưa rõ điều kiện của từng tiêu chí", "what single criteria had to reach is not known"),
  ]) func `a product with points enough may lack what is not written`(
    _ regime: String?, _ criteria: String, _ vi: String, _ en: String
  ) throws {
    var files = Self.files
    files["content/certifications/qd-2.md"] = Self.files["content/certifications/qd-2.md"]?
      .replacing("regime: \"26/2026\"", with: regime.map { "regime: \"\($0)\"" } ?? "kind: first")
      .replacing("score: 68.5", with: "score: 75")
      .replacing(
        "    criteria: {\"5.1\": 3, \"2.3\": 3}\n", with: criteria.isEmpty ? "" : "    criteria: \(criteria)\n")
    let report = try Self.report(files)
    for (language, words) in [(MessageLanguage.vi, vi), (.en, en)] {
      let text = ReportText(report, language: language, mostRows: nil).text
      let line = text.split(separator: "\n").first { $0.contains("Bánh cốm    3     75") || $0.contains("  75  ") }
      #expect(line?.hasSuffix("0  \(words)") == true, "\(line ?? "")")
    }
  }

  @Test func `the page escapes what authors wrote`() throws {
    var files = Self.files
    files["content/products/keo-dua/index.md"] = Self.files["content/products/keo-dua/index.md"]?
      .replacing("name: Kẹo dừa", with: "name: Kẹo <b>\"dừa\"</b> & bạn")
    let html = ReportPage(try Self.report(files), language: .vi).html
    #expect(html.contains("<td>Kẹo &lt;b&gt;&quot;dừa&quot;&lt;/b&gt; &amp; bạn</td>"))
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">\n"))
    #expect(html.components(separatedBy: "<section id=").count == 13)
  }

  static func report(_ files: [String: String]) throws -> OfficeReport {
    try report(asOf: "2026-06-15", files)
  }
}
