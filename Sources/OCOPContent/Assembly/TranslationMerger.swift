import OCOPDiagnostics
import OCOPModel
import OCOPRules

/// Lays a translation over its original: texts are added, facts are inherited, and a fact that is written again must be the same.
struct TranslationMerger {
  /// The translation's file.
  let file: String
  let language: Language
  private(set) var findings: [Finding] = []

  init(file: String, language: Language) {
    self.file = file
    self.language = language
  }

  mutating func merge(_ translation: Record, into original: inout Record, fields: [Field], path: [FieldPath.Step] = [])
  {
    for (name, value) in translation.fields {
      guard let field = fields.first(where: { $0.name == name }), value != .faulty else { continue }
      let place = path + [.key(name)]
      guard field.shape.isTranslatable else {
        if let written = original[name], written != .faulty, written == value { continue }
        if original[name] == .faulty { continue }
        contradict(place, name: name)
        continue
      }
      original[name] = merged(value, over: original[name], shape: field.shape, path: place)
    }
  }

  private mutating func merged(
    _ value: FieldValue, over original: FieldValue?, shape: FieldShape, path: [FieldPath.Step]
  ) -> FieldValue {
    switch (value, original, shape) {
    case (.record, nil, .record): return merged(value, over: .record(Record()), shape: shape, path: path)
    case (.list, nil, .list(.record)): return merged(value, over: .list([]), shape: shape, path: path)
    case (_, nil, _): return value
    case (.text(let text), .text(var base)?, _):
      base.translate(text.original.text, into: language)
      return .text(base)
    case (.list(let items), .list(var base)?, .list(let shape)):
      for (position, item) in items.enumerated() where item != .faulty {
        let index = partner(of: item, at: position, in: base)
        guard base.indices.contains(index) else {
          // Words for something that the original does not have: its facts are told of, or there is nothing to say it of.
          if case .record = shape { _ = merged(item, over: nil, shape: shape, path: path + [.index(position)]) }
          continue
        }
        base[index] = merged(item, over: base[index], shape: shape, path: path + [.index(position)])
      }
      return .list(base)
    case (.record(let record), .record(var base)?, .record(let fields)):
      merge(record, into: &base, fields: fields, path: path)
      return .record(base)
    default: return original ?? value
    }
  }

  /// Photos match by file, zones by id, booths by number; else the position counts.
  private func partner(of item: FieldValue, at position: Int, in base: [FieldValue]) -> Int {
    guard case .record(let record) = item else { return position }
    for name in ["file", "id", "number"] {
      guard let identity = record[name] else { continue }
      let match = base.firstIndex { candidate in
        guard case .record(let other) = candidate else { return false }
        return other[name] == identity
      }
      if let match { return match }
    }
    return position
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
