import OCOPSearch

/// Reads files of the index back, as the page does.
struct IndexReader {
  let files: [String: String]

  init(_ files: [SearchFile]) {
    self.files = Dictionary(
      files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }, uniquingKeysWith: { first, _ in first })
  }

  /// What stands between the backquotes of a file, unescaped.
  func payload(_ path: String) -> String {
    guard let text = files[path], let open = text.firstIndex(of: "`"), let close = text.lastIndex(of: "`"), open < close
    else { return "" }
    var result = ""
    var isEscaped = false
    for character in text[text.index(after: open)..<close] {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        result.append(character)
        isEscaped = false
      }
    }
    return result
  }

  /// Every line of every leaf in order, with its term written out: "bánh cốm B 0 3"; behind them, what a line tells of a lot.
  func lines(_ manifest: String = "search/vi.js") -> [String] {
    leaves(manifest).flatMap { lines(ofLeaf: payload($0)) }
  }

  /// The paths of the leaves, in order.
  func leaves(_ manifest: String = "search/vi.js") -> [String] {
    names(in: member("groups", of: manifest)).flatMap { names(in: payload($0)) }
  }

  /// The records of a language, file after file.
  func records(_ manifest: String = "search/vi.js") -> [String] {
    member("records", of: manifest).split(separator: " ").flatMap { folder in
      (0..<8).map { payload("search/\(folder)/\($0).js") }
    }
  }

  /// The files of passages that the records of a language name.
  func passages(_ manifest: String = "search/vi.js") -> [String] {
    let lines = records(manifest).flatMap { $0.split(separator: "\n") }
    let names = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }.filter { $0.count > 6 }
      .map { "search/\($0[6]).js" }
    return Set(names).sorted()
  }

  private func names(in list: String) -> [String] {
    list.split(separator: "\n").compactMap { $0.split(separator: " ").first.map { "search/\($0).js" } }
  }

  /// A string of a manifest.
  private func member(_ name: String, of manifest: String) -> String {
    let text = payload(manifest)
    guard let start = text.firstRange(of: "\"\(name)\":\"")?.upperBound else { return "" }
    return String(text[start...].prefix { $0 != "\"" }).replacing("\\n", with: "\n")
  }

  private func lines(ofLeaf leaf: String) -> [String] {
    var term: [Character] = []
    return leaf.split(separator: "\n").map { line in
      let kept = Int(line.unicodeScalars.first?.value ?? 37) - 37
      let rest = line.dropFirst()
      let field = rest.firstIndex { ("A"..."G").contains($0) } ?? rest.endIndex
      term = Array(term.prefix(kept)) + rest[..<field]
      let list = rest[field...].dropFirst()
      let end = list.lastIndex { $0 >= "a" }.map(list.index(after:)) ?? list.endIndex
      let numbers = Self.numbers(list[..<end])
      var document = -1
      let documents = numbers.map { step -> String in
        document += step + 1
        return String(document)
      }
      let told = end < list.endIndex ? [String(list[end...])] : []
      return "\(String(term)) \(rest[field...].prefix(1)) \((documents + told).joined(separator: " "))"
    }
  }

  /// Leading digits to base 55 from `%` on, the last to base 30 from `a` on.
  static func numbers(_ text: Substring) -> [Int] {
    var numbers: [Int] = []
    var value = 0
    for scalar in text.unicodeScalars {
      if scalar.value < 97 {
        value = value * 55 + Int(scalar.value) - 37
      } else {
        numbers.append(value * 30 + Int(scalar.value) - 97)
        value = 0
      }
    }
    return numbers
  }
}
