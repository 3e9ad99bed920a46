import OCOPDiagnostics

/// The names of facet values in one language, loaded when filters are shown; communes in one file a province, loaded
/// when the province is chosen.
struct LabelShards {
  let files: [SearchFile]
  /// The folder of all of them.
  let name: String

  init(_ facets: FacetTable, _ labels: SearchLabels, language: String, folder: String) {
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
    let name = ShardText.name(of: payloads, kind: "labels-" + language)
    files = zip(members, payloads).map { member, payload in
      ShardText.file(id: "\(name)/\(member.0)", payload: payload, folder: folder)
    }
    self.name = name
  }

  /// Value and name in turn.
  private static func list(_ values: [String], _ names: [String: String]) -> String {
    let pairs = values.map { "\(JSONText.string($0)),\(JSONText.string(names[$0] ?? $0))" }
    return "[\(pairs.joined(separator: ","))]"
  }
}
