import OCOPLaw
import OCOPModel
import OCOPText

/// All products for other programs: the default language's names, one record a product, in key order.
struct ProductData {
  private let site: LanguageSite

  init(_ site: LanguageSite) {
    self.site = site
  }

  /// One line a product, so that two versions can be compared line by line. Absent facts are left out.
  func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("title", site.site.title.text)
      json.member("url", site.addresses.absolute(site.site.home))
      json.member("asOf", site.showcase.asOf.iso)
      json.member("count", number: site.showcase.products.count)
      json.member("products", all: site.showcase.products.indices) { json, index in
        json.newline()
        let record = ProductRecord(index, site)
        json.object { json in
          for fact in ProductRecord.facts {
            switch fact.value(record) {
            case .text(let text): json.member(fact.name, text)
            case .number(let number): json.member(fact.name, number: number)
            case .decimal(let digits): json.member(fact.name, literal: digits)
            }
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  /// RFC 4180 with a byte-order mark, without which spreadsheet programs take the file for another encoding.
  func csv() -> [UInt8] {
    var style = CSV.Style(lineEnd: "\r\n")
    style.guardsFormulas = true
    var csv = CSV.byteOrderMark
    CSV.append(ProductRecord.facts.map(\.name.description), to: &csv, style)
    for index in site.showcase.products.indices {
      let record = ProductRecord(index, site)
      CSV.append(ProductRecord.facts.map { $0.value(record).text }, to: &csv, style)
    }
    return csv
  }
}
