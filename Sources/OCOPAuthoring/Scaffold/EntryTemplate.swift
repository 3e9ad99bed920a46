package import OCOPContent
package import OCOPDiagnostics

/// Writes a new content file: every key that its kind takes, each with what it means, those without a value behind a `#`.
package struct EntryTemplate: Sendable {
  private let schema: EntrySchema
  private let language: MessageLanguage

  package init(_ schema: EntrySchema, language: MessageLanguage) {
    self.schema = schema
    self.language = language
  }

  /// - Parameter values: by key; written in the order of the schema.
  package func text(_ values: [String: YAMLValue], story: BilingualText? = nil) -> String {
    let expected = Self.expected[schema.name] ?? []
    var lines = ["---", "# " + heading[language]]
    for field in schema.fields {
      if let value = values[field.name] {
        lines += written(field, value)
      } else if field.isRequired || expected.contains(field.name) {
        lines.append(commented("\(field.name):", field))
      } else {
        lines += offered(field)
      }
    }
    if let story { lines += ["# " + story[language]] }
    lines.append("---")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Only the keys that have a value, without explanations: for the many files that a list makes.
  ///
  /// - Parameter doubts: by key, what is to be looked at again.
  func plainText(_ values: [String: YAMLValue], doubts: [String: String]) -> String {
    var lines = ["---"]
    for field in schema.fields {
      guard let value = values[field.name] else { continue }
      if case .list(let items) = value, items.contains(where: { if case .record = $0 { true } else { false } }) {
        lines.append("\(field.name):")
        lines += items.map { "  - \($0.flow)" }
      } else {
        lines.append("\(field.name): \(value.inline)" + (doubts[field.name].map { "  # \($0)" } ?? ""))
      }
    }
    return lines.joined(separator: "\n") + "\n---\n"
  }

  /// Keys that are not required, and yet an entry is poor without them.
  package static let expected: [String: [String]] = [
    "product": ["set", "commune", "summary"], "producer": ["address", "commune", "phone", "summary"],
    "certification": ["level", "results"], "fair": ["commune", "summary"], "lot": ["expires", "quantity"],
    "place": ["address", "commune"], "story": ["summary"], "page": ["menu"], "site": ["province"],
  ]

  private var heading: BilingualText {
    BilingualText(
      vi: "\(schema.title.vi). Muốn dùng mục nào thì bỏ dấu # ở đầu dòng; chữ sau dấu # là lời giải thích.",
      en: "\(schema.title.en). Take the # away from a key to use it; what stands behind a # explains.")
  }

  private func written(_ field: Field, _ value: YAMLValue) -> [String] {
    guard case .list(let items) = value, items.contains(where: { if case .record = $0 { true } else { false } }) else {
      return [commented("\(field.name): \(value.inline)", field)]
    }
    var lines = [commented("\(field.name):", field)]
    for item in items {
      guard case .record(let pairs) = item else {
        lines.append("  - \(item.flow)")
        continue
      }
      for (index, pair) in pairs.enumerated() {
        let value = pair.value == .bare("") ? "" : " \(pair.value.inline)"
        lines.append((index == 0 ? "  - " : "    ") + "\(pair.key):\(value)")
      }
    }
    return lines
  }

  private func offered(_ field: Field) -> [String] {
    var lines = [commented("#\(field.name):", field)]
    switch field.shape {
    case .list(.record(let fields)):
      for (index, part) in fields.enumerated() {
        lines.append(commented((index == 0 ? "#  - " : "#    ") + "\(part.name):", part))
      }
    case .record(let fields):
      for part in fields { lines.append(commented("#  \(part.name):", part)) }
    default: break
    }
    return lines
  }

  private func commented(_ line: String, _ field: Field) -> String {
    var meaning = field.meaning[language]
    if field.isRequired { meaning += language == .vi ? " (bắt buộc)" : " (required)" }
    if case .choice(let choices) = field.shape {
      let all = choices()
      let explained = all.map { "\($0.key) (\($0.meaning[language]))" }.joined(separator: ", ")
      meaning += ": " + (explained.count <= 200 ? explained : all.map(\.key).joined(separator: ", "))
    }
    return line + String(repeating: " ", count: max(2, 30 - line.count)) + "# \(meaning)"
  }
}
