package import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

/// The front matter of a kind of file as a JSON Schema (2020-12), for editors and other checkers.
///
/// It never refuses what `ocop check` takes, apart from numbers in quotation marks: values that the program keeps as written
/// may look like numbers to YAML, and a key without a value counts as absent.
package struct JSONSchema: Sendable {
  private let schema: EntrySchema
  private let language: MessageLanguage
  /// A translation may leave out everything.
  private let isTranslation: Bool

  package init(_ schema: EntrySchema, language: MessageLanguage, isTranslation: Bool = false) {
    self.schema = schema
    self.language = language
    self.isTranslation = isTranslation
  }

  /// "product", or "product-translation".
  package var name: String { schema.name + (isTranslation ? "-translation" : "") }

  /// Every schema there is, each with the one of its translations; site.yml has none.
  package static func all(_ language: MessageLanguage) -> [JSONSchema] {
    EntrySchema.all.flatMap { schema in
      [false, true].filter { !$0 || schema.name != EntrySchema.site.name }.map {
        JSONSchema(schema, language: language, isTranslation: $0)
      }
    }
  }

  /// All of them in one document, each below `$defs`.
  package static func bundle(_ language: MessageLanguage) -> JSONValue {
    [
      "$schema": .string(dialect),
      "title": .string(BilingualText(vi: "Phần thông tin đầu tệp của ocop", en: "Front matter of ocop")[language]),
      "$defs": .object(all(language).map { ($0.name, .object($0.members)) }),
    ]
  }

  package var document: JSONValue { .object([("$schema", .string(Self.dialect))] + members) }

  private static let dialect = "https://json-schema.org/draft/2020-12/schema"

  private var members: [(String, JSONValue)] {
    var title = schema.title
    if isTranslation {
      title = BilingualText(vi: "\(title.vi): bản dịch", en: "\(title.en): translation")
    }
    var members = [("title", JSONValue.string(title[language]))] + group(schema.fields)
    // Nothing between the marks: there is only a text to translate.
    if isTranslation { members[1] = types("object", isOptional: true) }
    if !isTranslation, !schema.conditions.isEmpty {
      members.append(("allOf", .array(schema.conditions.map(rule))))
    }
    return members
  }

  private func rule(_ condition: EntrySchema.Condition) -> JSONValue {
    let value: JSONValue = ["const": .string(condition.value)]
    let test = JSONValue.object([(condition.key, value)])
    let lists = schema.fields.filter { field in
      if case .list = field.shape { condition.requires.contains(field.name) } else { false }
    }
    return [
      "if": ["properties": test, "required": [.string(condition.key)]],
      "then": [
        "required": .strings(condition.requires),
        "properties": .object(lists.map { ($0.name, ["minItems": .integer(1)]) }),
      ],
    ]
  }

  private func group(_ fields: [Field]) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [
      ("type", "object"), ("properties", .object(fields.map { ($0.name, property($0)) })),
      ("additionalProperties", .flag(false)),
    ]
    let required = fields.filter { $0.isRequired && !isTranslation }.map(\.name)
    if !required.isEmpty { members.append(("required", .strings(required))) }
    return members
  }

  private func property(_ field: Field) -> JSONValue {
    let isOptional = !field.isRequired || isTranslation
    var members: [(String, JSONValue)] = [
      ("title", .string(field.meaning[language])), ("description", .string(description(of: field))),
    ]
    members += shape(field.shape, isOptional: isOptional)
    let examples = field.examples()
    if !examples.isEmpty { members.append(("examples", .strings(examples))) }
    return .object(members)
  }

  /// What to write; of a closed list also what its words mean.
  private func description(of field: Field) -> String {
    var words = field.shape.description[language]
    if case .text = field.shape {
      words += language == .vi ? ", hoặc riêng từng ngôn ngữ: {vi: …, en: …}" : ", or one per language: {vi: …, en: …}"
    }
    var text = words.withCapital + "."
    if field.isRequired, !isTranslation { text += language == .vi ? " Bắt buộc." : " Required." }
    let choices = field.shape.choices
    if !choices.isEmpty {
      text += "\n" + choices.map { "\($0.key): \($0.meaning[language])" }.joined(separator: "\n")
    }
    return text
  }

  private func shape(_ shape: FieldShape, isOptional: Bool) -> [(String, JSONValue)] {
    switch shape {
    case .text:
      let types = types("string", "number", "boolean", isOptional: isOptional)
      let perLanguage: JSONValue = [
        "type": "object", "propertyNames": ["pattern": "^[a-z]{2,3}$"], "minProperties": .integer(1),
        "additionalProperties": .object([self.types("string", "number", "boolean", isOptional: true)]),
      ]
      return [("anyOf", [.object([types]), perLanguage])]
    case .identifier: return [types("string", "number", "boolean", isOptional: isOptional)]
    case .reference, .formerKey:
      return [types("string", "integer", isOptional: isOptional), ("pattern", .string("^[a-z0-9]+(-[a-z0-9]+)*$"))]
    case .integer(let range, let meanings):
      let bounds = [("minimum", JSONValue.integer(range.lowerBound)), ("maximum", .integer(range.upperBound))]
      let choices = meanings?() ?? []
      guard !choices.isEmpty else { return [types("integer", isOptional: isOptional)] + bounds }
      return closed(choices.compactMap { choice in Int(choice.key).map { (.integer($0), choice.meaning) } }, isOptional)
    case .points:
      return [types("number", isOptional: isOptional), ("minimum", .integer(0)), ("maximum", .integer(100))]
    case .date:
      return [
        types("string", isOptional: isOptional), ("format", "date"),
        ("pattern", .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
      ]
    case .flag: return [types("boolean", isOptional: isOptional)]
    case .url: return [types("string", isOptional: isOptional), ("pattern", .string("^[Hh][Tt][Tt][Pp][Ss]?://"))]
    case .choice(let choices):
      // `148` without quotation marks is a number to YAML, and the same word to us.
      return closed(
        choices().flatMap { choice in
          [(JSONValue.string(choice.key), choice.meaning)]
            + (Int(choice.key).map { [(.integer($0), choice.meaning)] } ?? [])
        }, isOptional)
    case .coordinates:
      return [
        types("array", isOptional: isOptional),
        (
          "prefixItems",
          [
            ["type": "number", "minimum": .integer(-90), "maximum": .integer(90)],
            ["type": "number", "minimum": .integer(-180), "maximum": .integer(180)],
          ]
        ), ("minItems", .integer(2)), ("maxItems", .integer(2)),
      ]
    case .list(let item):
      return [types("array", isOptional: isOptional), ("items", .object(self.shape(item, isOptional: true)))]
    case .record(let fields):
      var members = group(fields)
      members[0] = types("object", isOptional: isOptional)
      return members
    case .pointsByName(let names):
      let closed: [(String, JSONValue)] = names.isEmpty ? [] : [("propertyNames", ["enum": .strings(names)])]
      return closed + [
        types("object", isOptional: isOptional),
        ("additionalProperties", ["type": "number", "minimum": .integer(0), "maximum": .integer(100)]),
      ]
    }
  }

  /// One of a closed list. `enumDescriptions` is no word of the standard; VS Code shows it beside each proposal.
  private func closed(_ choices: [(value: JSONValue, meaning: BilingualText)], _ isOptional: Bool) -> [(
    String, JSONValue
  )] {
    var values = choices.map(\.value)
    var meanings = choices.map { JSONValue.string($0.meaning[language]) }
    if isOptional {
      values.append(.none)
      meanings.append(.string(BilingualText(vi: "chưa có", en: "not yet")[language]))
    }
    return [("enum", .array(values)), ("enumDescriptions", .array(meanings))]
  }

  private func types(_ names: String..., isOptional: Bool) -> (String, JSONValue) {
    let all = names + (isOptional ? ["null"] : [])
    return ("type", all.count == 1 ? .string(all[0]) : .strings(all))
  }
}

extension FieldShape {
  /// The words of a closed list; none for other shapes.
  fileprivate var choices: [Choice] {
    switch self {
    case .choice(let choices): choices()
    case .integer(_, let meanings): meanings?() ?? []
    default: []
    }
  }
}
