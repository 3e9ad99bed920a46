import ArgumentParser
import Foundation
import OCOPDiagnostics
import OCOPLaw
import OCOPText

/// Options that every command with a site takes.
struct SiteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      vi: "Thư mục chứa content/.", en: "The folder that holds content/.",
      valueName: .spoken(vi: "thư-mục", en: "folder")),
    completion: .directory)
  var site = "."

  @Option(
    help: ArgumentHelp(
      vi: "Ngôn ngữ của thông báo: vi hoặc en; không ghi thì theo máy.",
      en: "Language of the messages: vi or en; else from the locale.", valueName: "vi|en"))
  var language: MessageLanguage?

  var messages: MessageLanguage {
    language ?? .spoken
  }

  /// The site's folder without a slash at the end.
  var folder: String {
    site.count > 1 && site.hasSuffix("/") ? String(site.dropLast()) : site
  }
}

/// The day for which a command speaks.
struct DayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      vi: "Ngày để xét hiệu lực, dạng YYYY-MM-DD; không ghi thì theo SOURCE_DATE_EPOCH, rồi hôm nay.",
      en: "The day for which certificates are judged, as YYYY-MM-DD; else SOURCE_DATE_EPOCH, else today.",
      valueName: .spoken(vi: "ngày", en: "date")))
  var asOf: CalendarDate?

  func validate() throws {
    guard asOf == nil, let written = Self.dayOfSources, Self.day(ofSeconds: written) == nil else { return }
    throw ValidationError(
      .spoken(
        vi: "SOURCE_DATE_EPOCH là '\(written)', không phải số giây tính từ 1970-01-01; xóa biến ấy hoặc thêm --as-of",
        en: "SOURCE_DATE_EPOCH is '\(written)', not a number of seconds since 1970-01-01; unset it, or add --as-of"))
  }

  /// The variable by which builds are made reproducible (reproducible-builds.org); one without a value counts as absent.
  private static var dayOfSources: String? {
    ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Nil for anything but whole seconds that lie within the calendar.
  private static func day(ofSeconds text: String) -> CalendarDate? {
    guard text.utf8.allSatisfy(\.isASCIIDigit), let seconds = Int(text),
      let last = CalendarDate(year: 9999, month: 12, day: 31), seconds / 86_400 <= last.daysSinceEpoch
    else { return nil }
    return CalendarDate(daysSinceEpoch: seconds / 86_400)
  }

  /// The only place where the program reads a clock.
  var day: CalendarDate {
    if let day = asOf ?? Self.dayOfSources.flatMap(Self.day(ofSeconds:)) { return day }
    // Certificates end at midnight in Vietnam, wherever the program runs.
    let hanoi = Date().timeIntervalSince1970 + 7 * 3600
    return CalendarDate(daysSinceEpoch: Int((hanoi / 86_400).rounded(.down)))
  }
}

extension MessageLanguage: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  /// The day that an option names.
  public init?(argument: String) {
    self.init(iso: argument)
  }
}
