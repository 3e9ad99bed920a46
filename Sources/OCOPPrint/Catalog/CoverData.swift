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
  var file: String { press.fair?.file ?? Site.file }

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
    let foot = [fair?.hours, fair?.venue, fair?.organiser ?? showcase.site.organisation?.name].map { locals($0, &text) }
    let place = text.line(fair?.location.line(in: languages.main) ?? "", of: file)
    let fitted = fittedTitle(
      title, foot: foot.compactMap { $0.first?.text } + (place.isEmpty ? [] : [place]))
    if fitted.isCut {
      preflight.add([
        Preflight.Cut(product: fair?.key ?? "site", file: file, part: .cover, kept: fitted.texts.first?.text ?? "")
      ])
    }
    return [
      "title": .locals(fitted.texts), "scale": .number(fitted.scale), "kind": .locals(locals(kind, &text)),
      "part": .locals(locals(volume.title, &text)), "number": .string(volumes > 1 ? volume.suffix : ""),
      "dates": .strings(fair.map { fair in languages.all.map { $0.dates(fair.start, fair.end) } } ?? []),
      "hours": .locals(foot[0]), "venue": .locals(foot[1]), "place": .string(place), "organiser": .locals(foot[2]),
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
      (paper.width + 2 * bleed) / Double(columns), (paper.height * paper.cover.pictured + bleed) / Double(columns)
    )
  }

  private func picture(
    _ photo: Photo, size: (width: Double, height: Double), of subject: String, _ file: String, scale: Double,
    _ photos: inout PhotoCutList, _ preflight: inout Preflight
  ) -> String {
    if let info = press.photos[photo.path] {
      let resolution = info.dotsPerInch(widthMillimetres: size.width, heightMillimetres: size.height)
      if resolution < Preflight.leastResolution {
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

  private func fittedTitle(_ title: [LocalText], foot: [String]) -> TitleFitting.Title {
    let (cover, points) = (paper.cover, paper.cover.points)
    let width = paper.textWidth
    let lines = foot.reduce(0) { count, line in
      count + (titles.fitter("coverLine", width: width - cover.numbers)?.lines(of: line) ?? 1)
    }
    let below = max(
      titles.height(of: lines, style: "coverLine") + (press.fair == nil ? 0 : points.dates), points.counts)
    var height = paper.height * (1 - cover.pictured) * pointsPerMillimetre
    height -= (cover.above + cover.below + cover.between) * pointsPerMillimetre + points.head + below
    if languages.isBilingual { height -= points.headOther }
    if title.count > 1 { height -= points.title }
    if volume.title != nil { height -= points.part }
    let place = TitleFitting.Place(width: width, height: height / pointsPerMillimetre)
    return titles.title(title, style: "cover", other: "coverOther", in: place)
  }

  private func counts() -> JSONValue {
    let products = Set(volume.sections.flatMap { $0.groups.flatMap(\.products) })
    let producers = Set(products.map { showcase.products[$0].producer })
    let booths = volume.sections.reduce(0) { $0 + $1.groups.count { $0.booth != nil } }
    let counts = [("products", products.count), ("producers", producers.count), ("booths", booths)]
    let nouns = counts.map { name, count in
      (name, JSONValue.string(press.theme.noun(name, count: count, languages.main)))
    }
    return .object(counts.map { ($0.0, .integer($0.1)) } + [("nouns", .object(nouns))])
  }
}
