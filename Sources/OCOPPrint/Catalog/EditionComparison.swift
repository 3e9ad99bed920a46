import OCOPModel

/// Two editions, subject by subject and fact by fact. Nothing is in it only where both have one data code.
struct EditionComparison: Sendable {
  struct Change: Sendable {
    let subject: CatalogFacts.Subject
    let facts: [FactChange]
  }

  /// What was printed, and what holds now; nil where there was or is nothing to be said.
  struct FactChange: Sendable {
    let fact: CatalogFacts.Fact
    let language: Language
    let old: String?
    let new: String?
  }

  private(set) var added: [CatalogFacts.Subject] = []
  private(set) var changed: [Change] = []
  private(set) var removed: [CatalogFacts.Subject] = []

  var count: Int { added.count + changed.count + removed.count }

  /// - Parameter main: a change in this language stands for the same fact's changes in others, as those of prices and days are.
  init(old: [CatalogFacts.Subject], new: [CatalogFacts.Subject], main: Language) {
    var partners: [Int: Int] = [:]
    var isTaken = [Bool](repeating: false, count: old.count)
    for mark in Self.marks {
      var waiting = Dictionary(grouping: old.indices.reversed().filter { !isTaken[$0] }) { mark(old[$0], main) }
      waiting.removeValue(forKey: nil)
      for index in new.indices where partners[index] == nil {
        guard let wanted = mark(new[index], main), let partner = waiting[wanted]?.popLast() else { continue }
        partners[index] = partner
        isTaken[partner] = true
      }
    }
    for (index, subject) in new.enumerated() {
      guard let partner = partners[index] else {
        added.append(subject)
        continue
      }
      let facts = Self.changes(from: old[partner], to: subject, main: main)
      if !facts.isEmpty { changed.append(Change(subject: subject, facts: facts)) }
    }
    removed = old.indices.filter { !isTaken[$0] }.map { old[$0] }
  }

  /// What is compared with what: the same product at the same booth, the same booth; then a product that has moved, and an exhibitor
  /// whose booth has another number.
  private static let marks: [@Sendable (CatalogFacts.Subject, Language) -> [String]?] = [
    { subject, _ in [subject.kind.rawValue, subject.key, subject.booth ?? ""] },
    { subject, _ in [subject.kind.rawValue, subject.key] },
    { subject, main in subject.kind == .booth ? subject.text(.exhibitor, in: main).map { [$0] } : nil },
  ]

  /// In the order of the kind's facts. Languages that either edition does not know are left aside: that they differ is a fact of the
  /// catalog.
  private static func changes(
    from old: CatalogFacts.Subject, to new: CatalogFacts.Subject, main: Language
  ) -> [FactChange] {
    let known = new.texts.map(\.language).filter { language in old.texts.contains { $0.language == language } }
    let languages = known.filter { $0 == main } + known.filter { $0 != main }
    return new.kind.facts.compactMap { fact in
      languages.lazy.map { language in
        FactChange(
          fact: fact, language: language, old: old.text(fact, in: language), new: new.text(fact, in: language))
      }.first { $0.old != $0.new }
    }
  }
}
