import OCOPContent
import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

extension ImportPlanner {
  /// What a row says of the recognition of its product.
  private struct Recognition {
    let stars: Int
    let isPotential: Bool
    let number: String
    let issued: CalendarDate
    let points: [YAMLValue.Pair]
  }

  /// What a row says of the product's recognition, entered into the decision's own file.
  ///
  /// - Returns: false where another row has said it already, so that this one is refused.
  mutating func addResult(_ row: ListRow, product: Int) -> Bool {
    guard let recognition = recognition(row) else { return true }
    let issuer = issuer(row, recognition)
    guard let index = decision(recognition, by: issuer, row, naming: book[product].key) else { return true }
    var record = [YAMLValue.Pair("product", .bare(book[product].key))]
    if recognition.isPotential {
      record.append(.init("potential", .bare("true")))
    } else {
      record.append(.init("stars", .bare("\(recognition.stars)")))
    }
    record += recognition.points
    if let certificate = row.text(.certificate) { record.append(.init("certificate", .text(certificate))) }
    if let kind = row.text(.resultKind), let key = Self.resultKind(kind) { record.append(.init("kind", .bare(key))) }
    let isTwice = (book[index].records["results"] ?? []).contains { $0.first == record.first }
    if isTwice {
      report(
        .error, row, .product, vi: "Sản phẩm này đã có ở dòng khác với cùng quyết định \(recognition.number)",
        en: "Another row has this product with the same decision \(recognition.number)")
      return false
    }
    book[index].records["results", default: []].append(record)
    if book[index].existing == nil { enter(issuer, row, index) }
    return true
  }

  /// Reads stars, decision, day and points of a row, and tells of all that is wrong with them at once; nil where they say nothing, or
  /// not enough.
  private mutating func recognition(_ row: ListRow) -> Recognition? {
    let written = row.text(.stars)
    if let written, Self.notRecognised.contains(Slug.make(written)) { return nil }
    let rank = written.flatMap { awarded($0, row) }
    guard let decision = row.text(.decision), let number = knownNumber(decision) ?? Self.number(decision) else {
      if let rank {
        report(
          .warning, row, .decision, vi: "Không có số quyết định nên \(rank.stars) sao chưa được ghi",
          en: "There is no decision, so the \(rank.stars) stars are not entered")
      }
      return nil
    }
    let issued = date(row, .issued) ?? DateReader.date(within: decision)?.date
    if written == nil { reportNoStars(row, number) }
    if issued == nil, written != nil || row.text(.issued) != nil {
      let column: ListColumn = row.address(.issued) == nil ? .decision : .issued
      let lost =
        rank.map { BilingualText(vi: "\($0.stars) sao", en: "the \($0.stars) stars") }
        ?? BilingualText(vi: "kết quả", en: "the result")
      report(
        .error, row, column, vi: "Không đọc được ngày của quyết định \(number) nên \(lost.vi) chưa được ghi",
        en: "The day of decision \(number) cannot be read, so \(lost.en) \(rank == nil ? "is" : "are") not entered")
    }
    let points = points(row)
    guard let rank, let issued else { return nil }
    return Recognition(
      stars: rank.stars, isPotential: rank.isPotential, number: number, issued: issued, points: points)
  }

  private static let notRecognised: Set<String> = ["chua-xep-hang", "chua-danh-gia", "khong-dat"]

  /// The stars of a cell, if they can be read and are such as a decision gives.
  private mutating func awarded(_ written: String, _ row: ListRow) -> (stars: Int, isPotential: Bool)? {
    guard let (stars, isPotential) = Self.stars(written) else {
      report(
        .error, row, .stars, vi: "Không đọc được số sao '\(written)'", en: "The stars '\(written)' cannot be read")
      return nil
    }
    guard isPotential || Authority.awardedStars.contains(stars) else {
      report(
        .error, row, .stars, vi: "\(stars) sao không được công nhận; quyết định chỉ có 3, 4 hoặc 5 sao",
        en: "\(stars) \(stars == 1 ? "star is" : "stars are") not recognised; a decision has 3, 4 or 5")
      return nil
    }
    return (stars, isPotential)
  }

