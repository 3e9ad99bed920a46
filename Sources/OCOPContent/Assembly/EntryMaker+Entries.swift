import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPRules
import OCOPText

extension EntryMaker {
  mutating func producer(_ source: EntrySource) -> Producer? {
    let record = source.record
    guard let name = record.text("name"), let kind = record.string("kind") else { return nil }
    return Producer(
      key: source.key, file: source.path, name: name, kindKey: kind, registration: record.string("registration"),
      founded: record.integer("founded"), location: places.location(of: record, file: source.path),
      phone: record.string("phone"), zalo: record.string("zalo"), email: record.string("email"),
      website: record.string("website"),
      gln: record.string("gln").flatMap { gln($0, at: .field(source.path, "gln")) }, photos: photos(source),
      summary: record.text("summary"), body: source.body)
  }

  mutating func product(_ source: EntrySource) -> Product? {
    let record = source.record
    let lots = source.lots.compactMap { lot($0) }
    let producer = record.string("producer").flatMap {
      references.resolve(.producer, $0, at: .field(source.path, "producer"))
    }
    let photos = photos(source)
    let location = places.location(of: record, file: source.path)
    let number = record.string("gtin").flatMap { gtin($0, at: .field(source.path, "gtin")) }
    for (position, key) in record.strings("formerly") where !Slug.isKey(key) {
      findings.append(
        Rule.malformedValue.finding(
          .field(source.path, "formerly", position), vi: "'\(key)' không phải là khóa", en: "'\(key)' is not a key"))
    }
    guard let name = record.text("name"), let producer else { return nil }
    let price = record.record("price").flatMap { price in
      price.integer("amount").map { Price(amount: $0, unit: price.text("unit")) }
    }
    let shops = record.records("buy").compactMap { _, shop -> ShopLink? in
      guard let name = shop.text("name"), let url = shop.string("url") else { return nil }
      return ShopLink(name: name, url: url)
    }
    for place in references.resolve(.place, "places", of: record, file: source.path) {
      placesOfProducts.append((place, source.key))
    }
    return Product(
      key: source.key, file: source.path, name: name, producer: producer, set: record.integer("set"),
      location: location, code: record.string("code"), gtin: number, brand: record.text("brand"),
      origin: record.text("origin") ?? Self.vietnam, summary: record.text("summary"), photos: photos,
      spec: record.text("spec"), ingredients: record.texts("ingredients"), storage: record.text("storage"),
      usage: record.text("usage"), shelfLife: record.text("shelfLife"), warnings: record.text("warnings"),
      price: price, standards: record.strings("standards").map(\.text), shops: shops,
      keywords: record.texts("keywords"), formerKeys: record.strings("formerly").map(\.text).filter(Slug.isKey),
      body: source.body, lots: lots)
  }

  private static let vietnam: LocalizedText = {
    var text = LocalizedText("Việt Nam", in: .vietnamese)
    text.translate("Vietnam", into: .english)
    return text
  }()

  mutating func certification(_ source: EntrySource) -> Certification? {
    let record = source.record
    guard let scheme = record.string("scheme"), let number = record.string("number"),
      let issuer = record.text("issuer"), let issued = record.date("issued")
    else { return nil }
    let isRecognition = scheme == CertificateScheme.ocop
    return Certification(
      key: source.key, file: source.path, scheme: scheme, number: number, issuer: issuer,
      level: record.string("level").flatMap(RecognitionLevel.init(rawValue:)), issued: issued,
      expires: record.date("expires") ?? (isRecognition ? Validity.lastDay(issued: issued) : nil),
      resultKind: record.string("kind").flatMap(Certification.ResultKind.init(rawValue:)),
      regime: record.string("regime"),
      document: document(
        record.string("document"), at: .field(source.path, "document"), in: source.file.attachmentFolders),
      results: results(record, file: source.path), revocations: revocations(record, file: source.path),
      products: references.resolve(.product, "products", of: record, file: source.path),
      producers: references.resolve(.producer, "producers", of: record, file: source.path),
      claim: record.string("claim").flatMap(ClaimLevel.init(rawValue:)) ?? CertificateScheme.named(scheme)?.claim
        ?? .selfDeclared, summary: record.text("summary"), photos: photos(source), body: source.body)
  }

