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
