package import OCOPLaw
import OCOPText

/// A fair, exhibition, sales week, forum …
///
/// A class, though it never changes: as `Product`.
package final class Fair: Entry {
  package static let kind = EntryKind.fair

  package let key: String
  package let file: String
  package let name: LocalizedText
  /// Key of a fair kind: "fair", "week" …
  package let kindKey: String
  package let start: CalendarDate
  package let end: CalendarDate
  package let hours: LocalizedText?
  package let venue: LocalizedText
  package let location: Location
  package let organiser: LocalizedText?
  package let website: String?
  /// How many booths there is room for.
  package let capacity: Int?
  package let zones: [Zone]
  package let booths: [Booth]
  package let photos: [Photo]
  package let summary: LocalizedText?
  package let body: LocalizedBody

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

  /// A stand. A class, though it never changes: as `Product`.
  package final class Booth: Sendable {
    /// Position in the file's `booths`, from 0.
    package let position: Int
    package let number: String
    package let zone: String?
    package let producer: Int?
    package let products: [Int]
    package let note: LocalizedText?

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

extension Fair {
  /// The booths of a zone, or those of none.
  package struct BoothGroup: Sendable {
    /// Position in the file's `zones`, from 0; nil for booths that name no zone, or one that is not there.
    package let zone: Int?
    /// By number, A-2 before A-10; as the file has them where numbers are the same.
    package let booths: [Booth]
  }

  /// The order in which every output lists the booths: zones as the file has them, then the booths of none; no zone without
  /// booths.
  package var boothsByZone: [BoothGroup] {
    let sorted = booths.map { (key: VietnameseCollation.key($0.number), booth: $0) }
      .sorted { ($0.key, $0.booth.position) < ($1.key, $1.booth.position) }.map(\.booth)
    let byZone = Dictionary(grouping: sorted) { booth in zones.firstIndex { $0.id == booth.zone } }
    return (zones.indices.map { $0 } + [nil]).compactMap { zone in
      byZone[zone].map { BoothGroup(zone: zone, booths: $0) }
    }
  }
}
