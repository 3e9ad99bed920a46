package import OCOPDiagnostics

/// The level of government that recognised a product.
package enum RecognitionLevel: String, Sendable, CaseIterable {
  case district
  case province
  case ministry

  package var name: BilingualText { Self.facts[self]?.name ?? BilingualText(vi: rawValue, en: rawValue) }

  /// What the number of its decisions ends with or begins its ending with, after `QĐ-`: `UBND`, `BNN`.
  package var numberEnding: String { Self.facts[self]?.numberEnding ?? "" }

  /// A number as its decisions have it: `2919/QĐ-UBND`.
  package var numberExample: String { Self.facts[self]?.numberExample ?? "" }

  /// The words that tell such an issuer: the kinds of units of that level alone, which stand after "UBND" (`huyện`, `tỉnh`), and what
  /// is first in its name (`bộ`). Cities are of either level and in neither list.
  package var issuerWords: [String] { Self.facts[self]?.issuerWords ?? [] }

  /// For how many days from the end of such a body on decisions may still bear its name.
  package var nameToleranceDays: Int { Self.facts[self]?.nameToleranceDays ?? 0 }

  private struct Facts {
    let name: BilingualText
    let numberEnding: String
    let numberExample: String
    let issuerWords: [String]
    let nameToleranceDays: Int
  }

  private static let facts: [RecognitionLevel: Facts] = Dictionary(
    LawTable("levels").compactMap { row in
      RecognitionLevel(rawValue: row["key"]).map { level in
        let units = UnitKind.all.filter { $0.levels.map(\.rawValue) == [level.rawValue] }
        let facts = Facts(
          name: BilingualText(vi: row["name_vi"], en: row["name_en"]), numberEnding: row["number_ending"],
          numberExample: row["number_example"], issuerWords: units.map(\.name.vi) + row.list("issuer_words"),
          nameToleranceDays: row.int("name_tolerance_days") ?? 0)
        return (level, facts)
      }
    }, uniquingKeysWith: { first, _ in first })
}

/// Who could recognise a product with so many stars, and when.
package struct Authority: Sendable {
  package let stars: Int
  package let level: RecognitionLevel
  /// Nil for "from the beginning".
  package let from: CalendarDate?
  /// The first day on which it no longer applies; nil while in force.
  package let until: CalendarDate?
  package let name: BilingualText
  /// How people also write its name; `&` is written `và` here.
  package let otherNames: [String]

  package static let all: [Authority] = LawTable("authorities").compactMap { row in
    row.int("stars").flatMap { Authority(row, stars: $0) }
  }

  /// Who proposes a product to the ministry for five stars.
  package static let proposers: [Authority] = LawTable("authorities").compactMap { row in
    row["stars"] == "potential" ? Authority(row, stars: 5) : nil
  }

  private init?(_ row: LawTable.Row, stars: Int) {
    guard let level = RecognitionLevel(rawValue: row["level"]) else { return nil }
    self.stars = stars
    self.level = level
    from = row.date("from")
    until = row.date("until")
    name = BilingualText(vi: row["authority_vi"], en: row["authority_en"])
    otherNames = row.list("other_names")
  }

  /// Who was competent on a day. Two in the first days of July 2025, when districts were gone and the new rule had not yet
  /// come; none for fewer than 3 stars.
  package static func competent(stars: Int, on day: CalendarDate) -> [Authority] {
    all.filter { authority in
      authority.stars == stars && authority.from.map { $0 <= day } ?? true && authority.until.map { day < $0 } ?? true
    }
  }

  /// The stars for which there is a decision and a certificate: 3 to 5. A product of fewer has been scored, and no more.
  package static let awardedStars: ClosedRange<Int> = {
    let stars = all.map(\.stars)
    return (stars.min() ?? 0)...(stars.max() ?? 0)
  }()

  /// The ministries that recognised products, one after the other.
  package static let ministries: [Authority] = all.filter { $0.level == .ministry }

  /// Whether a name is this body's, in whole or as a part: `Bộ NN&PTNT`, `Bộ trưởng Bộ Nông nghiệp và Môi trường`.
  package func isNamed(in issuer: String) -> Bool {
    let issuer = Self.key(issuer)
    return ([name.vi] + otherNames).contains { issuer.contains(Self.key($0)) }
  }

  private static func key(_ name: String) -> String { PlaceNameKey.letters(name.replacing("&", with: "va")) }
}
