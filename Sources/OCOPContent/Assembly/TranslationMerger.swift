import OCOPDiagnostics
import OCOPModel
import OCOPRules
import OCOPText

/// Lays a translation over its original: texts are added, facts are inherited, and a fact that is written again must be the same.
struct TranslationMerger {
  /// The translation's file.
  let file: String
  let language: Language
  private let facts: FactComparison
  /// Whether a photo of this name lies beside the entry.
  private let isThere: (String) -> Bool
  /// Whether it is within a group that the original does not have.
  private var isInvented = false
  private(set) var findings: [Finding] = []

  init(file: String, language: Language, facts: FactComparison, isThere: @escaping (String) -> Bool) {
    self.file = file
    self.language = language
    self.facts = facts
    self.isThere = isThere
  }

  mutating func merge(_ translation: Record, into original: inout Record, fields: [Field], path: [FieldPath.Step] = [])
  {
    for (name, value) in translation.fields {
      guard let field = fields.first(where: { $0.name == name }), value != .faulty else { continue }
      let place = path + [.key(name)]
      guard field.shape.isTranslatable else {
        if original[name] == .faulty { continue }
        let isSame = path.isEmpty ? facts.isSame(name, in: translation, as: original) : original[name] == value
        if !isSame { contradict(place, name: name) }
        continue
      }
      // Of what is required the original's own reader has told, and of descriptions of photos a rule of its own does.
      if original[name] == nil, !isInvented, !field.isRequired, name != "alt", field.shape.isOfTexts {
        reportUntold(place, name)
      }
      original[name] = merged(value, over: original[name], shape: field.shape, path: place)
    }
  }

  private mutating func merged(
    _ value: FieldValue, over original: FieldValue?, shape: FieldShape, path: [FieldPath.Step]
  ) -> FieldValue {
    switch (value, original, shape) {
    case (.record, nil, .record):
      let outer = isInvented
      isInvented = true
      defer { isInvented = outer }
      return merged(value, over: .record(Record()), shape: shape, path: path)
    case (.list, nil, .list(.record)): return merged(value, over: .list([]), shape: shape, path: path)
    case (_, nil, _): return value
    case (.text(let text), .text(var base)?, _):
      base.translate(text.original.text, into: language)
      return .text(base)
    case (.list(let items), .list(var base)?, .list(let shape)):
      let identities = items.map { Self.identity(of: $0, among: base) }
      let named = zip(items, identities).map { item, identity in
        identity.flatMap { name in base.firstIndex { Self.value(name, of: $0) == Self.value(name, of: item) } }
      }
      for (position, item) in items.enumerated() where item != .faulty {
        let place = path + [.index(position)]
        // What names itself counts before what only stands in a place.
        let isFree = base.indices.contains(position) && !named.contains(position) && identities[position] == nil
        guard let index = named[position] ?? (isFree ? position : nil) else {
          reportWithoutCounterpart(item, identities[position], among: base, at: place)
          continue
        }
        base[index] = merged(item, over: base[index], shape: shape, path: place)
      }
      return .list(base)
    case (.record(let record), .record(var base)?, .record(let fields)):
      merge(record, into: &base, fields: fields, path: path)
      return .record(base)
    default: return original ?? value
    }
  }

  /// Photos match by file, zones by id, booths by number, shops by their address where the original has it; else the position counts.
  private static func identity(of item: FieldValue, among base: [FieldValue]) -> String? {
    if let name = ["file", "id", "number"].first(where: { value($0, of: item) != nil }) { return name }
    guard let url = value("url", of: item), base.contains(where: { value("url", of: $0) == url }) else { return nil }
    return "url"
  }

  private static func value(_ name: String, of item: FieldValue) -> FieldValue? {
    if case .record(let record) = item { record[name] } else { nil }
  }

  /// Words for something that the original does not have.
  private mutating func reportWithoutCounterpart(
    _ item: FieldValue, _ identity: String?, among base: [FieldValue], at place: [FieldPath.Step]
  ) {
    func text(of item: FieldValue) -> String? {
      if let identity, case .string(let text) = Self.value(identity, of: item) { text } else { nil }
    }
    // A name that could not be read has been reported.
    if let identity, Self.value(identity, of: item) == .faulty { return }
    // A photo that is there, where the original's is not: the slip is the original's, and told there.
    if identity == "file", text(of: item).map(isThere) == true,
      base.contains(where: { text(of: $0).map(isThere) == false })
    {
      return
    }
    let meant = text(of: item).flatMap { NearMiss.suggestion(for: $0, among: base.compactMap(text)) }
    findings.append(
      Rule.translationWithoutCounterpart.finding(
        ContentPlace(file: file, anchor: .value(FieldPath(place + (identity.map { [.key($0)] } ?? [])))),
        vi: "Bản gốc không có gì ứng với mục này", en: "The original has nothing that this translates",
        hint: meant.map(BilingualText.didYouMean)
          ?? BilingualText(
            vi: "Thêm mục này vào bản gốc, sửa lại tên, hoặc xóa ở đây.",
            en: "Add it to the original, mend its name, or delete it here.")))
  }

  /// A text that only the translation has: readers of the original get it, marked as what it is.
  private mutating func reportUntold(_ path: [FieldPath.Step], _ name: String) {
    findings.append(
      Rule.translationWithoutCounterpart.finding(
        ContentPlace(file: file, anchor: .key(FieldPath(path))),
        vi: "Bản gốc không có '\(name)', nên khách đọc bản gốc gặp chữ của bản dịch này (\(language.code))",
        en: "The original has no '\(name)', so its readers meet the words of this translation (\(language.code))",
        hint: BilingualText(vi: "Thêm '\(name): …' vào bản gốc.", en: "Add '\(name): …' to the original.")))
  }

  private mutating func contradict(_ path: [FieldPath.Step], name: String) {
    findings.append(
      Rule.translationContradicts.finding(
        ContentPlace(file: file, anchor: .key(FieldPath(path))),
        vi: "Bản dịch nói khác bản gốc ở mục '\(name)'", en: "The translation differs from the original in '\(name)'",
        hint: BilingualText(
          vi: "Xóa '\(name)' ở đây: dữ kiện được lấy từ bản gốc.",
          en: "Delete '\(name)' here: facts are taken from the original.")))
  }
}
