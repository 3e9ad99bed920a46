/// A range of GS1 prefixes whose numbers stand for no trade items (`gs1_prefixes.csv`); all others do.
package struct GS1Prefix: Sendable {
  package enum Use: String, Sendable {
    /// Given by a shop to what it weighs and packs itself: the same number means something else next door.
    case inStore = "in-store"
    /// Papers and books.
    case publications
    case coupons
  }

  /// Three digits each.
  let first: String
  let last: String
  package let use: Use

  package static let all: [GS1Prefix] = LawTable("gs1_prefixes").compactMap { row in
    Use(rawValue: row["use"]).map { GS1Prefix(first: row["first"], last: row["last"], use: $0) }
  }
}

extension GTIN {
  /// What its numbers are for, where that is not trade. GTIN-8 have prefixes of their own, of which nothing is known here.
  package var reservedUse: GS1Prefix.Use? {
    guard !digits14.hasPrefix("000000") else { return nil }
    return GS1Prefix.all.first { $0.first <= prefix && prefix <= $0.last }?.use
  }
}
