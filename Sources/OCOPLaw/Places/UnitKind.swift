package import OCOPDiagnostics
import OCOPText

/// A kind of administrative unit, of today or of before: `tỉnh`, `huyện`, `xã` (`unit_kinds.csv`).
package struct UnitKind: Sendable, Hashable {
  package enum Level: String, Sendable {
    case province
    /// Until 2025-06-30.
    case district
    case commune
  }

  package let name: BilingualText
  /// Cities are, or were, of two.
  package let levels: [Level]
  /// How people shorten it before a name: `TP.`.
  let abbreviations: [String]
  /// The same in small letters.
  fileprivate let smallAbbreviations: [String]
  /// The first day on which there were none any more; nil while there are.
  package let until: CalendarDate?
  /// Behind which words it is something else: `Huyện lộ 29` is a road, `TT. Thương mại` a centre.
  fileprivate let otherWords: [String]
  /// The word as texts are compared, with its accents and without: worked out once, since every address is looked at.
  fileprivate let keys: [String]
  /// How many words `keys` has.
  fileprivate let wordCount: Int

  package static let all: [UnitKind] = LawTable("unit_kinds").compactMap { row in
    let name = BilingualText(vi: row["name_vi"], en: row["name_en"])
    let key = VietnameseSpelling.compareKey(name.vi)
    return UnitKind(
      name: name, levels: row.list("levels").compactMap(Level.init(rawValue:)),
      abbreviations: row.list("abbreviations"),
      smallAbbreviations: row.list("abbreviations").map { $0.lowercased() }, until: row.date("until"),
      otherWords: row.list("other_words"),
      keys: [key, VietnameseFold.fold(name.vi)], wordCount: key.split(separator: " ").count)
  }

  /// The letters with which the words for the kinds and their abbreviations begin, folded.
  fileprivate static let initials = Set(
    all.flatMap { [$0.name.vi] + $0.abbreviations }.map { VietnameseFold.fold(String($0.prefix(1))) })

  /// Whether a folded text is the word for it and no more.
  package func isWord(_ folded: String) -> Bool { keys.contains(folded) }

  /// What stands before the names of such units, folded: the word itself, then what it is shortened to.
  var prefixes: [String] { ([name.vi] + abbreviations).map(VietnameseFold.fold) }
}

/// A unit as somebody wrote it, with its kind before its name: `huyện Tiểu Cần`, `TX. Duyên Hải`.
package struct UnitName: Sendable {
  package let kind: UnitKind
  /// As written, without the kind.
  package let name: String
  package let isAbbreviated: Bool

  /// Nil where the text begins with no kind. Its word may lack the accents, but has no others: a `quán` is no `quận`.
  package init?(_ text: String) {
    let start = text.drop { $0 == " " }
    // Most addresses begin with a number or with the name of a street.
    guard UnitKind.initials.contains(VietnameseFold.fold(String(start.prefix(1)))) else { return nil }
    let words = text.split(separator: " ")
    let keys = (0...2).map { VietnameseSpelling.compareKey(words.prefix($0).joined(separator: " ")) }
    for kind in UnitKind.all {
      if words.count > kind.wordCount, kind.keys.contains(keys[kind.wordCount]) {
        let name = text[words[kind.wordCount].startIndex...]
        guard !Self.isOther(kind, name) else { return nil }
        self.init(kind: kind, name: String(name), isAbbreviated: false)
        return
      }
      for (abbreviation, small) in zip(kind.abbreviations, kind.smallAbbreviations) {
        guard start.prefix(abbreviation.count).lowercased() == small else { continue }
        let rest = start.dropFirst(abbreviation.count)
        let name = rest.drop { $0 == " " || $0 == "." }
        guard !name.isEmpty, abbreviation.hasSuffix(".") || rest.startIndex < name.startIndex,
          !Self.isOther(kind, name)
        else { continue }
        self.init(kind: kind, name: String(name), isAbbreviated: true)
        return
      }
    }
    return nil
  }

  private static func isOther(_ kind: UnitKind, _ name: Substring) -> Bool {
    name.split(separator: " ").first.map { kind.otherWords.contains(VietnameseSpelling.compareKey(String($0))) }
      ?? false
  }

  /// The first day on which there was no such unit any more; nil while there is one, and for communes, whose former names no table has.
  package var end: CalendarDate? {
    if let until = kind.until { return until }
    guard kind.levels.contains(.province) else { return nil }
    guard kind.levels.contains(.district) else { return ProvinceDirectory.ended(name)?.since }
    // Those of today are provinces; `thành phố Vĩnh Long` was a city within one.
    if case .present(let province) = ProvinceDirectory.find(name), province.kind == .city { return nil }
    return Reorganisation.day
  }

  private init(kind: UnitKind, name: String, isAbbreviated: Bool) {
    self.kind = kind
    self.name = name
    self.isAbbreviated = isAbbreviated
  }
}
