import OCOPModel
import OCOPText

/// The name of an entry, as names are compared. Case, signs, blanks, the Unicode form, the vowel that carries the tone and common
/// abbreviations never count: `HTX Hoà Lộc` and `Hợp tác xã Hòa Lộc` are one name. Accents do: `Dừa sáp` and `Dứa sáp` are two
/// products, and a household of Trần Thị Hoa is not that of Trần Thị Hòa.
struct EntryName: Sendable, Hashable {
  /// Without accents; the key under which all names that may mean each other are found.
  let folded: String
  /// With them.
  private let spelled: String

  /// - Parameter kind: decisions are known by their numbers, in which `QĐ` and `QD` are the same.
  init(_ name: String, of kind: EntryKind) {
    let words = Self.abbreviated(Self.words(VietnameseSpelling.compareKey(name)))
    folded = words.map(\.folded).joined(separator: "-")
    spelled = kind == .certification ? folded : words.map(\.spelled).joined(separator: "-")
  }

  /// Written without a single accent, as names are where the keyboard has none: nobody can tell which ones were left out.
  private var isBare: Bool { spelled == folded }

  /// Those that this name means: the ones that are spelled so; where there are none, the ones that only lack all accents, or
  /// any if this one does. More than one means that it cannot be told which.
  func meant<T>(among others: [T], name: (T) -> EntryName) -> [T] {
    let same = others.filter { name($0).spelled == spelled }
    return same.isEmpty ? others.filter { mayBe(name($0)) } : same
  }

  /// Whether both can be the name of one entry.
  func mayBe(_ other: EntryName) -> Bool {
    folded == other.folded && (spelled == other.spelled || isBare || other.isBare)
  }

  private typealias Word = (spelled: String, folded: String)

  private static func words(_ name: String) -> [Word] {
    name.unicodeScalars.split { scalar in
      !scalar.properties.isAlphabetic && scalar.properties.canonicalCombiningClass == .notReordered
        && !scalar.isASCIIDigit
    }.map { (String($0), VietnameseFold.fold(String($0))) }
  }

  private static func abbreviated(_ words: [Word]) -> [Word] {
    for (long, short) in abbreviations where words.count > long.count && words.prefix(long.count).map(\.folded) == long
    {
      return short.map { ($0, $0) } + words.dropFirst(long.count)
    }
    return words
  }

  private static let abbreviations: [(long: [String], short: [String])] =
    [
      ("hop tac xa nong nghiep", "htx nn"), ("htx nong nghiep", "htx nn"), ("htxnn", "htx nn"), ("hop tac xa", "htx"),
      ("h t x", "htx"), ("to hop tac", "tht"), ("to ht", "tht"), ("ho kinh doanh", "hkd"),
      ("doanh nghiep tu nhan", "dntn"),
      ("ctcp", "cong ty cp"),
    ].map { (split($0.0), split($0.1)) } + companies

  /// A company of one member is another than one that may have several; its words are shortened each in its way.
  private static let companies: [(long: [String], short: [String])] = ["cong ty", "cty", "c ty"].flatMap { company in
    [("co phan", "cp"), ("cp", "cp")].map { (split("\(company) \($0.0)"), split("cong ty \($0.1)")) }
      + ["trach nhiem huu han", "tnhh"].flatMap { limited in
        ["mot thanh vien", "1 thanh vien", "mtv", "1tv"].map {
          (split("\(company) \(limited) \($0)"), split("cong ty tnhh mtv"))
        }
          + [(split("\(company) \(limited)"), split("cong ty tnhh"))]
      }
  }

  private static func split(_ words: String) -> [String] { words.split(separator: " ").map(String.init) }
}
