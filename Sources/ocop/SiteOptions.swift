import ArgumentParser
import Foundation
import OCOPDiagnostics
import OCOPLaw

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

  /// The only place where the program reads a clock.
  var day: CalendarDate {
    if let asOf { return asOf }
    if let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], let seconds = Int(epoch), seconds >= 0 {
      return CalendarDate(daysSinceEpoch: seconds / 86_400)
    }
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
