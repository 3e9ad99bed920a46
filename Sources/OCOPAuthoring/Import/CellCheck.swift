import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPRules
import OCOPText

/// What `ocop check` would say of a value, said of the cell that it stands in, so that a list brings no errors into a
/// site.
enum CellCheck {
  /// The first sign of a cell that a terminal or a printer would obey instead of showing it; nil where there is none. Line ends and
  /// tabs are blanks.
  static func controlCharacter(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { $0.properties.generalCategory == .control && !$0.properties.isWhitespace }
  }

  /// Letters of a name; beyond it, a story has slipped into the wrong column.
  static let longestName = 300

  /// Why a text cannot be the name of a product or a producer; nil where it can.
  static func fault(ofName text: String) -> FieldInput.Fault? {
    let count = text.count
    guard count > longestName else { return nil }
    return .init(
      message: BilingualText(
        vi: "Tên dài \(count) ký tự, nhiều nhất là \(longestName); viết ngắn lại",
        en: "The name has \(count) characters, \(longestName) at the most; shorten it"))
  }

  /// Why a value cannot be written; nil where it can.
  static func fault(_ text: String, field: String) -> FieldInput.Fault? {
    switch field {
    case "phone", "zalo":
      return PhoneNumber.fault(in: text).map { fault in
        .init(
          message: BilingualText(
            vi: "Số điện thoại '\(text)' \(fault.message.vi). \(fault.hint.vi)",
            en: "The telephone number '\(text)' \(fault.message.en). \(fault.hint.en)"))
      }
    case "email":
      guard !EmailAddress.isValid(text) else { return nil }
      return .init(
        message: BilingualText(
          vi: "'\(text)' không phải là địa chỉ thư điện tử. Viết dạng ten@mien.vn",
          en: "'\(text)' is not an e-mail address. Write it as name@domain.vn"))
    case "gtin":
      guard case .failure(let fault) = GTIN.parse(text) else { return nil }
      let hint = fault.hint(for: "GTIN", lengths: "8, 12, 13, 14")
      return .init(
        message: BilingualText(
          vi: "'\(text)' không phải là mã GTIN đúng. \(hint.vi)", en: "'\(text)' is not a GTIN. \(hint.en)"))
    case "location":
      let numbers = text.split { ",; []".contains($0) }.compactMap { Double($0) }
      guard numbers.count == 2, !Coordinates(latitude: numbers[0], longitude: numbers[1]).areInVietnam else {
        return nil
      }
      return .init(
        message: BilingualText(
          vi: "Tọa độ '\(text)' nằm ngoài Việt Nam; ghi \(Coordinates.order.vi)",
          en: "The coordinates '\(text)' lie outside Vietnam; write \(Coordinates.order.en)"))
    case "province":
      guard case .unknown(let suggestion) = ProvinceDirectory.find(text) else { return nil }
      return .init(
        message: BilingualText(
          vi: "Không có tỉnh, thành phố nào tên '\(text)'", en: "There is no province '\(text)'"
        ).asking(suggestion))
    default: return nil
    }
  }

  /// How a commune is written that a cell names.
  ///
  /// - Parameter province: two-digit code of the province in which it is looked for.
  static func commune(_ text: String, in province: String?) -> Result<String, FieldInput.Fault> {
    switch CommuneDirectory.find(text, in: province) {
    case .found(let commune): return .success(commune.written)
    case .ambiguous(let communes):
      let names = communes.map { "'\($0.fullName)' (\($0.code))" }.joined(separator: ", ")
      return fault(
        vi: "Có nhiều xã, phường tên '\(text)'. Ghi một trong: \(names)",
        en: "Several communes are called '\(text)'. Write one of: \(names)")
    case .elsewhere(let communes):
      let names = communes.prefix(3).map { commune in
        "\(commune.fullName), \(ProvinceDirectory.province(code: commune.provinceCode)?.fullName ?? "")"
      }.joined(separator: "; ")
      let absence = absence(text, in: province)
      return fault(
        vi: "\(absence.vi). Có ở nơi khác: \(names). Sửa ô này hoặc thêm cột 'Tỉnh'",
        en: "\(absence.en). There is one elsewhere: \(names). Mend the cell, or add a column 'Province'")
    case .unknown(let suggestion):
      let absence = absence(text, in: province)
      let told = BilingualText(vi: "\(absence.vi).", en: "\(absence.en).")
        .followed(by: suggestion.map(BilingualText.didYouMean))
      return fault(
        vi: "\(told.vi) Nếu là tên cũ, ghi tên xã, phường từ ngày 01/07/2025",
        en: "\(told.en) For a former name, write the one since 2025-07-01")
    }
  }

  private static func absence(_ text: String, in province: String?) -> BilingualText {
    let province = province.flatMap { ProvinceDirectory.province(code: $0) }
    let name = province?.fullName.withCapital ?? "Cả nước"
    return BilingualText(
      vi: "\(name) không có xã, phường nào tên '\(text)'",
      en: "\(province?.name.en ?? "The country") has no commune '\(text)'")
  }

  private static func fault(vi: String, en: String) -> Result<String, FieldInput.Fault> {
    .failure(.init(message: BilingualText(vi: vi, en: en)))
  }
}

extension Commune {
  /// Its name, or its code where its province has several of that name.
  var written: String {
    CommuneDirectory.communes(of: provinceCode).count { $0.name == name } == 1 ? name : code
  }
}
