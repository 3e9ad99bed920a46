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
        Self.write(ProductRecord(index, site), &json)
      }
    }
    return json.bytes + [0x0A]
  }

  private static func write(_ record: ProductRecord, _ json: inout JSONWriter) {
    json.object { json in
      json.member("key", record.key)
      json.member("name", record.name)
      json.member("url", record.url)
      json.member("trace", record.trace)
      json.member("producer", record.producer)
      json.member("producerKey", record.producerKey)
      json.member("set", number: record.set)
      json.member("setName", record.setName)
      json.member("sector", record.sector)
      json.member("commune", record.commune)
      json.member("communeCode", record.communeCode)
      json.member("province", record.province)
      json.member("provinceCode", record.provinceCode)
      json.member("latitude", literal: record.latitude)
      json.member("longitude", literal: record.longitude)
      json.member("stars", number: record.stars)
      json.member("status", record.status)
      json.member("decision", record.decision)
      json.member("issued", record.issued)
      json.member("lastDay", record.lastDay)
      json.member("extendedUntil", record.extendedUntil)
      json.member("code", record.code)
      json.member("gtin", record.gtin)
      json.member("price", number: record.price)
      json.member("photo", record.photo)
    }
  }

  /// RFC 4180 with a byte-order mark, without which spreadsheet programs take the file for another encoding. New columns stand
  /// last, for readers that count them.
  func csv() -> [UInt8] {
    var style = CSV.Style(lineEnd: "\r\n")
    style.guardsFormulas = true
    var csv = CSV.byteOrderMark
    let columns = [
      "key", "name", "url", "trace", "producer", "producerKey", "set", "setName", "sector", "commune", "communeCode",
      "province", "provinceCode", "latitude", "longitude", "stars", "status", "decision", "issued", "lastDay", "code",
      "gtin", "price", "photo", "extendedUntil",
    ]
    CSV.append(columns, to: &csv, style)
    for index in site.showcase.products.indices {
      let record = ProductRecord(index, site)
      CSV.append(
        [
          record.key, record.name, record.url, record.trace, record.producer, record.producerKey,
          record.set.map { String($0) }, record.setName, record.sector, record.commune, record.communeCode,
          record.province, record.provinceCode, record.latitude, record.longitude, record.stars.map { String($0) },
          record.status, record.decision, record.issued, record.lastDay, record.code, record.gtin,
          record.price.map { String($0) }, record.photo, record.extendedUntil,
        ], to: &csv, style)
    }
    return csv
  }
}
