import OCOPDiagnostics
package import OCOPModel

/// The errors that were found while files were read: what seems to be missing there may only be misspelt.
package struct ReadingFaults: Sendable {
  /// Files with any error, relative to the site.
  package let files: Set<String>
  /// What could not be used as it is written, by file.
  private let fields: [String: [FieldPath]]

  package init(_ findings: [Finding]) {
    var files: Set<String> = []
    var fields: [String: [FieldPath]] = [:]
    for finding in findings where finding.severity == .error {
      files.insert(finding.place.file)
      if let field = finding.field { fields[finding.place.file, default: []].append(field) }
    }
    self.files = files
    self.fields = fields
  }

  /// Whether a field of a file, something in it, or what it stands in, is written and could not be used.
  package func concern(_ field: FieldPath, in file: String) -> Bool {
    fields[file]?.contains { $0.steps.starts(with: field.steps) || field.steps.starts(with: $0.steps) } ?? false
  }
}
