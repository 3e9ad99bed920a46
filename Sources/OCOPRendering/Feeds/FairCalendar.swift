import OCOPLaw
import OCOPModel

/// calendar.ics (RFC 5545) of one fair: an event of whole days.
struct FairCalendar {
  private let fair: Fair
  private let card: FairCard
  private let site: LanguageSite

  init(_ index: Int, _ site: LanguageSite) {
    fair = site.showcase.fairs[index]
    card = site.cards.fairs[index]
    self.site = site
  }

  func bytes() -> [UInt8] {
    let address = site.addresses.absolute(card.url)
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ocop//ocop//VI", "CALSCALE:GREGORIAN", "BEGIN:VEVENT"]
    lines.append("UID:" + Self.escaped(fair.key + "@" + site.addresses.host))
    // The standard asks when the event was written down. Nobody knows; its own first day never changes by itself.
    lines.append("DTSTAMP:" + Self.day(fair.start) + "T000000Z")
    lines.append("DTSTART;VALUE=DATE:" + Self.day(fair.start))
    lines.append("DTEND;VALUE=DATE:" + Self.day(fair.end.adding(days: 1)))
    lines.append("SUMMARY:" + Self.escaped(card.name.text))
    let place = [card.venue.text, card.address].compactMap { $0 }
    lines.append("LOCATION:" + Self.escaped(place.joined(separator: ", ")))
    if let coordinates = fair.location.coordinates {
      lines.append(
        "GEO:" + LocationView.degrees(coordinates.latitude) + ";" + LocationView.degrees(coordinates.longitude))
    }
    if let summary = card.summary { lines.append("DESCRIPTION:" + Self.escaped(summary.text)) }
    lines.append("URL:" + address)
    lines += ["TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR"]
    var bytes: [UInt8] = []
    for line in lines { Self.fold(line, into: &bytes) }
    return bytes
  }

  private static func day(_ date: CalendarDate) -> String { date.iso.filter { $0 != "-" } }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case "\n", "\r\n": escaped += "\\n"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// Lines have 75 bytes at most; a longer one goes on after a blank. Letters are not cut in two.
  private static func fold(_ line: String, into bytes: inout [UInt8]) {
    var length = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if length + width > 75 {
        bytes.append(contentsOf: [0x0D, 0x0A, 0x20])
        length = 1
      }
      bytes.append(contentsOf: String(scalar).utf8)
      length += width
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }
}
