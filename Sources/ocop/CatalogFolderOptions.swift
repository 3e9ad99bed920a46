import ArgumentParser
import Foundation
import OCOPDiagnostics

/// Where printed catalogs lie that are not in `content/`.
struct CatalogFolderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      vi: "Thư mục có danh mục đã in (PDF và .edition.json), ngoài những bản nằm cạnh sự kiện trong content/.",
      en: "A folder of printed catalogs (PDF and .edition.json), beside those that lie with their events in content/.",
      valueName: .spoken(vi: "thư-mục", en: "folder")))
  var catalogs: String?

  /// The folder without a slash at its end; nil where none was asked for.
  ///
  /// - Throws: the status to end with, where there is no such folder.
  func folder(_ language: MessageLanguage) throws -> String? {
    guard let catalogs else { return nil }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: catalogs, isDirectory: &isFolder), isFolder.boolValue else {
      throw UsageFault.report(
        BilingualText(vi: "Không có thư mục '\(catalogs)'", en: "There is no folder '\(catalogs)'"), language)
    }
    return catalogs.count > 1 && catalogs.hasSuffix("/") ? String(catalogs.dropLast()) : catalogs
  }
}
