import Glibc

/// The machine failed, not the author: a disk that is full, a permission that is missing. Thrown, with path and cause.
package struct MachineError: Error, Sendable, CustomStringConvertible {
  /// What was tried, as a verb phrase.
  package let action: BilingualText
  /// What it was tried on: a file, a folder, a program, or the host and port of a server.
  package let path: String
  private let cause: BilingualText

  /// - Parameter cause: why it failed and, where somebody can do something about it, what.
  package init(_ action: BilingualText, path: String, cause: BilingualText) {
    self.action = action
    self.path = path
    self.cause = cause
  }

  /// For a call that has just failed and left its reason in `errno`.
  package init(_ action: BilingualText, path: String, errno code: Int32) {
    self.init(action, path: path, cause: Self.cause(of: code))
  }

  /// What the system means by a number that it leaves in `errno`.
  package static func cause(of code: Int32) -> BilingualText {
    let english = String(cString: strerror(code))
    return BilingualText(vi: vietnamese[code] ?? english, en: english)
  }

  /// The same failure with what follows from it, or what is to be done.
  package func adding(_ text: BilingualText) -> MachineError {
    MachineError(
      action, path: path, cause: BilingualText(vi: "\(cause.vi). \(text.vi)", en: "\(cause.en). \(text.en)"))
  }

  /// What an office may meet; the rest keeps the system's words, by which an administrator can look it up.
  private static let vietnamese: [Int32: String] = [
    EACCES: "không có quyền", EPERM: "không có quyền", ENOENT: "không có ở đó", ENOSPC: "đĩa đã đầy",
    EDQUOT: "đã dùng hết dung lượng được cấp", EROFS: "ổ đĩa chỉ cho đọc", EISDIR: "đó là thư mục",
    EFBIG: "tệp lớn hơn mức được phép ghi",
    ENOTDIR: "đó không phải là thư mục", EIO: "ổ đĩa hỏng hoặc bị rút ra",
    EADDRINUSE: "cổng đang có chương trình khác dùng", ENOMEM: "hết bộ nhớ", EMFILE: "đang mở quá nhiều tệp",
    ENFILE: "cả máy đang mở quá nhiều tệp", ELOOP: "liên kết vòng, hoặc là liên kết ở nơi cần tệp",
    ENAMETOOLONG: "tên quá dài", ENOTEMPTY: "thư mục chưa trống", EEXIST: "đã có ở đó", EXDEV: "hai nơi ở hai ổ đĩa",
    EBUSY: "đang có chương trình khác dùng", ETXTBSY: "đang có chương trình khác dùng",
    ENOEXEC: "không phải chương trình chạy được",
  ]

  package func text(_ language: MessageLanguage) -> String {
    switch language {
    case .vi: "Không thể \(action.vi) '\(path)': \(cause.vi)"
    case .en: "Could not \(action.en) '\(path)': \(cause.en)"
    }
  }

  package var description: String { text(.en) }
}
