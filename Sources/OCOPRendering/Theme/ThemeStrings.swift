import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPTemplates
import OCOPText

/// The words of a theme that views need outside templates: names of states, titles of lists, forms of dates.
final class ThemeStrings: Sendable {
  let language: Language
  private let strings: UIStrings
  private let phrases: [String: Phrase]
  private let dateFormat: DateFormat

  init(language: Language, strings: UIStrings) {
    self.language = language
    self.strings = strings
    let known = Self.requiredKeys.compactMap { key in strings[key].map { (key, Phrase($0)) } }
    phrases = Dictionary(known, uniquingKeysWith: { first, _ in first })
    dateFormat = DateFormat(strings)
  }

  /// The text of one of `requiredKeys`; they have been checked to exist.
  func callAsFunction(_ key: String, _ values: [String: String] = [:], count: Int? = nil) -> String {
    phrases[key]?.filled(values, count: count) ?? ""
  }

  /// Of every word, for the fingerprints of the pages that hold them.
  var fingerprint: ContentHash {
    var digest = Digest()
    for key in strings.keys {
      digest.add(key)
      digest.add(strings[key]?.other ?? "")
      digest.add(strings[key]?.one ?? "")
    }
    return digest.hash
  }

  func callAsFunction(_ name: BilingualText) -> String { name.text(in: language) }

  /// Keys that every language of a theme must have, beside those that its templates use.
  static let requiredKeys: [String] =
    RecognitionState.allCases.map { "status.\($0.rawValue)" }
    + ClaimLevel.allCases.map { "claim.\($0.rawValue)" }
    + Certification.ResultKind.allCases.map { "result.\($0.rawValue)" }
    + EntryKind.allCases.map { "list.\($0.rawValue)" }
    + Facet.allCases.map { "facet.\($0.rawValue)" }
    + (1...12).map { "month.\($0)" }
    + [
      "date.day", "date.range", "date.month-range", "home", "search", "statistics", "not-found", "not-found.lead",
      "stars",
      "products.count",
      "list.numbered", "list.stars", "chart.stars", "chart.sectors", "chart.places", "chart.years",
      "chart.producers", "chart.expiry", "chart.map", "change.up", "change.down", "qr.label", "footnote.back",
      "fair.print-catalog",
      "certificate.over", "certificate.ended", "certificate.upcoming", "certificate.proposal",
    ]

  /// What is missing in the words of a language.
  func problems() -> [Diagnostic] {
    Self.requiredKeys.filter { strings[$0] == nil }.map { key in
      Diagnostic(
        code: TemplateProblem.Code.unknownString.rawValue, severity: .error, file: strings.file, span: .fileStart,
        message: BilingualText(
          vi: "Ngôn ngữ '\(language.code)' chưa có chuỗi giao diện '\(key)'",
          en: "Language '\(language.code)' has no UI string '\(key)'"),
        hint: BilingualText(vi: "thêm '\(key)' vào tệp này", en: "add '\(key)' to this file"))
    }
  }

  /// "20/11/2024" or "20 November 2024", as the theme's `date.day` says.
  func date(_ date: CalendarDate) -> String { dateFormat.text(of: date) }

  /// "20–23/12/2025": what two days share is said once.
  func dates(from start: CalendarDate, to end: CalendarDate) -> String {
    if start == end { return date(start) }
    if start.year == end.year, start.month == end.month {
      var values = dateFormat.values(of: end)
      values["firstDay"] = String(start.day)
      values["firstDayPadded"] = DateFormat.padded(start.day)
      return self("date.range", values)
    }
    return self("date.month-range", ["first": date(start), "last": date(end)])
  }

  /// "1.137" in Vietnamese, "1,137" in English.
  func number(_ number: Int) -> String { String(number, groupedBy: strings.digitGrouping) }
}
