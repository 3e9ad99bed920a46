import OCOPModel
import OCOPTemplates

/// A printed catalog of a fair, to be fetched.
final class CatalogLink: Sendable {
  let url: String
  let isAddenda: Bool
  let volume: String?
  let paper: String?
  let languages: String?
  let size: String
  let made: DateView?
  let isCurrent: Bool

  /// - Parameter dataCode: of what the fair shows now.
  init(_ catalog: PublishedCatalog, dataCode: String, _ strings: ThemeStrings) {
    url = catalog.address
    isAddenda = catalog.isAddenda
    volume = catalog.volume.isEmpty ? nil : catalog.volume
    paper = catalog.paper.isEmpty ? nil : catalog.paper.uppercased()
    let names = catalog.languages.compactMap { Language(code: $0) }.map { LanguageLink.name(of: $0) }
    languages = names.isEmpty ? nil : names.joined(separator: ", ")
    size = Self.size(catalog.bytes, strings)
    made = catalog.made.map { DateView($0, strings) }
    isCurrent = catalog.dataCode == dataCode
  }

  /// Of a file, as rounded up as anyone needs who pays for the data: "14 MB", "640 kB".
  private static func size(_ bytes: Int, _ strings: ThemeStrings) -> String {
    bytes >= 1_000_000
      ? strings.number((bytes + 999_999) / 1_000_000) + " MB" : strings.number((bytes + 999) / 1000) + " kB"
  }

  static let schema: ViewSchema<CatalogLink> = ViewSchema("CatalogLink", "A printed catalog of a fair.") { fields in
    fields.url("url", "The PDF.") { $0.url }
    fields.flag("isAddenda", "Whether it tells only what has changed since an earlier one.") { $0.isAddenda }
    fields.text("volume", "Which volume of several: 2.") { $0.volume }
    fields.text("paper", "The paper that it was made for: A4.") { $0.paper }
    fields.text("languages", "The languages that it speaks.") { $0.languages }
    fields.text("size", "The size of the file: 14 MB.") { $0.size }
    fields.view("made", "The day of its data.", { DateView.schema }) { $0.made }
    fields.flag("isCurrent", "Whether it says the same as the site does now.") { $0.isCurrent }
  }
}
