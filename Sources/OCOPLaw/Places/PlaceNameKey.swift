import OCOPText

/// How names of places are compared: without accents, spaces and signs, so that `Bà Rịa–Vũng Tàu`, `Ba Ria - Vung Tau` and
/// either place of a tone mark agree.
enum PlaceNameKey {
  /// The letters and digits of a name, folded.
  static func letters(_ name: String) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in VietnameseFold.fold(name).unicodeScalars
    where scalar.value &- 0x61 < 26 || scalar.value &- 0x30 < 10
      || scalar.value >= 0x80 && scalar.properties.isAlphabetic
    {
      letters.append(scalar)
    }
    return String(letters)
  }

  /// The words that stand before a province's name.
  static let provincePrefixes = ["tinh", "thanh pho", "t.p.", "t.p", "tp.", "tp"]

  /// The words that stand before a commune's name, with the kind that they say.
  static let communePrefixes: [(prefix: String, kind: CommuneKind)] = [
    ("xa", .commune), ("x.", .commune), ("phuong", .ward), ("p.", .ward), ("dac khu", .specialZone),
    ("dk", .specialZone),
  ]

  /// What follows `prefix` in a folded name; nil when it does not begin so. A prefix ends with a full stop or before a
  /// blank, so that `Xã Phú` loses its first word and `Xaphú` does not.
  static func dropping(_ prefix: String, from folded: String) -> String? {
    guard folded.hasPrefix(prefix) else { return nil }
    let rest = folded.dropFirst(prefix.count)
    guard prefix.hasSuffix(".") || rest.first == " " || rest.first == "." else { return nil }
    let name = rest.drop { $0 == " " || $0 == "." }
    return name.isEmpty ? nil : String(name)
  }
}
