import Glibc

/// The machine failed, not the author: a disk that is full, a permission that is missing. Thrown, with path and cause.
package struct MachineError: Error, Sendable, CustomStringConvertible {
  /// What was tried, as a verb phrase.
  package let action: BilingualText
  package let path: String
  private let reason: BilingualText

  /// - Parameter cause: the system's own words.
  package init(_ action: BilingualText, path: String, cause: String) {
    self.action = action
    self.path = path
    reason = BilingualText(vi: cause, en: cause)
  }

  /// For a call that has just failed and left its reason in `errno`.
  package init(_ action: BilingualText, path: String, errno code: Int32) {
    self.action = action
    self.path = path
    let cause = String(cString: strerror(code))
    reason = BilingualText(vi: Self.vietnamese[code] ?? cause, en: cause)
  }

  /// What an office may meet; the rest keeps the system's words, by which an administrator can look it up.
  private static let vietnamese: [Int32: String] = [
    EACCES: "không có quyền", EPERM: "không có quyền", ENOENT: "không có ở đó", ENOSPC: "đĩa đã đầy",
    EDQUOT: "đã dùng hết dung lượng được cấp", EROFS: "ổ đĩa chỉ cho đọc", EISDIR: "đó là thư mục",
    ENOTDIR: "đó không phải là thư mục", EIO: "ổ đĩa hỏng hoặc bị rút ra",
    EADDRINUSE: "cổng đang có chương trình khác dùng",
  ]

  package func text(_ language: MessageLanguage) -> String {
    switch language {
    case .vi: "Không \(action.vi) được '\(path)': \(reason.vi)"
    case .en: "Could not \(action.en) '\(path)': \(reason.en)"
    }
  }

  package var description: String { text(.en) }
}
