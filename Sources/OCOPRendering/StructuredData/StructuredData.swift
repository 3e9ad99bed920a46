import OCOPLaw
import OCOPModel

/// What pages say to machines: JSON-LD in the vocabulary of schema.org. Only what the page itself shows.
enum StructuredData {
  /// `{"@context": …, "@graph": [ … ]}`
  static func graph(_ nodes: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(capacity: 4096)
    json.object { json in
      json.member("@context", "https://schema.org")
      json.member("@graph", list: [()]) { json, _ in nodes(&json) }
    }
    return json.bytes
  }

  static func breadcrumbs(_ trail: [LinkView], _ addresses: SiteAddresses, _ json: inout JSONWriter) {
    guard !trail.isEmpty else { return }
    json.object { json in
      json.member("@type", "BreadcrumbList")
      json.member("itemListElement", list: Array(trail.enumerated())) { json, step in
        json.object { json in
          json.member("@type", "ListItem")
          json.member("position", number: step.offset + 1)
          json.member("name", step.element.title)
          json.member("item", path: step.element.url, of: addresses)
        }
      }
    }
  }

  // MARK: Parts

  static func address(_ location: Location, _ site: LanguageSite, _ json: inout JSONWriter) {
    let line = site.edition.localities.line(location, site.language)
    guard !line.isEmpty else { return }
    json.member("address") { json in
      json.member("@type", "PostalAddress")
      json.member("streetAddress", location.address?.text(in: site.language).text)
      json.member(
        "addressLocality", location.commune.flatMap { CommuneDirectory.commune(code: $0) }.map(\.fullName))
      json.member(
        "addressRegion",
        location.province.flatMap { ProvinceDirectory.province(code: $0) }.map { site.strings($0.writtenName) })
      json.member("addressCountry", "VN")
    }
  }

  static func geo(_ location: Location, _ json: inout JSONWriter) {
    guard let coordinates = location.coordinates else { return }
    json.member("geo") { json in
      json.member("@type", "GeoCoordinates")
      json.member("latitude", literal: LocationView.degrees(coordinates.latitude))
      json.member("longitude", literal: LocationView.degrees(coordinates.longitude))
    }
  }

  static func images(_ photos: [Photo], _ site: LanguageSite, _ json: inout JSONWriter) {
    let images = photos.compactMap { site.edition.media.photos[$0.path]?.fallback }
    json.member("image", list: images) { json, image in json.string(site.addresses.absolute(image.address)) }
  }
}
