import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPRules
import OCOPText

/// Turns YAML into the shapes of a schema. Whatever is wrong becomes a finding at its own place, and the rest is read on.
struct RecordDecoder {
  let file: String
  /// The language in which the file's texts stand.
  let language: Language
  /// The languages of the site; nil while site.yml itself is read.
  let siteLanguages: [Language]?
  /// A translation holds only a part of the keys, and each may be missing.
  let isTranslation: Bool
  private(set) var findings: [Finding] = []
  /// Keys that stand in another kind of file, with what to do.
  private let elsewhere: [String: BilingualText]
  /// Where it reads.
  private var path: [FieldPath.Step] = []

  init(
    file: String, language: Language, siteLanguages: [Language]?, isTranslation: Bool = false,
    elsewhere: [String: BilingualText] = [:]
  ) {
    self.elsewhere = elsewhere
    self.file = file
    self.language = language
    self.siteLanguages = siteLanguages
    self.isTranslation = isTranslation
  }

  /// - Parameter isWhole: whether it is all of the front matter, and no value in it.
  mutating func decode(_ node: YAMLNode, as fields: [Field], isWhole: Bool = true) -> Record? {
    guard case .mapping(let pairs) = node.content else {
      report(
        .wrongType, node.span, vi: "Ở đây cần một nhóm mục 'tên: giá trị', không phải \(node.kindName.vi)",
        en: "A group of 'key: value' is needed here, not \(node.kindName.en)",
        hint: isWhole ? ValueAdvice.keyAndValue : ValueAdvice.group(meantBy: node, of: fields))
      return nil
    }
    var record = Record(capacity: pairs.count)
    // Keys that somebody meant to write: a slip of the pen is one problem, not two.
    var meant: Set<String> = []
    for (position, pair) in pairs.enumerated() {
      guard let index = fields.firstIndex(where: { $0.name == pair.key }) else {
        if CommaInNumber.isRest(position, in: pairs) { continue }
        if let name = reportUnknown(pair, fields: fields) { meant.insert(name) }
        continue
      }
      path.append(.key(pair.key))
      defer { path.removeLast() }
      if let comma = CommaInNumber(after: position, in: pairs, fields[index].shape) {
        report(comma)
        record[pair.key] = .faulty
        continue
      }
      if pair.value.isAbsent { continue }
      record[pair.key] = decode(pair.value, as: fields[index].shape, name: pair.key) ?? .faulty
    }
    // Whoever misses one of them later on is to know that it was written.
    for name in meant where record[name] == nil { record[name] = .faulty }
    if !isTranslation {
      for field in fields where field.isRequired && record[field.name] == nil {
        let written = pairs.first { $0.key == field.name }
        report(
          .missingField, written?.keySpan ?? SourceSpan(node.span.start, node.span.start),
          vi: written == nil ? "Thiếu mục '\(field.name)'" : "Mục '\(field.name)' chưa có giá trị",
          en: written == nil ? "'\(field.name)' is missing" : "'\(field.name)' has no value",
          hint: BilingualText(
            vi: "Thêm '\(field.name): …' (\(field.meaning.vi)).", en: "Add '\(field.name): …' (\(field.meaning.en))."),
          of: field.name)
      }
    }
    return record
  }

