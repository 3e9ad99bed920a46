package import OCOPLaw
import OCOPText

extension Showcase {
  /// Twelve digits that tell whether two outputs, a printed catalog and a page of the site, speak of the same facts: names,
  /// producers, places, stars in force on a day, decisions, prices, identifiers and stories of these products, in this order.
  ///
  /// It does not depend on paper, theme or language of the output.
  package func fingerprint(of products: [Int], on day: CalendarDate) -> String {
    var parts: [[UInt8]] = [Array(day.iso.utf8)]
    func add(_ text: String?) { parts.append(Array((text ?? "\u{0}").utf8)) }
    func add(_ text: LocalizedText?) {
      add(text.map { $0.all.map { "\($0.language.code):\($0.text)" }.joined(separator: "\n") })
    }
    for index in products {
      let product = self.products[index]
      let producer = producers[product.producer]
      let standing = histories[index].standing(on: day)
      add(product.key)
      add(product.name)
      add(producer.name)
      add(producer.phone)
      add(product.location.commune)
      add(product.location.province)
      add(product.location.formerAddress)
      add(standing.stars.map(String.init))
      add(standing.stars == nil ? nil : standing.recognition.map { certifications[$0.certification].number })
      add(product.price.map { "\($0.amount)" })
      add(product.price?.unit)
      add(product.gtin?.digits14)
      add(product.summary)
      for body in product.body.bodies { add(body.text) }
    }
    return String(ContentHash(ofParts: parts).hex.prefix(12))
  }

  /// Of all that a fair shows, booth by booth, as its stars stand on its first day.
  package func fingerprint(ofFair index: Int) -> String {
    let fair = fairs[index]
    return fingerprint(of: fair.booths.flatMap(\.products), on: fair.start)
  }
}
