import OCOPDiagnostics
import OCOPLaw
import OCOPMarkdown
package import OCOPMedia
package import OCOPModel

/// A leaflet ready to be printed.
package struct Leaflet: Sendable {
  package let bundle: PrintBundle
  /// For the ledger, once the sheet is there.
  package let codes: [PrintedCode]
  package let preflight: Preflight
}

/// Composes leaflets.
package struct LeafletPress {
  private let showcase: Showcase
  private let theme: PrintTheme
  private let options: LeafletOptions
  private let languages: PrintLanguages
  private let photos: [String: ImageInfo]
  private var text: PrintText
  private var cuts = PhotoCutList(isGreyscale: false)
  private var preflight = Preflight()

  package init(
    _ showcase: Showcase, theme: PrintTheme, options: LeafletOptions, photos: [String: ImageInfo]
  ) {
    self.showcase = showcase
    self.theme = theme
    self.options = options
    self.photos = photos
    languages = PrintLanguages(options.language, site: showcase.site)
    text = PrintText(faces: theme.faces)
  }

  private var product: Product { showcase.products[options.product] }
  private var producer: Producer { showcase.producers[product.producer] }

  /// Sizes in millimetres that the template draws.
  private enum Size {
    static let code = 27.0
    static func column(_ form: LeafletOptions.Form) -> (width: Double, height: Double) {
      form == .a5 ? (58, 142) : (81, 172)
    }
    static func side(_ form: LeafletOptions.Form) -> (width: Double, height: Double) {
      form == .a5 ? (58, 38) : (81, 54)
    }
    /// The front of the sheet above its code; the cover of the folded one.
    static func front(_ form: LeafletOptions.Form) -> LeafletPanel.Room {
      form == .a5
        ? LeafletPanel.Room(
          width: 122, height: 60.5, nameSizes: [33.6, 28, 23.5, 18, 14], summarySizes: [10.5, 9.5, 8.6])
        : LeafletPanel.Room(width: 81, height: 78, nameSizes: [29.4, 24, 20.6, 16, 13])
    }
    /// The flap of the folded sheet, above its picture and with two lines of a decision.
    static func flap(pictures: Int) -> LeafletPanel.Room {
      LeafletPanel.Room(width: 81, height: pictures > 1 ? 116 : 174, summarySizes: [11, 10, 9, 8])
    }
    /// The third panel inside, below its picture and above the producer.
    static func inside(pictures: Int) -> LeafletPanel.Room {
      let picture: Double = pictures > 2 ? 58 : pictures > 0 ? 96 : 0
      return LeafletPanel.Room(width: 81, height: 132 - picture, nameSizes: [22.4, 18, 15.7, 12])
    }
    /// The producer and the shops: beside the code in the band of an A5 sheet, below it on the back of a folded one.
    static func contacts(_ form: LeafletOptions.Form) -> (width: Double, height: Double) {
      form == .a5 ? (86, 33) : (81, 60)
    }
  }

  package mutating func compose() throws(PrintFault) -> Leaflet {
    let symbol = try CodePrinting.symbol(
      CodePrinting.address(showcase, options.product), millimetres: Size.code, product: product)
    let standing = showcase.standings[options.product]
    let pictures = pictures()
    let columns = columns(pictures: pictures.count)
    let bleed = PrintBundle.Bleed.of(options.bleed, marks: options.hasMarks)
    let words = [
      "leaflet", "producerLabel", "whereToBuy", "scan", "stars3", "stars4", "stars5", "notInForce", "madeIn",
    ]
    let name = locals(product.name)
    let summary = product.summary.map { locals($0) } ?? []
    let panels = panels(name: name, summary: summary, hasStars: standing.stars != nil, pictures: pictures.count)
    let contacts = contacts()
    let data: JSONValue = [
      "document": [
        "title": .string("\(theme.word("leaflet", languages.main)): \(name.first?.text ?? "")"),
        "author": .string(text.line(producer.name.text(in: languages.main).text, of: producer.file)),
        "day": .array([showcase.asOf.year, showcase.asOf.month, showcase.asOf.day].map(JSONValue.integer)),
      ],
      "page": [
        "bleed": .number(bleed.bleed), "sheet": .number(bleed.sheet), "marks": .flag(options.hasMarks),
        "grey": .flag(false), "form": .string(options.form.rawValue),
      ],
      "languages": .strings(languages.all.map(\.code)),
      "words": .object(words.map { ($0, .words($0, theme, languages)) }),
      "panels": panels, "stars": standing.stars.map(JSONValue.integer) ?? .none,
      "decision": .optional(decision(behind: standing)),
      "photos": .array(pictures), "columns": .array(columns.map(\.data)),
      "producer": ["name": .locals(contacts.names), "lines": .strings(contacts.lines)],
      "shops": .strings(contacts.shops),
      "code": [
        "text": .string(symbol.text), "svg": .string(symbol.svgFile()),
        "readable": .string(CodePrinting.readable(showcase, options.product)),
      ],
      "site": .string(PrintedAddress.bare(showcase.site.baseURL)),
    ]
    finishPreflight(symbol)
    let bundle = PrintBundle(
      suffix: "", template: "leaflet.typ", data: data, photos: cuts.cuts,
      timestamp: showcase.asOf.daysSinceEpoch * 86_400, bleed: bleed, size: 1)
    return Leaflet(
      bundle: bundle, codes: [PrintedCode(showcase, product: options.product)], preflight: preflight)
  }

  /// "Số 12/QĐ-UBND, 20/11/2026"
  private mutating func decision(behind standing: Standing) -> String? {
    guard let recognition = standing.recognitionInForce, let decision = showcase.decision(behind: standing) else {
      return nil
    }
    let (word, day) = (theme.word("decision", languages.main), languages.main.date(recognition.issued))
    return text.line("\(word) \(decision.number), \(day)", of: decision.file)
  }

  private mutating func locals(_ value: LocalizedText) -> [LocalText] {
    languages.texts(value).map { LocalText(text: text.line($0.text, of: product.file), language: $0.language) }
  }

  /// The cover, and up to two more.
  private mutating func pictures() -> [JSONValue] {
    var pictures: [JSONValue] = []
    for (position, photo) in product.photos.prefix(3).enumerated() {
      let size = position == 0 ? options.form.coverRoom : Size.side(options.form)
      let target = cuts.add(
        photo, millimetres: size, resolution: PrintBundle.coverResolution, owner: product.key, file: product.file)
      let alt = photo.alt?.text(in: languages.main).text ?? product.name.text(in: languages.main).text
      pictures.append(["path": .string(target), "alt": .string(text.line(alt, of: product.file))])
      guard let info = photos[photo.path] else { continue }
      let resolution = info.dotsPerInch(widthMillimetres: size.width, heightMillimetres: size.height)
      if resolution < Preflight.leastResolution { preflight.coarse(photo, info, Int(resolution), product) }
    }
    if pictures.isEmpty {
      preflight.add(.missingPhoto, product.key, product.file, vi: "Không có ảnh", en: "There is no photo")
    }
    return pictures
  }

  /// One column a language, in type of one size; a story in one language only has the room of both.
  private mutating func columns(pictures: Int) -> [LeafletColumn] {
    let size = Size.column(options.form)
    let written = languages.all.filter { $0 == languages.main || product.body.isWritten(in: $0) }
    let whole = written.count == 1 ? size.height * 2 : size.height
    var columns: [LeafletColumn] = []
    var makers: [(_ below: Double, _ largest: Double) -> LeafletColumn] = []
    for language in written {
      guard let body = product.body.body(in: language) else { continue }
      let blocks = MarkdownBlock.blocks(body.text).map { ($0.kind, text.line($0.text, of: product.file)) }
      let (facts, theme) = (facts(in: language), theme)
      makers.append { below, largest in
        LeafletColumn(
          blocks, facts: facts, language: body.language, theme: theme, width: size.width, height: whole - below,
          largest: largest)
      }
    }
    for (position, make) in makers.enumerated() {
      // On an A5 sheet the second and third picture stand at the foot of the columns, unless the story needs their room; the
      // folded one has a panel for them.
      if options.form == .a5, pictures > position + 1 {
        var column = make(Size.side(options.form).height + 4, .infinity)
        column.picture = position + 1
        if !column.isCut {
          columns.append(column)
          continue
        }
      }
      columns.append(make(0, .infinity))
    }
    let largest = columns.map(\.size).min() ?? .infinity
    columns = zip(columns, makers).map { column, make in
      var same = make(column.picture == nil ? 0 : Size.side(options.form).height + 4, largest)
      same.picture = column.picture
      return same
    }
    for column in columns where column.isCut {
      let file = product.body.body(in: column.language)?.file ?? product.file
      let kept = column.blocks.last?.text ?? ""
      preflight.add([Preflight.Cut(product: product.key, file: file, part: .story, kept: kept)])
    }
    if columns.isEmpty {
      preflight.add(.missingStory, product.key, product.file, vi: "Không có câu chuyện", en: "There is no story")
    }
    return columns
  }

  private mutating func facts(in language: Language) -> [LeafletColumn.Fact] {
    let ingredients = product.ingredients.map { $0.text(in: language).text }.joined(separator: ", ")
    let values: [(String, String?)] = [
      ("spec", product.spec?.text(in: language).text), ("price", product.price?.text(in: language)),
      ("ingredients", ingredients.isEmpty ? nil : ingredients), ("usage", product.usage?.text(in: language).text),
      ("storage", product.storage?.text(in: language).text), ("shelfLife", product.shelfLife?.text(in: language).text),
      ("warnings", product.warnings?.text(in: language).text), ("madeIn", product.location.line(in: language)),
    ]
    return values.compactMap { name, value in
      guard let value, !value.isEmpty else { return nil }
      return LeafletColumn.Fact(label: theme.word(name, language), value: text.line(value, of: product.file))
    }
  }

  /// Name and summary on the panels that have them, each in its own size.
  private mutating func panels(
    name: [LocalText], summary: [LocalText], hasStars: Bool, pictures: Int
  ) -> JSONValue {
    func panel(_ room: LeafletPanel.Room, name: [LocalText], summary: [LocalText]) -> JSONValue {
      let panel = LeafletPanel(
        names: name, hasStars: hasStars && !name.isEmpty, summary: summary, in: room, theme: theme)
      preflight.add(panel.cuts(of: product))
      return panel.data
    }
    let front = Size.front(options.form)
    guard options.form == .trifold else { return ["front": panel(front, name: name, summary: summary)] }
    return [
      "front": panel(front, name: name, summary: []),
      "flap": panel(Size.flap(pictures: pictures), name: [], summary: summary),
      "inside": panel(Size.inside(pictures: pictures), name: name, summary: []),
    ]
  }

  private mutating func contacts() -> LeafletContacts {
    let room = Size.contacts(options.form)
    let contacts = LeafletContacts(
      names: locals(producer.name), lines: contactLines(),
      shops: product.shops.map {
        text.line("\($0.name.text(in: languages.main).text): \(PrintedAddress.bare($0.url))", of: product.file)
      },
      width: room.width, height: room.height, theme: theme)
    preflight.add(contacts.cuts(of: product, producer))
    return contacts
  }

  private mutating func contactLines() -> [String] {
    let language = languages.main
    let former = producer.location.formerAddress.map {
      "(\(theme.word("formerly", language)): \($0.text(in: language).text))"
    }
    let place = [producer.location.line(in: language), former].compactMap { $0 }.joined(separator: " ")
    let phone = producer.phone.map { "\(theme.word("phone", language)) \($0)" }
    let zalo = producer.zalo.map { "Zalo \($0)" }
    let web = [producer.website.map(PrintedAddress.bare), producer.email].compactMap { $0 }
    return ([place, [phone, zalo].compactMap { $0 }.joined(separator: " · ")] + [web.joined(separator: " · ")])
      .filter { !$0.isEmpty }.map { text.line($0, of: producer.file) }
  }

  /// Of a sheet's second language only the column of facts can speak another.
  private mutating func noteUntranslated() {
    for language in languages.all where language == languages.main || product.body.isWritten(in: language) {
      let isMain = language == languages.main
      let texts: [(field: String, texts: [LocalizedText])] =
        (isMain ? [("name", [product.name]), ("summary", [product.summary].compactMap(\.self))] : [])
        + Product.DescribedField.allCases.map { ($0.rawValue, product.texts(of: $0)) }
      let fields = texts.filter { $0.texts.contains { $0.awaitsTranslation(into: language) } }.map(\.field)
      let isStoryForeign = isMain && !product.body.isEmpty && !product.body.isWritten(in: language)
      preflight.untranslated(fields, story: isStoryForeign, of: product, into: language)
    }
  }

  private mutating func finishPreflight(_ symbol: QRSymbol) {
    preflight.addEnded(showcase.standings[options.product], of: product, on: showcase.asOf)
    noteUntranslated()
    preflight.add(missing: text.missing, subjects: [product.file: product.key])
    let module = CodePrinting.module(symbol, millimetres: Size.code)
    preflight.note("module", vi: "Ô mã nhỏ nhất", en: "Smallest code module", JSONValue.decimal(module) + " mm")
    preflight.note("quietZone", vi: "Vùng trắng quanh mã", en: "Quiet zone of codes", "\(QRSymbol.quietZone) × module")
    preflight.note("smallestType", vi: "Chữ nhỏ nhất", en: "Smallest type", "6.5 pt")
  }
}
