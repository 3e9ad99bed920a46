import OCOPDiagnostics
import OCOPLaw
import OCOPMedia
import OCOPModel
import OCOPText

/// Writes the data of one volume.
struct VolumeWriter {
  let press: CatalogPress
  let volume: CatalogPlan.Volume
  let volumes: Int
  var composer: CardComposer
  var photos: PhotoCutList
  var preflight = Preflight()
  /// Where each product and booth stands, for the indexes: names of labels in the document.
  var places: [Int: [String]] = [:]
  var boothPlaces: [(group: CatalogPlan.Group, label: String)] = []
  private let headings: CatalogHeadings
  private var cardCount = 0

  init(_ press: CatalogPress, volume: CatalogPlan.Volume, of volumes: Int) {
    self.press = press
    self.volume = volume
    self.volumes = volumes
    headings = CatalogHeadings(press)
    photos = PhotoCutList(isGreyscale: press.options.isGreyscale)
    composer = CardComposer(
      press.showcase, theme: press.theme, languages: press.languages, paper: press.paper, day: press.day)
  }

  private var showcase: Showcase { press.showcase }
  private var languages: PrintLanguages { press.languages }

  mutating func bundle() throws(PrintFault) -> PrintBundle {
    var sections: [JSONValue] = []
    for section in volume.sections { sections.append(try self.section(section)) }
    let bleed = PrintBundle.Bleed.of(press.options.bleed, marks: press.options.hasMarks)
    let front = FrontMatterData(press, volume: volume, volumes: volumes)
    let cover = CoverData(press, volume: volume, volumes: volumes)
    let data: JSONValue = [
      "document": front.document(),
      "page": [
        "paper": .string(press.options.paper), "bleed": .number(bleed.bleed), "sheet": .number(bleed.sheet),
        "marks": .flag(press.options.hasMarks), "grey": .flag(press.options.isGreyscale),
        "fill": .flag(press.options.fillsSheets),
        "cardHeights": [
          "half": .number(composer.height(.half)), "wide": .number(composer.height(.wide)),
        ],
      ],
      "languages": .strings(languages.all.map(\.code)),
      "words": front.words(),
      "running": .string(running(cover)),
      "cover": cover.data(photos: &photos, text: &composer.text, preflight: &preflight),
      "visit": front.visit(text: &composer.text), "greeting": front.greeting(text: &composer.text),
      "sections": .array(sections),
      "indexes": CatalogIndexes(self).data(text: &composer.text),
      "colophon": front.colophon(text: &composer.text),
    ]
    preflight.add(missing: composer.text.missing, subjects: subjects())
    return PrintBundle(
      suffix: volume.suffix, template: "catalog.typ", data: data, photos: photos.cuts,
      timestamp: showcase.asOf.daysSinceEpoch * 86_400, bleed: bleed, size: volume.productCount)
  }

  private mutating func running(_ cover: CoverData) -> String {
    headings.running(composer.text.line(cover.name.text(in: languages.main).text, of: cover.file), style: "running")
  }

  private func subjects() -> [String: String] {
    Dictionary(
      places.keys.map { (showcase.products[$0].file, showcase.products[$0].key) },
      uniquingKeysWith: { first, _ in first })
  }

