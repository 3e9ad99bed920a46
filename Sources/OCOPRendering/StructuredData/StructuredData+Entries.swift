import OCOPLaw
import OCOPModel
import OCOPText

extension StructuredData {
  static func organization(_ index: Int, _ site: LanguageSite, _ json: inout JSONWriter) {
    let producer = site.showcase.producers[index]
    let card = site.cards.producers[index]
    json.object { json in
      json.member("@type", "Organization")
      json.member("@id", path: card.url, "#organization", of: site.addresses)
      json.member("name", card.name.text)
      json.member("url", path: card.url, of: site.addresses)
      json.member("description", card.summary?.text)
      images(producer.photos, site, &json)
      address(producer.location, site, &json)
      if producer.location.coordinates != nil {
        json.member("location") { json in
          json.member("@type", "Place")
          geo(producer.location, &json)
        }
      }
      telephone(producer.phone, &json)
      json.member("email", producer.email)
      json.member("foundingDate", producer.founded.map { String($0) })
      json.member("globalLocationNumber", producer.gln)
      json.member("sameAs", list: [producer.website].compactMap { $0 }) { json, url in json.string(url) }
    }
  }

  /// One text for one number, as most have, and a list for several.
  private static func telephone(_ text: String?, _ json: inout JSONWriter) {
    let numbers = text.map(TelephoneNumbers.split) ?? []
    if numbers.count > 1 {
      json.member("telephone", list: numbers) { json, number in json.string(number) }
    } else {
      json.member("telephone", numbers.first)
    }
  }

  static func certificationPage(_ index: Int, _ site: LanguageSite, _ json: inout JSONWriter) {
    let entry = site.showcase.certifications[index]
    json.object { json in
      certification(index, stars: nil, site, &json)
      let products = entry.isRecognition ? entry.results.map(\.product) : entry.products
      json.member("about", list: products) { json, product in
        json.object { json in
          json.member("@id", path: site.cards.products[product].url, "#product", of: site.addresses)
        }
      }
    }
  }

  static func event(_ index: Int, _ site: LanguageSite, _ json: inout JSONWriter) {
    let fair = site.showcase.fairs[index]
    let card = site.cards.fairs[index]
    json.object { json in
      json.member("@type", fair.kindKey == "festival" ? "Festival" : "Event")
      json.member("name", card.name.text)
      json.member("url", path: card.url, of: site.addresses)
      json.member("description", card.summary?.text)
      json.member("startDate", fair.start.iso)
      json.member("endDate", fair.end.iso)
      json.member("eventStatus", "https://schema.org/EventScheduled")
      json.member("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode")
      json.member("location") { json in
        json.member("@type", "Place")
        json.member("name", card.venue.text)
        address(fair.location, site, &json)
        geo(fair.location, &json)
      }
      if let organiser = fair.organiser?.text(in: site.language).text {
        json.member("organizer") { json in
          json.member("@type", "Organization")
          json.member("name", organiser)
          json.member("url", fair.website)
        }
      }
      images(fair.photos, site, &json)
    }
  }

  static func place(_ index: Int, _ site: LanguageSite, _ json: inout JSONWriter) {
    let place = site.showcase.places[index]
    let card = site.cards.places[index]
    let types = ["destination": "TouristAttraction", "rest-stop": "LocalBusiness"]
    json.object { json in
      json.member("@type", types[place.kindKey] ?? "Store")
      json.member("name", card.name.text)
      json.member("url", path: card.url, of: site.addresses)
      json.member("description", card.summary?.text)
      address(place.location, site, &json)
      geo(place.location, &json)
      telephone(place.phone, &json)
      json.member("sameAs", place.website)
      images(place.photos, site, &json)
    }
  }

  static func article(_ index: Int, _ site: LanguageSite, _ json: inout JSONWriter) {
    let story = site.showcase.stories[index]
    let card = site.cards.stories[index]
    json.object { json in
      json.member("@type", "Article")
      json.member("headline", card.title.text)
      json.member("url", path: card.url, of: site.addresses)
      json.member("description", card.summary?.text)
      json.member("datePublished", story.date.iso)
      json.member("inLanguage", card.title.lang ?? site.language.code)
      images(story.photos, site, &json)
      if let organisation = site.site.organisation {
        json.member("publisher") { json in
          json.member("@type", "Organization")
          json.member("name", organisation.name.text)
        }
      }
    }
  }

  static func website(_ site: LanguageSite, _ json: inout JSONWriter) {
    json.object { json in
      json.member("@type", "WebSite")
      json.member("name", site.site.title.text)
      json.member("description", site.site.tagline?.text)
      json.member("url", path: site.site.home, of: site.addresses)
      json.member("inLanguage", site.language.code)
      json.member("potentialAction") { json in
        json.member("@type", "SearchAction")
        json.member("target") { json in
          json.member("@type", "EntryPoint")
          json.member("urlTemplate", path: site.site.search, "?q={search_term_string}", of: site.addresses)
        }
        json.member("query-input", "required name=search_term_string")
      }
    }
  }
}
