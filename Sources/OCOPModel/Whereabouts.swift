/// A location with the place in the content that says it.
package struct WrittenLocation: Sendable {
  package let location: Location
  package let file: String
  /// Of the office behind the site, which has an address and nothing else.
  package let isOffice: Bool

  /// The place of one of its keys: "address", "location".
  package func place(_ key: String) -> ContentPlace {
    isOffice ? .field(file, "organisation", key) : .field(file, key)
  }
}

/// A telephone number or an e-mail address as its author wrote it, and where.
package struct WrittenContact: Sendable {
  package enum Kind: Sendable {
    case phone
    case email
  }

  package let kind: Kind
  package let text: String
  package let place: ContentPlace
}

extension Showcase {
  /// Where everything is that has a place on the map or an address, the office behind the site among it.
  package var locations: [WrittenLocation] {
    func locations<E: Entry>(_ entries: [E], _ location: (E) -> Location) -> [WrittenLocation] {
      entries.map { WrittenLocation(location: location($0), file: $0.file, isOffice: false) }
    }
    let office = site.organisation?.address.map {
      WrittenLocation(location: Location(address: $0), file: Site.file, isOffice: true)
    }
    return locations(products, \.location) + locations(producers, \.location) + locations(fairs, \.location)
      + locations(places, \.location) + (office.map { [$0] } ?? [])
  }

  /// By which everybody can be reached, the office behind the site among them.
  package var contacts: [WrittenContact] {
    var contacts: [WrittenContact] = []
    func add(_ kind: WrittenContact.Kind, _ text: String?, _ file: String, _ path: any FieldPathStep...) {
      guard let text else { return }
      let place = ContentPlace(file: file, anchor: .value(FieldPath(path.map(\.fieldPathStep))))
      contacts.append(WrittenContact(kind: kind, text: text, place: place))
    }
    for producer in producers {
      add(.phone, producer.phone, producer.file, "phone")
      add(.phone, producer.zalo, producer.file, "zalo")
      add(.email, producer.email, producer.file, "email")
    }
    for place in places { add(.phone, place.phone, place.file, "phone") }
    add(.phone, site.organisation?.phone, Site.file, "organisation", "phone")
    add(.email, site.organisation?.email, Site.file, "organisation", "email")
    return contacts
  }
}
