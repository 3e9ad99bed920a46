package import OCOPDiagnostics

/// A word of a closed list: the key that authors write, and its names for readers.
package struct Term: Sendable, Hashable {
  package let key: String
  package let name: BilingualText

  fileprivate static func table(_ name: String, key: String = "key") -> [Term] {
    LawTable(name).compactMap { Term(key: $0[key], name: BilingualText(vi: $0["name_vi"], en: $0["name_en"])) }
  }
}

/// The kinds of fairs and events.
package enum FairKind {
  package static let all: [Term] = Term.table("fair_kinds")
  package static func named(_ key: String) -> Term? { all.first { $0.key == key } }
}

/// The kinds of places: points of sale and destinations.
package enum PlaceKind {
  package static let all: [Term] = Term.table("place_kinds")
  package static func named(_ key: String) -> Term? { all.first { $0.key == key } }
}

/// The critical tracking events of a lot.
package enum EventStep {
  package static let all: [Term] = Term.table("event_steps")
  package static func named(_ key: String) -> Term? { all.first { $0.key == key } }
}

/// The reasons for which a certificate is revoked (QĐ 26/2026, Art. 8), `a` to `e` with `đ`.
package enum RevocationReason {
  package static let all: [Term] = Term.table("revocation_reasons", key: "code")
  package static func named(_ code: String) -> Term? { all.first { $0.key == code } }
}
