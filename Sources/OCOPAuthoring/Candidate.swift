import OCOPContent
package import OCOPDiagnostics
import OCOPLaw
import OCOPText

/// One of the values that can be chosen: what is written, and what a person calls it.
package struct Candidate: Sendable, Hashable {
  package let value: String
  package let label: String
  /// The same in the program's other language: found, not shown.
  let alias: String

  package init(value: String, label: String, alias: String = "") {
    self.value = value
    self.label = label
    self.alias = alias
  }

  fileprivate init(value: String, meaning: BilingualText, language: MessageLanguage) {
    self.init(value: value, label: meaning[language], alias: language == .vi ? meaning.en : meaning.vi)
  }

  /// Those that a person may mean by what was typed so far, best first. Accents, case and hyphens do not count: `xuan ph`
  /// finds `Cơ sở Xuân Phượng`.
  package static func matches(_ typed: String, among candidates: [Candidate]) -> [Candidate] {
    let words = Slug.make(typed).split(separator: "-")
    guard !words.isEmpty else { return candidates }
    let query = words.joined(separator: "-")
    var ranked: [(rank: Int, offset: Int, candidate: Candidate)] = []
    for (offset, candidate) in candidates.enumerated() {
      let value = Slug.make(candidate.value)
      let label = Slug.make(candidate.label)
      let rank: Int
      let alias = Slug.make(candidate.alias)
      if value == query || label == query || alias == query {
        rank = 0
      } else if value.hasPrefix(query) || label.hasPrefix(query) || alias.hasPrefix(query) {
        rank = 1
      } else {
        let parts = (value + "-" + label + "-" + alias).split(separator: "-")
        guard words.allSatisfy({ word in parts.contains { $0.hasPrefix(word) } }) else { continue }
        rank = 2
      }
      ranked.append((rank, offset, candidate))
    }
    // A number or key written in full means that one, whatever else begins with it.
    if let exact = ranked.first(where: { $0.rank == 0 }), ranked.count(where: { $0.rank == 0 }) == 1 {
      return [exact.candidate]
    }
    return ranked.sorted { ($0.rank, $0.offset) < ($1.rank, $1.offset) }.map(\.candidate)
  }
}

extension Field {
  /// What can be chosen for a field; empty where anything can be written.
  package func candidates(in directory: EntryDirectory, language: MessageLanguage) -> [Candidate] {
    switch (name, shape) {
    case ("set", _):
      return ProductSet.all.map { Candidate(value: "\($0.number)", meaning: $0.name, language: language) }
    case ("province", _):
      return ProvinceDirectory.all.map { Candidate(value: $0.name.vi, label: $0.fullName) }
    case ("commune", _):
      guard let province = directory.province else { return [] }
      let communes = CommuneDirectory.communes(of: province)
      let count = Dictionary(grouping: communes, by: \.name).mapValues(\.count)
      return communes.map {
        Candidate(value: count[$0.name] == 1 ? $0.name : $0.code, label: $0.fullName)
      }
    case (_, .choice(let choices)):
      return choices().map { Candidate(value: $0.key, meaning: $0.meaning, language: language) }
    case (_, .reference(let kind)), (_, .list(.reference(let kind))):
      return directory.all(kind).map { Candidate(value: $0.key, label: $0.name) }
    default: return []
    }
  }
}
