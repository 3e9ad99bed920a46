import OCOPDiagnostics
import OCOPText

/// What a province's name or code led to.
package enum ProvinceMatch: Sendable, Hashable {
  case present(Province)
  /// A name or code that only existed until 2025-06-30, with the province that it belongs to today.
  case former(FormerProvince, present: Province)
  /// No such province; `suggestion` is the present name that may have been meant.
  case unknown(suggestion: String?)
}

/// The 34 provinces of today, and the 63 before them.
package enum ProvinceDirectory {
  package static let all: [Province] = LawTable("provinces_34").compactMap { row in
    ProvinceKind(rawValue: row["kind"]).map { kind in
      let name = BilingualText(vi: row["name_vi"], en: row["name_en"])
      let written = row["written_vi"].isEmpty ? name : BilingualText(vi: row["written_vi"], en: name.en)
      return Province(code: row["code"], name: name, writtenName: written, kind: kind)
    }
  }

  package static let former: [FormerProvince] = LawTable("provinces_63_to_34").compactMap { row in
    FormerProvince(code: row["old_code"], name: row["old_name"], presentCode: row["new_code"])
  }

  /// By a code of today.
  package static func province(code: String) -> Province? { byCode[code] }

  /// By a code as it was until 2025-06-30.
  package static func former(code: String) -> FormerProvince? { former.first { $0.code == code } }

  /// What people also call a province of today: `TPHCM`, `Sài Gòn`.
  package static func aliases(ofProvince code: String) -> [String] {
    aliases.filter { $0.isOfPresent && $0.code == code }.map(\.name)
  }

  /// From what an author wrote: a code of today, or a name in any spelling, with or without its kind (`tỉnh`, `TP.`).
  ///
  /// A name that both a former and a present province carry is the present one.
  package static func find(_ text: String) -> ProvinceMatch {
    if text.utf8.count == 2, text.utf8.allSatisfy(\.isASCIIDigit) {
      if let province = byCode[text] { return .present(province) }
      return former(code: text).map(match) ?? .unknown(suggestion: nil)
    }
    let key = PlaceNameKey.letters(text)
    if let found = lookUp(key) { return found }
    let folded = VietnameseFold.fold(text)
    let stripped = PlaceNameKey.provincePrefixes.lazy.compactMap { PlaceNameKey.dropping($0, from: folded) }.first
    if let stripped, let found = lookUp(PlaceNameKey.letters(stripped)) { return found }
    let candidates = all.map(\.name.vi) + former.map(\.name).filter { byName[PlaceNameKey.letters($0)] == nil }
    return .unknown(suggestion: NearMiss.suggestion(for: stripped ?? text, among: candidates))
  }

  /// From a name that no province has any more, with or without its kind, the province that had it, and since when there is none so
  /// called: the day of the reorganisation, or for one that went on (`Thừa Thiên Huế`) that of its new kind and name.
  package static func ended(_ text: String) -> (province: FormerProvince, since: CalendarDate)? {
    let folded = VietnameseFold.fold(text)
    let stripped = PlaceNameKey.provincePrefixes.lazy.compactMap { PlaceNameKey.dropping($0, from: folded) }.first
    guard let former = formerByName[PlaceNameKey.letters(stripped ?? text)],
      !presentNames.contains(PlaceNameKey.letters(former.name))
    else { return nil }
    return (former, Province.kindChange(ofCode: former.code) ?? Reorganisation.day)
  }

  private static let presentNames = Set(all.map { PlaceNameKey.letters($0.name.vi) })

  private static func match(_ former: FormerProvince) -> ProvinceMatch {
    byCode[former.presentCode].map { .former(former, present: $0) } ?? .unknown(suggestion: nil)
  }

  private static func lookUp(_ key: String) -> ProvinceMatch? {
    if let province = byName[key] { return .present(province) }
    return formerByName[key].map(match)
  }

  private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  private static let byName: [String: Province] = {
    var names: [String: Province] = [:]
    for province in all {
      for name in [province.name.vi, province.name.en] { names[PlaceNameKey.letters(name)] = province }
    }
    for alias in aliases where alias.isOfPresent { names[alias.key] = names[alias.key] ?? byCode[alias.code] }
    return names
  }()

  private static let formerByName: [String: FormerProvince] = {
    var names: [String: FormerProvince] = [:]
    for province in former { names[PlaceNameKey.letters(province.name)] = province }
    for alias in aliases { names[alias.key] = names[alias.key] ?? former(code: alias.code) }
    return names
  }()

  private struct Alias {
    let name: String
    let key: String
    /// As it was until 2025-06-30; those of today's provinces are among them.
    let code: String
    /// Whether the province of that code went on, under its name.
    let isOfPresent: Bool
  }

  private static let aliases: [Alias] = LawTable("province_aliases").compactMap { row in
    let (name, code) = (row["alias"], row["code"])
    return Alias(
      name: name, key: PlaceNameKey.letters(name), code: code, isOfPresent: former(code: code)?.presentCode == code)
  }
}
