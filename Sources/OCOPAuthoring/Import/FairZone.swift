import OCOPContent
import OCOPModel
import OCOPText

/// The zone of a fair that a cell names, by its sign or its name: `A`, `Khu A`, `Khu trái cây`.
struct FairZone {
  /// The sign by which booths name it.
  let id: String
  let name: String
  /// Whether the fair does not have it, neither in its file nor from the list.
  let isNew: Bool

  /// - Parameter language: the site's first, for the name of a zone of which only the sign is known.
  init(named written: String, of fair: EntryDraftBook.Draft, language: Language?) {
    let sign = Self.sign(written)
    let spellings = [written, sign].map(VietnameseFold.fold)
    let known = Self.zones(of: fair)
    let found =
      known.first { spellings.contains(VietnameseFold.fold($0.id)) }
      ?? known.first { VietnameseSpelling.compareKey($0.name) == VietnameseSpelling.compareKey(written) }
    if let found {
      (id, name) = found
      isNew = false
      return
    }
    // What is longer than a sign is a name; booths can go by it, too.
    let isSign = sign.count <= 3
    id = isSign ? sign : written
    name = isSign && sign == written ? (language == .english ? "Zone \(sign)" : "Khu \(sign)") : written
    isNew = true
  }

  private static func zones(of fair: EntryDraftBook.Draft) -> [(id: String, name: String)] {
    let written = (fair.existing?.root["zones"]?.items ?? []).compactMap { zone in
      zone["id"]?.firstScalar.map { (id: $0, name: zone["name"]?.firstScalar ?? $0) }
    }
    let added = (fair.records["zones"] ?? []).compactMap { zone -> (id: String, name: String)? in
      guard zone.count == 2, let id = zone[0].value.scalar, let name = zone[1].value.scalar else { return nil }
      return (id, name)
    }
    return written + added
  }

  /// `Khu A` without its first word.
  private static func sign(_ written: String) -> String {
    for word in ["khu vuc ", "khu ", "zone "] where VietnameseFold.fold(written).hasPrefix(word) {
      return FieldInput.trimmed(String(written.dropFirst(word.count)))
    }
    return written
  }
}
