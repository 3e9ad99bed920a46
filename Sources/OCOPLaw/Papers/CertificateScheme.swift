package import OCOPDiagnostics

/// How far a statement has been checked, and by whom.
package enum ClaimLevel: String, Sendable, CaseIterable, Comparable {
  /// The producer says so.
  case selfDeclared = "self-declared"
  /// A paper is there.
  case evidenced
  /// A named third party has checked it.
  case verified

  package var name: BilingualText {
    switch self {
    case .selfDeclared: BilingualText(vi: "tự công bố", en: "self-declared")
    case .evidenced: BilingualText(vi: "có giấy tờ kèm theo", en: "evidence attached")
    case .verified: BilingualText(vi: "bên thứ ba đã kiểm chứng", en: "verified by a third party")
    }
  }

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .selfDeclared: 0
    case .evidenced: 1
    case .verified: 2
    }
  }
}

/// A kind of paper that a product page may show: the OCOP decision itself, food safety, VietGAP, a mark.
package struct CertificateScheme: Sendable, Hashable {
  package enum Expiry: String, Sendable {
    /// It always has a last day.
    case always = "yes"
    case never = "no"
    case sometimes = "maybe"
  }

  package let key: String
  package let name: BilingualText
  /// Who issues it, with the law behind it.
  package let issuedBy: BilingualText
  package let expiry: Expiry
  /// The usual term in months; nil where it varies.
  package let validityMonths: Int?
  package let claim: ClaimLevel

  package static let all: [CertificateScheme] = LawTable("certificate_schemes").compactMap { row in
    guard let expiry = Expiry(rawValue: row["expires"]), let claim = ClaimLevel(rawValue: row["claim"]) else {
      return nil
    }
    return CertificateScheme(
      key: row["key"], name: BilingualText(vi: row["name_vi"], en: row["name_en"]),
      issuedBy: BilingualText(vi: row["issued_by_vi"], en: row["issued_by_en"]), expiry: expiry,
      validityMonths: row.int("validity_months"), claim: claim)
  }

  /// The key of the OCOP recognition itself.
  package static let ocop = "ocop"

  package static func named(_ key: String) -> CertificateScheme? { all.first { $0.key == key } }
}
