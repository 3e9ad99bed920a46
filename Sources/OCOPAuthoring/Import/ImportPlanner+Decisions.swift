import OCOPContent
import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

extension ImportPlanner {
  /// What a row says of the recognition of its product.
  struct Recognition {
    let stars: Int
    let isPotential: Bool
    let number: String
    let issued: CalendarDate
    let points: [YAMLValue.Pair]
    /// First, upgrade or re-evaluation; nil where the row does not say.
    let kind: YAMLValue?
    /// Of those who could recognise or propose it on that day the one whose body there was: districts ended before the rule did.
    let competent: Authority
    private let authorities: [Authority]

    init?(
      stars: Int, isPotential: Bool, number: String, issued: CalendarDate, points: [YAMLValue.Pair], kind: YAMLValue?
    ) {
      authorities = isPotential ? Authority.proposers : Authority.competent(stars: stars, on: issued)
      guard let competent = authorities.last else { return nil }
      self.competent = competent
      self.stars = stars
      self.isPotential = isPotential
      self.number = number
      self.issued = issued
      self.points = points
      self.kind = kind
    }

    /// Whether a body of that level could say so; before the programme there was no rule.
    func isRight(of level: RecognitionLevel) -> Bool {
      Regime.on(issued) == nil || authorities.contains { $0.level == level }
    }

    var shown: BilingualText {
      isPotential
        ? BilingualText(vi: "\(stars) sao tiềm năng", en: "potential \(stars) stars")
        : BilingualText(vi: "\(stars) sao", en: "\(stars) stars")
    }

    /// How to write what is only proposed to the ministry, where that may be meant.
    var proposal: BilingualText {
      guard !isPotential, competent.level == .ministry else { return BilingualText(vi: "", en: "") }
      return BilingualText(
        vi: "; mới được đề nghị thì ghi '5 sao tiềm năng'", en: "; what is only proposed is '5 sao tiềm năng'")
    }
  }

