package import OCOPContent
package import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

/// Reads what a person gives for a field, as an option, as an answer or in a cell of a list, into what is written in front matter.
package struct FieldInput: Sendable {
  package let field: Field
  let directory: EntryDirectory

  package init(_ field: Field, directory: EntryDirectory) {
    self.field = field
    self.directory = directory
  }

  /// Why a text cannot be the field's value.
  package struct Fault: Error, Sendable, Equatable {
    package let message: BilingualText

    package init(message: BilingualText) {
      self.message = message
    }
  }

  package func read(_ text: String) -> Result<YAMLValue, Fault> {
    read(UnicodeNormalization.nfc(text), as: field.shape)
  }

  private func read(_ text: String, as shape: FieldShape) -> Result<YAMLValue, Fault> {
    switch shape {
    case .text, .formerKey: return .success(.text(text))
    case .identifier: return place(text).map(YAMLValue.text)
    case .integer(let range, _):
      if field.name == "set" { return productSet(text) }
      if let number = WholeNumber.read(text), range.contains(number) { return .success(.bare("\(number)")) }
      return fault(text, shape)
    case .points:
      let decimal = text.replacing(",", with: ".")
      return Points(decimal: decimal) == nil ? fault(text, shape) : .success(.bare(decimal))
    case .date: return DateReader.date(text).map { .success(.bare($0.iso)) } ?? .failure(noDate(text))
    case .flag:
      let folded = VietnameseFold.fold(text)
      if ["true", "co", "yes", "c", "y", "x"].contains(folded) { return .success(.bare("true")) }
      if ["false", "khong", "no", "k", "n"].contains(folded) { return .success(.bare("false")) }
      return fault(text, shape)
    case .url:
      let address = text.contains("://") ? text : "https://\(text)"
      return address.contains(" ") || !address.contains(".") ? fault(text, shape) : .success(.text(address))
    case .choice(let choices): return choice(text, among: choices())
    case .reference(let kind):
      if directory.entry(kind, key: text) != nil { return .success(.bare(text)) }
      let named = directory.entries(kind, named: text)
      if named.count == 1 { return .success(.bare(named[0].key)) }
      if named.count > 1 { return severalEntries(text, kind, named) }
      return Slug.isKey(text) ? .success(.bare(text)) : unknownEntry(text, kind)
    case .coordinates:
      let numbers = text.split { $0 == "," || $0 == " " || $0 == ";" || $0 == "[" || $0 == "]" }
      guard numbers.count == 2, numbers.allSatisfy({ Double($0) != nil }) else { return fault(text, shape) }
      return .success(.list(numbers.map { .bare(String($0)) }))
    case .list(let item): return list(text, of: item)
    case .record(let fields):
      return field.name == "price" && !text.contains("=") ? price(text) : record(text, of: fields)
    case .pointsByName:
      return Self.collect(
        Self.parts(text, separator: ",").map { part -> Result<YAMLValue.Pair, Fault> in
          guard let (name, value) = Self.assignment(part) else { return .failure(wrong(text, shape)) }
          return read(value, as: .points).map { YAMLValue.Pair(YAMLScalar.written(name, inFlow: true), $0) }
        }
      ).map(YAMLValue.record)
    }
  }

  /// A commune or province by its proper name, whatever way it was typed; every other code as it is.
  private func place(_ text: String) -> Result<String, Fault> {
    if field.name == "province" {
      switch ProvinceDirectory.find(text) {
      case .present(let province): return .success(province.name.vi)
      case .former(let former, let present):
        return .failure(
          Fault(
            message: BilingualText(
              vi: "\(former.name) nay thuộc \(present.fullName): viết '\(present.name.vi)'",
              en: "\(former.name) belongs to \(present.name.en) today: write '\(present.name.vi)'")))
      case .unknown: return .success(text)
      }
    }
    guard field.name == "commune", case .found(let commune) = CommuneDirectory.find(text, in: directory.province) else {
      return .success(text)
    }
    return .success(commune.written)
  }

  private func choice(_ text: String, among choices: [FieldShape.Choice]) -> Result<YAMLValue, Fault> {
    let names = choices.flatMap { choice in Self.names(of: choice).map { (key: choice.key, name: $0) } }
    let slug = Slug.make(text)
    if let match = names.first(where: { Slug.make($0.name) == slug }) { return .success(.bare(match.key)) }
    let usual = field.usualWords?.keys(inAnswer: text) ?? []
    if usual.count == 1 { return .success(.bare(usual[0])) }
    if usual.count > 1 { return severalChoices(text, choices.filter { usual.contains($0.key) }) }
    let meant =
      NearMiss.suggestion(for: text, among: choices.map(\.key))
      ?? NearMiss.suggestion(for: text, among: names.map(\.name)).flatMap { near in names.first { $0.name == near }?.key
      }
    let listed = FieldShape.Choice.list(choices)
    let remedy =
      meant.map { .didYouMean($0).uncapitalised }
      ?? BilingualText(vi: "chọn một trong: \(listed.vi)", en: "choose one of: \(listed.en)")
    return .failure(
      Fault(
        message: BilingualText(
          vi: "'\(field.name)' không nhận '\(text)'; \(remedy.vi)",
          en: "'\(field.name)' does not take '\(text)'; \(remedy.en)")))
  }

  private func severalChoices(_ text: String, _ choices: [FieldShape.Choice]) -> Result<YAMLValue, Fault> {
    let listed = FieldShape.Choice.list(choices)
    return .failure(
      Fault(
        message: BilingualText(
          vi: "'\(text)' chưa rõ là loại nào; ghi một trong: \(listed.vi)",
          en: "'\(text)' does not tell which one is meant; write one of: \(listed.en)")))
  }

  /// What people call a choice: its key, its meaning, each of several words for it (`tuần lễ, tuần hàng OCOP`), and a
  /// level without the word for it (`tỉnh` for `cấp tỉnh`).
  private static func names(of choice: FieldShape.Choice) -> [String] {
    let meanings = [choice.meaning.vi, choice.meaning.en].flatMap { [$0] + parts($0, separator: ",") }
    return [choice.key] + meanings + meanings.filter { $0.hasPrefix("cấp ") }.map { String($0.dropFirst(4)) }
  }

  /// Items are separated by semicolons, or by commas where there is no semicolon. In words, one between two digits is a number's: `60,5%`.
  private func list(_ text: String, of item: FieldShape) -> Result<YAMLValue, Fault> {
    if case .record = item { return read(text, as: item).map { .list([$0]) } }
    var parts = Self.parts(text, separator: text.contains(";") ? ";" : ",")
    if case .text = item, !text.contains(";") { parts = Self.words(text) }
    return Self.collect(parts.map { read($0, as: item) }).map(YAMLValue.list)
  }

  private func record(_ text: String, of fields: [Field]) -> Result<YAMLValue, Fault> {
    Self.collect(
      Self.parts(text, separator: ",").map { part -> Result<YAMLValue.Pair, Fault> in
        guard let (name, value) = Self.assignment(part), let field = fields.first(where: { $0.name == name }) else {
          let names = fields.map { "\($0.name)=…" }.joined(separator: ",")
          return .failure(
            Fault(
              message: BilingualText(
                vi: "'\(self.field.name)' cần dạng \(names), không phải '\(part)'",
                en: "'\(self.field.name)' takes \(names), not '\(part)'")))
        }
        return FieldInput(field, directory: directory).read(value).map { YAMLValue.Pair(name, $0) }
      }
    ).map(YAMLValue.record)
  }

  /// `25.000 đ/gói`, as in a list.
  private func price(_ text: String) -> Result<YAMLValue, Fault> {
    guard let price = PriceReader.price(text) else { return .failure(Fault(message: PriceReader.fault(text))) }
    return .success(PriceReader.value(amount: price.amount, unit: price.unit))
  }

  private func severalEntries(
    _ text: String, _ kind: EntryKind, _ entries: [EntryDirectory.Entry]
  ) -> Result<YAMLValue, Fault> {
    let keys = entries.map(\.key).joined(separator: ", ")
    return .failure(
      Fault(
        message: BilingualText(
          vi: "Có nhiều mục tên '\(text)' trong content/\(kind.folder)/; ghi một trong các khóa: \(keys)",
          en: "Several entries in content/\(kind.folder)/ are called '\(text)'; write one of the keys: \(keys)")))
  }

  private func unknownEntry(_ text: String, _ kind: EntryKind) -> Result<YAMLValue, Fault> {
    let names = directory.all(kind).flatMap { [$0.key, $0.name] }
    let meant = NearMiss.suggestion(for: text, among: names)
    return .failure(
      Fault(
        message: BilingualText(
          vi: "Không có '\(text)' trong content/\(kind.folder)/", en: "There is no '\(text)' in content/\(kind.folder)/"
        ).asking(meant)))
  }

  func fault(_ text: String, _ shape: FieldShape) -> Result<YAMLValue, Fault> { .failure(wrong(text, shape)) }

  /// A day that no calendar has, as `31/2/2026`, or no day at all.
  private func noDate(_ text: String) -> Fault {
    if text.wholeMatch(of: /\d{1,4}[.\/-]\d{1,2}[.\/-]\d{1,4}/) != nil {
      return Fault(
        message: BilingualText(
          vi: "'\(field.name)': không có ngày '\(text)'; ghi ngày, tháng, năm, ví dụ 20/11/2026",
          en: "'\(field.name)': there is no day '\(text)'; write day, month and year, such as 20/11/2026"))
    }
    return Fault(
      message: BilingualText(
        vi: "'\(field.name)' cần ngày, ví dụ 20/11/2026 hoặc 2026-11-20, không phải '\(text)'",
        en: "'\(field.name)' takes a day, such as 20/11/2026 or 2026-11-20, not '\(text)'"))
  }

  private func wrong(_ text: String, _ shape: FieldShape) -> Fault {
    Fault(
      message: BilingualText(
        vi: "'\(field.name)' cần \(shape.description.vi), không phải '\(text)'",
        en: "'\(field.name)' takes \(shape.description.en), not '\(text)'"))
  }

  private static func parts(_ text: String, separator: Character) -> [String] {
    text.split(separator: separator).map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  private static func words(_ text: String) -> [String] {
    var parts: [String] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      if let last = parts.last, last.last?.isNumber ?? false, piece.first?.isNumber ?? false {
        parts[parts.count - 1] = "\(last),\(piece)"
      } else {
        parts.append(piece)
      }
    }
    return parts.map(trimmed).filter { !$0.isEmpty }
  }

  private static func assignment(_ text: String) -> (String, String)? {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    let name = trimmed(String(text[..<sign]))
    return name.isEmpty ? nil : (name, trimmed(String(text[text.index(after: sign)...])))
  }

  private static func collect<T>(_ results: [Result<T, Fault>]) -> Result<[T], Fault> {
    Result { () throws(Fault) in
      var values: [T] = []
      for result in results { values.append(try result.get()) }
      return values
    }
  }

  /// Without blanks and line breaks at either end.
  package static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
