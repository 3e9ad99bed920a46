/// Tells where sentences end, so that no text is cut within a number or behind an abbreviation as if it ended there.
package enum SentenceEnd {
  /// Behind the first sentence; nil where there is but one.
  package static func first(in text: String) -> String.Index? {
    var candidate: String.Index?
    for word in text.split(separator: " ") {
      if let place = candidate, beginsSentence(word) { return place }
      candidate = endsSentence(word) ? word.endIndex : nil
    }
    return nil
  }

  /// Behind the last sentence that ends at or before a place between two words; nil where none does.
  package static func last(in text: String, upTo limit: String.Index) -> String.Index? {
    var end: String.Index?
    var candidate: String.Index?
    for word in text.split(separator: " ") {
      // Whether a word ends a sentence, the next one tells.
      if let place = candidate, beginsSentence(word) { end = place }
      guard word.endIndex <= limit else { return end }
      candidate = endsSentence(word) ? word.endIndex : nil
    }
    return candidate ?? end
  }

  private static func endsSentence(_ word: Substring) -> Bool {
    var word = word
    while let last = word.last, "\"”’»)]".contains(last) { word.removeLast() }
    guard let mark = word.last, ".!?…".contains(mark) else { return false }
    guard mark == "." else { return true }
    // Of "v.v." and "GS.TS." the last part counts.
    let parts = word.split { !$0.isLetter && !$0.isNumber }
    guard let stem = parts.last, stem.count > 1 else { return false }
    return !abbreviations.contains(stem.lowercased())
  }

  private static func beginsSentence(_ word: Substring) -> Bool {
    guard let first = word.first(where: { $0.isLetter || $0.isNumber }) else { return true }
    return first.isLetter && !first.isLowercase
  }

  /// What is written with a full stop before a name or number, in small letters.
  private static let abbreviations: Set<String> = [
    "tp", "tx", "tt", "st", "kp", "ql", "gs", "pgs", "ts", "ths", "bs", "ks", "kts", "ds", "cn", "cty", "đt", "sđt",
    "đc", "tr", "vd", "ubnd", "htx", "tnhh", "cp", "mr", "mrs", "ms", "dr", "prof", "co", "ltd", "inc", "tel", "no",
  ]
}
