import Glibc

/// The machine failed, not the author: a disk that is full, a permission that is missing. Thrown, with path and cause.
package struct MachineError: Error, Sendable, CustomStringConvertible {
  /// What was tried, as a verb phrase.
  package let action: BilingualText
  package let path: String
  /// The system's own words.
  package let cause: String

  package init(_ action: BilingualText, path: String, cause: String) {
    self.action = action
    self.path = path
    self.cause = cause
  }

  /// For a call that has just failed and left its reason in `errno`.
  package init(_ action: BilingualText, path: String, errno code: Int32) {
    self.init(action, path: path, cause: String(cString: strerror(code)))
  }

  package func text(_ language: MessageLanguage) -> String {
    switch language {
    case .vi: "Không \(action.vi) được '\(path)': \(cause)"
    case .en: "Could not \(action.en) '\(path)': \(cause)"
    }
  }

  package var description: String { text(.en) }
}
