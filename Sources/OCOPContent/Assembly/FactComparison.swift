import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPRules

/// Whether a translation states a fact as the original does, in whichever form either is written: the name of a commune or its code, a
/// GTIN of 13 digits or of 14, a telephone number with blanks or with +84, a value or what stands for one that is not written.
struct FactComparison: Sendable {
  let siteProvince: SiteProvince

  /// - Parameter name: of a fact that stands in the translation.
  func isSame(_ name: String, in translation: Record, as original: Record) -> Bool {
    let (stated, known) = (translation[name], original[name])
    if stated == known { return true }
    switch name {
    case "commune", "province": return isSamePlace(name, in: translation, as: original)
    case "gtin":
      guard let stated = translation.string(name), let known = original.string(name),
        case (.success(let left), .success(let right)) = (GTIN.parse(stated), GTIN.parse(known))
      else { return false }
      return left.digits14 == right.digits14
    case "phone", "zalo":
      // What has letters in it is a link, or no number.
      guard let stated = translation.string(name), let known = original.string(name),
        !(stated + known).contains(where: \.isLetter)
      else { return false }
      return PhoneNumber.dialled(stated) == PhoneNumber.dialled(known)
    default: return known == nil && stated == Self.unwritten(name, in: original)
    }
  }

  /// Whether both lead to one place of today, the rest being as the original says.
  private func isSamePlace(_ name: String, in translation: Record, as original: Record) -> Bool {
    var stated = original
    for name in ["commune", "province"] { stated[name] = translation[name] ?? original[name] }
    guard let left = location(of: stated), let right = location(of: original) else { return false }
    if name == "commune", case .unread = siteProvince, left.commune == nil || right.commune == nil { return true }
    return name == "commune"
      ? left.commune != nil && left.commune == right.commune : left.province == right.province
  }

  /// Nil where there is no such place, which the original's own reader tells.
  private func location(of record: Record) -> Location? {
    var resolver = PlaceResolver(siteProvince: siteProvince)
    let location = resolver.location(of: record, file: "")
    return resolver.findings.contains { $0.severity == .error } ? nil : location
  }

  /// What holds where an entry does not write a field.
  private static func unwritten(_ name: String, in record: Record) -> FieldValue? {
    switch name {
    case "draft": .flag(false)
    case "kind": .string(Certification.ResultKind.first.rawValue)
    case "claim":
      record.string("scheme").flatMap(CertificateScheme.named).map { .string($0.claim.rawValue) }
    case "expires" where record.string("scheme") == CertificateScheme.ocop:
      record.date("issued").map { .date(Validity.lastDay(issued: $0)) }
    default: nil
    }
  }
}
