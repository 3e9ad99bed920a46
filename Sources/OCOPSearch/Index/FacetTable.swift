/// The facet values of all entries as small numbers, and what the numbers stand for.
struct FacetTable {
  /// Codes and keys in the order of their numbers. Number 0 is "does not apply" and not listed.
  let provinces: [String]
  /// By province.
  let communes: [[String]]
  let producerKinds: [String]
  let fairs: [String]

  private let rows: [Row]

  private struct Row {
    var set = 0
    var starsAndForce = 0
    var producerKind = 0
    var province = 0
    var commune = 0
    var fairs: [Int] = []
  }

  /// - Parameter entries: what each is narrowed by, and its stars.
  init(_ entries: [(facets: SearchFacets, stars: Int)]) {
    let all = entries.map(\.facets)
    let provinces = Self.values(all) { [$0.province] }
    let producerKinds = Self.values(all) { [$0.producerKind] }
    let fairs = Self.values(all, \.fairs)
    var communesOf: [String: Set<String>] = [:]
    for facets in all where !facets.commune.isEmpty {
      communesOf[facets.province, default: []].insert(facets.commune)
    }
    let communes = provinces.map { communesOf[$0, default: []].sorted() }
    let provinceNumbers = Self.numbers(provinces)
    let kindNumbers = Self.numbers(producerKinds)
    let fairNumbers = Self.numbers(fairs)
    let communeNumbers = communes.map(Self.numbers)
    rows = entries.map { facets, stars in
      let province = provinceNumbers[facets.province] ?? 0
      return Row(
        set: facets.set, starsAndForce: stars * 2 + (facets.isInForce ? 1 : 0),
        producerKind: kindNumbers[facets.producerKind] ?? 0, province: province,
        commune: province > 0 ? communeNumbers[province - 1][facets.commune] ?? 0 : 0,
        fairs: facets.fairs.compactMap { fairNumbers[$0] }.sorted())
    }
    self.provinces = provinces
    self.communes = communes
    self.producerKinds = producerKinds
    self.fairs = fairs
  }

  /// What entries are narrowed by, in files of 1,024 of them, in one folder.
  func shards(folder: String) -> (name: String, files: [SearchFile]) {
    let payloads = stride(from: 0, to: rows.count, by: Self.entriesPerFile).map { start in
      payload(start..<min(start + Self.entriesPerFile, rows.count))
    }
    let name = ShardText.name(of: payloads, kind: "facets")
    let files = payloads.enumerated().map { number, payload in
      ShardText.file(id: "\(name)/\(number)", payload: payload, folder: folder)
    }
    return (name, files)
  }

  private static let entriesPerFile = 1_024

  /// Columns one after the other, a line each, one character a value (two for the commune), which packs far better than
  /// rows; then the fairs as a list of distances and numbers.
  private func payload(_ range: Range<Int>) -> [UInt8] {
    var payload: [UInt8] = []
    let rows = rows[range]
    for column in [\Row.set, \.starsAndForce, \.producerKind, \.province] {
      for row in rows { payload.append(Self.digit(row[keyPath: column])) }
      payload.append(UInt8(ascii: "\n"))
    }
    for row in rows { payload.append(Self.digit(row.commune / 80)) }
    payload.append(UInt8(ascii: "\n"))
    for row in rows { payload.append(Self.digit(row.commune % 80)) }
    payload.append(UInt8(ascii: "\n"))
    var last = range.lowerBound
    for (index, row) in zip(range, rows) {
      for fair in row.fairs {
        ShardText.append(index - last, to: &payload)
        ShardText.append(fair, to: &payload)
        last = index
      }
    }
    return payload
  }

  /// One character for 0–84.
  private static func digit(_ value: Int) -> UInt8 {
    value < 30 ? UInt8(97 + max(0, value)) : UInt8(37 + min(value, 84) - 30)
  }

  private static func values(_ all: [SearchFacets], _ value: (SearchFacets) -> [String]) -> [String] {
    var values: Set<String> = []
    for facets in all { values.formUnion(value(facets)) }
    return values.subtracting([""]).sorted()
  }

  private static func numbers(_ values: [String]) -> [String: Int] {
    Dictionary(zip(values, 1...), uniquingKeysWith: { first, _ in first })
  }
}