  private mutating func results(_ record: Record, file: String) -> [Certification.Result] {
    record.records("results").compactMap { position, result in
      guard let key = result.string("product"),
        let product = references.resolve(.product, key, at: .field(file, "results", position, "product"))
      else { return nil }
      if result["stars"] == nil, !result.flag("potential") {
        findings.append(
          Rule.missingField.finding(
            .field(file, "results", position), vi: "Thiếu mục 'stars' (số sao)", en: "'stars' is missing",
            hint: BilingualText(
              vi: "Thêm 'stars: 3', hoặc 'potential: true' nếu mới đề nghị trung ương xét 5 sao.",
              en: "Add 'stars: 3', or 'potential: true' where five stars are only proposed to the ministry.")))
      }
      return Certification.Result(
        position: position, product: product, stars: result.integer("stars"), score: result.points("score"),
        parts: result.pointsByName("parts"), criteria: result.pointsByName("criteria"),
        certificate: result.string("certificate"),
        kind: result.string("kind").flatMap(Certification.ResultKind.init(rawValue:)),
        isPotential: result.flag("potential"))
    }
  }

  private mutating func revocations(_ record: Record, file: String) -> [Certification.Revocation] {
    record.records("revocations").compactMap { position, revocation in
      guard let key = revocation.string("product"), let date = revocation.date("date"),
        let product = references.resolve(.product, key, at: .field(file, "revocations", position, "product"))
      else { return nil }
      return Certification.Revocation(
        position: position, product: product, date: date, decision: revocation.string("decision"),
        reason: revocation.string("reason"), note: revocation.text("note"))
    }
  }

  mutating func fair(_ source: EntrySource) -> Fair? {
    let record = source.record
    guard let name = record.text("name"), let kind = record.string("kind"), let start = record.date("start"),
      let end = record.date("end"), let venue = record.text("venue")
    else { return nil }
    let zones = record.records("zones").compactMap { _, zone -> Fair.Zone? in
      guard let id = zone.string("id"), let name = zone.text("name") else { return nil }
      return Fair.Zone(id: id, name: name)
    }
    let booths = record.records("booths").compactMap { position, booth -> Fair.Booth? in
      guard let number = booth.string("number") else { return nil }
      var products: [Int] = []
      for (item, key) in booth.strings("products") {
        let product = references.resolve(
          .product, key, at: .field(source.path, "booths", position, "products", item))
        if let product { products.append(product) }
      }
      return Fair.Booth(
        position: position, number: number, zone: booth.string("zone"),
        producer: booth.string("producer").flatMap {
          references.resolve(.producer, $0, at: .field(source.path, "booths", position, "producer"))
        }, products: products, note: booth.text("note"))
    }
    return Fair(
      key: source.key, file: source.path, name: name, kindKey: kind, start: start, end: end,
      hours: record.text("hours"), venue: venue, location: places.location(of: record, file: source.path),
      organiser: record.text("organiser"), website: record.string("website"), capacity: record.integer("capacity"),
      zones: zones, booths: booths, photos: photos(source), summary: record.text("summary"), body: source.body)
  }

  mutating func place(_ source: EntrySource) -> Place? {
    let record = source.record
    guard let name = record.text("name"), let kind = record.string("kind") else { return nil }
    return Place(
      key: source.key, file: source.path, name: name, kindKey: kind,
      location: places.location(of: record, file: source.path), hours: record.text("hours"),
      phone: record.string("phone"), website: record.string("website"),
      products: references.resolve(.product, "products", of: record, file: source.path), photos: photos(source),
      summary: record.text("summary"), body: source.body)
  }

  mutating func story(_ source: EntrySource) -> Story? {
    let record = source.record
    guard let title = record.text("title"), let date = record.date("date") else { return nil }
    return Story(
      key: source.key, file: source.path, title: title, date: date, summary: record.text("summary"),
      photos: photos(source), products: references.resolve(.product, "products", of: record, file: source.path),
      producers: references.resolve(.producer, "producers", of: record, file: source.path),
      fairs: references.resolve(.fair, "fairs", of: record, file: source.path), body: source.body)
  }

  mutating func page(_ source: EntrySource) -> Page? {
    guard let title = source.record.text("title") else { return nil }
    return Page(
      key: source.key, file: source.path, title: title, menu: source.record.integer("menu"),
      summary: source.record.text("summary"), photos: photos(source), body: source.body)
  }
}
