import OCOPLaw
import OCOPModel
import OCOPText

/// The order in which each kind of entry is listed.
enum EntryOrder {
  static func indices(_ kind: EntryKind, _ edition: Edition) -> [Int] {
    let showcase = edition.showcase
    switch kind {
    case .product: return edition.lists.all
    case .producer: return alphabetical(showcase.producers.map(\.name), edition.language)
    case .certification: return certifications(showcase)
    case .fair: return fairs(showcase)
    case .place: return alphabetical(showcase.places.map(\.name), edition.language)
    case .story: return stories(showcase)
    case .page: return alphabetical(showcase.pages.map(\.title), edition.language)
    }
  }

  /// Those that are open, then those to come, each by their first day; then those that are over, the latest first.
  static func fairs(_ showcase: Showcase) -> [Int] { fairs(Array(showcase.fairs.indices), showcase) }

  /// Some of them, in the same order.
  static func fairs(_ some: [Int], _ showcase: Showcase) -> [Int] {
    func rank(_ index: Int) -> (Int, Int, Int) {
      let fair = showcase.fairs[index]
      if fair.end < showcase.asOf { return (2, -fair.start.daysSinceEpoch, index) }
      return (fair.start <= showcase.asOf ? 0 : 1, fair.start.daysSinceEpoch, index)
    }
    return some.sorted { rank($0) < rank($1) }
  }

  /// The latest first.
  static func stories(_ showcase: Showcase) -> [Int] {
    showcase.stories.indices.sorted { left, right in
      (showcase.stories[right].date, showcase.stories[left].key)
        < (showcase.stories[left].date, showcase.stories[right].key)
    }
  }

  /// The latest first; those of one day by their codes, downwards as well.
  static func lots(_ lots: [Lot]) -> [Int] {
    lots.indices.sorted { left, right in
      (lots[right].produced, lots[right].code) < (lots[left].produced, lots[left].code)
    }
  }

  /// Decisions before other certificates, the latest first.
  static func certifications(_ showcase: Showcase) -> [Int] {
    func rank(_ index: Int) -> (Int, Int, Int) {
      let entry = showcase.certifications[index]
      return (entry.isRecognition ? 0 : 1, -entry.issued.daysSinceEpoch, index)
    }
    return showcase.certifications.indices.sorted { rank($0) < rank($1) }
  }

  private static func alphabetical(_ names: [LocalizedText], _ language: Language) -> [Int] {
    let keys = names.map { VietnameseCollation.key($0.text(in: language).text) }
    return names.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
  }
}
