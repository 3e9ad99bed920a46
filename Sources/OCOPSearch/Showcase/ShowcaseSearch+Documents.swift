import OCOPDiagnostics
import OCOPLaw
import OCOPMarkdown
import OCOPModel
import OCOPText

extension ShowcaseSearch {
  func document(_ id: EntryID, _ language: Language) -> SearchDocument? {
    switch id.kind {
    case .product: product(id.index, language)
    case .producer: producer(showcase.producers[id.index], id.index, language)
    case .certification: certification(showcase.certifications[id.index], language)
    case .fair: fair(showcase.fairs[id.index], language)
    case .place: place(showcase.places[id.index], language)
    case .story: common(showcase.stories[id.index], language)
    case .page: common(showcase.pages[id.index], language)
    }
  }

  private func product(_ index: Int, _ language: Language) -> SearchDocument? {
    let product = showcase.products[index]
    let producer = showcase.producers[product.producer]
    let standing = showcase.standings[index]
    let reader = language.messageLanguage
    guard var document = common(product, language) else { return nil }
    locate(&document, product.location, language)
    document.stars = standing.stars ?? 0
    document.state = standing.state.isInForce ? "" : standing.state.rawValue
    if let brand = product.brand { document.text.names.append(brand.text(in: language).text) }
    document.text.names.append(producer.name.text(in: language).text)
    let set = product.set.flatMap(ProductSet.numbered)
    if let set { document.text.attributes += [set.name[reader], set.sector.name[reader]] }
    if let spec = product.spec { document.text.attributes.append(spec.text(in: language).text) }
    for text in product.ingredients { document.text.attributes.append(text.text(in: language).text) }
    for text in product.keywords { document.text.attributes.append(text.text(in: language).text) }
    if let stars = standing.stars {
      let phrase = reader == .vi ? "\(stars) sao" : "\(stars) stars"
      document.text.phrases.append(phrase)
      document.text.attributes.append("OCOP \(phrase)")
    }
    document.codes = [product.gtin?.digits14, product.code, ShortCode(key: product.key).text].compactMap { $0 }
    for key in product.formerKeys { document.codes.append(ShortCode(key: key).text) }
    for (number, lot) in product.lots.enumerated() {
      document.lots.append(
        SearchLot(
          code: lot.code, path: showcase.traceAddresses.path(product: index, lot: number), produced: lot.produced.iso,
          expires: lot.expires?.iso ?? "",
          recalled: lot.isRecalled(on: showcase.asOf) ? "0" : lot.recall?.date.iso ?? ""))
    }
    for recognition in showcase.histories[index].recognitions {
      let result = showcase.certifications[recognition.certification].results[recognition.result]
      if let certificate = result.certificate { document.codes.append(certificate) }
    }
    document.facets.set = product.set ?? 0
    document.facets.producerKind = producer.kindKey
    document.facets.isInForce = standing.state.isInForce
    document.facets.fairs = showcase.fairsOfProduct[index].map { showcase.fairs[$0].key }
    return document
  }

  private func producer(_ producer: Producer, _ index: Int, _ language: Language) -> SearchDocument? {
    guard var document = common(producer, language) else { return nil }
    locate(&document, producer.location, language)
    let kind = ProducerKind.named(producer.kindKey)
    document.text.attributes += [kind?.name[language.messageLanguage], kind?.abbreviation].compactMap { $0 }
    document.codes = [producer.registration, producer.gln].compactMap { $0 }
    document.facets.producerKind = producer.kindKey
    document.facets.fairs = showcase.fairsOfProducer[index].map { showcase.fairs[$0].key }
    return document
  }

  private func certification(_ certification: Certification, _ language: Language) -> SearchDocument? {
    guard var document = common(certification, language) else { return nil }
    let issuer = certification.issuer.text(in: language).text
    let scheme = CertificateScheme.named(certification.scheme)?.name[language.messageLanguage]
    document.text.names += [issuer, scheme].compactMap { $0 }
    document.placeLine = issuer
    if document.summary.isEmpty { document.summary = scheme ?? "" }
    document.codes = [certification.number]
    return document
  }

  private func fair(_ fair: Fair, _ language: Language) -> SearchDocument? {
    guard var document = common(fair, language) else { return nil }
    locate(&document, fair.location, language)
    let venue = fair.venue.text(in: language).text
    document.text.places.append(venue)
    document.placeLine = document.placeLine.isEmpty ? venue : venue + ", " + document.placeLine
    document.text.attributes += [
      fair.organiser?.text(in: language).text, FairKind.named(fair.kindKey)?.name[language.messageLanguage],
    ].compactMap { $0 }
    return document
  }

  private func place(_ place: Place, _ language: Language) -> SearchDocument? {
    guard var document = common(place, language) else { return nil }
    locate(&document, place.location, language)
    document.text.attributes += [PlaceKind.named(place.kindKey)?.name[language.messageLanguage]].compactMap { $0 }
    return document
  }

