/// What an entry is, in the order in which equally good results are shown.
package enum SearchKind: String, Sendable, CaseIterable {
  case product, producer, fair, place, story, certification, page
}

/// One page as the search index sees it: an entry in one language.
///
/// Texts are plain and composed (NFC). The documents of one entry share kind and key; what does not depend on the
/// language (codes, facets, stars) is taken from the first of them.
package struct SearchDocument: Sendable {
  package var kind: SearchKind
  package var key: String
  /// BCP 47 tag of the texts below.
  package var language: String

  /// What a result shows: title, a sentence or two, where it comes from, a small picture's address from the site's root.
  package var title: String
  package var summary: String
  package var placeLine: String
  package var thumbnail: String?
  /// Stars in force, 0 for none.
  package var stars: Int
  /// How a product stands that has no recognition in force, "revoked"; empty for all else.
  package var state: String

  package var text: SearchText
  /// GTIN, OCOP code, decision number, short code: what leads to exactly this entry when typed whole.
  package var codes: [String]
  /// The lots of a product, each of which is a result of its own when its code is typed.
  package var lots: [SearchLot]
  package var facets: SearchFacets

  package init(
    kind: SearchKind, key: String, language: String, title: String, summary: String = "", placeLine: String = "",
    thumbnail: String? = nil, stars: Int = 0, state: String = "", text: SearchText = SearchText(), codes: [String] = [],
    lots: [SearchLot] = [], facets: SearchFacets = SearchFacets()
  ) {
    self.kind = kind
    self.key = key
    self.language = language
    self.title = title
    self.summary = summary
    self.placeLine = placeLine
    self.thumbnail = thumbnail
    self.stars = stars
    self.state = state
    self.text = text
    self.codes = codes
    self.lots = lots
    self.facets = facets
  }
}

/// Texts that are searched but not shown as such, by what they weigh. The title and the summary need no mention here.
package struct SearchText: Sendable {
  /// Brand, other names, the producer's name.
  package var names: [String]
  /// Found by their neighbouring words only, and then before all else: the stars in force, `4 sao`. What other texts say of stars is
  /// worth less, and no single word of them, as in `Bánh ông sao`, finds every product with stars.
  package var phrases: [String]
  /// Commune, province, address, venue.
  package var places: [String]
  /// What the place was called before provinces, districts and communes were merged.
  package var formerPlaces: [String]
  /// Ingredients, keywords, product set, kind.
  package var attributes: [String]
  /// The body, asked for only while the document is indexed, so that the stories of a country need not be in memory
  /// together.
  package var story: @Sendable () -> String

  package init(
    names: [String] = [], phrases: [String] = [], places: [String] = [], formerPlaces: [String] = [],
    attributes: [String] = [],
    story: @escaping @Sendable () -> String = { "" }
  ) {
    self.names = names
    self.phrases = phrases
    self.places = places
    self.formerPlaces = formerPlaces
    self.attributes = attributes
    self.story = story
  }
}

/// A lot as a result shows it. Days are as ISO 8601 writes them.
package struct SearchLot: Sendable, Equatable {
  package var code: String
  /// Of its trace page, without slashes at its ends; the code is its last part.
  package var path: String
  package var produced: String
  /// The last day; empty where none is known.
  package var expires: String
  /// The day from which it is called back, `0` where that day had come when the index was made, whatever a reader's clock says; empty
  /// for a lot that nobody called back.
  package var recalled: String

  package init(code: String, path: String, produced: String, expires: String = "", recalled: String = "") {
    self.code = code
    self.path = path
    self.produced = produced
    self.expires = expires
    self.recalled = recalled
  }

  /// What stands behind the document in the line of its code. All its signs come before `a`: a reader of numbers passes over them.
  var line: String {
    var fields = [path, produced, expires, recalled]
    while fields.last == "" { fields.removeLast() }
    return fields.joined(separator: ",")
  }
}

/// What results can be narrowed by. Empty strings and 0 stand for "does not apply".
package struct SearchFacets: Sendable, Equatable {
  /// Product set 1–26.
  package var set: Int
  package var province: String
  package var commune: String
  package var producerKind: String
  /// Whether a recognition is in force.
  package var isInForce: Bool
  /// Keys of the fairs where it is shown.
  package var fairs: [String]

  package init(
    set: Int = 0, province: String = "", commune: String = "", producerKind: String = "", isInForce: Bool = false,
    fairs: [String] = []
  ) {
    self.set = set
    self.province = province
    self.commune = commune
    self.producerKind = producerKind
    self.isInForce = isInForce
    self.fairs = fairs
  }
}

/// How facet values are called, in one language.
package struct SearchLabels: Sendable {
  /// Sector names and the product sets of each, in the order of the law.
  package var sectors: [(name: String, sets: [(number: Int, name: String)])]
  package var provinces: [String: String]
  package var communes: [String: String]
  package var producerKinds: [String: String]
  package var fairs: [String: String]

  package init(
    sectors: [(name: String, sets: [(number: Int, name: String)])] = [], provinces: [String: String] = [:],
    communes: [String: String] = [:], producerKinds: [String: String] = [:], fairs: [String: String] = [:]
  ) {
    self.sectors = sectors
    self.provinces = provinces
    self.communes = communes
    self.producerKinds = producerKinds
    self.fairs = fairs
  }
}

/// A file of the index: its path from the site's root, and what is in it.
package struct SearchFile: Sendable, Equatable {
  package let path: String
  /// Empty once it is taken.
  package private(set) var bytes: [UInt8]
  /// See `SearchWork.take`.
  package private(set) var isTaken = false
  /// How other files of the index name it.
  let id: String

  init(folder: String, id: String, bytes: [UInt8]) {
    path = "\(folder)/\(id).js"
    self.bytes = bytes
    self.id = id
  }

  /// The file without its bytes, which somebody has written.
  package var taken: SearchFile {
    var file = self
    file.bytes = []
    file.isTaken = true
    return file
  }
}
