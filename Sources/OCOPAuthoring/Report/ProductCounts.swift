package import OCOPDiagnostics
import OCOPLaw
package import OCOPModel

/// How many products there are, by stars, state, sector and commune. Stars count only while they are in force.
package struct ProductCounts: Sendable {
  package struct Row: Sendable {
    /// For scripts: "4", "active", "I", "29341"; empty where it is not known.
    package let key: String
    package let name: BilingualText
    /// All products, and those of 3, 4 and 5 stars.
    package let total: Int
    package let stars: [Int: Int]
  }

  package let products: Int
  package let producers: Int
  /// Five, four and three stars, then products without stars in force.
  package let byStars: [Row]
  package let byState: [Row]
  package let bySector: [Row]
  /// The commune with the most products first.
  package let byCommune: [Row]

  init(_ showcase: Showcase) {
    products = showcase.products.count
    producers = showcase.producers.count
    let everything = Array(showcase.products.indices)
    func row(_ key: String, _ name: BilingualText, _ members: [Int]) -> Row {
      var stars: [Int: Int] = [:]
      for index in members { if let count = showcase.standings[index].stars { stars[count, default: 0] += 1 } }
      return Row(key: key, name: name, total: members.count, stars: stars)
    }
    let stars = Dictionary(grouping: everything) { showcase.standings[$0].stars ?? 0 }
    byStars = [5, 4, 3, 0].map { count in
      let name =
        count == 0
        ? BilingualText(vi: "không có sao hiệu lực", en: "no stars in force")
        : BilingualText(vi: "\(count) sao", en: "\(count) stars")
      return row(count == 0 ? "" : "\(count)", name, stars[count] ?? [])
    }
    let states = Dictionary(grouping: everything) { showcase.standings[$0].state }
    byState = RecognitionState.allCases.compactMap { state in
      states[state].map { row(state.rawValue, state.reportName, $0) }
    }
    let sectors = Dictionary(grouping: everything) {
      showcase.products[$0].set.flatMap(ProductSet.numbered)?.sector.number ?? 0
    }
    bySector =
      Sector.all.map { row("\($0.number)", $0.name, sectors[$0.number] ?? []) }
      + (sectors[0].map { [row("", BilingualText(vi: "chưa ghi bộ sản phẩm", en: "no product set given"), $0)] } ?? [])
    // A product's commune is its own line, as on the lists and in the data files: a producer may buy or make elsewhere.
    let communes = Dictionary(grouping: everything) { showcase.products[$0].location.commune ?? "" }
    byCommune = communes.map { code, members in row(code, Self.commune(code), members) }
      .sorted { left, right in
        // Where no commune is given stands last, however many there are.
        if left.key.isEmpty != right.key.isEmpty { return right.key.isEmpty }
        return (right.total, left.name.vi, left.key) < (left.total, right.name.vi, right.key)
      }
  }

  private static func commune(_ code: String) -> BilingualText {
    guard let commune = CommuneDirectory.commune(code: code) else {
      return BilingualText(vi: "chưa ghi xã, phường", en: "no commune given")
    }
    let province = ProvinceDirectory.province(code: commune.provinceCode)
    return BilingualText(
      vi: "\(commune.fullName), \(province?.writtenName.vi ?? "")", en: "\(commune.name), \(province?.name.en ?? "")")
  }
}

extension RecognitionState {
  /// As a report calls it.
  package var reportName: BilingualText {
    switch self {
    case .active: BilingualText(vi: "còn hiệu lực", en: "in force")
    case .expiring: BilingualText(vi: "sắp hết hạn (còn từ 180 ngày trở xuống)", en: "ending (180 days or less left)")
    case .extended: BilingualText(vi: "gia hạn chuyển tiếp", en: "extended by the transitional rule")
    case .expired: BilingualText(vi: "hết hạn", en: "expired")
    case .revoked: BilingualText(vi: "bị thu hồi", en: "revoked")
    case .superseded: BilingualText(vi: "đã được thay thế", en: "superseded")
    case .upcoming: BilingualText(vi: "chưa có hiệu lực", en: "not in force yet")
    case .potential5: BilingualText(vi: "tiềm năng 5 sao, chờ trung ương", en: "proposed for 5 stars")
    case .none: BilingualText(vi: "chưa có quyết định", en: "no decision")
    }
  }
}
