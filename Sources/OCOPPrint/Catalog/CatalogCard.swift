import OCOPLaw
import OCOPMarkdown
import OCOPMedia
import OCOPModel

/// The entry of one product, with every text cut to the room that it has, before anything is printed.
struct CatalogCard: Sendable {
  enum Shape: String, Sendable {
    /// One column wide.
    case half
    /// As wide as the page: for a product that stands alone in its row.
    case wide
  }

  let product: Int
  let shape: Shape
  let stars: Int?
  let name: [LocalText]
  let isLongName: Bool
  /// Producer, size and price, in semibold.
  let terms: [String]
  let story: [LocalText]
  /// Place, decision, telephone: small.
  let details: [String]
  let photo: Photo?
  let symbol: QRSymbol
  /// The short code or the number that a person types in where no camera is at hand.
  let readableCode: String
  /// What was left out for want of room.
  let cuts: [Preflight.Cut]
}

/// Composes entries for one paper.
struct CardComposer {
  let showcase: Showcase
  let theme: PrintTheme
  let languages: PrintLanguages
  let paper: PrintLayout.Paper
  let day: CalendarDate
  var text: PrintText

  init(_ showcase: Showcase, theme: PrintTheme, languages: PrintLanguages, paper: PrintLayout.Paper, day: CalendarDate)
  {
    self.showcase = showcase
    self.theme = theme
    self.languages = languages
    self.paper = paper
    self.day = day
    text = PrintText(faces: theme.faces)
  }

  /// Millimetres.
  func height(_ shape: CatalogCard.Shape) -> Double {
    let growth = theme.layout.bilingual
    return shape == .half
      ? paper.half.height + (languages.isBilingual ? growth.half : 0)
      : paper.wide.height + (languages.isBilingual ? growth.wide : 0)
  }

  /// - Parameter naming: whether the entry names its producer; under a booth's heading it need not.
  mutating func card(_ index: Int, shape: CatalogCard.Shape, naming: Bool) throws(PrintFault) -> CatalogCard {
    let product = showcase.products[index]
    let file = product.file
    let sizes = shape == .half ? paper.half : paper.wide
    let room = Room(shape, paper: paper, height: height(shape), edge: theme.layout.entry.edge)
    let gaps = theme.layout.entry.points
    var cuts: [Preflight.Cut] = []

    let allDetails = detailLines(of: product, index)
    let detailWidth = shape == .half ? room.story.width : room.name.width
    let allTerms = termLines(of: product, naming: naming)
    // Beside a wide photo all stands below the name, which is cut sooner than a price or a decision.
    func reserve(_ lines: [String], _ style: String) -> Double {
      shape == .half ? 0 : Double(linesNeeded(lines, style, width: room.name.width)) * pitch(style)
    }
    let reserved = reserve([allDetails.last?.first ?? ""], "fact")
    // The stars' line stands above the name.
    let above = pitch("terms") + gaps.ofName
    let nameHeight = room.name.height - above - reserved - reserve(allTerms, "terms")
    var (name, isLong, used) = names(of: product, room: room, height: nameHeight, cuts: &cuts)
    used += above
    let termRoom = max(0, Int((room.name.height - used - reserved) / pitch("terms")))
    let terms = fitted(allTerms.map { [$0] }, "terms", width: room.name.width, lines: termRoom, file)
    used += Double(terms.lines) * pitch("terms")
    if terms.isCut {
      cuts.append(Preflight.Cut(product: product.key, file: file, part: .terms, kept: terms.texts.last ?? ""))
    }

    let detailRoom = shape == .half ? 4 : max(0, Int((room.name.height - used) / pitch("fact")))
    let details = fitted(allDetails, "fact", width: detailWidth, lines: detailRoom, file, keepsLast: true)
    if details.isCut {
      cuts.append(Preflight.Cut(product: product.key, file: file, part: .details, kept: details.texts.last ?? ""))
    }
    let taken = shape == .half ? Double(details.lines) * pitch("fact") + gaps.details : 0
    let story = stories(of: product, width: room.story.width, height: room.story.height - taken, cuts: &cuts)

    let symbol = try CodePrinting.symbol(
      CodePrinting.address(showcase, index), millimetres: sizes.code, product: product)
    return CatalogCard(
      product: index, shape: shape, stars: showcase.histories[index].standing(on: day).stars, name: name,
      isLongName: isLong, terms: terms.texts, story: story,
      details: details.texts, photo: product.photos.first, symbol: symbol,
      readableCode: CodePrinting.readable(showcase, index), cuts: cuts)
  }

