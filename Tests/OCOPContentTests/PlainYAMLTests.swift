import Foundation
import OCOPDiagnostics
import OCOPRules
import Testing

@testable import OCOPContent

@Suite struct `Plain YAML` {
  /// Front matter as authors write it, and near misses of what the reader takes.
  static let texts: [String] = [
    "name: Mật hoa dừa\nproducer: tra-vinh-farm\ngtin: \"9520000001148\"\n",
    "spec: Hộp 500 g\nkeywords: [quà tặng, 'dừa', \"mật\"]\nstandards: [TCVN 9823:2013, VietGAP]\n",
    "price: {amount: 223000, unit: hộp}\nbuy: [{name: Postmart, url: \"https://shop.example.vn/p/114\"}]\n",
    "events:\n  - {step: harvest, date: 2026-09-05, place: Phường Bình Tân}\n  - {step: packing, by: Hộ A}\nquantity: 20\n",
    "photos:\n  - file: banh.jpg\n    alt: \"Hộp bánh\"\n  - file: b.jpg\n\nset: 6\n",
    "results:\n    - product: a\n      criteria: {\"1.1\": 3, 1.2: 4}\n      parts:\n        A: 40\n        B: 25\n",
    "a: [ ]\nb: {}\nc: [[1, 2], {x: [y]}]\nd: ''\ne: \"\"\n",
    "a: b: c\n", "a: b:\n", "a:\n- b\n", "a:\n  - b\n  c\n", "a: b\n  c\n", "a: b # c\n", "a: b#c\n", "# a\nb: c\n",
    "a:\n",
    "a: 'it''s'\n", "a: \"x\\ty\"\n", "a: |\n  x\n", "a: >\n  x\n", "a: [b,\n  c]\n", "a: - b\n", "a: -5\n", "a: ?b\n",
    "a: @b\n",
    "a: b\na: c\n", "a: &x b\n", "a: *x\n", "a: !!str b\n", "a: [b: c]\n", "a: {b}\n", "a: {b: }\n", "a: [b,]\n",
    "a: [b, , c]\n",
    "\"a\": b\n", "a : b\n", "a:b\n", "a:  b  \n", "a: b\u{A0}\n", "a: b\u{85}c\n", "a: b\u{2028}c\n", "a: \u{FEFF}b\n",
    "a: b\tc\n",
    "a: b\r\nc: d\r\n", " a: b\n", "a:\n  b: c\n d: e\n", "a: {\"b\":c}\n", "a: {b: c}d\n", "a: [b] c\n", "a: 'b' c\n",
    "a: \"b\": c\n",
    "a: b\n---\nc: d\n", "a: b\n...\n", "a: [x?y, z:]\n", "a: [http://x/?q]\n", "a: {u: http://x:80/}\n",
    "a:\n  -  b\n", "a:\n  - - b\n",
    "a:\n  -\n    b: c\n", "a:\n  b:\n    - c\n    - d: e\n      f: g\n  h: i\n", "a: [b:c, d]\n", "", "\n", "a: b",
    "a: 1.5\n.b: c\n-c: d\n",
  ]

  /// What is in the front matter of the sample content.
  static var samples: [String] {
    let content = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../content").standardized
    let files = FileManager.default.enumerator(at: content, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
      .compactMap { file in
        guard let text = try? String(contentsOf: file, encoding: .utf8),
          case .success(let split) = FrontMatterSplitter.split(text)
        else { return nil }
        return String(split.yaml)
      }
  }

  /// The values and their places; nil where the text is not plain.
  private func plain(_ text: String) -> YAMLNode? { PlainYAML.read(text[...], firstLine: 2) }

  /// Where they differ from the library's; nil where they do not.
  private func difference(_ text: String) -> String? {
    guard let plain = plain(text) else { return nil }
    var library = YAMLReader(file: "x.md", firstLine: 2)
    guard let node = library.readAnything(text[...]), library.findings.isEmpty else {
      return "\(text.debugDescription) is no YAML to the library: \(library.findings.map(\.message.en))"
    }
    return Self.isSame(plain, node) ? nil : "\(text.debugDescription) is \(plain) and to the library \(node)"
  }

  private static func isSame(_ one: YAMLNode, _ two: YAMLNode) -> Bool {
    guard one.span == two.span else { return false }
    switch (one.content, two.content) {
    case (.scalar(let a, let isPlain), .scalar(let b, let isPlainToo)): return a == b && isPlain == isPlainToo
    case (.sequence(let a), .sequence(let b)): return a.count == b.count && zip(a, b).allSatisfy(isSame)
    case (.mapping(let a), .mapping(let b)):
      return a.count == b.count
        && zip(a, b).allSatisfy { $0.key == $1.key && $0.keySpan == $1.keySpan && isSame($0.value, $1.value) }
    default: return false
    }
  }

  @Test func `is what authors write`() {
    #expect(Self.texts.prefix(7).allSatisfy { plain($0) != nil })
    let samples = Self.samples
    #expect(samples.count > 50)
    #expect(samples.count { plain($0) != nil } > samples.count * 3 / 4)
  }

  @Test func `has the values and places of the library`() {
    #expect((Self.texts + Self.samples).compactMap(difference) == [])
  }

  /// Texts with slips in them: pieces taken out, put in, put in place of others.
  @Test func `is never read where the library reads something else`() {
    let pieces = [
      " ", "  ", "\n", "\n  ", ":", ": ", "- ", "-", "#", " #", "[", "]", "{", "}", ",", ", ", "\"", "'", "\\", "?",
      "|", ">", "&",
      "*", "!", "%", "@", "`", "\t", "\r", "é", "ự", "\u{85}", "\u{A0}", "\u{2028}", "\u{FEFF}", "😀", "~", "---", "...",
      "a", "1", ".",
      "name: x\n", "\n- a", "\n  - a: b",
    ].map { Array($0.utf8) }
    let seeds = (Self.texts + Self.samples.prefix(40)).map { Array($0.utf8) }
    var generator = Generator(state: 7)
    var differences: [String] = []
    var read = 0
    for round in 0..<30_000 {
      var bytes = seeds[round % seeds.count]
      for _ in 0...generator.next(below: 3) {
        let start = generator.next(below: bytes.count + 1)
        let end = min(bytes.count, start + generator.next(below: 3))
        let piece = generator.next(below: 5) == 0 ? [] : pieces[generator.next(below: pieces.count)]
        bytes.replaceSubrange(start..<end, with: piece)
      }
      guard let text = String(validating: bytes, as: UTF8.self) else { continue }
      if plain(text) != nil { read += 1 }
      if let difference = difference(text) { differences.append(difference) }
    }
    #expect(differences.prefix(5) == [])
    // The test would say nothing if slips made all of them unreadable.
    #expect(read > 2_000)
  }

  private struct Generator {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, bound)
    }
  }
}
