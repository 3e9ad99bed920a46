import OCOPDiagnostics
import OCOPLaw
import OCOPText

/// All that a printed catalog says of a fair, of its zones, booths and products: the one list from which come the data code, which
/// stands in catalogs and on the site, and the record of an edition, by which an addenda sheet tells what has changed. What a
/// catalog prints belongs in here; what it does not print does not, or catalogs would be called outdated for nothing.
///
/// Every fact is there in each of the site's languages, as it is printed in them, so that neither paper nor language of an output
/// matters. Photos and the order of booths are no facts; nor is the address of the site, which is another on a trial server.
package struct CatalogFacts: Sendable {
  /// In the order of the catalog: the fair or site, then zone by zone, each booth followed by its products.
  package let subjects: [Subject]

  /// - Parameter fair: index of a fair; nil for a catalog of all products.
  package init(_ showcase: Showcase, fair: Int?) {
    let writer = Writer(showcase: showcase, fair: fair.map { showcase.fairs[$0] })
    subjects = [writer.catalog()] + (fair == nil ? writer.products() : writer.zones())
  }

  /// Twelve hexadecimal digits that tell whether two outputs speak of the same facts.
  package var dataCode: String {
    func place(_ subject: Subject) -> (String, String, String) {
      (subject.kind.rawValue, subject.key, subject.booth ?? "")
    }
    let sorted = subjects.sorted { place($0) < place($1) }
    var parts: [[UInt8]] = []
    for subject in sorted {
      parts += [subject.kind.rawValue, subject.key, subject.booth ?? ""].map { Array($0.utf8) }
      for (language, texts) in subject.texts {
        parts.append(Array(language.code.utf8))
        parts += texts.map { Array(($0 ?? "\u{0}").utf8) }
      }
    }
    return String(ContentHash(ofParts: parts).hex.prefix(12))
  }

  /// The catalog itself, a zone, a booth or a product, with what is printed of it.
  package struct Subject: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
      /// The fair, or the site of a catalog of all products: what stands on the cover and the back.
      case catalog
      case zone, booth, product

      /// What is said of one of its kind, in the order in which an addenda sheet lists it.
      package var facts: [Fact] {
        switch self {
        case .catalog: [.name, .kind, .dates, .hours, .venue, .place, .organiser, .contact, .languages, .greeting]
        case .zone: [.name]
        case .booth: [.booth, .zone, .exhibitor, .note, .place, .phone, .web]
        case .product:
          [
            .name, .stars, .producer, .booth, .spec, .price, .decision, .issued, .until, .place, .formerAddress,
            .sector,
            .gtin, .trace, .story,
          ]
        }
      }
    }

    package let kind: Kind
    /// Key of the product, number of the booth, letter of the zone; empty for the catalog.
    package let key: String
    /// Number of the booth at which the product stands.
    package let booth: String?
    /// By language, in the site's order: what there is of the kind's facts, in their order.
    package let texts: [(language: Language, texts: [String?])]

    package init(_ kind: Kind, _ key: String, booth: String? = nil, texts: [(language: Language, texts: [String?])]) {
      self.kind = kind
      self.key = key
      self.booth = booth
      self.texts = texts
    }

    /// Nil where there is nothing to be said, or the fact or the language is not known of it.
    package func text(_ fact: Fact, in language: Language) -> String? {
      guard let place = kind.facts.firstIndex(of: fact) else { return nil }
      return texts.first { $0.language == language }?.texts[place]
    }
  }

  /// Named as in the record of an edition; the words of a theme call it "change.name".
  package enum Fact: String, Sendable, CaseIterable {
    case name, kind, dates, hours, venue, organiser
    /// The office on the back.
    case contact
    /// Of the site.
    case languages
    /// As a hash; like `story` it is too long to be quoted.
    case greeting
    case booth, zone, exhibitor, note, place, phone, web, stars, producer, spec, price
    /// Number of the decision behind the stars, its day, and the last day of the stars.
    case decision, issued, until
    case formerAddress, sector, gtin
    /// Path of the address in the code.
    case trace
    /// As a hash: of the summary, or of the text that is printed in place of one.
    case story

    /// Whether it stands for a text of many words, which is not kept.
    package var isHash: Bool { self == .greeting || self == .story }
  }
}

