import FoundationEssentials
import OCOPDiagnostics
package import OCOPLaw
import OCOPModel

/// What was printed in a catalog, as it is kept beside its PDF (`x.edition.json`).
package struct CatalogEdition: Sendable {
  /// Key of the fair; nil for a catalog of everything.
  package let fair: String?
  /// The day for which stars were judged.
  package let day: CalendarDate
  /// The fingerprint that is printed in it and stands on the site.
  package let fingerprint: String
  /// The day of the data; nil in records of earlier versions.
  package let made: CalendarDate?
  /// "a4"
  package let paper: String
  /// Tags of the languages that it speaks.
  package let languages: [String]
  /// Whether only changes were printed.
  package let isAddenda: Bool
  let products: [PrintedProduct]

  private static let format = "ocop-edition 1"

  package var bytes: [UInt8] {
    JSONValue.object([
      ("format", .string(Self.format)), ("fair", .optional(fair)), ("day", .string(day.iso)),
      ("fingerprint", .string(fingerprint)), ("made", .optional(made?.iso)), ("paper", .string(paper)),
      ("languages", .strings(languages)), ("addenda", .flag(isAddenda)),
      (
        "products",
        .array(
          products.map { product in
            .object([("key", .string(product.key))] + product.fields.map { ($0.name, .optional($0.value)) })
          })
      ),
    ]).bytes
  }

  /// What a press prints now.
  init(_ press: CatalogPress, products: [PrintedProduct], isAddenda: Bool = false) {
    fair = press.fair?.key
    day = press.day
    fingerprint = press.fingerprint
    made = press.showcase.asOf
    paper = press.options.paper
    languages = press.languages.all.map(\.code)
    self.isAddenda = isAddenda
    self.products = products
  }

  /// Reads what an earlier run has written.
  package init(_ bytes: [UInt8], path: String) throws(PrintFault) {
    struct Record: Decodable {
      let format: String
      let fair: String?
      let day: String
      let fingerprint: String
      let made: String?
      let paper: String?
      let languages: [String]?
      let addenda: Bool?
      let products: [[String: String?]]
    }
    let record: Record
    do {
      record = try JSONDecoder().decode(Record.self, from: Data(bytes))
    } catch {
      throw PrintFault(
        .usage, vi: "'\(path)' không phải là tệp dữ liệu của một bản in",
        en: "'\(path)' is no record of a printed edition")
    }
    guard record.format == Self.format, let day = CalendarDate(iso: record.day) else {
      throw PrintFault(
        .usage, vi: "'\(path)' được ghi bởi phiên bản ocop khác", en: "'\(path)' was written by another version of ocop"
      )
    }
    fair = record.fair
    self.day = day
    fingerprint = record.fingerprint
    made = record.made.flatMap { CalendarDate(iso: $0) }
    paper = record.paper ?? ""
    languages = record.languages ?? []
    isAddenda = record.addenda ?? false
    products = record.products.compactMap { PrintedProduct(record: $0) }
  }
}

extension PrintedProduct {
  fileprivate init?(record: [String: String?]) {
    func field(_ name: String) -> String? { record[name] ?? nil }
    guard let key = field("key"), let name = field("name") else { return nil }
    self.key = key
    self.name = name
    producer = field("producer") ?? ""
    stars = field("stars").flatMap { Int($0) }
    booth = field("booth")
    price = field("price")
    decision = field("decision")
    place = field("place") ?? ""
    story = field("story") ?? ""
    code = field("code") ?? ""
  }
}