  private mutating func section(_ section: CatalogPlan.Section) throws(PrintFault) -> JSONValue {
    var groups: [JSONValue] = []
    for group in section.groups { groups.append(try self.group(group)) }
    let file = press.fair?.file ?? "site"
    let title =
      section.title.map { clean(languages.texts($0), file) }
      ?? languages.all.map { LocalText(text: press.theme.word(section.word, $0), language: $0) }
    let mark = composer.text.line(section.mark, of: file)
    let count = section.groups.reduce(0) { $0 + $1.products.count }
    let counted = "\(count) \(press.theme.noun("products", count: count, languages.main))"
    let band = headings.band(title, mark: mark, count: counted)
    if band.title.isCut {
      preflight.add([Preflight.Cut(product: mark, file: file, part: .zone, kept: band.title.texts.first?.text ?? "")])
    }
    let name = [mark, title.first?.text ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    return [
      "mark": .string(mark), "title": .locals(title), "groups": .array(groups), "count": .integer(count),
      "counted": .string(counted),
      "running": .string(headings.running(name, style: "runningPart")),
      "band": [
        "title": .locals(band.title.texts), "scale": .number(band.title.scale), "markScale": .number(band.markScale),
      ],
    ]
  }

  private mutating func group(_ group: CatalogPlan.Group) throws(PrintFault) -> JSONValue {
    let label = "b\(boothPlaces.count + 1)"
    boothPlaces.append((group, label))
    // Rows are filled from the left; what stands alone in the last row gets the whole of it.
    let columns = press.paper.columns
    var cards: [JSONValue] = []
    for (position, product) in group.products.enumerated() {
      let isAlone = columns > 1 && position == group.products.count - 1 && group.products.count % columns == 1
      let isNamed = group.booth.map { $0.producer != showcase.products[product].producer } ?? true
      let card = try composer.card(
        product, shape: isAlone ? .wide : .half, naming: isNamed)
      cards.append(data(of: card))
    }
    let heading = heading(of: group)
    return [
      "label": .string(label), "booth": .optional(group.booth?.number),
      "heading": ["title": .locals(heading.title), "lines": .strings(heading.lines)],
      "cards": .array(cards), "plan": plan(of: group, name: heading.title.first?.text ?? ""),
    ]
  }

  /// What stands in the booth's cell of the plan.
  private mutating func plan(of group: CatalogPlan.Group, name: String) -> JSONValue {
    guard let booth = group.booth else { return .none }
    let file = press.fair?.file ?? "site"
    let cell = headings.cell(number: composer.text.line(booth.number, of: file), name: name)
    if cell.number.isCut || cell.name.isCut {
      let kept = cell.number.isCut ? cell.number.text : cell.name.text
      preflight.add([Preflight.Cut(product: booth.number, file: file, part: .plan, kept: kept)])
    }
    return ["number": .string(cell.number.text), "name": .string(cell.name.text)]
  }

  /// Who stands at the booth, or what the set is called; then how to reach them.
  private mutating func heading(of group: CatalogPlan.Group) -> (title: [LocalText], lines: [String]) {
    let file = press.fair?.file ?? "site"
    if let title = group.title { return (clean(languages.texts(title), file), []) }
    guard let producer = group.booth?.producer.map({ showcase.producers[$0] }) else {
      let note = group.booth?.note.map { clean(languages.texts($0), file) } ?? []
      return (note, [])
    }
    let language = languages.main
    let contacts = [
      producer.location.line(in: language), producer.phone.map { "\(press.theme.word("phone", language)) \($0)" },
      producer.website.map { PrintedAddress.bare($0) } ?? producer.email,
    ]
    let line = contacts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    return (
      clean(languages.texts(producer.name), producer.file),
      line.isEmpty ? [] : [composer.text.line(line, of: producer.file)]
    )
  }

  private mutating func clean(_ texts: [LocalText], _ file: String) -> [LocalText] {
    texts.map { LocalText(text: composer.text.line($0.text, of: file), language: $0.language) }
  }

  private mutating func data(of card: CatalogCard) -> JSONValue {
    cardCount += 1
    let label = "p\(cardCount)"
    let product = showcase.products[card.product]
    let isFirst = places[card.product] == nil
    places[card.product, default: []].append(label)
    if isFirst { inspect(card) }
    let sizes = card.shape == .half ? press.paper.half : press.paper.wide
    let size = (width: sizes.photo[0], height: sizes.photo[1])
    let target = card.photo.map {
      photos.add($0, millimetres: size, resolution: PrintBundle.entryResolution, owner: product.key, file: product.file)
    }
    let fullName = composer.text.line(product.name.text(in: languages.main).text, of: product.file)
    let alt = card.photo?.alt?.text(in: languages.main).text ?? fullName
    return [
      "label": .string(label), "key": .string(product.key), "shape": .string(card.shape.rawValue),
      "fullName": .string(fullName), "name": .locals(card.name), "long": .flag(card.isLongName),
      "stars": card.stars.map(JSONValue.integer) ?? .none, "terms": .strings(card.terms),
      "story": .locals(card.story), "details": .strings(card.details), "photo": .optional(target),
      "alt": .string(composer.text.line(alt, of: product.file)),
      "code": [
        "text": .string(card.symbol.text), "svg": .string(card.symbol.svgFile()),
        "readable": .string(card.readableCode),
      ],
    ]
  }

  /// What the preflight has to say of one entry.
  private mutating func inspect(_ card: CatalogCard) {
    let product = showcase.products[card.product]
    let sizes = card.shape == .half ? press.paper.half : press.paper.wide
    preflight.add(card.cuts)
    if card.story.isEmpty {
      preflight.add(.missingStory, product.key, product.file, vi: "Không có câu chuyện", en: "There is no story")
    }
    if let photo = card.photo, let info = press.photos[photo.path] {
      let resolution = info.dotsPerInch(widthMillimetres: sizes.photo[0], heightMillimetres: sizes.photo[1])
      if resolution < Preflight.leastResolution {
        preflight.coarse(photo, info, Int(resolution), product)
      }
    } else {
      preflight.add(.missingPhoto, product.key, product.file, vi: "Không có ảnh", en: "There is no photo")
    }
    let module = CodePrinting.module(card.symbol, millimetres: sizes.code)
    if module < QRSymbol.minimumModuleMillimetres {
      preflight.add(
        .smallModule, product.key, product.file,
        vi: "Ô của mã chỉ rộng \(JSONValue.decimal(module)) mm, cần 0,396 mm; hãy dùng địa chỉ gốc ngắn hơn",
        en:
          "The code's modules are \(JSONValue.decimal(module)) mm wide, 0.396 mm are needed; use a shorter base address"
      )
    }
    inspectStanding(of: card.product)
  }

  private mutating func inspectStanding(of index: Int) {
    let product = showcase.products[index]
    let history = showcase.histories[index]
    let standing = history.standing(on: press.day)
    preflight.add(standing, of: product, on: press.day)
    if standing.stars != nil, let fair = press.fair, history.standing(on: fair.end).stars != standing.stars {
      preflight.add(
        .endsDuring, product.key, product.file,
        vi: "Hạng sao thay đổi trong thời gian diễn ra, trước ngày \(BilingualText(fair.end).vi)",
        en: "Its stars change while the fair is on, before \(BilingualText(fair.end).en)")
    }
  }
}