extension CatalogFacts {
  fileprivate struct Writer {
    let showcase: Showcase
    let fair: Fair?

    private var site: Site { showcase.site }
    /// The day for which stars are judged.
    private var day: CalendarDate { fair?.start ?? showcase.asOf }

    private func subject(
      _ kind: Subject.Kind, _ key: String, booth: String? = nil, _ text: (Fact, Language) -> String?
    ) -> Subject {
      let texts = site.languages.map { language in
        (language: language, texts: kind.facts.map { text($0, language).flatMap { $0.isEmpty ? nil : $0 } })
      }
      return Subject(kind, key, booth: booth, texts: texts)
    }

    func catalog() -> Subject {
      let office = site.organisation
      return subject(.catalog, "") { fact, language in
        switch fact {
        case .name: (fair?.name ?? site.title).text(in: language).text
        case .kind: fair.flatMap { FairKind.named($0.kindKey) }?.name[language.messageLanguage]
        case .dates: fair.map { language.dates($0.start, $0.end) }
        case .hours: fair?.hours?.text(in: language).text
        case .venue: fair?.venue.text(in: language).text
        case .place: fair?.location.line(in: language)
        case .organiser: (fair?.organiser ?? office?.name)?.text(in: language).text
        case .contact:
          [
            office?.name.text(in: language).text, office?.address?.text(in: language).text, office?.phone,
            office?.email,
          ].compactMap(\.self).joined(separator: " · ")
        case .languages: site.languages.map(\.code).joined(separator: ", ")
        case .greeting: (fair?.body.body(in: language)?.text).map(Self.hash)
        default: nil
        }
      }
    }

    func zones() -> [Subject] {
      guard let fair else { return [] }
      return fair.boothsByZone.flatMap { group in
        let zone = group.zone.map { fair.zones[$0] }
        return (zone.map { [self.zone($0)] } ?? []) + group.booths.flatMap { booth(in: zone, $0) }
      }
    }

    func products() -> [Subject] { showcase.products.indices.map { product($0, booth: nil) } }

    private func zone(_ zone: Fair.Zone) -> Subject {
      subject(.zone, zone.id) { fact, language in fact == .name ? zone.name.text(in: language).text : nil }
    }

    private func booth(in zone: Fair.Zone?, _ booth: Fair.Booth) -> [Subject] {
      let exhibitor = booth.producer.map { showcase.producers[$0] }
      let own = subject(.booth, booth.number) { fact, language in
        switch fact {
        case .booth: booth.number
        case .zone: zone?.id
        case .exhibitor: exhibitor?.name.text(in: language).text
        // It takes the place of an exhibitor's name.
        case .note: exhibitor == nil ? booth.note?.text(in: language).text : nil
        case .place: exhibitor?.location.line(in: language)
        case .phone: exhibitor?.phone
        case .web: exhibitor?.website.map(PrintedAddress.bare) ?? exhibitor?.email
        default: nil
        }
      }
      return [own] + booth.products.map { product($0, booth: booth.number) }
    }

    private func product(_ index: Int, booth: String?) -> Subject {
      let product = showcase.products[index]
      let standing = showcase.histories[index].standing(on: day)
      let recognition = standing.recognitionInForce
      let set = product.set.flatMap(ProductSet.numbered)
      return subject(.product, product.key, booth: booth) { fact, language in
        switch fact {
        case .name: product.name.text(in: language).text
        case .stars: standing.stars.map(String.init)
        case .producer: showcase.producers[product.producer].name.text(in: language).text
        case .booth: booth
        case .spec: product.spec?.text(in: language).text
        case .price: product.price?.text(in: language)
        case .decision: showcase.decision(behind: standing)?.number
        case .issued: recognition.map { language.date($0.issued) }
        case .until: recognition == nil ? nil : standing.heldUntil.map(language.date)
        case .place: product.location.line(in: language)
        case .formerAddress: product.location.formerAddress?.text(in: language).text
        // A catalog of a fair lists by sector, one of all products by set.
        case .sector: (fair == nil ? set?.name : set?.sector.name)?[language.messageLanguage]
        case .gtin: product.gtin?.digits14
        case .trace: showcase.traceAddresses.path(product: index)
        case .story: (product.summary?.text(in: language).text ?? product.body.body(in: language)?.text).map(Self.hash)
        default: nil
        }
      }
    }

    private static func hash(_ text: String) -> String { String(ContentHash(of: text).hex.prefix(12)) }
  }
}

extension Showcase {
  /// The data code of a fair's catalog: the same here, the same facts there.
  package func dataCode(ofFair index: Int) -> String { CatalogFacts(self, fair: index).dataCode }
}
