import OCOPModel
import OCOPTemplates
import OCOPText

/// A product of the alphabetical list, and whether a letter begins with it.
final class ListedProduct: Sendable {
  let card: ProductCard
  /// Where the letter begins on the page; nil for all but the first product of a letter.
  let anchor: String?

  init(_ card: ProductCard, anchor: String?) {
    self.card = card
    self.anchor = anchor
  }

  /// The products of a page. A letter that goes on from the page before begins here, too: what a page shows is then told by its
  /// products alone.
  static func all(_ products: [Int], _ site: LanguageSite) -> [ListedProduct] {
    var seen: Set<ListLetter> = []
    return zip(products, site.cards[products: products]).map { product, card in
      let letter = ListLetter(site.showcase.products[product].name.text(in: site.language).text)
      return ListedProduct(card, anchor: seen.insert(letter).inserted ? letter.anchor : nil)
    }
  }

  static let schema: ViewSchema<ListedProduct> = ViewSchema("ListedProduct", "A product of the alphabetical list.") {
    fields in
    fields.text("anchor", "An id, where a letter begins with this product: links of the search page lead there.") {
      $0.anchor
    }
    fields.view("card", "The product.", { ProductCard.schema }) { $0.card }
  }
}

/// The letter under which a name stands; signs before it do not count, as in the order of the list. Names that begin with a digit
/// stand together before A.
struct ListLetter: Hashable {
  let title: String

  init(_ name: String) {
    let first = name.first { $0.isLetter || $0.isNumber } ?? "0"
    let letter = VietnameseFold.foldTone(String(first)).uppercased()
    title = letter.first?.isLetter == true ? letter : "0–9"
  }

  /// `letter-b`, `letter-aw`: plain ASCII, with the signs of Telex for the letters that it lacks.
  var anchor: String {
    if title == "0–9" { return "letter-0" }
    let signs = title.lowercased().unicodeScalars.map { scalar in
      Self.telex[scalar] ?? (("a"..."z").contains(scalar) ? String(scalar) : "u" + String(scalar.value, radix: 16))
    }
    return "letter-" + signs.joined()
  }

  private static let telex: [Unicode.Scalar: String] = [
    "ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw",
  ]
}
