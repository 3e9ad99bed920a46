import OCOPText

/// How names of places are compared: without accents, spaces and signs, so that `Bà Rịa–Vũng Tàu`, `Ba Ria - Vung Tau` and
/// either place of a tone mark agree.
enum PlaceNameKey {
  /// The letters and digits of a name, folded.
  static func letters(_ name: String) -> String {
    let bytes = VietnameseFold.fold(name).utf8.filter { byte in
      byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte >= 0x80
    }
    return String(decoding: bytes, as: UTF8.self)
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
