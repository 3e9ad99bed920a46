package import OCOPDiagnostics

/// The three kinds of communal units.
package enum CommuneKind: String, Sendable {
  case commune = "xã"
  case ward = "phường"
  case specialZone = "đặc khu"

  package var name: BilingualText {
    switch self {
    case .commune: BilingualText(vi: rawValue, en: "commune")
    case .ward: BilingualText(vi: rawValue, en: "ward")
    case .specialZone: BilingualText(vi: rawValue, en: "special zone")
    }
  }
}

/// One of the 3,321 communal units since 2025-07-01 (QĐ 19/2025/QĐ-TTg).
///
/// A class, though it never changes: every page copies the places that it names.
package final class Commune: Sendable, Hashable {
  /// Five digits, unique in the country.
  package let code: String
  package let provinceCode: String
  /// Without its kind, in the spelling of the source.
  package let name: String
  package let kind: CommuneKind

  /// With its kind before it: `xã Tiểu Cần`, `phường Long Châu`. Kept, since every product asks for it many times.
  package let fullName: String

  init(code: String, provinceCode: String, name: String, kind: CommuneKind) {
    self.code = code
    self.provinceCode = provinceCode
    self.name = name
    self.kind = kind
    fullName = "\(kind.rawValue) \(name)"
  }

  package static func == (one: Commune, other: Commune) -> Bool { one.code == other.code }
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// Whether a part of an address, between commas, names this commune: `xã Tiểu Cần` does, `đường Tiểu Cần` does not.
  package func isNamed(by part: Substring) -> Bool {
    PlaceNameKey.isUnit(
      part, name: name, prefixes: PlaceNameKey.communePrefixes.filter { $0.kind == kind }.map(\.prefix),
      english: kind.name.en)
  }
}

/// What a commune's name or code led to.
package enum CommuneMatch: Sendable, Hashable {
  case found(Commune)
  /// Several in the province have that name; the author has to add the kind or write the code.
  case ambiguous([Commune])
  /// Not in that province, but these of the name are in others.
  case elsewhere([Commune])
  /// No such commune; `suggestion` is a name of that province that may have been meant.
  case unknown(suggestion: String?)
}
