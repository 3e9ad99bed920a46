import OCOPText

/// What people write for the words of a closed list (`usual_words.csv`): `HTX` or `Cty CP` for kinds of producers, `nâng sao`
/// for an upgrade.
package struct UsualWords: Sendable {
  package static let producerKinds = UsualWords(list: "producer-kind")
  /// Of results: first, upgrade, re-evaluation.
  package static let resultKinds = UsualWords(list: "result-kind")

  /// Where a phrase has its meaning.
  private enum Place: String {
    /// Anywhere in a text that answers which one it is.
    case cell
    /// Such a text, if it says nothing else: a `hội` is an association, a `hội quán` may be none.
    case whole
    /// Anywhere in a name: `Sáu Ri (hộ kinh doanh)`.
    case name
    /// Where a name begins with it: `Hộ ông Ba`, and not `Phìn Hộ`.
    case start
  }

  private struct Phrase {
    let words: [Word]
    /// Several where it does not tell which one of them; none where it is none of the list.
    let keys: [String]
    let places: [Place]
  }

  private let phrases: [Phrase]

  private init(list: String) {
    phrases = LawTable("usual_words").compactMap { row in
      guard row["list"] == list else { return nil }
      return Phrase(
        words: Self.words(row["words"]), keys: row.list("keys"),
        places: row.list("places").compactMap(Place.init(rawValue:)))
    }
  }

  package var count: Int { phrases.count }

  /// The keys of the table, to compare with the list that they are from.
  package var allKeys: Set<String> { Set(phrases.flatMap(\.keys)) }

  /// Which ones an answer can mean: one where it is certain, several where it does not tell, none where it is not understood.
  ///
  /// Phrases that agree narrow each other down (`hộ, cơ sở`); those that contradict each other (`HTX, doanh nghiệp`) are all given.
  package func keys(inAnswer text: String) -> [String] {
    let words = Self.words(text)
    let found = found(in: words) { phrase, _ in
      phrase.places.contains(.cell) || (phrase.places.contains(.whole) && phrase.words.count == words.count)
    }
    guard let first = found.first, !found.contains([]) else { return [] }
    let common = first.filter { key in found.allSatisfy { $0.contains(key) } }
    if !common.isEmpty { return common }
    return found.joined().reduce(into: []) { keys, key in if !keys.contains(key) { keys.append(key) } }
  }

  /// Which ones the name of something can mean; what is said first in it counts: the `Công ty Trang trại Xanh` is a company.
  package func keys(inName text: String) -> [String] {
    found(in: Self.words(text)) { phrase, start in
      phrase.places.contains(.name) || (phrase.places.contains(.start) && start == 0)
    }.first ?? []
  }

  /// The keys of the phrases in a text, from its beginning on; the longest of those that begin at one word counts.
  private func found(in words: [Word], where counts: (Phrase, Int) -> Bool) -> [[String]] {
    var found: [[String]] = []
    var start = 0
    while start < words.count {
      let phrase = phrases.filter { counts($0, start) && Self.stands($0, in: words, at: start) }
        .max { $0.words.count < $1.words.count }
      if let phrase { found.append(phrase.keys) }
      start += phrase?.words.count ?? 1
    }
    return found
  }

  /// A word with its accents and without them.
  private struct Word {
    let spelled: String
    let folded: String
  }

  private static func words(_ text: String) -> [Word] {
    VietnameseSpelling.compareKey(text).split { !$0.isLetter && !$0.isNumber }
      .map { Word(spelled: String($0), folded: VietnameseFold.fold(String($0))) }
  }

  /// A word may lack its accents, but has no others: `Hồ` is a name and no `hộ`.
  private static func stands(_ phrase: Phrase, in words: [Word], at start: Int) -> Bool {
    words.count - start >= phrase.words.count
      && zip(phrase.words, words[start...]).allSatisfy { meant, written in
        written.spelled == meant.spelled || (written.spelled == written.folded && written.folded == meant.folded)
      }
  }
}
