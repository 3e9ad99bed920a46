import OCOPText

/// The 3,321 communes, wards and special zones.
package enum CommuneDirectory {
  package static let all: [Commune] = LawTable("communes_3321").compactMap { row in
    CommuneKind(rawValue: row["kind"]).map { kind in
      Commune(code: row["code"], provinceCode: row["province_code"], name: row["name_vi"], kind: kind)
    }
  }

  /// By its 5-digit code.
  package static func commune(code: String) -> Commune? { byCode[code].map { all[$0] } }

  /// The communes of a province, in the order of their codes.
  package static func communes(of provinceCode: String) -> [Commune] {
    (byProvince[provinceCode] ?? []).map { all[$0] }
  }

  /// From what an author wrote: a 5-digit code, or a name in any spelling, with or without its kind (`xã`, `P.`), under a
  /// province; without a province, a name that only one commune of the country has.
  ///
  /// An exact spelling wins over one without accents; a kind before the name decides between two of one name.
  package static func find(_ text: String, in provinceCode: String?) -> CommuneMatch {
    if text.utf8.count == 5, text.utf8.allSatisfy(\.isASCIIDigit) {
      guard let commune = commune(code: text) else { return .unknown(suggestion: nil) }
      return provinceCode == nil || commune.provinceCode == provinceCode ? .found(commune) : .elsewhere([commune])
    }
    let reading = reading(text)
    let whole = named(PlaceNameKey.letters(text))
    let candidates = whole.isEmpty ? named(PlaceNameKey.letters(reading?.name ?? "")) : whole
    let inside = provinceCode.map { code in candidates.filter { $0.provinceCode == code } } ?? candidates
    guard !inside.isEmpty else {
      let name = written(reading?.name, in: text) ?? text
      let likely = hasAccents(name) ? candidates.filter { isSpelled($0.name, in: text) } : candidates
      if !likely.isEmpty { return .elsewhere(likely) }
      let names = provinceCode.map { communes(of: $0).map(\.name) } ?? []
      return .unknown(
        suggestion: nameInAddress(text, in: provinceCode) ?? NearMiss.certainSuggestion(for: name, among: names)
          ?? nameOfSeveralParts(name, among: provinceCode == nil ? all.map(\.name) : names))
    }
    return choose(among: inside, text: text, kind: whole.isEmpty ? reading?.kind : nil)
  }

  /// The commune with which an address begins: `Xã Di Linh, huyện Di Linh, tỉnh Lâm Đồng`.
  private static func nameInAddress(_ text: String, in provinceCode: String?) -> String? {
    guard let comma = text.firstIndex(of: ","),
      case .found(let commune) = find(String(text[..<comma]), in: provinceCode)
    else { return nil }
    return commune.name
  }

  /// `Xuân Hương - Đà Lạt`, the only one of which a part has this name.
  private static func nameOfSeveralParts(_ name: String, among names: [String]) -> String? {
    let letters = PlaceNameKey.letters(name)
    let found = names.filter { candidate in
      let parts = candidate.split(separator: " - ")
      return parts.count > 1 && parts.contains { PlaceNameKey.letters(String($0)) == letters }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The kind that an author wrote before a name: `phường`, `P.`; nil where there is none, as before a code.
  package static func kind(writtenIn text: String) -> CommuneKind? {
    named(PlaceNameKey.letters(text)).isEmpty ? reading(text)?.kind : nil
  }

  /// A text as a kind and the folded name behind it.
  private static func reading(_ text: String) -> (name: String, kind: CommuneKind)? {
    let folded = VietnameseFold.fold(text)
    return PlaceNameKey.communePrefixes.lazy.compactMap { prefix, kind in
      PlaceNameKey.dropping(prefix, from: folded).map { (name: $0, kind: kind) }
    }.first
  }

  private static func choose(among communes: [Commune], text: String, kind: CommuneKind?) -> CommuneMatch {
    if communes.count == 1 { return .found(communes[0]) }
    let exact = communes.filter { isSpelled($0.name, in: text) }
    let best = exact.isEmpty ? communes : exact
    if best.count == 1 { return .found(best[0]) }
    let ofKind = best.filter { $0.kind == kind }
    return ofKind.count == 1 ? .found(ofKind[0]) : .ambiguous(best)
  }

  /// Whether a text is a name, with or without a kind before it, accents included.
  private static func isSpelled(_ name: String, in text: String) -> Bool {
    let key = VietnameseSpelling.compareKey(name)
    let spelled = VietnameseSpelling.compareKey(text)
    return key == spelled || spelled.hasSuffix(" " + key) || spelled.hasSuffix("." + key)
  }

  private static func hasAccents(_ name: String) -> Bool {
    VietnameseSpelling.compareKey(name) != VietnameseFold.fold(name)
  }

  /// The last words of a text, as they are written there: the folded name without the kind before it.
  private static func written(_ name: String?, in text: String) -> String? {
    guard let count = name?.split(separator: " ").count else { return nil }
    return text.split { $0 == " " || $0 == "." }.suffix(count).joined(separator: " ")
  }

  private static func named(_ key: String) -> [Commune] { (byName[key] ?? []).map { all[$0] } }

  private static let byCode = Dictionary(
    all.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })

  private static let byProvince: [String: [Int]] = Dictionary(grouping: all.indices) { all[$0].provinceCode }

  /// Built only when a name is looked up: sites from a spreadsheet write codes.
  private static let byName: [String: [Int]] = Dictionary(grouping: all.indices) { PlaceNameKey.letters(all[$0].name) }
}
