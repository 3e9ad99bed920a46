import OCOPDiagnostics
import OCOPText

/// Reads prices as people write them: `150.000 đ/chai`, `150000`, `25 000 đồng / gói`.
enum PriceReader {
  /// The amount in đồng and the unit, where one stands behind a slash; nil for anything else than a whole number of đồng.
  static func price(_ text: String) -> (amount: Int, unit: String?)? {
    let parts = text.split(separator: "/", maxSplits: 1).map { FieldInput.trimmed(String($0)) }
    let written = parts.first ?? ""
    let number = written.prefix { $0.isNumber || $0.isWhitespace || ".,".contains($0) }
    let currency = VietnameseFold.fold(written[number.endIndex...].filter { !$0.isWhitespace && $0 != "." })
    guard let amount = WholeNumber.read(FieldInput.trimmed(String(number))), amount > 0,
      ["", "d", "dong", "vnd", "₫"].contains(currency)
    else { return nil }
    return (amount, parts.count == 2 && !parts[1].isEmpty ? parts[1] : nil)
  }

  static func fault(_ text: String) -> BilingualText {
    BilingualText(
      vi: "Không đọc được giá '\(text)'; ghi số đồng chẵn, ví dụ 45000 hoặc 45.000",
      en: "The price '\(text)' cannot be read; write whole đồng, such as 45000 or 45.000")
  }

  /// What is written in front matter.
  static func value(amount: Int, unit: String?) -> YAMLValue {
    .record([YAMLValue.Pair("amount", .bare("\(amount)"))] + (unit.map { [.init("unit", .text($0))] } ?? []))
  }
}
