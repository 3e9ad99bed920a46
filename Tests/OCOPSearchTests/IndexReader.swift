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

  /// Every line of every leaf in order, with its term written out: "bánh cốm B 0 3".
  func lines(_ manifest: String = "search/vi.js") -> [String] {
    groups(manifest).flatMap { group in
      payload("search/\(group)/i.js").split(separator: "\n").indices.flatMap { _ in [group] }.enumerated().flatMap {
        lines(ofLeaf: payload("search/\(group)/\($0.offset).js"))
      }
    }
  }

  func groups(_ manifest: String) -> [String] {
    let text = payload(manifest)
    guard let start = text.firstRange(of: "\"groups\":\"")?.upperBound else { return [] }
    let list = text[start...].prefix { $0 != "\"" }.replacing("\\n", with: "\n")
    return list.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  private func lines(ofLeaf leaf: String) -> [String] {
    var term: [Character] = []
    return leaf.split(separator: "\n").map { line in
      let kept = Int(line.unicodeScalars.first?.value ?? 37) - 37
      let rest = line.dropFirst()
      let field = rest.firstIndex { ("A"..."G").contains($0) } ?? rest.endIndex
      term = Array(term.prefix(kept)) + rest[..<field]
      let numbers = Self.numbers(rest[field...].dropFirst())
      var document = -1
      let documents = numbers.map { step -> String in
        document += step + 1
        return String(document)
      }
      return "\(String(term)) \(rest[field...].prefix(1)) \(documents.joined(separator: " "))"
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
