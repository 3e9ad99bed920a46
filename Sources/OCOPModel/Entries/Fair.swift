package import OCOPLaw

/// A fair, exhibition, sales week, forum …
package struct Fair: Entry {
  package static let kind = EntryKind.fair

  package var key: String
  package var file: String
  package var name: LocalizedText
  /// Key of a fair kind: "fair", "week" …
  package var kindKey: String
  package var start: CalendarDate
  package var end: CalendarDate
  package var hours: LocalizedText?
  package var venue: LocalizedText
  package var location: Location
  package var organiser: LocalizedText?
  package var website: String?
  /// How many booths there is room for.
  package var capacity: Int?
  package var zones: [Zone]
  package var booths: [Booth]
  package var photos: [Photo]
  package var summary: LocalizedText?
  package var body: LocalizedBody

  package var heading: LocalizedText { name }

  package init(
    key: String, file: String, name: LocalizedText, kindKey: String, start: CalendarDate, end: CalendarDate,
    hours: LocalizedText?, venue: LocalizedText, location: Location, organiser: LocalizedText?, website: String?,
    capacity: Int?, zones: [Zone], booths: [Booth], photos: [Photo], summary: LocalizedText?, body: LocalizedBody
  ) {
    self.key = key
    self.file = file
    self.name = name
    self.kindKey = kindKey
    self.start = start
    self.end = end
    self.hours = hours
    self.venue = venue
    self.location = location
    self.organiser = organiser
    self.website = website
    self.capacity = capacity
    self.zones = zones
    self.booths = booths
    self.photos = photos
    self.summary = summary
    self.body = body
  }

  /// A part of the fairground.
  package struct Zone: Sendable {
    package var id: String
    package var name: LocalizedText

    package init(id: String, name: LocalizedText) {
      self.id = id
      self.name = name
    }
  }

  /// A stand.
  package struct Booth: Sendable {
    /// Position in the file's `booths`, from 0.
    package var position: Int
    package var number: String
    package var zone: String?
    package var producer: Int?
    package var products: [Int]
    package var note: LocalizedText?

    package init(
      position: Int, number: String, zone: String?, producer: Int?, products: [Int], note: LocalizedText?
    ) {
      self.position = position
      self.number = number
      self.zone = zone
      self.producer = producer
      self.products = products
      self.note = note
    }
  }
}
