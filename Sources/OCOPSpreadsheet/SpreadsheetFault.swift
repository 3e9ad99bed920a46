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

  /// A row goes on beyond the last column that spreadsheets have.
  static func tooWide(row: Int) -> SpreadsheetFault {
    SpreadsheetFault(
      vi: "Dòng \(row + 1) có hơn 16.384 cột, nhiều hơn một bảng tính có thể có; xem lại dấu ngăn cột",
      en: "Row \(row + 1) has more than 16,384 columns, which no spreadsheet has; look at what separates the columns")
  }

  static func tooLong(_ cell: CellAddress) -> SpreadsheetFault {
    SpreadsheetFault(
      vi: "Ô \(cell.name) dài hơn 32.767 ký tự, nhiều hơn một ô có thể chứa; cắt bớt, hoặc thêm dấu \" đóng còn thiếu",
      en:
        "Cell \(cell.name) is longer than 32,767 characters, which no cell can be; cut it, or look for a quote that is not closed"
    )
  }

  static let encrypted = SpreadsheetFault(
    vi: "Bảng tính có mật khẩu; lưu lại không đặt mật khẩu",
    en: "The workbook is protected by a password; save it without one")

  static let oldExcel = SpreadsheetFault(
    vi: "Đây là tệp .xls kiểu cũ (hoặc có mật khẩu); trong Excel chọn Lưu thành… .xlsx",
    en: "This is an old .xls file (or one with a password); save it as .xlsx")
}