  private func pitch(_ style: String) -> Double { theme.layout.styles[style]?.pitch ?? 0 }

  private func linesNeeded(_ lines: [String], _ style: String, width: Double) -> Int {
    theme.fitter(style, millimetres: width).map { fitter in lines.reduce(0) { $0 + fitter.lines(of: $1) } } ?? 0
  }

  /// The name takes up to four lines of its own size (three with a translation), or six of a smaller one; the translation two.
  ///
  /// - Parameter height: that they may fill, in points; the name is sure of two lines.
  private mutating func names(
    of product: Product, room: Room, height limit: Double, cuts: inout [Preflight.Cut]
  ) -> (texts: [LocalText], isLong: Bool, height: Double) {
    var texts = languages.texts(product.name).map {
      LocalText(text: text.line($0.text, of: product.file), language: $0.language)
    }
    var height = 0.0
    var isLong = false
    let other = theme.fitter("translation", millimetres: room.name.width)
    let translation = texts.count > 1 ? other?.fit(texts[1].text, lines: 2) : nil
    let left = limit - Double(translation?.lines ?? 0) * pitch("translation")
    if let first = texts.first, let usual = theme.fitter("name", millimetres: room.name.width),
      let small = theme.fitter("longName", millimetres: room.name.width)
    {
      let lines = usual.lines(of: first.text)
      isLong = lines > (texts.count > 1 ? 3 : 4) || Double(lines) * pitch("name") > left
      let most = min(texts.count > 1 ? 5 : 6, max(2, Int(left / pitch("longName"))))
      let fit =
        isLong ? small.fit(first.text, lines: most) : LineFitter.Fit(text: first.text, lines: lines, isCut: false)
      texts[0] = LocalText(text: fit.text, language: first.language)
      height += Double(fit.lines) * pitch(isLong ? "longName" : "name")
      if fit.isCut { cuts.append(Preflight.Cut(product: product.key, file: product.file, part: .name, kept: fit.text)) }
    }
    if let translation {
      texts[1] = LocalText(text: translation.text, language: texts[1].language)
      height += Double(translation.lines) * pitch("translation")
    }
    return (texts, isLong, height)
  }

  private mutating func termLines(of product: Product, naming: Bool) -> [String] {
    var lines: [String] = []
    if naming { lines.append(showcase.producers[product.producer].name.text(in: languages.main).text) }
    let spec = product.spec?.text(in: languages.main).text
    let price = product.price?.text(in: languages.main)
    let both = [spec, price].compactMap { $0 }.joined(separator: " · ")
    if !both.isEmpty { lines.append(both) }
    return lines
  }

  /// Of each line its wordings, the fullest first: a day without its date says nothing.
  private func detailLines(of product: Product, _ index: Int) -> [[String]] {
    let language = languages.main
    var lines: [[String]] = []
    let place = product.location.line(in: language)
    let former = product.location.formerAddress.map {
      "\(theme.word("formerly", language)): \($0.text(in: language).text)"
    }
    let whole = place + (former.map { place.isEmpty ? $0 : " (\($0))" } ?? "")
    if !whole.isEmpty { lines.append([whole]) }
    let standing = showcase.histories[index].standing(on: day)
    if let recognition = standing.recognitionInForce, let decision = showcase.decision(behind: standing),
      let until = standing.heldUntil
    {
      let number = "\(theme.word("decision", language)) \(decision.number)"
      let end = "\(theme.word("until", language)) \(language.date(until))"
      lines.append(["\(number), \(language.date(recognition.issued)), \(end)", "\(number), \(end)", number])
    }
    return lines
  }

