import OCOPDiagnostics
import OCOPLaw
package import OCOPModel

/// The one or two languages that a sheet speaks.
package struct PrintLanguages: Sendable {
  /// The first is the document's own.
  package let all: [Language]

  /// - Parameter wanted: one of the site's languages; nil for the site's first two.
  package init(_ wanted: Language?, site: Site) {
    all = wanted.map { [$0] } ?? Array(site.languages.prefix(2))
  }

  package var main: Language { all.first ?? .vietnamese }
  package var isBilingual: Bool { all.count > 1 }

  /// The text in each language in which it is written, each wording once; the nearest where none is.
  func texts(_ text: LocalizedText) -> [LocalText] {
    var texts = [text.text(in: main)]
    for language in all.dropFirst() where text.isWritten(in: language) {
      let other = text.text(in: language)
      if !texts.contains(where: { $0.text == other.text }) { texts.append(other) }
    }
    return texts
  }
}

extension Language {
  /// Which of the program's own words a reader of this language gets.
  var words: MessageLanguage { self == .vietnamese ? .vi : .en }

  /// "20/11/2026" in Vietnamese, "20 Nov 2026" in any other language.
  func date(_ day: CalendarDate) -> String {
    if self == .vietnamese {
      return Self.twoDigits(day.day) + "/" + Self.twoDigits(day.month) + "/\(day.year)"
    }
    return "\(day.day) \(Self.months[day.month - 1]) \(day.year)"
  }

  /// "20–24/11/2026", "28/11–02/12/2026".
  func dates(_ start: CalendarDate, _ end: CalendarDate) -> String {
    if start == end { return date(start) }
    let isSameMonth = start.year == end.year && start.month == end.month
    if self == .vietnamese {
      if isSameMonth { return "\(Self.twoDigits(start.day))–\(date(end))" }
      let first = start.year == end.year ? "\(Self.twoDigits(start.day))/\(Self.twoDigits(start.month))" : date(start)
      return "\(first)–\(date(end))"
    }
    if isSameMonth { return "\(start.day)–\(date(end))" }
    let first = start.year == end.year ? "\(start.day) \(Self.months[start.month - 1])" : date(start)
    return "\(first) – \(date(end))"
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}

extension Price {
  /// "150.000 đ/chai"; "150,000 VND/bottle" for readers of other languages.
  func text(in language: Language) -> String {
    let isVietnamese = language == .vietnamese
    var digits = String(amount)
    var grouped = ""
    while digits.count > 3 {
      grouped = (isVietnamese ? "." : ",") + digits.suffix(3) + grouped
      digits.removeLast(3)
    }
    return digits + grouped + (isVietnamese ? " đ" : " VND") + (unit.map { "/" + $0.text(in: language).text } ?? "")
  }
}

extension Location {
  /// The parts of an address that its own words do not say already.
  func line(in language: Language) -> String {
    var line = address?.text(in: language).text ?? ""
    if let commune = commune.flatMap({ CommuneDirectory.commune(code: $0) }), !line.contains(commune.name) {
      let title = language == .vietnamese ? commune.fullName : "\(commune.name) \(commune.kind.name.en)"
      line += (line.isEmpty ? "" : ", ") + title
    }
    if let province = province.flatMap({ ProvinceDirectory.province(code: $0) }), !line.contains(province.name.vi) {
      line += (line.isEmpty ? "" : ", ") + province.writtenName[language.words]
    }
    return line
  }
}

extension BilingualText {
  /// "20/11/2026", "20 Nov 2026"
  init(_ day: CalendarDate) {
    self.init(vi: Language.vietnamese.date(day), en: Language.english.date(day))
  }
}

extension LocalizedText {
  /// A word of the law or of the program.
  init(_ text: BilingualText) {
    self.init(text.vi, in: .vietnamese)
    translate(text.en, into: .english)
  }
}
