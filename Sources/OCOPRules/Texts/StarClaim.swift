import OCOPText

/// A stretch of a text that gives a product stars of the programme: `OCOP 5 sao`, `năm sao OCOP`, `OCOP ★★★★★`, `5-star OCOP`. A
/// five-star hotel is none, nor is what somebody hopes for (`tiềm năng 5 sao`, `phấn đấu đạt OCOP 5 sao`), nor what is said of others
/// (`các sản phẩm OCOP 5 sao`).
struct StarClaim {
  let range: Range<String.Index>
  let stars: Int
  /// Whether its sentence tells of a time (`năm 2023 được công nhận OCOP 3 sao`, `từng là …`): it may be true of that.
  let isHistory: Bool

  /// In the order of the text. Only the words around the programme's name are looked at.
  static func all(in text: String) -> [StarClaim] {
    var text = text
    let places = text.withUTF8 { bytes in bytes.indices.filter { isProgramme(bytes, at: $0) } }
    return places.compactMap { claim(in: text, at: $0) }
  }

  /// Whether stars may be meant near the programme's name, which begins here: a cheap look before all others.
  static func isCandidate(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard isProgramme(bytes, at: index) else { return false }
    for place in max(0, index - nearBytes)..<max(0, min(bytes.count - 1, index + nearBytes)) {
      let third = place + 2 < bytes.count ? bytes[place + 2] : 0
      switch (bytes[place], bytes[place + 1], third) {
      case (UInt8(ascii: "s"), UInt8(ascii: "a"), UInt8(ascii: "o")), (0xE2, 0x98, 0x85),
        (UInt8(ascii: "1")...UInt8(ascii: "5"), UInt8(ascii: "*"), _):
        return true
      case (UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "a")):
        if place + 3 < bytes.count, bytes[place + 3] == UInt8(ascii: "r") { return true }
      default: continue
      }
    }
    return false
  }

  private static func isProgramme(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 4 <= bytes.count && bytes[index] | 0x20 == UInt8(ascii: "o") && bytes[index + 1] | 0x20 == UInt8(ascii: "c")
      && bytes[index + 2] | 0x20 == UInt8(ascii: "o") && bytes[index + 3] | 0x20 == UInt8(ascii: "p")
      && (index == 0 || !bytes[index - 1].isOfWord)
      && (index + 4 == bytes.count || bytes[index + 4] == 0xE2 || !bytes[index + 4].isOfWord)
  }

  private static func claim(in text: String, at place: Int) -> StarClaim? {
    let sentence = Sentence(around: place, in: text)
    let words = sentence.words
    guard let name = words.firstIndex(where: { $0.start == place }) else { return nil }
    guard
      let (count, stars) = sentence.starsAfter(name).map({ (name...$0.last, $0.stars) })
        ?? sentence.starsBefore(name).map({ ($0.first...name, $0.stars) })
    else { return nil }
    let (before, after) = (words[..<count.lowerBound].map(\.text), words[(count.upperBound + 1)...].map(\.text))
    guard !before.suffix(8).contains(sequenceOf: hopes), !after.prefix(3).contains(sequenceOf: hopesBehind),
      !before.suffix(8).contains(sequenceOf: besides), !before.suffix(4).contains(sequenceOf: others),
      !isOfSeveral(before.suffix(3)), !after.prefix(2).contains(sequenceOf: othersBehind)
    else { return nil }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: words[count.lowerBound].start)
    let end = utf8.index(utf8.startIndex, offsetBy: words[count.upperBound].end)
    return StarClaim(
      range: start..<end, stars: stars,
      isHistory: before.contains(sequenceOf: times) || after.contains(sequenceOf: times)
        || (before + after).contains { $0.count == 4 && $0.hasPrefix("20") && $0.allSatisfy(\.isNumber) })
  }

  /// `ba sản phẩm OCOP 4 sao`: what a producer has, whose product may be another of them.
  private static func isOfSeveral(_ words: ArraySlice<String>) -> Bool {
    guard words.count == 3, let count = words.first, words.dropFirst().elementsEqual(["sản", "phẩm"]) else {
      return false
    }
    return (Int(count) ?? Sentence.numbers[count] ?? 1) > 1
  }

  /// How far from the programme's name its stars may stand.
  private static let nearBytes = 60

  /// Words before a claim that make it none.
  private static let hopes = phrases(
    "tiềm năng", "đề nghị", "đề xuất", "phấn đấu", "hướng tới", "hướng đến", "mục tiêu", "kế hoạch", "mong", "chuẩn bị",
    "đăng ký", "hồ sơ", "tiêu chí", "chưa", "không", "sẽ", "muốn", "cần", "nếu", "để đạt", "đang nâng", "potential",
    "proposed", "aim",
    "aims", "aiming", "goal", "hope", "hopes", "plan", "plans", "not", "candidate", "apply", "applied", "applying",
    "criteria", "towards", "toward", "will")
  /// The same behind it.
  private static let hopesBehind = phrases("tiềm năng", "trở lên", "potential", "candidate", "criteria")
  /// Words before that say it of others, or of several.
  private static let others = phrases(
    "các", "những", "nhiều", "mọi", "cùng", "số", "vài", "mười", "chục", "trăm", "other", "many", "several")
  private static let besides = phrases("cùng với", "bên cạnh", "alongside", "next to", "beside")
  private static let othersBehind = phrases("products", "goods")
  /// Words that tell of a time.
  private static let times = phrases(
    "từng", "trước đây", "trước kia", "hết hạn", "thu hồi", "giai đoạn", "was", "were", "had", "former", "formerly",
    "expired", "ended", "until", "revoked")

  private static func phrases(_ texts: String...) -> [[String]] {
    texts.map { $0.split(separator: " ").map(String.init) }
  }
}

