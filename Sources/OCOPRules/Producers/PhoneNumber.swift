package import OCOPDiagnostics
import OCOPLaw
import OCOPText

/// Telephone numbers as people write them: with blanks, dots or hyphens, several in a row, `+84` for the leading 0.
package enum PhoneNumber {
  package struct Fault {
    /// Goes on after the number: `có 7 chữ số, số loại này có 10`.
    package let message: BilingualText
    package let hint: BilingualText
  }

  /// What is wrong with the first number of the text that cannot be dialled; nil when all can. Links (zalo.me) are let be.
  package static func fault(in text: String) -> Fault? {
    if TelephoneNumbers.isWebAddress(text) { return nil }
    return TelephoneNumbers.split(text).lazy.compactMap { number in
      fault(of: number[...]).map { joined(number[...]) ?? $0 }
    }.first
  }

  /// The digits of each number of the text as they are dialled in the country; two texts with the same are the same numbers.
  package static func dialled(_ text: String) -> [String] {
    TelephoneNumbers.split(text).map { number in
      let digits = number.filter { ("0"..."9").contains($0) }
      let isForeign = number.first { !" (".contains($0) } == "+"
      guard isForeign else { return digits }
      return digits.hasPrefix("84") ? "0" + digits.dropFirst(2) : "+" + digits
    }
  }

  /// Two numbers with a hyphen between them, which each can be dialled: nil where it is not that.
  private static func joined(_ text: Substring) -> Fault? {
    for separator in [" - ", " – ", "-", "–", " "] {
      let numbers = text.split(separator: separator).map { $0.split(separator: " ").joined(separator: " ") }
      guard numbers.count > 1, numbers.allSatisfy({ fault(of: $0[...]) == nil }) else { continue }
      let better = numbers.joined(separator: ", ")
      return Fault(
        message: BilingualText(
          vi: "gồm \(numbers.count) số viết liền nhau", en: "is \(numbers.count) numbers run together"),
        hint: BilingualText(
          vi: "Nhiều số cách nhau bằng dấu phẩy: \(better)", en: "Put commas between several numbers: \(better)"))
    }
    return nil
  }

  private static func fault(of number: Substring) -> Fault? {
    var digits = ""
    var isForeign = false
    for scalar in number.unicodeScalars {
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case "+" where digits.isEmpty: isForeign = true
      case " ", ".", "-", "(", ")", "\u{A0}", "–": continue
      default:
        return Fault(
          message: BilingualText(
            vi: "có ký tự '\(scalar)' không thuộc số điện thoại", en: "has the sign '\(scalar)' in it"),
          hint: BilingualText(
            vi: "Chỉ viết chữ số; nhiều số cách nhau bằng dấu phẩy",
            en: "Write digits only; several numbers with commas"))
      }
    }
    if isForeign {
      guard digits.hasPrefix("84") else { return (7...15).contains(digits.count) ? nil : wrongLength(digits) }
      digits = "0" + digits.dropFirst(2)
    }
    if digits.hasPrefix("1800") || digits.hasPrefix("1900") {
      return (8...10).contains(digits.count) ? nil : wrongLength(digits)
    }
    if digits.count == 11, let current = PhonePrefix.current(for: String(digits.prefix(4))) {
      let mended = current + digits.dropFirst(4)
      return Fault(
        message: BilingualText(vi: "là số 11 chữ số đã đổi từ năm 2018", en: "has 11 digits and was changed in 2018"),
        hint: BilingualText(vi: "Số mới: \(mended)", en: "The new number: \(mended)"))
    }
    guard digits.hasPrefix("0") else {
      let national = "0" + digits.dropFirst(2)
      if digits.hasPrefix("84"), !isForeign, fault(of: national[...]) == nil {
        return Fault(
          message: BilingualText(vi: "thiếu dấu + trước mã nước 84", en: "lacks the + before the country's 84"),
          hint: BilingualText(vi: "Viết '\(national)' hoặc '+\(digits)'", en: "Write '\(national)' or '+\(digits)'"))
      }
      return Fault(
        message: BilingualText(vi: "không bắt đầu bằng 0", en: "does not begin with 0"),
        hint: BilingualText(vi: "Thêm số 0 hoặc mã vùng ở đầu", en: "Put the 0 or the area code first"))
    }
    let isLandline = digits.hasPrefix("02")
    return digits.count == (isLandline ? 11 : 10) ? nil : wrongLength(digits)
  }

  private static func wrongLength(_ digits: String) -> Fault {
    let wanted = digits.hasPrefix("02") ? "11" : digits.hasPrefix("1") ? "8–10" : "10"
    return Fault(
      message: BilingualText(
        vi: "có \(digits.utf8.count) chữ số, số loại này có \(wanted)",
        en: "has \(Wording.count(digits.utf8.count, "digit")), such numbers have \(wanted)"),
      hint: BilingualText(vi: "Hỏi lại số và viết đủ", en: "Ask for the number again and write all of it"))
  }
}