  /// Nil where the value is wrong; that has been reported then.
  private mutating func decode(_ node: YAMLNode, as shape: FieldShape, name: String) -> FieldValue? {
    switch shape {
    case .text: return text(node, name: name).map(FieldValue.text)
    case .identifier, .formerKey, .reference:
      return scalar(node, shape, name).map { .string(UnicodeNormalization.nfc($0)) }
    case .integer(let range, let meanings):
      return integer(node, in: range, meanings, shape, name).map(FieldValue.integer)
    case .points: return points(node, name).map(FieldValue.points)
    case .date: return date(node, shape, name).map(FieldValue.date)
    case .flag:
      switch scalar(node, shape, name) {
      case "true": return .flag(true)
      case "false": return .flag(false)
      case .some(let word): return wrongType(node, shape, name, hint: ValueAdvice.flag(meantBy: word))
      case nil: return nil
      }
    case .url: return url(node, shape, name).map(FieldValue.string)
    case .choice(let choices): return choice(node, among: choices(), shape, name).map(FieldValue.string)
    case .coordinates: return coordinates(node, shape, name).map(FieldValue.coordinates)
    case .list(let item):
      guard case .sequence(let nodes) = node.content else {
        return wrongType(node, shape, name, hint: ValueAdvice.list(meantBy: node, of: item, name: name))
      }
      let isOfTexts = if case .text = item { true } else { false }
      // Up to where items are parts of a number that a comma cut.
      var cut = 0
      return .list(
        nodes.enumerated().map { position, node in
          path.append(.index(position))
          defer { path.removeLast() }
          if isOfTexts, position >= cut, let comma = CommaInNumber(after: position, in: nodes) {
            report(comma)
            cut = position + comma.rest + 1
          }
          if position < cut || node.isAbsent || reportPair(node, as: item, name: name) { return .faulty }
          return decode(node, as: item, name: name) ?? .faulty
        })
    case .record(let fields): return decode(node, as: fields, isWhole: false).map(FieldValue.record)
    case .pointsByName(let names):
      guard case .mapping(let pairs) = node.content else { return wrongType(node, shape, name) }
      var values: [String: Points] = [:]
      var isFaulty = false
      for (position, pair) in pairs.enumerated() {
        if CommaInNumber.isRest(position, in: pairs) { continue }
        if !names.isEmpty, !names.contains(pair.key) {
          let known = list(names)
          report(
            .unknownKey, pair.keySpan, vi: "'\(name)' không có phần \(Wording.quote(pair.key))",
            en: "'\(name)' has no \(Wording.quote(pair.key))",
            hint: BilingualText(vi: "Chỉ có: \(known).", en: "There are: \(known)."))
          continue
        }
        if let comma = CommaInNumber(after: position, in: pairs, .points) {
          report(comma)
          isFaulty = true
        } else if let points = points(pair.value, pair.key) {
          values[pair.key] = points
        } else {
          isFaulty = true
        }
      }
      // Some of them alone would be taken for all, and not fit the score.
      return isFaulty ? nil : .pointsByName(values)
    }
  }

  // MARK: - Values

  private mutating func scalar(_ node: YAMLNode, _ shape: FieldShape, _ name: String) -> String? {
    guard case .scalar(let text, _) = node.content else {
      _ = wrongType(node, shape, name)
      return nil
    }
    switch shape {
    case .text, .identifier: return text
    default: break
    }
    let bare = text.withoutBlankEnds
    // YAML takes its own blanks away: these come from Word, and look like them.
    guard bare != text,
      let blank = [text.unicodeScalars.first, text.unicodeScalars.last].compactMap({ $0 })
        .first(where: ValueAdvice.isHiddenBlank)
    else { return text }
    report(
      .malformedValue, node.span, vi: "Cạnh giá trị \(Wording.quote(bare)) có dấu cách ẩn (\(blank.codePoint))",
      en: "There is a hidden blank (\(blank.codePoint)) beside the value \(Wording.quote(bare))",
      hint: ValueAdvice.withoutHiddenBlank("\(name): \(bare)"))
    return bare
  }

  private mutating func text(_ node: YAMLNode, name: String) -> LocalizedText? {
    if case .mapping(let pairs) = node.content, !pairs.contains(where: { Language(code: $0.key) != nil }) {
      _ = wrongType(node, .text, name, hint: ValueAdvice.indented)
      return nil
    }
    if case .mapping(let pairs) = node.content, let siteLanguages = siteLanguages ?? languages(of: pairs) {
      return localized(pairs, in: siteLanguages, name: name, at: node)
    }
    guard let text = scalar(node, .text, name) else { return nil }
    return LocalizedText(UnicodeNormalization.nfc(text.withoutBlankEnds), in: language)
  }

  /// site.yml names its languages itself, maybe below its title: there, any two or three letters are a language.
  private func languages(of pairs: [YAMLNode.Pair]) -> [Language]? {
    let languages = pairs.compactMap { Language(code: $0.key) }
    return languages.isEmpty ? nil : languages
  }

  private mutating func localized(
    _ pairs: [YAMLNode.Pair], in languages: [Language], name: String, at node: YAMLNode
  ) -> LocalizedText? {
    var result: LocalizedText?
    var isFaulty = false
    for code in [language] + languages where result == nil {
      if let pair = pairs.first(where: { $0.key == code.code }), let text = scalar(pair.value, .text, name) {
        result = LocalizedText(UnicodeNormalization.nfc(text.withoutBlankEnds), in: code)
      }
    }
    for pair in pairs {
      // Vietnamese or English beforehand, on a site that has only the other yet, is no slip: it waits.
      if result != nil, pair.key == Language.vietnamese.code || pair.key == Language.english.code,
        !languages.contains(where: { $0.code == pair.key })
      {
        continue
      }
      guard let code = Language(code: pair.key), languages.contains(code) else {
        report(
          .unknownKey, pair.keySpan, vi: "Trang không có ngôn ngữ '\(pair.key)'",
          en: "The site has no language '\(pair.key)'",
          hint: BilingualText(
            vi: "Các ngôn ngữ của trang: \(list(languages.map(\.code))).",
            en: "The site's languages: \(list(languages.map(\.code)))."))
        isFaulty = true
        continue
      }
      if let text = scalar(pair.value, .text, name) {
        result?.translate(UnicodeNormalization.nfc(text.withoutBlankEnds), into: code)
      }
    }
    if result == nil, !isFaulty { _ = wrongType(node, .text, name) }
    return result
  }

