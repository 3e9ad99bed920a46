import OCOPContent
import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPRules
import OCOPText

extension ImportPlanner {
  /// Who issued the decision of a row.
  struct Issuer {
    /// Nil where it is not known which body of its level it was.
    let name: String?
    let level: RecognitionLevel
    /// With their kinds, the provinces of that day in which it may have been.
    let provinces: [String]
    /// The list says so; else it is the body that had the power.
    let isWritten: Bool
    /// Whether such a body could recognise or propose the product on that day.
    let hasPower: Bool
    /// The decision's number is that of a body of another level.
    var isContradicted = false
  }

  /// A number that the body has not, which had the power.
  mutating func reportContradictedIssuer(_ issuer: Issuer, _ recognition: Recognition, _ row: ListRow) {
    let name = issuer.name.map { BilingualText(vi: $0, en: $0) } ?? recognition.competent.name
    report(
      .error, row, .decision,
      vi:
        "Số '\(recognition.number)' không phải của \(name.vi), mà \(recognition.shown.vi) ngày "
        + "\(recognition.issued.vietnamese) do nơi này công nhận, nên chưa được ghi. "
        + "Sửa số, hoặc thêm cột 'Cơ quan ban hành'" + recognition.proposal.vi,
      en:
        "'\(recognition.number)' is no number of \(name.en), who gave \(recognition.shown.en) on \(recognition.issued.iso), "
        + "so they are not entered. Mend the number, or add a column 'Issuer'" + recognition.proposal.en)
  }

  /// A body without the power to give the stars on that day: `ocop check` would call them no recognition.
  mutating func reportNoPower(_ body: BilingualText, _ recognition: Recognition, _ row: ListRow) {
    let column = [ListColumn.issuer, .level].first { row.text($0) != nil } ?? .decision
    let (who, day) = (recognition.competent.name, recognition.issued)
    let did =
      recognition.isPotential
      ? BilingualText(vi: "đề nghị", en: "proposed") : BilingualText(vi: "công nhận", en: "given")
    report(
      .error, row, column,
      vi:
        "Ngày \(day.vietnamese), \(recognition.shown.vi) do \(who.vi) \(did.vi), không phải "
        + "\(body.vi), nên chưa được ghi. Xem lại số sao, ngày và cơ quan ban hành" + recognition.proposal.vi,
      en:
        "On \(day.iso), \(recognition.shown.en) were \(did.en) by \(who.en), not by "
        + "\(body.en), so they are not entered. Look at the stars, the day and the issuer" + recognition.proposal.en)
  }

  /// Neither the list nor the site tells which district or province it was.
  mutating func reportUnknownIssuer(_ issuer: Issuer, _ recognition: Recognition, _ row: ListRow) {
    let isColumn = row.address(.issuer) != nil
    let isDistrict = issuer.level == .district
    var which = isDistrict ? BilingualText(vi: "huyện", en: "district") : BilingualText(vi: "tỉnh", en: "province")
    which = BilingualText(vi: "Không rõ UBND \(which.vi) nào", en: "Which \(which.en)")
    let several = isDistrict ? [] : issuer.provinces
    let names = several.isEmpty ? "" : " (\(several.joined(separator: ", ")))"
    let (number, day, shown) = (recognition.number, recognition.issued, recognition.shown)
    report(
      .error, row, isColumn ? .issuer : .decision,
      vi:
        "\(which.vi)\(names) ban hành \(number) ngày \(day.vietnamese) nên \(shown.vi) chưa được ghi; "
        + (isColumn ? "ghi tên cơ quan vào ô này" : "thêm cột 'Cơ quan ban hành'"),
      en:
        "\(which.en)\(names) issued \(number) of \(day.iso) cannot be told, so \(shown.en) are not entered; "
        + (isColumn ? "name the body in this cell" : "add a column 'Issuer'"))
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
    guard let name = issuer.name else { return }
    guard !issuer.isWritten else {
      enter("issuer", .text(name), row, .issuer, in: index)
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
        "Danh sách không nói cơ quan ban hành \(number); ghi '\(name)' (\(issuer.level.name.vi)) theo thẩm quyền",
      en:
        "The list does not say who issued \(number); written as '\(name)' (\(issuer.level.name.en)), who had the power"
    )
  }

  /// Who issued the decision of a row: as the list says, else who had the power on that day.
  func issuer(_ row: ListRow, _ recognition: Recognition, product: Int, producer: Int?) -> Issuer {
    let place = issuerPlace(row, on: recognition.issued, product: product, producer: producer)
    if let text = row.text(.issuer) { return written(text, recognition, row, place) }
    var level = recognition.competent.level
    var isContradicted = false
    if let known = row.text(.level).flatMap(Self.level) {
      level = known
    } else {
      let levels = Self.levels(ofNumber: recognition.number)
      isContradicted = !levels.isEmpty && !levels.contains(level)
    }
    // A list may have stars of another body than the one that it is the annex of.
    if !isContradicted, let text = Self.decisionAbove(row)?.issuer {
      let above = written(text, recognition, row, place)
      if above.level == level { return above }
      isContradicted = true
    }
    return Issuer(
      name: place.body(of: level), level: level, provinces: place.provinces, isWritten: false,
      hasPower: recognition.isRight(of: level), isContradicted: isContradicted)
  }

  /// A body that the list names.
  private func written(_ text: String, _ recognition: Recognition, _ row: ListRow, _ place: IssuerPlace) -> Issuer {
    let said = IssuerName(text, on: place.day)
    let words = " \(VietnameseFold.fold(text)) "
    let named = RecognitionLevel.allCases.first { level in
      level.issuerWords.contains { words.contains(" \(VietnameseFold.fold($0)) ") }
    }
    // Cities were of either level, and then the column beside it tells.
    let level = said.level ?? named ?? row.text(.level).flatMap(Self.level) ?? recognition.competent.level
    let name = Self.isUnnamed(Self.body(text)) ? place.body(of: level) : text
    return Issuer(
      name: name, level: level, provinces: place.provinces, isWritten: true,
      hasPower: !said.isCommune && recognition.isRight(of: level))
  }

  private func issuerPlace(_ row: ListRow, on day: CalendarDate, product: Int, producer: Int?) -> IssuerPlace {
    var place = IssuerPlace(on: day)
    let district = formerDistrict(row)
    if let district { place.add(district: district) }
    if let text = row.text(.province) { place.add(province: text, isFormer: district != nil) }
    if let text = row.text(.address) { place.add(address: text, in: place.present?.code ?? directory.province) }
    let entries = [product, producer].compactMap { $0 }
    func known(_ field: String) -> [String] {
      entries.compactMap { book[$0].value(field)?.scalar ?? book[$0].existing?.scalar(field) }
    }
    for text in known("province") { place.add(province: text, isFormer: false) }
    for text in known("formerAddress") + known("address") {
      place.add(address: text, in: place.present?.code ?? directory.province)
    }
    if let code = directory.province { place.add(province: code, isFormer: false) }
    return place
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
}
