/// The names of facet values in one language, loaded when filters are shown; communes in one file a province, loaded
/// when the province is chosen.
struct LabelShards {
  let files: [SearchFile]
  /// The folder of all of them.
  let name: String

  init(_ facets: FacetTable, _ labels: SearchLabels, folder: String) {
    let sectors = labels.sectors.map { sector in
      let sets = sector.sets.map { "[\($0.number),\(JSONText.string($0.name))]" }
      return "[\(JSONText.string(sector.name)),[\(sets.joined(separator: ","))]]"
    }
    let main = [
      "\"sectors\":[\(sectors.joined(separator: ","))]",
      "\"province\":\(Self.list(facets.provinces, labels.provinces))",
      "\"producer\":\(Self.list(facets.producerKinds, labels.producerKinds))",
      "\"fair\":\(Self.list(facets.fairs, labels.fairs))",
    ]
    var members = [("l", "{\(main.joined(separator: ","))}")]
    for (index, communes) in facets.communes.enumerated() {
      members.append(("c\(index + 1)", Self.list(communes, labels.communes)))
    }
    let payloads = members.map { Array($0.1.utf8) }
    let name = ShardText.name(ofAll: payloads)
    files = zip(members, payloads).map { member, payload in
      let id = "\(name)/\(member.0)"
      return SearchFile(path: "\(folder)/\(id).js", bytes: ShardText.file(id: id, payload: payload))
    }
    self.name = name
  }

  /// Value and name in turn.
  private static func list(_ values: [String], _ names: [String: String]) -> String {
    let pairs = values.map { "\(JSONText.string($0)),\(JSONText.string(names[$0] ?? $0))" }
    return "[\(pairs.joined(separator: ","))]"
  }
}

/// The words to correct a misspelt one with: unaccented, four letters or more, from titles, names and places.
struct Lexicon {
  let file: SearchFile
  let name: String

  /// Enough for every Vietnamese syllable and the names of a large site; about 10 kB compressed, and only loaded when a
  /// word is not found.
  private static let longest = 4_096

  init(_ words: [(word: String, count: Int)], folder: String) {
    let usable = words.filter { $0.word.utf8.count >= 3 && $0.word.utf8.contains { $0 >= UInt8(ascii: "a") } }
    // Sorted, so that neighbours share their beginnings; a digit tells how frequent the word is.
    let lines = usable.prefix(Self.longest).sorted { $0.word < $1.word }.map { word, count in
      "\(word)\(min(9, Int.bitWidth - count.leadingZeroBitCount))"
    }
    let payload = Array(lines.joined(separator: " ").utf8)
    name = ShardText.name(of: payload)
    file = SearchFile(path: "\(folder)/\(name).js", bytes: ShardText.file(id: name, payload: payload))
  }
}

/// JSON strings.
enum JSONText {
  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\u{0}"..<" ": result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
