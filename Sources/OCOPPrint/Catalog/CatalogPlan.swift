import OCOPLaw
import OCOPModel
import OCOPText

/// What comes where in a catalog: volumes of sections of groups of products.
struct CatalogPlan: Sendable {
  /// A file of its own, with its own contents and indexes.
  struct Volume: Sendable {
    /// What its file name ends with: "86-1"; empty where there is only one.
    var suffix: String
    /// The province, where there are several.
    var title: LocalizedText?
    var sections: [Section]

    var productCount: Int { sections.reduce(0) { $0 + $1.groups.reduce(0) { $0 + $1.products.count } } }
  }

  /// A zone of a fair, or a sector.
  struct Section: Sendable {
    /// A letter or number to stand before the title; empty for the rest that belongs to none.
    var mark: String
    var title: LocalizedText?
    /// Word of the theme for sections without a title of their own.
    var word: String
    var groups: [Group]
  }

  /// A booth, or a product set.
  struct Group: Sendable {
    var booth: Fair.Booth?
    var title: LocalizedText?
    var products: [Int]
  }

  /// So many products at most in one run of the engine: its memory grows by about half a megabyte with each.
  static let volumeLimit = 1000

  let volumes: [Volume]

  init(_ showcase: Showcase, scope: CatalogOptions.Scope) {
    switch scope {
    case .fair(let index):
      volumes = Self.split(Volume(suffix: "", title: nil, sections: Self.zones(of: showcase.fairs[index])))
    case .all:
      let codes = showcase.products.map { $0.location.province ?? showcase.site.province ?? "" }
      let provinces = Dictionary(grouping: codes.indices, by: { codes[$0] })
      guard provinces.count > 1, codes.count > Self.volumeLimit else {
        volumes = Self.split(Volume(suffix: "", title: nil, sections: Self.sectors(codes.indices.map { $0 }, showcase)))
        return
      }
      volumes = provinces.sorted { $0.key < $1.key }.flatMap { code, products in
        let province = ProvinceDirectory.province(code: code)
        return Self.split(
          Volume(
            suffix: code.isEmpty ? "00" : code, title: province.map { LocalizedText($0.name) },
            sections: Self.sectors(products, showcase)))
      }
    }
  }

  private static func zones(of fair: Fair) -> [Section] {
    // What stands in no zone is the rest only where something comes before it.
    let rest = fair.boothsByZone.contains { $0.zone != nil } ? "otherBooths" : "allBooths"
    return fair.boothsByZone.map { group in
      let zone = group.zone.map { fair.zones[$0] }
      return Section(
        mark: zone?.id ?? "", title: zone?.name, word: rest,
        groups: group.booths.map { Group(booth: $0, title: nil, products: $0.products) })
    }
  }

  private static func sectors(_ products: [Int], _ showcase: Showcase) -> [Section] {
    var bySet: [Int?: [Int]] = [:]
    for product in products { bySet[showcase.products[product].set, default: []].append(product) }
    func sorted(_ products: [Int]) -> [Int] {
      let language = showcase.site.defaultLanguage
      return products.map { (VietnameseCollation.key(showcase.products[$0].name.text(in: language).text), $0) }
        .sorted { $0 < $1 }.map(\.1)
    }
    var sections = Sector.all.map { sector in
      Section(
        mark: "\(sector.number)", title: LocalizedText(sector.name), word: "otherProducts",
        groups: ProductSet.all.filter { $0.sector == sector }.compactMap { set in
          bySet[set.number].map { Group(booth: nil, title: LocalizedText(set.name), products: sorted($0)) }
        })
    }
    let known = Set(ProductSet.all.map(\.number))
    let others = bySet.filter { set, _ in !(set.map(known.contains) ?? false) }.flatMap(\.value)
    sections.append(
      Section(
        mark: "", title: nil, word: "otherProducts",
        groups: others.isEmpty ? [] : [Group(booth: nil, title: nil, products: sorted(others))]))
    return sections.filter { !$0.groups.isEmpty }
  }

  /// Cuts a volume between groups, and a group that is too large by itself, until none is above the limit.
  private static func split(_ volume: Volume) -> [Volume] {
    guard volume.productCount > volumeLimit else { return [volume] }
    var parts: [[Section]] = [[]]
    var count = 0
    for section in volume.sections {
      var current = section
      current.groups = []
      for group in section.groups.flatMap(halved) {
        if count + group.products.count > volumeLimit {
          if !current.groups.isEmpty { parts[parts.count - 1].append(current) }
          parts.append([])
          current.groups = []
          count = 0
        }
        current.groups.append(group)
        count += group.products.count
      }
      if !current.groups.isEmpty { parts[parts.count - 1].append(current) }
    }
    return parts.filter { !$0.isEmpty }.enumerated().map { index, sections in
      Volume(
        suffix: (volume.suffix.isEmpty ? "" : volume.suffix + "-") + "\(index + 1)", title: volume.title,
        sections: sections)
    }
  }

  private static func halved(_ group: Group) -> [Group] {
    stride(from: 0, to: max(1, group.products.count), by: volumeLimit).map { start in
      var part = group
      part.products = Array(group.products[start..<min(start + volumeLimit, group.products.count)])
      return part
    }
  }
}
