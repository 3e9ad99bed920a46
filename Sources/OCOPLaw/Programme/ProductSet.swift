package import OCOPDiagnostics
import OCOPText

/// A sector of products (*ngành hàng*), 1 to 6.
package struct Sector: Sendable, Hashable {
  package let number: Int
  package let name: BilingualText

  package static let all: [Sector] = {
    var seen: Set<Int> = []
    return ProductSet.all.map(\.sector).filter { seen.insert($0.number).inserted }
  }()

  package static func numbered(_ number: Int) -> Sector? { all.first { $0.number == number } }

  /// By its name in Vietnamese or English, or a name it had before 2022, in any spelling.
  package static func named(_ name: String) -> Sector? {
    let wanted = VietnameseFold.fold(name)
    if let sector = all.first(where: { [$0.name.vi, $0.name.en].map(VietnameseFold.fold).contains(wanted) }) {
      return sector
    }
    return aliases.first { $0.alias == wanted }.flatMap { numbered($0.number) }
  }

  private static let aliases: [(alias: String, number: Int)] = LawTable("sector_aliases").compactMap { row in
    row.int("sector_no").map { (VietnameseFold.fold(row["alias"]), $0) }
  }
}

/// One of the 26 product sets (*bộ sản phẩm*) of QĐ 26/2026, each with a score sheet of its own.
///
/// A class, though it never changes: every look at a product asks for its set.
package final class ProductSet: Sendable, Equatable {
  /// 1 to 26.
  package let number: Int
  package let sector: Sector
  /// The group (*nhóm*) that it stands in.
  package let group: BilingualText
  package let name: BilingualText
  /// The ministries that manage it, in Vietnamese.
  package let ministries: [String]

  package static let all: [ProductSet] = LawTable("ocop_product_sets_2026").compactMap { row in
    guard let number = row.int("set_no"), let sector = row.int("sector_no") else { return nil }
    return ProductSet(
      number: number,
      sector: Sector(number: sector, name: BilingualText(vi: row["sector_vi"], en: row["sector_en"])),
      group: BilingualText(vi: row["group_vi"], en: row["group_en"]),
      name: BilingualText(vi: row["set_vi"], en: row["set_en"]),
      ministries: row.list("managing_ministry", separator: ";"))
  }

  private init(number: Int, sector: Sector, group: BilingualText, name: BilingualText, ministries: [String]) {
    self.number = number
    self.sector = sector
    self.group = group
    self.name = name
    self.ministries = ministries
  }

  package static func == (one: ProductSet, other: ProductSet) -> Bool { one.number == other.number }

  package static func numbered(_ number: Int) -> ProductSet? {
    all.indices.contains(number - 1) && all[number - 1].number == number
      ? all[number - 1] : all.first { $0.number == number }
  }

  /// By its name in Vietnamese or English, or a variant that the decision itself prints, in any spelling.
  package static func named(_ name: String) -> ProductSet? {
    names[key(name)].flatMap(numbered)
  }

  private static let names: [String: Int] = {
    var names: [String: Int] = [:]
    for set in all {
      for name in [set.name.vi, set.name.en] { names[key(name)] = set.number }
    }
    for (alias, number) in LawTable("set_aliases").compactMap({ row in row.int("set_no").map { (row["alias"], $0) } }) {
      names[key(alias)] = names[key(alias)] ?? number
    }
    return names
  }()

  /// Letters and digits alone: the texts differ in commas, slashes and brackets.
  private static func key(_ name: String) -> String { PlaceNameKey.letters(name) }
}