  private mutating func integer(
    _ node: YAMLNode, in range: ClosedRange<Int>, _ meanings: (() -> [FieldShape.Choice])?, _ shape: FieldShape,
    _ name: String
  ) -> Int? {
    guard let text = scalar(node, shape, name) else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    let meant =
      meanings.flatMap { ValueAdvice.number(meantBy: text, among: $0()) } ?? ValueAdvice.wholeNumber(in: text)
      ?? ValueAdvice.stars(in: text)
    let mended = Int(text) == nil ? meant.flatMap { range.contains($0) ? $0 : nil } : nil
    report(
      Int(text) == nil ? .wrongType : .malformedValue, node.span,
      vi: "'\(name)' cần \(shape.description.vi), không phải \(Wording.quote(text))",
      en: "'\(name)' takes \(shape.description.en), not \(Wording.quote(text))",
      hint: mended.map { BilingualText(vi: "Viết '\($0)'.", en: "Write '\($0)'.") })
    return nil
  }

  private mutating func points(_ node: YAMLNode, _ name: String) -> Points? {
    guard let text = scalar(node, .points, name) else { return nil }
    if let points = Points(decimal: text) { return points }
    report(
      .wrongType, node.span, vi: "'\(name)' cần số điểm, không phải \(Wording.quote(text))",
      en: "'\(name)' takes points, not \(Wording.quote(text))",
      hint: ValueAdvice.points(in: text).map { BilingualText(vi: "Viết '\($0)'.", en: "Write '\($0)'.") }
        ?? BilingualText(
          vi: "Viết một con số, phần lẻ sau dấu chấm, ví dụ 82.5.",
          en: "Write a number with a point before its decimals, for example 82.5."))
    return nil
  }

  private mutating func date(_ node: YAMLNode, _ shape: FieldShape, _ name: String) -> CalendarDate? {
    guard let text = scalar(node, shape, name) else { return nil }
    if let date = CalendarDate(iso: text) { return date }
    guard !DateGuess.hasForm(text) else {
      report(
        .malformedDate, node.span, vi: "Lịch không có ngày '\(text)'", en: "There is no day '\(text)' in the calendar",
        hint: DateGuess.advice(on: text))
      return nil
    }
    report(
      .malformedDate, node.span, vi: "\(Wording.quote(text)) không phải là ngày dạng YYYY-MM-DD",
      en: "\(Wording.quote(text)) is not a date as YYYY-MM-DD",
      hint: DateGuess.advice(instead: text))
    return nil
  }

  private mutating func url(_ node: YAMLNode, _ shape: FieldShape, _ name: String) -> String? {
    guard let text = scalar(node, shape, name) else { return nil }
    if WebAddress.isAbsolute(text) { return text }
    let mended = "https://\(text)"
    report(
      .malformedValue, node.span,
      vi: "'\(name)' cần một địa chỉ bắt đầu bằng https://, không phải \(Wording.quote(text))",
      en: "'\(name)' takes an address that begins with https://, not \(Wording.quote(text))",
      hint: WebAddress.isAbsolute(mended) && text.contains(".")
        ? BilingualText(vi: "Viết '\(mended)'.", en: "Write '\(mended)'.") : nil)
    return nil
  }

  private mutating func choice(
    _ node: YAMLNode, among choices: [FieldShape.Choice], _ shape: FieldShape, _ name: String
  ) -> String? {
    guard let text = scalar(node, shape, name) else { return nil }
    if choices.contains(where: { $0.key == text }) { return text }
    let folded = VietnameseFold.fold(text)
    let meant =
      choices.first { VietnameseFold.fold($0.meaning.vi) == folded || VietnameseFold.fold($0.meaning.en) == folded }?
      .key ?? NearMiss.suggestion(for: text, among: choices.map(\.key))
    let listed = FieldShape.Choice.list(choices)
    report(
      .unknownChoice, node.span, vi: "'\(name)' không nhận giá trị \(Wording.quote(text))",
      en: "'\(name)' does not take \(Wording.quote(text))",
      hint: meant.map(BilingualText.didYouMean)
        ?? BilingualText(vi: "Chọn một trong: \(listed.vi).", en: "Choose one of: \(listed.en)."))
    // The word that was meant lets the rest of the entry be checked in the same run; with the error nothing is published.
    return meant
  }

