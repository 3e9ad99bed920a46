/// A point of sale, showroom or destination that is there all year.
package struct Place: Entry {
  package static let kind = EntryKind.place

  package var key: String
  package var file: String
  package var name: LocalizedText
  /// Key of a place kind: "showroom", "shop" …
  package var kindKey: String
  package var location: Location
  package var hours: LocalizedText?
  package var phone: String?
  package var website: String?
  /// Products sold there, from the place's list and from the products' own, by index.
  package var products: [Int]
  package var photos: [Photo]
  package var summary: LocalizedText?
  package var body: LocalizedBody

  package var heading: LocalizedText { name }

  package init(
    key: String, file: String, name: LocalizedText, kindKey: String, location: Location, hours: LocalizedText?,
    phone: String?, website: String?, products: [Int], photos: [Photo], summary: LocalizedText?, body: LocalizedBody
  ) {
    self.key = key
    self.file = file
    self.name = name
    self.kindKey = kindKey
    self.location = location
    self.hours = hours
    self.phone = phone
    self.website = website
    self.products = products
    self.photos = photos
    self.summary = summary
    self.body = body
  }
}
