/// A producer (chủ thể OCOP).
package struct Producer: Entry {
  package static let kind = EntryKind.producer

  package var key: String
  package var file: String
  package var name: LocalizedText
  /// Key of a producer kind (QĐ 26/2026, Art. 2.3): "cooperative" …
  package var kindKey: String
  package var registration: String?
  /// Year.
  package var founded: Int?
  package var location: Location
  package var phone: String?
  package var zalo: String?
  package var email: String?
  package var website: String?
  package var gln: String?
  package var photos: [Photo]
  package var summary: LocalizedText?
  package var body: LocalizedBody

  package var heading: LocalizedText { name }

  package init(
    key: String, file: String, name: LocalizedText, kindKey: String, registration: String?, founded: Int?,
    location: Location, phone: String?, zalo: String?, email: String?, website: String?, gln: String?,
    photos: [Photo], summary: LocalizedText?, body: LocalizedBody
  ) {
    self.key = key
    self.file = file
    self.name = name
    self.kindKey = kindKey
    self.registration = registration
    self.founded = founded
    self.location = location
    self.phone = phone
    self.zalo = zalo
    self.email = email
    self.website = website
    self.gln = gln
    self.photos = photos
    self.summary = summary
    self.body = body
  }
}
