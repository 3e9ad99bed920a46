import OCOPContent
import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

extension ImportPlanner {
  /// Who issued the decision of a row.
  struct Issuer {
    let name: String
    let level: RecognitionLevel
    /// The list says so; else it is the body that had the power.
    let isWritten: Bool
    /// The decision's number is that of a body of another level.
    var isContradicted = false
  }

  mutating func reportContradictedIssuer(_ issuer: Issuer, _ recognition: Recognition, _ row: ListRow) {
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

  /// The name of a body, whether it says `UBND` or `Ủy ban nhân dân`, `TP` or `thành phố`.
  static func body(_ name: String) -> String {
    let folded = VietnameseFold.fold(name).replacing("uy ban nhan dan", with: "ubnd")
    guard folded.hasPrefix("ubnd "), let unit = UnitName(String(folded.dropFirst(5))) else { return folded }
    return "ubnd \(VietnameseFold.fold(unit.kind.name.vi)) \(unit.name)"
  }

  /// `UBND tỉnh`, `UBND cấp huyện`: whose is not said.
  private static func isUnnamed(_ body: String) -> Bool {
    let kind = body.replacing("ubnd cap ", with: "ubnd ")
    return UnitKind.all.contains { kind == "ubnd " + VietnameseFold.fold($0.name.vi) }
  }

  /// Who issued a new decision is taken from the list, else from the law.
  mutating func enter(_ issuer: Issuer, _ row: ListRow, _ index: Int) {
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

  func issuer(_ row: ListRow, _ recognition: Recognition) -> Issuer {
    let authorities =
      recognition.isPotential
      ? Authority.proposers : Authority.competent(stars: recognition.stars, on: recognition.issued)
    let competent = authorities.first
    if let text = row.text(.issuer) { return written(text, competent, row) }
    var level = competent?.level ?? .province
    var isContradicted = false
    if let known = row.text(.level).flatMap(Self.level) {
      level = known
    } else {
      let levels = Self.levels(ofNumber: recognition.number)
      isContradicted = !levels.isEmpty && !levels.contains(level)
    }
    // A list may have stars of another body than the one that it is the annex of.
    if !isContradicted, let text = Self.decisionAbove(row)?.issuer {
      let above = written(text, competent, row)
      if above.level == level { return above }
      isContradicted = true
    }
    return Issuer(name: name(of: level, competent, row), level: level, isWritten: false, isContradicted: isContradicted)
  }

  /// A body that the list names.
  private func written(_ text: String, _ competent: Authority?, _ row: ListRow) -> Issuer {
    let folded = VietnameseFold.fold(text)
    let named = RecognitionLevel.allCases.first { level in
      level.issuerWords.contains { folded.contains(VietnameseFold.fold($0) + " ") }
    }
    let level = folded.hasPrefix("bo ") ? .ministry : named ?? competent?.level ?? .province
    let name = Self.isUnnamed(Self.body(text)) ? name(of: level, competent, row) : text
    return Issuer(name: name, level: level, isWritten: true)
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
      let ministry = competent.flatMap { $0.level == .ministry ? $0 : nil } ?? Authority.ministries.last
      return ministry?.name.vi ?? level.name.vi
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
