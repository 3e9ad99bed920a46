package import OCOPDiagnostics
import OCOPLaw
import OCOPModel

/// A chapter of the report as a person reads it: a heading, a sentence, a table. Terminal and page are written from it.
package struct ReportSection: Sendable {
  /// For links within the page.
  package let id: String
  package let title: String
  /// What the table shows, or what it means that there is none.
  package let note: String
  package let columns: [Column]
  package let rows: [[String]]

  package struct Column: Sendable {
    /// How a column is set: numbers stand to the right, days are not broken.
    package enum Shape: Sendable {
      case text, number, day
    }

    package let title: String
    package let shape: Shape
  }
}

/// The chapters of a report in one language.
package struct ReportSections: Sendable {
  private let report: OfficeReport
  private let language: MessageLanguage

  package init(_ report: OfficeReport, language: MessageLanguage) {
    self.report = report
    self.language = language
  }

  package var all: [ReportSection] {
    [
      counts("stars", "Theo hạng sao", "By stars", "Hạng", "Stars", report.counts.byStars, hasStars: false),
      counts("states", "Theo tình trạng", "By state", "Tình trạng", "State", report.counts.byState, hasStars: false),
      counts("sectors", "Theo ngành hàng", "By sector", "Ngành hàng", "Sector", report.counts.bySector, hasStars: true),
      counts(
        "communes", "Theo xã, phường", "By commune", "Xã, phường", "Commune", report.counts.byCommune, hasStars: true),
      ending, due, late, starGaps, smallPhotos, translationGaps, storyGaps, accepted,
    ]
  }

  /// The sentence below the report's title.
  package var lead: String {
    let counts = report.counts
    return word(
      "Ngày \(day(report.asOf)): \(counts.products) sản phẩm của \(counts.producers) chủ thể; "
        + "\(report.errors) lỗi, \(report.warnings) cảnh báo khi kiểm tra.",
      "On \(day(report.asOf)): \(count(counts.products, "product")) of \(count(counts.producers, "producer")); "
        + "\(count(report.errors, "error")) and \(count(report.warnings, "warning")) in the check.")
  }

  package var title: String { word("Báo cáo OCOP", "OCOP report") }

  // MARK: - Chapters

  private func counts(
    _ id: String, _ vi: String, _ en: String, _ nameVi: String, _ nameEn: String, _ rows: [ProductCounts.Row],
    hasStars: Bool
  ) -> ReportSection {
    let stars = hasStars ? Authority.awardedStars.reversed() : []
    return ReportSection(
      id: id, title: word(vi, en), note: "",
      columns: [text(nameVi, nameEn), number("Sản phẩm", "Products")] + stars.map { number("\($0)★", "\($0)★") },
      rows: rows.map { row in
        [row.name[language], "\(row.total)"] + stars.map { "\(row.stars[$0] ?? 0)" }
      })
  }

  private var ending: ReportSection {
    section(
      "ending", "Hết hạn trong quý \(report.quarter.name.vi)", "Ending in \(report.quarter.name.en)",
      some: ("Giấy chứng nhận có ngày cuối cùng trong quý này.", "Certificates whose last day lies in this quarter."),
      none: ("Không có giấy chứng nhận nào hết hạn trong quý này.", "No certificate ends in this quarter."),
      renewalColumns, report.ending.map(cells))
  }

  private var due: ReportSection {
    section(
      "due", "Đang trong thời gian nộp hồ sơ đánh giá lại", "Dossiers for re-evaluation that can be filed now",
      some: (
        "Hồ sơ nhận từ 180 đến 120 ngày trước khi hết hạn (QĐ 26/2026).",
        "A dossier is taken from 180 to 120 days before the end (QĐ 26/2026)."
      ),
      none: ("Hôm nay không có sản phẩm nào trong thời gian nộp hồ sơ.", "No dossier can be filed today."),
      renewalColumns, report.due.map(cells))
  }

  private var late: ReportSection {
    section(
      "late", "Còn hiệu lực nhưng đã quá hạn nộp hồ sơ", "In force, but too late for a dossier",
      some: (
        "Hỏi tỉnh về cách xử lý, vì hạn 120 ngày đã qua.",
        "Ask the province what can be done: the 120 days have passed."
      ),
      none: ("Không có.", "None."), renewalColumns, report.late.map(cells))
  }

  private var renewalColumns: [ReportSection.Column] {
    [
      text("Sản phẩm", "Product"), text("Chủ thể", "Producer"), number("Sao", "Stars"), text("Quyết định", "Decision"),
      date("Ngày cuối", "Last day"), date("Nộp hồ sơ từ", "Dossier from"), date("đến", "until"),
    ]
  }

  private func cells(_ renewal: Renewal) -> [String] {
    [
      renewal.name, renewal.producer, "\(renewal.stars)", renewal.decision,
      day(renewal.heldUntil) + (renewal.isExtended ? word(" (gia hạn)", " (extended)") : ""), day(renewal.opens),
      day(renewal.closes),
    ]
  }

  private var starGaps: ReportSection {
    section(
      "star-gaps", "Còn thiếu gì để lên một sao", "What is short of one star more",
      some: (
        "Theo phiếu chấm của lần công nhận gần nhất; gần đủ nhất đứng trước.",
        "By the score sheet of the latest recognition; the nearest first."
      ),
      none: ("Chưa có sản phẩm 3, 4 sao nào ghi điểm.", "No product of 3 or 4 stars has its score written."),
      [
        text("Sản phẩm", "Product"), number("Sao", "Stars"), number("Điểm", "Score"), number("Thiếu", "Short of"),
        text("Tiêu chí còn thiếu", "Criteria below the least"),
      ],
      report.starGaps.map { gap in
        [gap.name, "\(gap.stars)", gap.score.description, gap.points.description, lacking(gap)]
      })
  }

  /// The criteria that are short; of a product with points enough also why there may be more than is known.
  private func lacking(_ gap: StarGap) -> String {
    var parts = gap.criteria.map { "\($0.code) \($0.name[language]): \($0.points)/\($0.least)" }
    if gap.points == Points(0) {
      switch gap.sheet {
      case .written: break
      case .incomplete: parts.append(word("phiếu chấm chưa ghi đủ tiêu chí", "score sheet not written in full"))
      case .missing: parts.append(word("chưa ghi phiếu chấm", "score sheet not written"))
      case .unknown:
        parts.append(word("chưa rõ điều kiện của từng tiêu chí", "what single criteria had to reach is not known"))
      }
    }
    return parts.isEmpty ? "–" : parts.joined(separator: "; ")
  }

  private var smallPhotos: ReportSection {
    let uses = report.rooms.map { room in
      "\(room.use.name[language]) \(room.leastPixels.width) × \(room.leastPixels.height)"
    }.joined(separator: ", ")
    return section(
      "small-photos", "Ảnh bìa quá nhỏ để in", "Covers too small for print",
      some: ("Cần ít nhất, tính bằng điểm ảnh: \(uses).", "Needed at least, in pixels: \(uses)."),
      none: ("Mọi ảnh bìa đều đủ lớn để in.", "Every cover is large enough."),
      [text("Ảnh", "Photo"), text("Điểm ảnh", "Pixels"), text("Quá nhỏ cho", "Too small for")],
      report.smallPhotos.map { photo in
        [photo.path, "\(photo.width) × \(photo.height)", photo.uses.map { $0.name[language] }.joined(separator: ", ")]
      })
  }

  private var translationGaps: ReportSection {
    section(
      "translations", "Bản dịch còn thiếu", "Translations behind",
      some: (
        "Người đọc gặp tiếng của bản gốc ở những chỗ này.", "Readers meet the original's language in these places."
      ),
      none: ("Không thiếu bản dịch nào.", "No translation is behind."),
      [text("Tệp gốc", "Original"), text("Tiếng", "Language"), text("Còn thiếu", "Missing")],
      report.translationGaps.map { gap in
        [
          gap.file, gap.language.code,
          gap.isWhole ? word("tất cả", "everything") : gap.missing.map { $0.name[language] }.joined(separator: ", "),
        ]
      })
  }

  private var storyGaps: ReportSection {
    section(
      "stories", "Câu chuyện chưa đến được người mua qua mã", "Stories that no code leads to",
      some: (
        "Tiêu chí 5.1 chỉ đạt điểm tối đa khi câu chuyện có trong nội dung truy xuất điện tử.",
        "Criterion 5.1 has its full points only when the story stands in the electronic trace."
      ),
      none: (
        "Câu chuyện của mọi sản phẩm có sao đều đọc được từ mã trên bao bì.",
        "Every product with stars has its story behind the code on its package."
      ),
      [text("Sản phẩm", "Product"), number("Sao", "Stars"), text("Vì sao", "Why")],
      report.storyGaps.map { [$0.name, "\($0.stars)", $0.reason.name[language]] })
  }

  private var accepted: ReportSection {
    section(
      "accepted", "Cảnh báo đã được chấp nhận", "Warnings that were accepted",
      some: ("Người viết đã xem và ghi lý do trong tệp.", "Their authors have looked at them and gave a reason."),
      none: ("Không có.", "None."),
      [text("Chỗ", "Place"), text("Cảnh báo", "Warning"), text("Lý do", "Reason")],
      report.accepted.map { ["\($0.file):\($0.line)", "\($0.code): \($0.message[language])", $0.reason] })
  }

  // MARK: - Words

  private func section(
    _ id: String, _ vi: String, _ en: String, some: (vi: String, en: String), none: (vi: String, en: String),
    _ columns: [ReportSection.Column], _ rows: [[String]]
  ) -> ReportSection {
    let note = rows.isEmpty ? none : some
    return ReportSection(
      id: id, title: word(vi, en) + (rows.isEmpty ? "" : " (\(rows.count))"), note: word(note.vi, note.en),
      columns: columns, rows: rows)
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  private func word(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  private func text(_ vi: String, _ en: String) -> ReportSection.Column { .init(title: word(vi, en), shape: .text) }

  private func number(_ vi: String, _ en: String) -> ReportSection.Column { .init(title: word(vi, en), shape: .number) }

  private func date(_ vi: String, _ en: String) -> ReportSection.Column { .init(title: word(vi, en), shape: .day) }

  /// `22/05/2026`; English keeps the order of the files.
  private func day(_ day: CalendarDate) -> String {
    guard language == .vi else { return day.iso }
    return day.iso.split(separator: "-").reversed().joined(separator: "/")
  }
}
