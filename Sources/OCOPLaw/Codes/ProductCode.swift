import OCOPText

/// Which printed forms of the product code a regime knows.
package enum ProductCodeFormats: String, Sendable {
  /// `83-829-28780-3-2022`, with the district.
  case former
  /// `86-29341-1-2026`, without it.
  case present
  case both
}

/// The code of an OCOP product (*mã số sản phẩm OCOP*): province, district until 2025, commune, running number, year of the
/// evaluation. It carries no check digit.
package struct ProductCode: Sendable, Hashable {
  package let province: String
  /// Three digits in codes of the former shape, nil in those of the present one.
  package let district: String?
  package let commune: String
  package let number: Int
  package let year: Int

  /// Reads `^\d{2}-(\d{3}-)?\d{5}-[1-9]\d*-20\d{2}$`; nil for every other shape. Whether the places exist is another question.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 4 || parts.count == 5 else { return nil }
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }) else { return nil }
    let hasDistrict = parts.count == 5
    let commune = parts[hasDistrict ? 2 : 1]
    let running = parts[parts.count - 2]
    let year = parts[parts.count - 1]
    guard parts[0].count == 2, commune.count == 5, !hasDistrict || parts[1].count == 3,
      running.first != "0", running.count <= 9, let number = Int(running),
      year.count == 4, year.hasPrefix("20"), let yearNumber = Int(year)
    else { return nil }
    province = String(parts[0])
    district = hasDistrict ? String(parts[1]) : nil
    self.commune = String(commune)
    self.number = number
    self.year = yearNumber
  }

  /// Whether it has the shape in use since 2026 (QĐ 26/2026), without a district.
  package var isPresentShape: Bool { district == nil }
}
