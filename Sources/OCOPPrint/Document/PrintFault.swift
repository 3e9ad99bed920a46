package import OCOPDiagnostics

/// Why something cannot be printed, for the person who asked.
package struct PrintFault: Error, Sendable {
  package enum Kind: Sendable {
    /// What was asked for does not exist.
    case usage
    /// What is to be printed has to be mended first.
    case content
    /// The engine is missing, of another version, or failed.
    case machine
  }

  package let kind: Kind
  package let message: BilingualText

  package init(_ kind: Kind, vi: String, en: String) {
    self.kind = kind
    message = BilingualText(vi: vi, en: en)
  }

  static func themeFile(_ path: String, reason: BilingualText?) -> PrintFault {
    func detail(_ language: MessageLanguage) -> String { reason.map { " (\($0[language]))" } ?? "" }
    return PrintFault(
      .content, vi: "Giao diện thiếu hoặc sai tệp '\(path)'\(detail(.vi))",
      en: "The theme lacks '\(path)', or it cannot be used\(detail(.en))")
  }
}

extension DecodingError {
  /// What is wrong with a JSON file of a theme: "'papers.a4.cover' is missing".
  var reason: BilingualText {
    func path(_ context: Context, _ last: (any CodingKey)? = nil) -> String {
      (context.codingPath + (last.map { [$0] } ?? [])).map(\.stringValue).joined(separator: ".")
    }
    return switch self {
    case .keyNotFound(let key, let context):
      BilingualText(vi: "thiếu '\(path(context, key))'", en: "'\(path(context, key))' is missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      BilingualText(
        vi: "'\(path(context))' cần một giá trị loại khác", en: "'\(path(context))' needs a value of another kind")
    default: BilingualText(vi: "không phải JSON", en: "no JSON")
    }
  }
}