  /// What a row says of the product's recognition, entered into the decision's own file.
  ///
  /// - Returns: false where another row has said it already, so that this one is refused.
  mutating func addResult(_ row: ListRow, product: Int, producer: Int?) -> Bool {
    guard let recognition = recognition(row) else { return true }
    let issuer = issuer(row, recognition, product: product, producer: producer)
    checkLastDay(row, recognition)
    guard let index = decision(recognition, by: issuer, row, naming: book[product].key) else { return true }
    var record = [YAMLValue.Pair("product", .bare(book[product].key))]
    if recognition.isPotential {
      record.append(.init("potential", .bare("true")))
    } else {
      record.append(.init("stars", .bare("\(recognition.stars)")))
    }
    record += recognition.points
    if let certificate = row.text(.certificate) { record.append(.init("certificate", .text(certificate))) }
    if let kind = recognition.kind { record.append(.init("kind", kind)) }
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
    let kind = resultKind(row)
    if let written, Self.notRecognised.contains(Slug.make(written)) { return nil }
    let rank = written.flatMap { awarded($0, row) }
    let decision = row.text(.decision)
    let above = rank == nil ? nil : Self.decisionAbove(row)
    guard let number = above?.number ?? decision.flatMap({ knownNumber($0) ?? Self.number($0) }) else {
      if let rank { reportNoDecision(row, rank.stars) }
      return nil
    }
    if let above { reportDecisionAbove(row, above) }
    let issued =
      above?.issued ?? date(row, .issued) ?? decision.flatMap { DateReader.date(within: $0)?.date }
      ?? row.table.decisionAbove.flatMap { Slug.make($0.number) == Slug.make(number) ? $0.issued : nil }
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
      stars: rank.stars, isPotential: rank.isPotential, number: number, issued: issued, points: points,
      kind: kind)
  }

  /// The last day of a certificate follows from the decision's: it is not written, and told where it is another.
  private mutating func checkLastDay(_ row: ListRow, _ recognition: Recognition) {
    guard !recognition.isPotential, let text = row.text(.validUntil) else { return }
    guard let day = date(row, .validUntil) else {
      report(.error, row, .validUntil, vi: "Không đọc được ngày '\(text)'", en: "The day '\(text)' cannot be read")
      return
    }
    let lawful = Validity.lastDay(issued: recognition.issued)
    guard day != lawful else { return }
    report(
      .warning, row, .validUntil,
      vi:
        "Quyết định \(recognition.number) ngày \(recognition.issued.vietnamese) có giá trị đến \(lawful.vietnamese) theo quy định, ô này ghi "
        + "\(day.vietnamese); không ghi ngày này, xem lại ngày quyết định",
      en:
        "Decision \(recognition.number) of \(recognition.issued.iso) is valid until \(lawful.iso) by the law, the cell says "
        + "\(day.iso); that day is not entered, look at the decision's")
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

  /// The decision above the list, for a row that names none and no other day.
  static func decisionAbove(_ row: ListRow) -> DecisionAbove? {
    guard row.text(.decision) == nil, let above = row.table.decisionAbove,
      row.text(.issued) == nil || day(row.value(.issued)) == above.issued
    else { return nil }
    return above
  }

  /// Says once that stars are entered by a decision that no row names.
  private mutating func reportDecisionAbove(_ row: ListRow, _ above: DecisionAbove) {
    report(
      .warning, above.address,
      vi:
        "Dòng nào không ghi quyết định thì số sao được ghi theo quyết định ở ô này: \(above.number) ngày \(above.issued.vietnamese)",
      en:
        "The stars of rows that name no decision are entered by the one in this cell: \(above.number) of \(above.issued.iso)"
    )
  }

  /// Stars without a decision: told for each row, or once where the list has no column for it.
  private mutating func reportNoDecision(_ row: ListRow, _ stars: Int) {
    guard row.address(.decision) == nil else {
      report(
        .warning, row, .decision, vi: "Không có số quyết định nên \(stars) sao chưa được ghi",
        en: "There is no decision, so the \(stars) stars are not entered")
      return
    }
    let above = row.table.decisionAbove
    let vi = above.map { " (trên danh sách có \($0.number) ngày \($0.issued.vietnamese))" } ?? ""
    let en = above.map { " (above the list stands \($0.number) of \($0.issued.iso))" } ?? ""
    report(
      .warning, row.table.heading, .stars,
      vi:
        "Danh sách có số sao nhưng không có quyết định nên số sao chưa được ghi; thêm cột 'Số quyết định', 'Ngày'\(vi)",
      en: "The list has stars but no decision, so the stars are not entered; add columns 'Decision' and 'Date'\(en)")
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

  /// What a row says of the kind of evaluation; nil, and reported, where it cannot be told.
  private mutating func resultKind(_ row: ListRow) -> YAMLValue? {
    guard let text = row.text(.resultKind),
      let field = EntrySchema.of(.certification).fields.first(where: { $0.name == "kind" })
    else { return nil }
    switch FieldInput(field, directory: directory).read(text) {
    case .success(let kind): return kind
    case .failure(let fault):
      report(.error, row, .resultKind, vi: fault.message.vi, en: fault.message.en)
      return nil
    }
  }

  private mutating func points(_ row: ListRow) -> [YAMLValue.Pair] {
    var pairs: [YAMLValue.Pair] = []
    func value(_ column: ListColumn) -> YAMLValue? {
      guard let text = row.text(column) else { return nil }
      let decimal = Self.points(text, isTotal: column == .score).replacing(",", with: ".")
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

  /// `82,5 điểm` and `82,5/100` without what they say more. A hundred is the most of a whole score only.
  private static func points(_ text: String, isTotal: Bool) -> String {
    let bare = text.replacing(/\s*(điểm|đ|points?)\.?$/.ignoresCase(), with: "")
    return isTotal ? bare.replacing(/\s*\/\s*100$/, with: "") : bare
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

  /// `4`, `4 sao`, `OCOP 4 sao`, `★★★★`, `★★★☆☆`, `4/5`, `bốn sao`, `5 sao tiềm năng`.
  package static func stars(_ text: String) -> (stars: Int, isPotential: Bool)? {
    let slug = Slug.make(text)
    let isPotential = slug.contains("tiem-nang")
    for sign in ["★", "*", "⭐"] {
      let count = text.count { String($0) == sign }
      if (1...5).contains(count), text.allSatisfy({ String($0) == sign || $0 == " " || $0 == "☆" }) {
        return (count, isPotential)
      }
    }
    if let match = text.wholeMatch(of: /\s*(\d+)\s*\/\s*(\d+)(\s*sao)?\s*/.ignoresCase()) {
      guard let stars = Int(match.1), (1...5).contains(stars), match.2 == "5" else { return nil }
      return (stars, isPotential)
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
    "sao", "ocop", "hang", "dat", "tiem", "nang", "cap", "tinh", "huyen", "quoc", "gia", "qg", "star", "stars", "xep",
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
    if let found = decision(of: issuer, naming: product, among: ofLevel) {
      let level = book[found].value("level")?.scalar ?? book[found].existing?.scalar("level")
      let hasPower = issuer.hasPower && level.flatMap(RecognitionLevel.init).map(recognition.isRight) ?? true
      // What the site says already is for 'ocop check' to judge.
      let isKnown = (book[found].existing?.root["results"]?.items ?? []).contains {
        Self.gives($0, to: product, stars: recognition.stars, isPotential: recognition.isPotential)
      }
      if hasPower || isKnown { return found }
      if issuer.isContradicted {
        reportContradictedIssuer(issuer, recognition, row)
      } else {
        let body = issuer.isWritten ? issuer.name : book[found].existing?.scalar("issuer")
        reportNoPower(body.map { BilingualText(vi: $0, en: $0) } ?? issuer.level.name, recognition, row)
      }
      return nil
    }
    if let redated = redated(row, product: product) { return redated }
    guard !issuer.isContradicted else {
      reportContradictedIssuer(issuer, recognition, row)
      return nil
    }
    guard issuer.hasPower else {
      let body = issuer.isWritten ? issuer.name : nil
      reportNoPower(body.map { BilingualText(vi: $0, en: $0) } ?? issuer.level.name, recognition, row)
      return nil
    }
    guard let name = issuer.name else {
      reportUnknownIssuer(issuer, recognition, row)
      return nil
    }
    let index = book.create(
      .certification, name: number, key: Slug.make("\(number)-\(issued.year)"), fallback: issuer.level.rawValue)
    book[index].set("scheme", .bare(CertificateScheme.ocop))
    book[index].set("number", .text(number))
    book[index].set("issuer", .text(name))
    book[index].set("level", .bare(issuer.level.rawValue))
    book[index].set("issued", .bare(issued.iso))
    return index
  }

  /// Which of the decisions with one number, day and level a row means: those of two districts or provinces may have them in common.
  private func decision(of issuer: Issuer, naming product: String, among decisions: [Int]) -> Int? {
    func body(_ index: Int) -> String {
      Self.body(book[index].value("issuer")?.scalar ?? book[index].existing?.scalar("issuer") ?? "")
    }
    let own = issuer.name.map(Self.body)
    if let same = decisions.first(where: { body($0) == own }) { return same }
    // Names of districts have few spellings, so another name is another body.
    if issuer.isWritten, issuer.level == .district { return nil }
    // As are two that were both worked out.
    let possible = decisions.filter { index in
      issuer.isWritten || own == nil || book[index].existing != nil || book[index].cells["issuer"] != nil
    }
    let naming = possible.first { index in
      (book[index].existing?.root["results"]?.items ?? []).contains { $0["product"]?.firstScalar == product }
    }
    return naming ?? possible.first
  }
}
