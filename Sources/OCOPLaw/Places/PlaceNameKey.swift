import OCOPDiagnostics
import OCOPText

/// How names of places are compared: without accents, spaces and signs, so that `Bà Rịa–Vũng Tàu`, `Ba Ria - Vung Tau` and
/// either place of a tone mark agree.
enum PlaceNameKey {
  /// The letters and digits of a name, folded.
  static func letters(_ name: String) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in VietnameseFold.fold(name).unicodeScalars
    where scalar.value &- 0x61 < 26 || scalar.isASCIIDigit
      || scalar.value >= 0x80 && scalar.properties.isAlphabetic
    {
      letters.append(scalar)
    }
    return String(letters)
  }

  /// The words that stand before a province's name.
  static let provincePrefixes = UnitKind.all.filter { $0.levels.contains(.province) }.flatMap(\.prefixes)

  /// The words that stand before a commune's name, with the kind that they say.
  static let communePrefixes: [(prefix: String, kind: CommuneKind)] = UnitKind.all.flatMap { unit in
    CommuneKind(rawValue: unit.name.vi).map { kind in unit.prefixes.map { ($0, kind) } } ?? []
  }

  /// What follows `prefix` in a folded name; nil when it does not begin so. A prefix ends with a full stop or before a
  /// blank, so that `Xã Phú` loses its first word and `Xaphú` does not.
  static func dropping(_ prefix: String, from folded: String) -> String? {
    guard folded.hasPrefix(prefix) else { return nil }
    let rest = folded.dropFirst(prefix.count)
    guard prefix.hasSuffix(".") || rest.first == " " || rest.first == "." else { return nil }
    let name = rest.drop { $0 == " " || $0 == "." }
    return name.isEmpty ? nil : String(name)
  }

  /// Whether a part of an address, between commas, is the unit of that name and not a street, a market or another place called
  /// after it: the name alone, or behind what it is (`xã Tiểu Cần`, `ấp 3 P. Long Châu`), or in English before it.
  ///
  /// - Parameters:
  ///   - prefixes: folded, as above.
  ///   - english: "commune"
  static func isUnit(_ part: Substring, name: String, prefixes: [String], english: String) -> Bool {
    var words = part.drop { $0 == " " }
    while words.last == " " || words.last == "." { words.removeLast() }
    guard words.hasSuffix(name) else { return words.lowercased() == "\(name) \(english)".lowercased() }
    var title = VietnameseFold.fold(String(words.dropLast(name.count)))[...]
    // What it is stands by itself, `xã An Bình`, or ends with its full stop, `P.An Bình`.
    guard title.last == nil || title.last == " " || title.last == "." else { return false }
    while title.last == " " { title.removeLast() }
    return title.isEmpty || prefixes.contains { title == $0 || title.hasSuffix(" " + $0) }
  }
}