  /// A decision without stars: told for each row, or once where the list has no column for them.
  private mutating func reportNoStars(_ row: ListRow, _ number: String) {
    guard row.address(.stars) == nil else {
      report(
        .warning, row, .stars, vi: "Có quyết định \(number) nhưng thiếu số sao nên chưa được ghi",
        en: "There is decision \(number) but no stars, so it is not entered")
      return
    }
    report(
      .warning, row.table.heading, .decision,
      vi: "Danh sách có quyết định nhưng không có cột 'Số sao' nên quyết định chưa được ghi",
      en: "The list has decisions but no column 'Stars', so the decisions are not entered")
  }

  private mutating func points(_ row: ListRow) -> [YAMLValue.Pair] {
    var pairs: [YAMLValue.Pair] = []
    func value(_ column: ListColumn) -> YAMLValue? {
      guard let text = row.text(column) else { return nil }
      let decimal = text.replacing(",", with: ".")
      return Points(decimal: decimal) == nil ? nil : .bare(Self.rounded(decimal))
    }
    for column in [ListColumn.score, .partA, .partB, .partC] where row.text(column) != nil && value(column) == nil {
      let text = row.text(column) ?? ""
      report(.error, row, column, vi: "Không đọc được điểm '\(text)'", en: "The points '\(text)' cannot be read")
    }
    if let score = value(.score) { pairs.append(.init("score", score)) }
    let parts = [("A", ListColumn.partA), ("B", .partB), ("C", .partC)].compactMap { name, column in
      value(column).map { YAMLValue.Pair(name, $0) }
    }
    if !parts.isEmpty { pairs.append(.init("parts", .record(parts))) }
    return pairs
  }