  /// - Parameters:
  ///   - lines: of each the wordings that it may have; the first that fits is taken, or the last is cut.
  ///   - keepsLast: whether the last line is sure of all the room that it needs.
  private mutating func fitted(
    _ lines: [[String]], _ style: String, width: Double, lines limit: Int, _ file: String, keepsLast: Bool = false
  ) -> (texts: [String], lines: Int, isCut: Bool) {
    guard let fitter = theme.fitter(style, millimetres: width) else { return ([], 0, false) }
    let lines = lines.map { $0.map { text.line($0, of: file) } }
    var left = limit
    var texts: [String] = []
    var isCut = false
    for (position, wordings) in lines.enumerated() {
      // Later lines are kept a place each: a decision matters more than the end of a former address.
      let later = lines.count - position - 1
      let last = keepsLast && later > 0 ? fitter.lines(of: lines[lines.count - 1].first ?? "") : 1
      let room = max(0, left - (later > 0 ? later - 1 + last : 0))
      var fit = LineFitter.Fit(text: "", lines: 0, isCut: false)
      for wording in wordings {
        fit = fitter.fit(wording, lines: room)
        guard fit.isCut else { break }
        isCut = true
      }
      left -= fit.lines
      if !fit.text.isEmpty { texts.append(fit.text) }
    }
    return (texts, limit - left, isCut)
  }

  /// The summary; where there is none, the first sentences of the story. Two languages share the room.
  private mutating func stories(
    of product: Product, width: Double, height: Double, cuts: inout [Preflight.Cut]
  ) -> [LocalText] {
    var sources: [LocalText] = []
    if let summary = product.summary {
      sources = languages.texts(summary)
    } else if let body = product.body.body(in: languages.main), let first = MarkdownText.blocks(body.text).first {
      sources = [LocalText(text: first, language: body.language)]
    }
    guard let main = theme.fitter("story", millimetres: width),
      let other = theme.fitter("storyTranslation", millimetres: width)
    else { return [] }
    sources = sources.map { LocalText(text: text.line($0.text, of: product.file), language: $0.language) }
      .filter { !$0.text.isEmpty }
    let gap = theme.layout.entry.points.story
    var left = height
    var result: [LocalText] = []
    for (position, source) in sources.enumerated() {
      let fitter = position == 0 ? main : other
      let pitch = pitch(position == 0 ? "story" : "storyTranslation")
      // The translation is sure of two fifths of the room, and of all that the original leaves.
      var reserved = 0.0
      if position == 0, sources.count > 1 {
        let wanted = Double(other.lines(of: sources[1].text)) * self.pitch("storyTranslation") + gap
        reserved = min(wanted, height * 0.45)
      }
      let fit = fitter.fit(source.text, lines: max(0, Int((left - reserved) / pitch)), at: .sentences)
      left -= Double(fit.lines) * pitch + gap
      if !fit.text.isEmpty { result.append(LocalText(text: fit.text, language: source.language)) }
      if fit.isCut {
        cuts.append(Preflight.Cut(product: product.key, file: product.file, part: .story, kept: fit.text))
      }
    }
    return result
  }

  /// The room for the texts: widths in millimetres, heights in points.
  private struct Room {
    var name: (width: Double, height: Double)
    var story: (width: Double, height: Double)

    init(_ shape: CatalogCard.Shape, paper: PrintLayout.Paper, height: Double, edge: Double) {
      let card = shape == .half ? paper.half : paper.wide
      let photo = (width: card.photo[0], height: card.photo[1])
      switch shape {
      case .half:
        let width = paper.columnWidth
        name = (width - photo.width - card.gap, photo.height * pointsPerMillimetre)
        story = (width - card.code - card.gap, (height - photo.height - card.gap - edge) * pointsPerMillimetre)
      case .wide:
        let nameWidth = card.name ?? 50
        name = (nameWidth, (height - edge) * pointsPerMillimetre)
        story = (
          paper.textWidth - photo.width - nameWidth - card.code - 3 * card.gap, (height - edge) * pointsPerMillimetre
        )
      }
    }
  }
}