  private mutating func coordinates(_ node: YAMLNode, _ shape: FieldShape, _ name: String) -> Coordinates? {
    guard case .sequence(let items) = node.content, items.count == 2 else {
      _ = wrongType(node, shape, name, hint: ValueAdvice.coordinates(meantBy: node))
      return nil
    }
    let numbers = items.map { item -> Double? in
      guard case .scalar(let text, _) = item.content, let number = Double(text), number.isFinite else { return nil }
      return number
    }
    guard let latitude = numbers[0], let longitude = numbers[1], abs(latitude) <= 90, abs(longitude) <= 180 else {
      let isSwapped =
        numbers[0].map { abs($0) > 90 && abs($0) <= 180 } ?? false && numbers[1].map { abs($0) <= 90 } ?? false
      report(
        .malformedValue, node.span, vi: "'\(name)' cần [vĩ độ, kinh độ], ví dụ [9.81, 106.19]",
        en: "'\(name)' takes [latitude, longitude], for example [9.81, 106.19]",
        hint: isSwapped
          ? BilingualText(vi: "Đổi chỗ hai số: vĩ độ trước.", en: "Swap the two: the latitude comes first.") : nil)
      return nil
    }
    return Coordinates(latitude: latitude, longitude: longitude)
  }

  // MARK: - Reports

  /// - Returns: the key that was probably meant.
  private mutating func reportUnknown(_ pair: YAMLNode.Pair, fields: [Field]) -> String? {
    let meant = ValueAdvice.key(meantBy: pair.key, among: fields)
    let known = list(fields.map(\.name))
    if pair.value.isAbsent, let (name, better) = ValueAdvice.split(pair.key, among: fields) {
      report(
        .unknownKey, pair.keySpan, vi: "Không có mục \(Wording.quote(pair.key))",
        en: "There is no key \(Wording.quote(pair.key))",
        hint: BilingualText(vi: "Viết \(Wording.quote(better)).", en: "Write \(Wording.quote(better))."), of: name)
      return name
    }
    let moved = path.isEmpty ? ValueAdvice.usualNames(for: pair.key).compactMap { elsewhere[$0] }.first : nil
    report(
      .unknownKey, pair.keySpan, vi: "Không có mục \(Wording.quote(pair.key))",
      en: "There is no key \(Wording.quote(pair.key))",
      hint: moved ?? meant.map(BilingualText.didYouMean)
        ?? BilingualText(vi: "Các mục dùng được: \(known).", en: "The keys are: \(known)."), of: meant)
    return meant
  }

  private mutating func wrongType(
    _ node: YAMLNode, _ shape: FieldShape, _ name: String, hint: BilingualText? = nil
  ) -> FieldValue? {
    // Of what it is a list says nothing to whom writes none: 'a list of texts, not text'.
    let wanted = if case .list = shape { BilingualText(vi: "một danh sách", en: "a list") } else { shape.description }
    report(
      .wrongType, node.span, vi: "'\(name)' cần \(wanted.vi), không phải \(node.kindName.vi)",
      en: "'\(name)' takes \(wanted.en), not \(node.kindName.en)", hint: hint)
    return nil
  }

  private mutating func report(_ comma: CommaInNumber) {
    report(
      .wrongType, comma.span, vi: "Dấu phẩy trong \(Wording.quote(comma.number)) ngăn hai mục",
      en: "The comma in \(Wording.quote(comma.number)) ends the value", hint: comma.hint)
  }

  /// - Returns: whether an item of a list of texts is `đường: 30%` without quotes.
  private mutating func reportPair(_ node: YAMLNode, as item: FieldShape, name: String) -> Bool {
    guard case .text = item, case .mapping(let pairs) = node.content, pairs.count == 1,
      Language(code: pairs[0].key) == nil
    else { return false }
    report(
      .wrongType, node.span, vi: "Dấu ': ' trong một phần tử của '\(name)' làm nó thành nhóm mục, không còn là chữ",
      en: "The ': ' in an item of '\(name)' makes it a group, and no text any more",
      hint: ValueAdvice.quoted(pairs[0]).map {
        BilingualText(
          vi: "Đặt trong dấu nháy: \(Wording.shortened($0)).", en: "Put it in quotes: \(Wording.shortened($0)).")
      } ?? BilingualText(vi: "Đặt cả phần tử trong dấu nháy.", en: "Put all of the item in quotes."))
    return true
  }

  /// - Parameter name: the key that it is about, in the group that is read; nil where it is about that itself.
  private mutating func report(
    _ rule: Rule, _ span: SourceSpan, vi: String, en: String, hint: BilingualText? = nil, of name: String? = nil
  ) {
    var finding = rule.finding(.span(file, span), vi: vi, en: en, hint: hint)
    let field = path + (name.map { [.key($0)] } ?? [])
    finding.writtenField = field.isEmpty ? nil : FieldPath(field)
    findings.append(finding)
  }

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
