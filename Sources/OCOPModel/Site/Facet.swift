import OCOPDiagnostics
import OCOPLaw
import OCOPText

/// A property by which products are listed.
package enum Facet: String, Sendable, Hashable, CaseIterable {
  case sector
  case set
  case stars
  case province
  case commune
  case producer
  case status

  /// In `allCases`.
  package var position: Int {
    switch self {
    case .sector: 0
    case .set: 1
    case .stars: 2
    case .province: 3
    case .commune: 4
    case .producer: 5
    case .status: 6
    }
  }

  /// The folder of its lists: one language's own, see `Permalinks`.
  func segment(_ language: Language) -> String {
    guard language == .vietnamese else {
      switch self {
      case .sector: return "sectors"
      case .set: return "sets"
      case .stars: return "stars"
      case .province: return "provinces"
      case .commune: return "communes"
      case .producer: return "products-by-producer"
      case .status: return "statuses"
      }
    }
    switch self {
    case .sector: return "nganh-hang"
    case .set: return "bo-san-pham"
    case .stars: return "hang-sao"
    case .province: return "tinh-thanh"
    case .commune: return "xa-phuong"
    case .producer: return "san-pham-theo-chu-the"
    case .status: return "tinh-trang"
    }
  }

  /// The last part of the address of a value's list: "8", "thuc-pham", "xa-tieu-can-29341".
  package func slug(of value: String, in language: Language) -> String {
    let reader = language.messageLanguage
    return switch self {
    case .sector: Int(value).flatMap { Sector.numbered($0) }.map { Slug.make($0.name[reader]) } ?? value
    case .province: ProvinceDirectory.province(code: value).map { Slug.make($0.name[reader]) } ?? value
    case .commune: (CommuneDirectory.commune(code: value).map { Slug.make($0.fullName) + "-" } ?? "") + value
    case .set, .stars, .producer, .status: value
    }
  }

  /// The value whose list has this slug, whether or not any product has it on the day; nil where there is no such value.
  func value(ofSlug slug: String, in language: Language, _ showcase: Showcase) -> String? {
    switch self {
    case .sector: Sector.all.map { String($0.number) }.first { self.slug(of: $0, in: language) == slug }
    case .province: ProvinceDirectory.all.map(\.code).first { self.slug(of: $0, in: language) == slug }
    case .commune:
      CommuneDirectory.commune(code: String(slug.suffix(5))).map(\.code).flatMap {
        self.slug(of: $0, in: language) == slug ? $0 : nil
      }
    case .set: Int(slug).flatMap(ProductSet.numbered).map { String($0.number) }
    case .stars: Int(slug).flatMap { Authority.awardedStars.contains($0) ? String($0) : nil }
    case .producer: showcase.find(.producer, slug) == nil ? nil : slug
    case .status: RecognitionState(rawValue: slug)?.rawValue
    }
  }
}