  /// What every entry has; nil for a kind that is not searched.
  private func common(_ entry: some Entry, _ language: Language) -> SearchDocument? {
    guard let kind = SearchKind(type(of: entry).kind) else { return nil }
    let body = entry.body.bodies.first { $0.language == language }
    var document = SearchDocument(
      kind: kind, key: entry.key, language: language.code, title: title(of: entry, language),
      thumbnail: thumbnail(of: entry))
    document.summary =
      entry.summary?.text(in: language).text ?? body.flatMap { MarkdownText.firstSentence($0.text) } ?? ""
    document.text.attributes += language.messageLanguage == .vi ? kind.otherNames.vi : kind.otherNames.en
    if let body {
      document.text.story = {
        let text = body.text
        return StoryText.hidesWords(text) ? StoryText.parsed(text) : text
      }
    }
    return document
  }

  private func locate(_ document: inout SearchDocument, _ location: Location, _ language: Language) {
    let commune = location.commune.flatMap { communes[$0] }
    let province = location.province.flatMap(ProvinceDirectory.province(code:))
    let reader = language.messageLanguage
    let communeName = commune.map { reader == .vi ? $0.fullName.withCapital : $0.name }
    document.placeLine = [communeName, province?.writtenName[reader]].compactMap { $0 }.joined(separator: ", ")
    if let address = location.address { document.text.places.append(address.text(in: language).text) }
    if let communeName { document.text.places.append(communeName) }
    if let name = province?.writtenName {
      document.text.places.append(min(name.vi, name[reader]))
      if name.vi != name[reader] { document.text.places.append(max(name.vi, name[reader])) }
    }
    if let names = location.province.flatMap({ otherNames[$0] }) { document.text.places += names }
    document.text.formerPlaces += formerPlaces(location, language)
    document.facets.province = location.province ?? ""
    document.facets.commune = location.commune ?? ""
  }
}

extension ShowcaseSearch {
  /// The former address and, unless that says it, the provinces of which one was the place's.
  private func formerPlaces(_ location: Location, _ language: Language) -> [String] {
    let address = location.formerAddress?.text(in: language).text
    let provinces = location.province.flatMap { mergedProvinces[$0] } ?? []
    let folded = Array((address.map { " " + VietnameseFold.fold($0) } ?? "").utf8)
    if !folded.isEmpty, provinces.contains(where: { Self.holds(folded, $0.fold) }) {
      return [address].compactMap { $0 }
    }
    let present = location.province.flatMap(ProvinceDirectory.province(code:))?.name.vi
    return [address].compactMap { $0 } + provinces.map(\.name).filter { $0 != present }
  }

  private static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard text.count >= part.count else { return false }
    return (0...text.count - part.count).contains { start in
      text[start] == part[0] && text[start..<start + part.count].elementsEqual(part)
    }
  }
}

extension SearchKind {
  /// What visitors call this kind of page, other than the names of its own kinds (fair, shop, cooperative).
  fileprivate var otherNames: (vi: [String], en: [String]) {
    switch self {
    case .producer: (["chủ thể"], ["producer"])
    case .fair: (["sự kiện"], ["event"])
    case .place: (["điểm bán"], ["point of sale"])
    case .story: (["câu chuyện"], ["story"])
    case .certification: (["chứng nhận"], ["certificate"])
    case .product, .page: ([], [])
    }
  }
}

/// The words of a Markdown body.
enum StoryText {
  /// Whether a mark may hold words that nobody reads: addresses, tags, entities, footnotes. In all other texts marks are only
  /// signs between words, which the index passes over anyway.
  static func hidesWords(_ markdown: String) -> Bool {
    var markdown = markdown
    return markdown.withUTF8 { bytes in
      // Without a branch, so that many bytes are looked at at once.
      var suspects: UInt8 = 0
      var previous: UInt8 = 0
      for byte in bytes {
        suspects |= flag(byte == UInt8(ascii: "<")) | flag(byte == UInt8(ascii: "&")) | flag(byte == UInt8(ascii: "\\"))
        suspects |=
          flag(previous == UInt8(ascii: "]")) & (flag(byte == UInt8(ascii: "(")) | flag(byte == UInt8(ascii: ":")))
        suspects |= flag(previous == UInt8(ascii: "[")) & flag(byte == UInt8(ascii: "^"))
        suspects |= flag(previous == UInt8(ascii: "/")) & flag(byte == UInt8(ascii: "/"))
        previous = byte
      }
      return suspects != 0
    }
  }

  private static func flag(_ condition: Bool) -> UInt8 { condition ? 1 : 0 }

  static func parsed(_ markdown: String) -> String { MarkdownText.blocks(markdown).joined(separator: "\n\n") }
}
