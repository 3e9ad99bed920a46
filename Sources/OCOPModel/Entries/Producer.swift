/// A producer (chủ thể OCOP).
///
/// A class, though it never changes: as `Product`.
package final class Producer: Entry {
  package static let kind = EntryKind.producer

  package let key: String
  package let file: String
  package let name: LocalizedText
  /// Key of a producer kind (QĐ 26/2026, Art. 2.3): "cooperative" …
  package let kindKey: String
  package let registration: String?
  /// Year.
  package let founded: Int?
  package let location: Location
  package let phone: String?
  package let zalo: String?
  package let email: String?
  package let website: String?
  package let gln: String?
  package let photos: [Photo]
  package let summary: LocalizedText?
  package let body: LocalizedBody

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
