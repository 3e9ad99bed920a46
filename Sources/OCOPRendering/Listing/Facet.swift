/// A property by which products are listed.
package enum Facet: String, Sendable, Hashable, CaseIterable {
  case sector
  case set
  case stars
  case province
  case commune
  case producer
  case status

  var vietnameseSegment: String {
    switch self {
    case .sector: "nganh-hang"
    case .set: "bo-san-pham"
    case .stars: "hang-sao"
    case .province: "tinh-thanh"
    case .commune: "xa-phuong"
    case .producer: "san-pham-theo-chu-the"
    case .status: "tinh-trang"
    }
  }

  var englishSegment: String {
    switch self {
    case .sector: "sectors"
    case .set: "sets"
    case .stars: "stars"
    case .province: "provinces"
    case .commune: "communes"
    case .producer: "products-by-producer"
    case .status: "statuses"
    }
  }
}
