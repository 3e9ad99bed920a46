package import OCOPDiagnostics

/// Why a file cannot be read as a table, in words for the person who has it.
package struct SpreadsheetFault: Error, Sendable, Equatable {
  package let message: BilingualText

  init(vi: String, en: String) {
    message = BilingualText(vi: vi, en: en)
  }

  static let damaged = SpreadsheetFault(
    vi: "Tệp hỏng hoặc không phải là bảng tính .xlsx; mở bằng Excel hay LibreOffice rồi lưu lại",
    en: "The file is damaged, or no .xlsx workbook; open it in Excel or LibreOffice and save it again")

  static let tooLarge = SpreadsheetFault(
    vi: "Bảng tính quá lớn; tách thành nhiều tệp", en: "The workbook is too large; split it")

  static let encrypted = SpreadsheetFault(
    vi: "Bảng tính có mật khẩu; lưu lại không đặt mật khẩu",
    en: "The workbook is protected by a password; save it without one")

  static let oldExcel = SpreadsheetFault(
    vi: "Đây là tệp .xls kiểu cũ (hoặc có mật khẩu); trong Excel chọn Lưu thành… .xlsx",
    en: "This is an old .xls file (or one with a password); save it as .xlsx")
}
