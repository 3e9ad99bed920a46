import OCOPDiagnostics
import OCOPLaw
import OCOPMedia
import OCOPModel

/// The cover of a volume: its pictures, its title, and what it holds.
struct CoverData {
  private let press: CatalogPress
  private let volume: CatalogPlan.Volume
  private let volumes: Int
  private let titles: TitleFitting

  init(_ press: CatalogPress, volume: CatalogPlan.Volume, volumes: Int) {
    self.press = press
    self.volume = volume
    self.volumes = volumes
    titles = TitleFitting(press.theme, paper: press.options.paper)
  }

  private var showcase: Showcase { press.showcase }
  private var languages: PrintLanguages { press.languages }
  private var paper: PrintLayout.Paper { press.paper }

  /// Of the fair, or of the site.
  var name: LocalizedText { press.fair?.name ?? showcase.site.title }
  /// Where the name is written.
  var file: String { press.fair?.file ?? "content/site.yml" }

  /// Part of the page that pictures take, from its upper edge.
  private static let pictured = 0.56

  func data(photos: inout PhotoCutList, text: inout PrintText, preflight: inout Preflight) -> JSONValue {
    let fair = press.fair
    let photo = fair.flatMap { fair in
      fair.photos.first.map {
        picture(
          $0, size: cell(columns: 1), of: fair.key, fair.file, scale: PrintBundle.coverResolution, &photos, &preflight)
      }
    }
    // Without a picture of the fair, the products themselves make the cover.
    let pictures = photo == nil ? mosaic() : (columns: 1, products: [])
    let mosaic = pictures.products.compactMap { product in
      product.photos.first.map {
        picture(
          $0, size: cell(columns: pictures.columns), of: product.key, product.file, scale: PrintBundle.entryResolution,
          &photos, &preflight)
      }
    }
    let kind = fair.flatMap { FairKind.named($0.kindKey) }.map { LocalizedText($0.name) }
    let title = locals(name, &text)
    let foot = [fair?.venue, fair?.organiser ?? showcase.site.organisation?.name].map { locals($0, &text) }
    let fitted = fittedTitle(title, foot: foot.compactMap { $0.first?.text })
    if fitted.isCut {
      preflight.add([
        Preflight.Cut(product: fair?.key ?? "site", file: file, part: .cover, kept: fitted.texts.first?.text ?? "")
      ])
    }
    return [
      "title": .locals(fitted.texts), "scale": .number(fitted.scale), "kind": .locals(locals(kind, &text)),
      "part": .locals(locals(volume.title, &text)), "number": .string(volumes > 1 ? volume.suffix : ""),
      "dates": .strings(fair.map { fair in languages.all.map { $0.dates(fair.start, fair.end) } } ?? []),
      "venue": .locals(foot[0]), "organiser": .locals(foot[1]),
      "site": .locals(locals(showcase.site.title, &text)), "photo": .optional(photo), "mosaic": .strings(mosaic),
      "columns": .integer(pictures.columns), "counts": counts(),
    ]
  }

  private func locals(_ value: LocalizedText?, _ text: inout PrintText) -> [LocalText] {
    var result: [LocalText] = []
    for local in value.map({ languages.texts($0) }) ?? [] {
      result.append(LocalText(text: text.line(local.text, of: file), language: local.language))
    }
    return result
  }

  /// Millimetres of one of the pictures that fill the upper part of the page and its bleed, as many rows as columns.
  private func cell(columns: Int) -> (width: Double, height: Double) {
    let bleed = PrintBundle.Bleed.of(press.options.bleed, marks: press.options.hasMarks).bleed
    return (
      (paper.width + 2 * bleed) / Double(columns), (paper.height * Self.pictured + bleed) / Double(columns)
    )
  }

  private func picture(
    _ photo: Photo, size: (width: Double, height: Double), of subject: String, _ file: String, scale: Double,
    _ photos: inout PhotoCutList, _ preflight: inout Preflight
  ) -> String {
    if let info = press.photos[photo.path] {
      let resolution = info.dotsPerInch(widthMillimetres: size.width, heightMillimetres: size.height)
      if resolution < 250 {
        preflight.coarse(photo, info, Int(resolution), subject: subject, file: file, isCover: true)
      }
    }
    return photos.add(photo, millimetres: size, resolution: scale, owner: subject, file: file)
  }

  /// Products with photos, each photo once: nine of them, four or one, evenly from the whole.
  private func mosaic() -> (columns: Int, products: [Product]) {
    var seen: Set<String> = []
    let pictured = volume.sections.flatMap { $0.groups.flatMap(\.products) }.map { showcase.products[$0] }
      .filter { product in product.photos.first.map { seen.insert($0.path).inserted } ?? false }
    let columns = pictured.count >= 9 ? 3 : pictured.count >= 4 ? 2 : 1
    let count = min(columns * columns, pictured.count)
    return (columns, (0..<count).map { pictured[$0 * pictured.count / count] })
  }

  /// Points that the template draws around the title, besides lines of known styles.
  private enum Room {
    /// "DANH MỤC SẢN PHẨM OCOP" in one language or two.
    static func head(_ isSmall: Bool, isBilingual: Bool) -> Double {
      (isSmall ? 21 : 30) + (isBilingual ? isSmall ? 11 : 15 : 0)
    }
    /// Between the title and its translation.
    static let gap = 12.0
    static func part(_ isSmall: Bool) -> Double { isSmall ? 32 : 42 }
    /// The dates above venue and organiser.
    static func dates(_ isSmall: Bool) -> Double { isSmall ? 16 : 22 }
    /// Three numbers, one below the other, stand beside them.
    static func counts(_ isSmall: Bool) -> Double { isSmall ? 46 : 60 }
    /// Above the first line and below the last, and between the title and what stands at the foot.
    static func edges(_ isSmall: Bool) -> Double { (isSmall ? 8 + 9 + 5 : 13 + 14 + 7) * pointsPerMillimetre }
    /// Millimetres that the numbers take beside venue and organiser.
    static let countsWidth = 36.0
  }

  private func fittedTitle(_ title: [LocalText], foot: [String]) -> TitleFitting.Title {
    let isSmall = paper.columns == 1
    let width = paper.textWidth
    let lines = foot.reduce(0) { count, line in
      count + (titles.fitter("coverLine", width: width - Room.countsWidth)?.lines(of: line) ?? 1)
    }
    let below = max(
      titles.height(of: lines, style: "coverLine") + (press.fair == nil ? 0 : Room.dates(isSmall)), Room.counts(isSmall)
    )
    var height = paper.height * (1 - Self.pictured) * pointsPerMillimetre
    height -= Room.edges(isSmall) + Room.head(isSmall, isBilingual: languages.isBilingual) + below
    if title.count > 1 { height -= Room.gap }
    if volume.title != nil { height -= Room.part(isSmall) }
    let place = TitleFitting.Place(width: width, height: height / pointsPerMillimetre)
    return titles.title(title, style: "cover", other: "coverOther", in: place)
  }

  private func counts() -> JSONValue {
    let products = Set(volume.sections.flatMap { $0.groups.flatMap(\.products) })
    let producers = Set(products.map { showcase.products[$0].producer })
    let booths = volume.sections.reduce(0) { $0 + $1.groups.count { $0.booth != nil } }
    return [
      "products": .integer(products.count), "producers": .integer(producers.count), "booths": .integer(booths),
    ]
  }
}
