package import OCOPDiagnostics

/// A kind of producer (*chủ thể OCOP*, QĐ 26/2026, Art. 2.3).
package struct ProducerKind: Sendable, Hashable {
  package let key: String
  package let name: BilingualText
  /// The abbreviation that names begin with (`HTX`); empty where there is none.
  package let abbreviation: String
  /// The only set whose products it may bring; nil for all.
  package let onlySet: Int?
  /// Whether the article asks for a registration by name (households, farms, groups).
  package let expectsRegistration: Bool
  /// The points that criterion 3.1 gives to this kind; empty where it depends on more.
  package let organisationPoints: [Int]

  package static let all: [ProducerKind] = LawTable("producer_kinds").compactMap { row in
    ProducerKind(
      key: row["key"], name: BilingualText(vi: row["name_vi"], en: row["name_en"]), abbreviation: row["short_vi"],
      onlySet: row.int("only_set"), expectsRegistration: row["registration_expected"] == "yes",
      organisationPoints: row.list("points_3_1").compactMap { Int($0) })
  }

  package static func named(_ key: String) -> ProducerKind? { all.first { $0.key == key } }
}
