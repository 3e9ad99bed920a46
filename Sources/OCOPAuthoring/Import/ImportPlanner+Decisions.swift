import OCOPContent
import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

extension ImportPlanner {
  /// What a row says of the product's recognition, entered into the decision's own file.
  ///
  /// - Returns: false where another row has said it already, so that this one is refused.
  mutating func addResult(_ row: ListRow, product: Int) -> Bool {
    guard let written = row.text(.stars) else { return true }
    guard let (stars, isPotential) = Self.stars(written) else {
      if !["chua-xep-hang", "chua-danh-gia", "khong-dat"].contains(Slug.make(written)) {
        report(
          .error, row, .stars, vi: "Không đọc được số sao '\(written)'", en: "The stars '\(written)' cannot be read")
      }
      return true
    }
    guard let decision = row.text(.decision), let number = knownNumber(decision) ?? Self.number(decision) else {
      report(
        .warning, row, .decision, vi: "Không có số quyết định nên \(stars) sao chưa được ghi",
        en: "There is no decision, so the \(stars) stars are not entered")
      return true
    }
    guard let issued = date(row, .issued) ?? DateReader.date(within: decision)?.date else {
      let column: ListColumn = row.address(.issued) == nil ? .decision : .issued
      report(
        .error, row, column, vi: "Không đọc được ngày của quyết định \(number) nên \(stars) sao chưa được ghi",
        en: "The day of decision \(number) cannot be read, so the \(stars) stars are not entered")
      return true
    }
    let issuer = issuer(row, stars: isPotential ? 4 : stars, issued: issued, number: number)
    let index = self.decision(number, issued: issued, by: issuer, naming: book[product].key)
    var record = [YAMLValue.Pair("product", .bare(book[product].key))]
    if isPotential {
      record.append(.init("potential", .bare("true")))
    } else {
      record.append(.init("stars", .bare("\(stars)")))
    }
    record += points(row)
    if let certificate = row.text(.certificate) { record.append(.init("certificate", .text(certificate))) }
    if let kind = row.text(.resultKind), let key = Self.resultKind(kind) { record.append(.init("kind", .bare(key))) }
    let isTwice = (book[index].records["results"] ?? []).contains { $0.first == record.first }
    if isTwice {
      report(
        .error, row, .product, vi: "Sản phẩm này đã có ở dòng khác với cùng quyết định \(number)",
        en: "Another row has this product with the same decision \(number)")
      return false
    }
    book[index].records["results", default: []].append(record)
    if book[index].existing == nil { enter(issuer, row, index) }
    return true
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

  private static func resultKind(_ text: String) -> String? {
    let slug = Slug.make(text)
    if slug.contains("nang-hang") || slug == "upgrade" { return "upgrade" }
    if slug.contains("lai") || slug == "re-evaluation" { return "re-evaluation" }
    return slug.contains("lan-dau") || slug.contains("moi") || slug == "first" ? "first" : nil
  }

  private typealias Issuer = (name: String, level: RecognitionLevel, isWritten: Bool)

  /// The file of a decision, made where it is new.
  private mutating func decision(_ number: String, issued: CalendarDate, by issuer: Issuer, naming product: String)
    -> Int
  {
    let ofThatDay = book.find(.certification, named: number).filter { index in
      (book[index].value("issued")?.scalar ?? book[index].existing?.scalar("issued")) == issued.iso
    }
    // What the site says of a decision goes before a guess.
    let ofLevel = ofThatDay.filter { index in
      let level = book[index].value("level")?.scalar ?? book[index].existing?.scalar("level")
      return level == issuer.level.rawValue
        || (ofThatDay.count == 1 && !issuer.isWritten && book[index].existing != nil)
    }
    let found = decision(of: issuer, naming: product, among: ofLevel)
    let index =
      found
      ?? book.create(
        .certification, name: number, key: Slug.make("\(number)-\(issued.year)"), fallback: issuer.level.rawValue)
    if book[index].existing == nil, book[index].fields.isEmpty {
      book[index].set("scheme", .bare(CertificateScheme.ocop))
      book[index].set("number", .text(number))
      book[index].set("issuer", .text(issuer.name))
      book[index].set("level", .bare(issuer.level.rawValue))
      book[index].set("issued", .bare(issued.iso))
    }
    return index
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
  private static func body(_ name: String) -> String {
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

  private func issuer(_ row: ListRow, stars: Int, issued: CalendarDate, number: String) -> Issuer {
    let competent = Authority.competent(stars: max(3, stars), on: issued).first
    if let text = row.text(.issuer) {
      let folded = VietnameseFold.fold(text)
      let level =
        RecognitionLevel.allCases.first { level in
          level.issuerWords.contains { folded.contains(VietnameseFold.fold($0) + " ") || folded.hasPrefix("bo ") }
        } ?? competent?.level ?? .province
      return (text, folded.hasPrefix("bo ") ? .ministry : level, true)
    }
    var level = competent?.level ?? .province
    if let written = row.text(.level),
      let known = RecognitionLevel.allCases.first(where: { level in
        [level.rawValue, Slug.make(level.name.vi), Slug.make(level.name.vi).replacing("cap-", with: "")]
          .contains(Slug.make(written))
      })
    {
      level = known
    } else if Slug.make(number).contains("bnn") {
      level = .ministry
    }
    switch level {
    case .ministry: return (competent?.name.vi ?? "Bộ Nông nghiệp và Môi trường", .ministry, false)
    case .province:
      let province = directory.province.flatMap { ProvinceDirectory.province(code: $0) }
      return (province.map { "UBND \($0.fullName)" } ?? "UBND cấp tỉnh", .province, false)
    case .district:
      let district = row.text(.address)?.split(separator: ",").map { FieldInput.trimmed(String($0)) }.first { part in
        ["huyen ", "thi xa ", "quan ", "thanh pho "].contains { VietnameseFold.fold(part).hasPrefix($0) }
      }
      return ("UBND \(district ?? "cấp huyện")", .district, false)
    }
  }
}
