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

  static func themeFile(_ path: String, reason: String?) -> PrintFault {
    let detail = reason.map { " (\($0))" } ?? ""
    return PrintFault(
      .content, vi: "Giao diện thiếu hoặc sai tệp '\(path)'\(detail)",
      en: "The theme lacks '\(path)', or it cannot be used\(detail)")
  }
}
