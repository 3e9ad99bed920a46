import OCOPDiagnostics
import OCOPLaw
package import OCOPMedia
package import OCOPModel
import OCOPText

/// A catalog ready to be printed: one bundle a volume, the record of the edition, and the findings.
package struct Catalog: Sendable {
  package let bundles: [PrintBundle]
  package let edition: CatalogEdition
  /// For the ledger, once the volumes are there.
  package let codes: [PrintedCode]
  package let preflight: Preflight
}

/// Composes catalogs.
package struct CatalogPress {
  let showcase: Showcase
  let theme: PrintTheme
  let options: CatalogOptions
  let languages: PrintLanguages
  let paper: PrintLayout.Paper
  let photos: [String: ImageInfo]
  /// The day for which stars are judged: a fair's first.
  let day: CalendarDate
  /// What the catalog says, whoever prints it and in which language.
  let facts: CatalogFacts
  let dataCode: String

  /// - Parameter photos: what every photo of the site is, by path.
  package init(
    _ showcase: Showcase, theme: PrintTheme, options: CatalogOptions, photos: [String: ImageInfo]
  ) throws(PrintFault) {
    guard let paper = theme.layout.papers[options.paper] else {
      let known = theme.layout.papers.keys.sorted().joined(separator: ", ")
      throw PrintFault(
        .usage, vi: "Không có khổ giấy '\(options.paper)'; giao diện này có: \(known)",
        en: "There is no paper '\(options.paper)'; this theme has: \(known)")
    }
    self.showcase = showcase
    self.theme = theme
    self.options = options
    self.paper = paper
    self.photos = photos
    languages = PrintLanguages(options.language, site: showcase.site)
    switch options.scope {
    case .fair(let index):
      day = showcase.fairs[index].start
      facts = CatalogFacts(showcase, fair: index)
    case .all:
      day = showcase.asOf
      facts = CatalogFacts(showcase, fair: nil)
    }
    dataCode = facts.dataCode
  }

  var fair: Fair? {
    if case .fair(let index) = options.scope { showcase.fairs[index] } else { nil }
  }

  package func compose() throws(PrintFault) -> Catalog {
    let plan = CatalogPlan(showcase, scope: options.scope)
    guard plan.volumes.contains(where: { $0.productCount > 0 }) else {
      throw PrintFault(
        .content,
        vi: "Không có sản phẩm nào để in\(fair.map { " ở '\($0.key)': chưa gian hàng nào có sản phẩm" } ?? "")",
        en: "There is no product to print\(fair.map { " at '\($0.key)': no booth has any" } ?? "")")
    }
    var preflight = Preflight()
    var bundles: [PrintBundle] = []
    for volume in plan.volumes {
      var writer = VolumeWriter(self, volume: volume, of: plan.volumes.count)
      bundles.append(try writer.bundle())
      preflight.findings += writer.preflight.findings
    }
    if let fair {
      for booth in fair.booths where booth.products.isEmpty {
        preflight.add(
          .emptyBooth, booth.number, fair.file, vi: "Gian hàng chưa có sản phẩm", en: "The booth has no products")
      }
    }
    let entries = facts.subjects.count { $0.kind == .product }
    preflight.note("products", vi: "Sản phẩm", en: "Products", "\(entries)")
    preflight.note("day", vi: "Hạng sao tính đến ngày", en: "Stars as of", day.iso, words: .init(day))
    preflight.note("fingerprint", vi: "Mã dữ liệu", en: "Data code", dataCode)
    let modules = bundles.isEmpty ? nil : smallestModule(of: plan)
    if let modules {
      preflight.note("module", vi: "Ô mã nhỏ nhất", en: "Smallest code module", JSONValue.decimal(modules) + " mm")
    }
    preflight.note("quietZone", vi: "Vùng trắng quanh mã", en: "Quiet zone of codes", "\(QRSymbol.quietZone) × module")
    preflight.note(
      "smallestType", vi: "Chữ nhỏ nhất", en: "Smallest type", JSONValue.decimal(theme.smallestType) + " pt")
    let products = Set(plan.volumes.flatMap { $0.sections.flatMap { $0.groups.flatMap(\.products) } }).sorted()
    return Catalog(
      bundles: bundles, edition: CatalogEdition(self),
      codes: products.map { PrintedCode(showcase, product: $0) }, preflight: preflight)
  }

  /// The longest address has the smallest modules; every code of a catalog has the same width.
  private func smallestModule(of plan: CatalogPlan) -> Double? {
    var longest: (length: Int, product: Int)?
    for product in plan.volumes.flatMap({ $0.sections.flatMap { $0.groups.flatMap(\.products) } }) {
      let length = showcase.traceAddresses.path(product: product).utf8.count
      if length > (longest?.length ?? -1) { longest = (length, product) }
    }
    guard let longest,
      let symbol = try? CodePrinting.symbol(
        showcase.site.printedCode(showcase.traceAddresses.path(product: longest.product)),
        millimetres: paper.half.code, product: showcase.products[longest.product])
    else { return nil }
    return CodePrinting.module(symbol, millimetres: min(paper.half.code, paper.wide.code))
  }
}