extension Collection<String> {
  /// Whether one of some phrases stands in these words.
  fileprivate func contains(sequenceOf phrases: [[String]]) -> Bool {
    var rest = self[...]
    while !rest.isEmpty {
      if phrases.contains(where: { rest.starts(with: $0) }) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}

/// The words around a place, up to the ends of its sentence.
private struct Sentence {
  struct Word {
    /// In small letters.
    var text: String
    /// Offsets in the bytes of the whole text.
    var start: Int
    var end: Int
    /// Whether a comma parts it from the word before.
    var isApart: Bool
  }

  private(set) var words: [Word] = []

  init(around place: Int, in text: String) {
    let scalars = text.unicodeScalars
    let middle = text.utf8.index(text.utf8.startIndex, offsetBy: place)
    let first = scalars[..<middle].suffix(Self.reach).reversed().firstIndex(where: Self.isEnd)?.base
    let start = first ?? scalars[..<middle].suffix(Self.reach).startIndex
    let tail = scalars[middle...].prefix(Self.reach)
    let end = tail.firstIndex(where: Self.isEnd) ?? tail.endIndex
    var offset = text.utf8.distance(from: text.utf8.startIndex, to: start)
    var isApart = false
    var isInWord = false
    var previous: Unicode.Scalar?
    let part = Array(scalars[start..<end])
    for (index, scalar) in part.enumerated() {
      let width = UTF8.width(scalar)
      let next = index + 1 < part.count ? part[index + 1] : nil
      let isStar = scalar == "★" || scalar == "☆"
      let isAsterisk = scalar == "*" && previous.map(Self.isDigit) == true && next != "*"
      if isStar || isAsterisk || scalar.properties.isAlphabetic || Self.isDigit(scalar) {
        // Signs stand by themselves, `OCOP★★★`, and so does what follows a number, `5sao`.
        let isNew = isStar != (previous == "★" || previous == "☆") || previous.map(Self.isDigit) != Self.isDigit(scalar)
        if isInWord, !isNew {
          words[words.count - 1].text.unicodeScalars.append(scalar)
          words[words.count - 1].end = offset + width
        } else {
          words.append(Word(text: String(scalar), start: offset, end: offset + width, isApart: isApart))
          isApart = false
        }
        isInWord = true
      } else {
        isInWord = false
        if scalar == "," { isApart = true }
      }
      previous = scalar
      offset += width
    }
    for index in words.indices { words[index].text = words[index].text.lowercased() }
  }

  private static let reach = 120

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "!" || scalar == "?" || scalar == ";" || scalar == "\n"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 0x30 < 10 }

  /// `OCOP (đạt chuẩn) 5 sao`: the stars that follow a word, and the last word that says them.
  func starsAfter(_ name: Int) -> (last: Int, stars: Int)? {
    var index = name + 1
    while index < words.count, index <= name + 4, !words[index].isApart {
      if let found = stars(at: index) { return found }
      guard Self.links.contains(words[index].text) else { return nil }
      index += 1
    }
    return nil
  }

  /// `5 sao (chương trình) OCOP`: the stars before a word, and the first word that says them.
  func starsBefore(_ name: Int) -> (first: Int, stars: Int)? {
    var index = name - 1
    while index >= 0, index >= name - 4, !words[index + 1].isApart {
      for first in [index - 1, index] where first >= 0 {
        if let found = stars(at: first), found.last == index { return (first, found.stars) }
      }
      guard Self.linksBefore.contains(words[index].text) else { return nil }
      index -= 1
    }
    return nil
  }

  /// `5 sao`, `5*`, `5 ★`, `năm sao`, `five star`, `★★★★★`.
  private func stars(at index: Int) -> (last: Int, stars: Int)? {
    let word = words[index].text
    if word.hasPrefix("★") {
      let count = word.unicodeScalars.count { $0 == "★" }
      return (1...5).contains(count) ? (index, count) : nil
    }
    guard let number = Int(word).flatMap({ (1...5).contains($0) ? $0 : nil }) ?? Self.numbers[word],
      index + 1 < words.count, !words[index + 1].isApart
    else { return nil }
    let unit = words[index + 1].text
    guard Self.units.contains(unit) || unit.hasPrefix("★") else { return nil }
    return (index + 1, number)
  }

  private static let units: Set = ["sao", "star", "stars", "*"]
  static let numbers = [
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
  ]
  /// What may stand between the programme's name and the stars behind it.
  private static let links: Set = [
    "đạt", "hạng", "xếp", "được", "chuẩn", "tiêu", "cấp", "tỉnh", "quốc", "gia", "việt", "nam", "công", "chứng", "nhận",
    "là", "loại", "mức", "rated", "at", "with",
  ]
  /// The same between stars and the name behind them.
  private static let linksBefore: Set = ["chương", "trình", "của", "theo", "rated", "national", "vietnam"]
}
