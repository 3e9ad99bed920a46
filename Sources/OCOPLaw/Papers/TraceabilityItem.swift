package import OCOPDiagnostics

/// One thing that the page behind a traceability code must show (NĐ 37/2026/NĐ-CP, Art. 23).
package struct TraceabilityItem: Sendable, Hashable {
  package let key: String
  package let name: BilingualText
  /// Among the nine items of the full data set (Art. 23.5).
  package let isInFullSet: Bool
  /// Among the seven that a consumer must be able to see (Art. 23.7).
  package let isForConsumers: Bool
  /// Asked for only where the product has such a thing.
  package let ifAny: Bool

  package static let all: [TraceabilityItem] = LawTable("traceability_items").compactMap { row in
    TraceabilityItem(
      key: row["key"], name: BilingualText(vi: row["name_vi"], en: row["name_en"]), isInFullSet: row["full"] == "yes",
      isForConsumers: row["consumer"] == "yes", ifAny: row["if_any"] == "yes")
  }

  package static func named(_ key: String) -> TraceabilityItem? { all.first { $0.key == key } }
}

/// From how many stars on products of some sets have the full data set behind their code.
package struct TraceabilityLevel: Sendable {
  package let stars: Int
  package let sets: ClosedRange<Int>

  package static let all: [TraceabilityLevel] = LawTable("traceability_levels").compactMap { row in
    guard let stars = row.int("stars"), let first = row.int("set_from"), let last = row.int("set_to"), first <= last
    else { return nil }
    return TraceabilityLevel(stars: stars, sets: first...last)
  }

  /// Whether the full data set is asked for.
  ///
  /// - Parameter set: nil where nobody has said it; then it may be any, and what is asked of most sets is asked.
  package static func isFull(stars: Int, set: Int?) -> Bool {
    all.contains { level in
      stars >= level.stars && set.map(level.sets.contains) ?? (level.sets.count > ProductSet.all.count / 2)
    }
  }
}
