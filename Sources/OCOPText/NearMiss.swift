/// "Did you mean …": the candidates that a person may have meant, nearest first.
///
/// What Vietnamese writers get wrong is not what an edit distance sees: accents left out, d for đ, the tone on the
/// other vowel, another case, words joined by other signs, Telex or VNI letters left in. These come first; spelling
/// mistakes (Damerau: one letter wrong, missing, too many, or two swapped) come after.
package enum NearMiss {
  package struct Match: Sendable, Hashable {
    package let candidate: String
    /// 0 for the same word, 1 for one that differs in case or tone placement, 2 in accents, 3 in separators or
    /// keyboard leftovers, and from 4 on 3 + the number of edits.
    package let distance: Int
    /// Edits between the accented forms, to choose between candidates at the same distance.
    let accentDistance: Int
  }

  /// The one candidate to propose; nil when none is near, or when spelling mistakes lead to several equally well.
  package static func suggestion(for word: String, among candidates: [String]) -> String? {
    let matches = matches(for: word, among: candidates, limit: 2)
    guard let first = matches.first else { return nil }
    if let second = matches.dropFirst().first, first.distance > 3, first.distance == second.distance,
      first.accentDistance == second.accentDistance
    {
      return nil
    }
    return first.candidate
  }

  /// The one candidate that can hardly be another's name: for lists in which many differ in a letter or two, as names of
  /// communes do. Accents, case, separators and keyboard leftovers may differ, or one letter with its accents.
  package static func certainSuggestion(for word: String, among candidates: [String]) -> String? {
    let matches = matches(for: word, among: candidates, limit: 2)
    guard let first = matches.first else { return nil }
    if first.distance <= 3 { return first.candidate }
    let hasAccents = VietnameseFold.fold(word) != VietnameseSpelling.compareKey(word)
    guard first.distance == 4, !hasAccents || first.accentDistance <= 1 else { return nil }
    if let second = matches.dropFirst().first, second.distance == 4, second.accentDistance == first.accentDistance {
      return nil
    }
    return first.candidate
  }

  /// Candidates within reach, nearest first, equals in the given order. Linear in the number of candidates.
  package static func matches(for word: String, among candidates: [String], limit: Int = 5) -> [Match] {
    let query = Forms(word)
    let decoded = Set(
      [KeyboardLeftovers.decodeTelex(word), KeyboardLeftovers.decodeVNI(word)].compactMap { $0 }.map(Forms.joined))
    guard !query.joined.isEmpty else { return [] }
    let bound = reach(query.joined.count)
    let found: [(offset: Int, match: Match)] = candidates.enumerated().compactMap { offset, candidate in
      let joined = Forms.joined(candidate)
      guard abs(joined.count - query.joined.count) <= bound || decoded.contains(joined) else { return nil }
      let distance: Int
      if joined == query.joined {
        if candidate == word {
          distance = 0
        } else if VietnameseSpelling.compareKey(candidate) == query.spelled {
          distance = 1
        } else {
          distance = VietnameseFold.fold(candidate) == query.folded ? 2 : 3
        }
      } else if decoded.contains(joined) {
        distance = 3
      } else if let edits = EditDistance.damerau(query.joined, joined, atMost: bound) {
        distance = 3 + edits
      } else {
        return nil
      }
      let accents = EditDistance.damerau(
        Array(query.spelled.unicodeScalars), Array(VietnameseSpelling.compareKey(candidate).unicodeScalars), atMost: 64)
      return (offset, Match(candidate: candidate, distance: distance, accentDistance: accents ?? 64))
    }
    return found.sorted {
      ($0.match.distance, $0.match.accentDistance, $0.offset) < ($1.match.distance, $1.match.accentDistance, $1.offset)
    }.prefix(limit).map(\.match)
  }

  /// How many edits still look like a slip: none in two letters, one up to five, two up to eleven, then three.
  private static func reach(_ length: Int) -> Int {
    switch length {
    case 0...2: 0
    case 3...5: 1
    case 6...11: 2
    default: 3
    }
  }

  private struct Forms {
    let spelled: String
    let folded: String
    /// Folded letters and digits alone: `tinh_thanh`, `Tỉnh thành` and `tinhThanh` agree.
    let joined: [UInt8]

    init(_ word: String) {
      spelled = VietnameseSpelling.compareKey(word)
      folded = VietnameseFold.fold(word)
      joined = Forms.joined(word)
    }

    static func joined(_ word: String) -> [UInt8] {
      VietnameseFold.fold(word).utf8.filter { $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80 }
    }
  }
}

/// Restricted Damerau–Levenshtein distance: insertion, deletion, substitution and the swap of two neighbours count 1.
enum EditDistance {
  /// Nil when the distance exceeds `bound`. Time is length × bound.
  static func damerau<Element: Equatable>(_ left: [Element], _ right: [Element], atMost bound: Int) -> Int? {
    guard abs(left.count - right.count) <= bound else { return nil }
    let far = bound + 1
    var beforeLast: [Int] = []
    var last = (0...right.count).map { min($0, far) }
    for i in 0..<left.count {
      var row = [Int](repeating: far, count: right.count + 1)
      row[0] = min(i + 1, far)
      let low = max(0, i - bound)
      let high = min(right.count, i + bound + 1)
      var smallest = row[0]
      for j in low..<max(low, high) {
        var cost = min(last[j] + (left[i] == right[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row[j + 1] = min(cost, far)
        smallest = min(smallest, row[j + 1])
      }
      guard smallest <= bound else { return nil }
      (beforeLast, last) = (last, row)
    }
    return last[right.count] <= bound ? last[right.count] : nil
  }
}