  /// A spreadsheet writes 82.3 as 82.299999999999997.
  private static func rounded(_ decimal: String) -> String {
    guard let dot = decimal.firstIndex(of: "."), decimal.distance(from: dot, to: decimal.endIndex) > 5,
      let number = Double(decimal)
    else { return decimal }
    let scaled = Int((number * 10_000).rounded())
    var text = "\(scaled / 10_000)." + String("\(scaled % 10_000 + 10_000)".dropFirst())
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// `4`, `4 sao`, `OCOP 4 sao`, `★★★★`, `bốn sao`, `5 sao tiềm năng`.
  package static func stars(_ text: String) -> (stars: Int, isPotential: Bool)? {
    let slug = Slug.make(text)
    let isPotential = slug.contains("tiem-nang")
    for sign in ["★", "*", "⭐"] {
      let count = text.count { String($0) == sign }
      if (1...5).contains(count), text.allSatisfy({ String($0) == sign || $0 == " " }) { return (count, isPotential) }
    }
    let words = slug.split(separator: "-")
    let numbers = words.compactMap { Int($0) }.filter { (1...5).contains($0) }
    if numbers.count == 1, words.allSatisfy({ starWords.contains(String($0)) || Int($0) != nil }) {
      return (numbers[0], isPotential)
    }
    let named = words.compactMap { ["mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5][String($0)] }
    return named.count == 1 && words.contains("sao") ? (named[0], isPotential) : nil
  }

  private static let starWords: Set<String> = [
    "sao", "ocop", "hang", "dat", "tiem", "nang", "cap", "tinh", "star", "stars", "xep",
  ]

  /// What stands in the cell, where the site has a decision that calls itself so: `năm 2019 – không rõ số`.
  private mutating func knownNumber(_ text: String) -> String? {
    book.find(.certification, named: text).isEmpty ? nil : text
  }

  /// `QĐ số 2919/QĐ-UBND ngày 20/11/2024` → `2919/QĐ-UBND`.
  package static func number(_ text: String) -> String? {
    let rest = DateReader.date(within: text)?.rest ?? text
    let words = rest.split { $0 == " " || $0 == "," || $0 == ";" || $0 == ":" }.map(String.init)
    return words.first { $0.contains("/") && $0.contains(where: \.isNumber) }
      ?? words.first { $0.allSatisfy(\.isNumber) }
  }

  /// The kind that a cell names: `upgrade`, `nâng hạng`, `Đánh giá lại`.
  private static func resultKind(_ text: String) -> String? {
    let slug = Slug.make(text)
    let kinds = Certification.ResultKind.allCases
    if let kind = kinds.first(where: { [$0.name.vi, $0.name.en].map(Slug.make).contains(slug) }) {
      return kind.rawValue
    }
    if slug.contains("nang-hang") || slug == "upgrade" { return "upgrade" }
    if slug.contains("lai") || slug == "re-evaluation" { return "re-evaluation" }
    return slug.contains("lan-dau") || slug.contains("moi") || slug == "first" ? "first" : nil
  }

  private struct Issuer {
    let name: String
    let level: RecognitionLevel
    /// The list says so; else it is the body that had the power.
    let isWritten: Bool
    /// The decision's number is that of a body of another level.
    var isContradicted = false
  }

  /// The file of a decision, made where it is new; nil, and reported, where the list contradicts itself or the law.
  private mutating func decision(
    _ recognition: Recognition, by issuer: Issuer, _ row: ListRow, naming product: String
  ) -> Int? {
    let (number, issued) = (recognition.number, recognition.issued)
    let ofThatDay = book.find(.certification, named: number).filter { index in
      (book[index].value("issued")?.scalar ?? book[index].existing?.scalar("issued")) == issued.iso
    }
    // What the site says of a decision goes before a guess.
    let ofLevel = ofThatDay.filter { index in
      let level = book[index].value("level")?.scalar ?? book[index].existing?.scalar("level")
      return level == issuer.level.rawValue
        || (ofThatDay.count == 1 && !issuer.isWritten && book[index].existing != nil)
    }
    if let found = decision(of: issuer, naming: product, among: ofLevel) { return found }
    if let redated = redated(row, product: product) { return redated }
    guard !issuer.isContradicted else {
      reportContradictedIssuer(issuer, recognition, row)
      return nil
    }
    let index = book.create(
      .certification, name: number, key: Slug.make("\(number)-\(issued.year)"), fallback: issuer.level.rawValue)
    book[index].set("scheme", .bare(CertificateScheme.ocop))
    book[index].set("number", .text(number))
    book[index].set("issuer", .text(issuer.name))
    book[index].set("level", .bare(issuer.level.rawValue))
    book[index].set("issued", .bare(issued.iso))
    return index
  }

  private mutating func reportContradictedIssuer(_ issuer: Issuer, _ recognition: Recognition, _ row: ListRow) {
    let (number, stars, issued) = (recognition.number, recognition.stars, recognition.issued)
    let day = "\(issued.day)/\(issued.month)/\(issued.year)"
    let isProposal = stars == 5 && issuer.level == .ministry
    report(
      .error, row, .decision,
      vi:
        "Số '\(number)' không phải của \(issuer.name), mà \(stars) sao ngày \(day) do nơi này công nhận, nên chưa được ghi. "
        + "Sửa số, hoặc thêm cột 'Cơ quan ban hành'"
        + (isProposal ? "; mới được đề nghị thì ghi '5 sao tiềm năng'" : ""),
      en:
        "'\(number)' is no number of \(issuer.name), who gave \(stars) stars on \(issued.iso), so they are not entered. "
        + "Mend the number, or add a column 'Issuer'"
        + (isProposal ? "; what is only proposed is '5 sao tiềm năng'" : ""))
  }

  /// Which of the decisions with one number, day and level a row means: those of two districts or provinces may have them in common.
  private func decision(of issuer: Issuer, naming product: String, among decisions: [Int]) -> Int? {
    func body(_ index: Int) -> String {
      Self.body(book[index].value("issuer")?.scalar ?? book[index].existing?.scalar("issuer") ?? "")
    }
    if let same = decisions.first(where: { body($0) == Self.body(issuer.name) }) { return same }
    // Names of districts have few spellings, so another name is another body.
    if issuer.isWritten, issuer.level == .district { return nil }
    let naming = decisions.first { index in
      (book[index].existing?.root["results"]?.items ?? []).contains { $0["product"]?.firstScalar == product }
    }
    return naming ?? decisions.first
  }

  /// The name of a body, whether it says `UBND` or `Ủy ban nhân dân`.
  static func body(_ name: String) -> String {
    VietnameseFold.fold(name).replacing("uy ban nhan dan", with: "ubnd")
  }

  /// Who issued a new decision is taken from the list, else from the law.
  private mutating func enter(_ issuer: Issuer, _ row: ListRow, _ index: Int) {
    guard !issuer.isWritten else {
      enter("issuer", .text(issuer.name), row, .issuer, in: index)
      return
    }
    guard book[index].cells["issuer"] == nil, assumedIssuers.insert(book[index].path).inserted,
      let number = book[index].value("number")?.scalar
    else { return }
    book[index].doubts["issuer"] =
      book.language == .vi
      ? "theo luật, danh sách không nói; xem lại" : "by the law, the list does not say; look at it"
    report(
      .warning, row, .decision,
      vi:
        "Danh sách không nói cơ quan ban hành \(number); ghi '\(issuer.name)' (\(issuer.level.name.vi)) theo thẩm quyền",
      en:
        "The list does not say who issued \(number); written as '\(issuer.name)' (\(issuer.level.name.en)), who had the power"
    )
  }

  private func issuer(_ row: ListRow, _ recognition: Recognition) -> Issuer {
    let authorities =
      recognition.isPotential
      ? Authority.proposers : Authority.competent(stars: recognition.stars, on: recognition.issued)
    let competent = authorities.first
    if let text = row.text(.issuer) {
      let folded = VietnameseFold.fold(text)
      let level =
        RecognitionLevel.allCases.first { level in
          level.issuerWords.contains { folded.contains(VietnameseFold.fold($0) + " ") || folded.hasPrefix("bo ") }
        } ?? competent?.level ?? .province
      return Issuer(name: text, level: folded.hasPrefix("bo ") ? .ministry : level, isWritten: true)
    }
    var level = competent?.level ?? .province
    var isContradicted = false
    if let known = row.text(.level).flatMap(Self.level) {
      level = known
    } else {
      let levels = Self.levels(ofNumber: recognition.number)
      isContradicted = !levels.isEmpty && !levels.contains(level)
    }
    return Issuer(name: name(of: level, competent, row), level: level, isWritten: false, isContradicted: isContradicted)
  }

  /// The level that a cell names: `province`, `cấp tỉnh`, `tỉnh`.
  static func level(_ written: String) -> RecognitionLevel? {
    RecognitionLevel.allCases.first { level in
      [
        level.rawValue, Slug.make(level.name.vi), Slug.make(level.name.vi).replacing("cap-", with: ""),
        Slug.make(level.name.en),
      ]
      .contains(Slug.make(written))
    }
  }

  /// Whose numbers end so: `UBND` of districts and provinces, `BNNMT` of the ministry. None where the number does not tell.
  private static func levels(ofNumber number: String) -> [RecognitionLevel] {
    let ending = VietnameseFold.fold(number).split(separator: "/").last?.split(separator: "-").dropFirst().first ?? ""
    return RecognitionLevel.allCases.filter { ending.hasPrefix(VietnameseFold.fold($0.numberEnding)) }
  }

  /// What a body of that level is called that the list does not name.
  private func name(of level: RecognitionLevel, _ competent: Authority?, _ row: ListRow) -> String {
    switch level {
    case .ministry:
      return competent.flatMap { $0.level == .ministry ? $0.name.vi : nil } ?? "Bộ Nông nghiệp và Môi trường"
    case .province:
      let province = directory.province.flatMap { ProvinceDirectory.province(code: $0) }
      return province.map { "UBND \($0.fullName)" } ?? "UBND cấp tỉnh"
    case .district:
      let district = row.text(.address)?.split(separator: ",").map { FieldInput.trimmed(String($0)) }.first { part in
        ["huyen ", "thi xa ", "quan ", "thanh pho "].contains { VietnameseFold.fold(part).hasPrefix($0) }
      }
      return "UBND \(district ?? "cấp huyện")"
    }
  }
}
