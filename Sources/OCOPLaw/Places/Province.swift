package import OCOPDiagnostics

/// The two kinds of provincial units.
package enum ProvinceKind: String, Sendable {
  case province = "tỉnh"
  case city = "thành phố"

  package var name: BilingualText {
    switch self {
    case .province: BilingualText(vi: rawValue, en: "province")
    case .city: BilingualText(vi: rawValue, en: "city")
    }
  }
}

/// One of the 34 provincial units since 2025-07-01 (NQ 202/2025/QH15; codes of QĐ 19/2025/QĐ-TTg).
///
/// A class, as `Commune`.
package final class Province: Sendable, Hashable {
  /// Two digits. The same code may have meant another province before: see `ProvinceDirectory.former(code:)`.
  package let code: String
  /// Without its kind: `Vĩnh Long`, `Huế`.
  package let name: BilingualText
  /// As addresses, lists and titles write it: `Vĩnh Long`, `Huế`, but `Thành phố Hồ Chí Minh`, since the bare name is the man's.
  package let writtenName: BilingualText
  /// Today's kind; `kind(on:)` for an earlier day.
  package let kind: ProvinceKind

  init(code: String, name: BilingualText, writtenName: BilingualText, kind: ProvinceKind) {
    self.code = code
    self.name = name
    self.writtenName = writtenName
    self.kind = kind
  }

  package static func == (one: Province, other: Province) -> Bool { one.code == other.code }
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// With its kind before it: `tỉnh Vĩnh Long`, `thành phố Huế`.
  package var fullName: String { "\(kind.rawValue) \(name.vi)" }

  /// Whether a part of an address, between commas, names this province: `tỉnh Vĩnh Long` does; `TP. Vĩnh Long`, which was a city
  /// in it, and `đường Vĩnh Long` do not.
  package func isNamed(by part: Substring) -> Bool {
    let prefixes = kind == .city ? PlaceNameKey.provincePrefixes : PlaceNameKey.provincePrefixes.filter { $0 == "tinh" }
    return PlaceNameKey.isUnit(part, name: name.vi, prefixes: prefixes, english: kind.name.en)
  }

  /// The kind on a day: Đồng Nai is a city since 2026-04-30 (NQ 30/2026/QH16).
  package func kind(on day: CalendarDate) -> ProvinceKind {
    Self.earlierKinds.first { $0.code == code && day < $0.until }?.kind ?? kind
  }

  /// `fullName` on a day since it has been so called: `tỉnh Đồng Nai` until 2026-04-29.
  package func fullName(on day: CalendarDate) -> String { "\(kind(on: day).rawValue) \(name.vi)" }

  /// The day from which the province of that code has had its kind of today; nil where it has always had it.
  package static func kindChange(ofCode code: String) -> CalendarDate? { earlierKinds.first { $0.code == code }?.until }

  private static let earlierKinds: [(code: String, kind: ProvinceKind, until: CalendarDate)] =
    LawTable("province_kind_changes").compactMap { row in
      guard let kind = ProvinceKind(rawValue: row["kind_before"]), let until = row.date("until") else { return nil }
      return (row["code"], kind, until)
    }
}

/// One of the 63 provinces until 2025-06-30 (codes of QĐ 124/2004/QĐ-TTg), and the present one that it became part of.
package struct FormerProvince: Sendable, Hashable {
  package let code: String
  package let name: String
  package let presentCode: String

  /// With its kind before it, on a day until 2025-06-30: `tỉnh Đắk Nông`. Huế had another name and kind until 2024.
  package func fullName(on day: CalendarDate) -> String {
    guard let present = ProvinceDirectory.province(code: presentCode) else { return name }
    if present.name.vi == name { return present.fullName(on: day) }
    let isRenamed = ProvinceDirectory.ended(name).map { $0.since <= day } ?? false
    // Those that were merged into others were no cities.
    return isRenamed ? present.fullName(on: day) : "\(ProvinceKind.province.rawValue) \(name)"
  }
}
