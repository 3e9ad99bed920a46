import OCOPLaw
import OCOPModel

extension StructuredData {
  /// A product with its maker, its certificates and where it is sold. Stars stand there only while they are in force.
  static func product(_ index: Int, _ site: LanguageSite, _ json: inout JSONWriter) {
    let showcase = site.showcase
    let product = showcase.products[index]
    let card = site.cards.products[index]
    json.object { json in
      json.member("@type", "Product")
      json.member("@id", path: card.url, "#product", of: site.addresses)
      json.member("name", card.name)
      json.member("url", path: card.url, of: site.addresses)
      json.member("description", card.summary?.text)
      images(product.photos, site, &json)
      json.member("gtin", product.gtin?.written)
      json.member("productID", product.code)
      if let brand = product.brand?.text(in: site.language).text {
        json.member("brand") { json in
          json.member("@type", "Brand")
          json.member("name", brand)
        }
      }
      json.member("category", card.set?.title)
      json.member("keywords", list: product.keywords) { json, word in json.string(word.text(in: site.language).text) }
      json.member("manufacturer") { json in
        json.member("@type", "Organization")
        json.member("@id", path: card.producerURL, "#organization", of: site.addresses)
        json.member("name", card.producer)
        json.member("url", path: card.producerURL, of: site.addresses)
      }
      json.member("countryOfOrigin") { json in
        json.member("@type", "Country")
        json.member("name", product.origin.text(in: site.language).text)
      }
      certificates(of: index, site, &json)
      offers(of: product, site, &json)
    }
  }

  private static func certificates(of index: Int, _ site: LanguageSite, _ json: inout JSONWriter) {
    let showcase = site.showcase
    let standing = showcase.standings[index]
    let others = showcase.otherCertificates[index].filter { certificate in
      showcase.certifications[certificate].expires.map { $0 >= showcase.asOf } ?? true
    }
    let recognition = standing.state.isInForce ? standing.recognition : nil
    let references = (recognition.map { [$0.certification] } ?? []) + others
    json.member("hasCertification", list: references) { json, certificate in
      json.object { json in
        certification(
          certificate, stars: certificate == recognition?.certification ? standing.stars : nil, site, &json)
      }
    }
  }

  /// The members of one certificate as it concerns one product.
  static func certification(
    _ index: Int, stars: Int?, _ site: LanguageSite, _ json: inout JSONWriter
  ) {
    let entry = site.showcase.certifications[index]
    let card = site.cards.certifications[index]
    json.member("@type", "Certification")
    json.member("@id", path: card.url, "#certification", of: site.addresses)
    json.member("name", card.scheme)
    json.member("certificationIdentification", entry.number)
    json.member("url", path: card.url, of: site.addresses)
    json.member("issuedBy") { json in
      json.member("@type", "Organization")
      json.member("name", entry.issuer.text(in: site.language).text)
    }
    json.member("datePublished", entry.issued.iso)
    // A proposal certifies nothing, so it has no term.
    if !entry.isProposal {
      json.member("validFrom", entry.issued.iso)
      json.member("expires", lastDay(card, on: site.showcase.asOf)?.iso)
      let isActive = stars != nil || card.state == nil
      json.member(
        "certificationStatus",
        "https://schema.org/" + (isActive ? "CertificationActive" : "CertificationInactive"))
    }
    // How far the statement was checked has no term of its own in the vocabulary.
    json.member("disambiguatingDescription", card.claimLabel)
    guard let stars else { return }
    json.member("certificationRating") { json in
      json.member("@type", "Rating")
      json.member("ratingValue", number: stars)
      json.member("bestRating", number: 5)
      json.member("worstRating", number: 1)
    }
  }

  /// A certificate that stands on the transitional extension of QĐ 26/2026 ends with it: its own day, which has passed, would
  /// contradict that it is active. Files of data have both days.
  private static func lastDay(_ card: CertificationCard, on day: CalendarDate) -> DateView? {
    guard card.state == nil, let own = card.expires, own.iso < day.iso else { return card.expires }
    return card.extendedUntil ?? own
  }

  private static func offers(of product: Product, _ site: LanguageSite, _ json: inout JSONWriter) {
    guard let price = product.price else { return }
    let shops: [ShopLink?] = product.shops.isEmpty ? [nil] : product.shops
    json.member("offers", list: shops) { json, shop in
      json.object { json in
        json.member("@type", "Offer")
        if let unit = price.unit?.text(in: site.language).text {
          // What a unit costs need not be what the product does: 25.000 ₫ / kg for a box of 10 kg.
          json.member("priceSpecification") { json in
            json.member("@type", "UnitPriceSpecification")
            json.member("price", number: price.amount)
            json.member("priceCurrency", "VND")
            json.member("referenceQuantity") { json in
              json.member("@type", "QuantitativeValue")
              json.member("value", number: 1)
              json.member("unitText", unit)
            }
          }
        } else {
          json.member("price", number: price.amount)
          json.member("priceCurrency", "VND")
        }
        json.member("url", shop?.url)
        if let shop {
          json.member("seller") { json in
            json.member("@type", "Organization")
            json.member("name", shop.name.text(in: site.language).text)
          }
        }
      }
    }
  }
}
