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
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let meant = NearMiss.suggestion(for: name, among: there)
    let list = there.prefix(5).joined(separator: ", ")
    throw report(
      BilingualText(
        vi: "Không có tệp '\(file)'."
          + (meant.map { " Có phải là '\($0)'?" } ?? (list.isEmpty ? "" : " Trong thư mục có: \(list).")),
        en: "There is no file '\(file)'."
          + (meant.map { " Did you mean '\($0)'?" } ?? (list.isEmpty ? "" : " The folder has: \(list)."))),
      options.messages)
  }

  static func unknownChoice(
    _ word: String, among choices: [String], vi: String, en: String, language: MessageLanguage
  ) -> ExitCode {
    let meant = NearMiss.suggestion(for: word, among: choices)
    let list = choices.joined(separator: ", ")
    return report(
      BilingualText(
        vi: "Không có \(vi) '\(word)'. " + (meant.map { "Có phải là '\($0)'?" } ?? "Chọn một trong: \(list)."),
        en: "There is no \(en) '\(word)'. " + (meant.map { "Did you mean '\($0)'?" } ?? "Choose one of: \(list).")),
      language)
  }
}
