/// How well a fact of the law is attested; the tables carry it with every row.
package enum Confidence: String, Sendable {
  /// Two or more independent sources agree.
  case twoSources = "C2"
  case oneSource = "C1"
  /// General knowledge, not looked up.
  case knowledge = "K"
}

/// Where a fact comes from: a tag of the tables and what stands behind it.
package struct LawSource: Sendable, Hashable {
  package let tag: String
  package let title: String

  package static let all: [LawSource] = LawTable("sources").compactMap {
    LawSource(tag: $0["tag"], title: $0["what"])
  }
}
