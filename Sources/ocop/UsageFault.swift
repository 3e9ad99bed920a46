import ArgumentParser
import OCOPDiagnostics
import OCOPDisk
import OCOPText

/// Wrong usage, said with what was meant.
enum UsageFault {
  static func report(_ message: BilingualText, _ language: MessageLanguage) -> ExitCode {
    Terminal.printError(message[language] + "\n")
    return ExitStatus.usage.exitCode
  }

  /// The bytes of a file that somebody has named; where it is not there, most often by a slip, what is there is proposed.
  ///
  /// - Parameter endings: in lower case, of the files that can have been meant.
  static func read(_ file: String, endings: [String], _ options: SiteOptions) throws -> [UInt8] {
    if let bytes = try SiteAccess(options).reportingFailure({ try Disk.read(file) }) { return bytes }
    let folder = file.contains("/") ? Disk.parent(of: file) : "."
    // A folder that cannot be read has nothing to propose.
    let there = ((try? Disk.folder(folder))??.files ?? [])
      .filter { name in endings.contains { name.lowercased().hasSuffix($0) } }
    let name = file.fileName
    let meant = NearMiss.suggestion(for: name, among: there)
    let list = there.prefix(5).joined(separator: ", ")
    let others =
      list.isEmpty ? nil : BilingualText(vi: "Trong thư mục có: \(list).", en: "The folder has: \(list).")
    throw report(
      BilingualText(vi: "Không có tệp '\(file)'.", en: "There is no file '\(file)'.").followed(
        by: meant.map(BilingualText.didYouMean) ?? others),
      options.messages)
  }

  /// A word that is none of those that could stand in its place.
  ///
  /// - Parameters:
  ///   - vi: what it should have named, as `loại mục`.
  ///   - en: the same, as `type`.
  ///   - overview: where all choices are told, if they are too many to be listed.
  static func unknownChoice(
    _ word: String, among choices: [String], vi: String, en: String, overview: BilingualText? = nil,
    language: MessageLanguage
  ) -> ExitCode {
    let meant = NearMiss.suggestion(for: word, among: choices)
    return report(
      BilingualText(vi: "Không có \(vi) '\(word)'.", en: "There is no \(en) '\(word)'.").followed(
        by: meant.map(BilingualText.didYouMean) ?? overview ?? listed(choices, vi: vi)),
      language)
  }

  private static func listed(_ choices: [String], vi: String) -> BilingualText {
    guard !choices.isEmpty else { return BilingualText(vi: "Trang chưa có \(vi) nào.", en: "The site has none.") }
    // A province has hundreds of products, and a terminal few lines.
    let list = choices.prefix(mostListed).joined(separator: ", ") + (choices.count > mostListed ? ", …" : ".")
    return BilingualText(vi: "Chọn một trong: \(list)", en: "Choose one of: \(list)")
  }

  private static let mostListed = 20
}
