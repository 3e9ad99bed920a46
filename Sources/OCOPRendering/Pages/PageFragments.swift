import OCOPMarkdown
import OCOPMedia
import OCOPModel

/// What the pages of one product or fair share and is dear to make: parsed texts, codes, facts in each language. Handed from page to
/// page while they are rendered one after the other (see `SiteRenderer.groups`), and then dropped; it changes no byte of them.
package final class PageFragments {
  private var documents = Shelf<String, MarkdownDocument>()
  private var bodies = Shelf<BodyStyle, [UInt8]>()
  private var codes: [String: QRPicture] = [:]
  private var facts = Shelf<ProductInLanguage, ProductFacts>()
  private var related = Shelf<ProductInLanguage, RelatedProducts>()
  private var stateData = Shelf<Int, [UInt8]>()
  private var fairFingerprints: [Int: String] = [:]
  /// What stands of texts on the pages that were rendered: the texts themselves, and the codes of data that are made from them.
  package private(set) var texts: [[UInt8]] = []

  private struct ProductInLanguage: Hashable {
    let product: Int
    let language: Language
  }

  private let symbols: SharedSymbols

  package convenience init() { self.init(SharedSymbols()) }

  /// For one of many groups of pages (`SiteRenderer.fragments`).
  init(_ symbols: SharedSymbols) { self.symbols = symbols }

  /// How a text stands on a page. One that leads nowhere and shows no picture is the same wherever its page lies.
  private struct BodyStyle: Hashable {
    let file: String
    let language: Language
    let topHeadingLevel: Int
    let idPrefix: String
    let root: String?
  }

  /// The HTML of a body on a page whose way to the root is `root`.
  func html(
    of body: MarkdownBody, _ site: LanguageSite, root: String, topHeadingLevel: Int, idPrefix: String
  ) -> [UInt8] {
    let document = document(body)
    let style = BodyStyle(
      file: body.file, language: site.language, topHeadingLevel: topHeadingLevel, idPrefix: idPrefix,
      root: document.hasAddresses ? root : nil)
    return bodies.value(for: style) {
      site.html(of: document, body, root: root, topHeadingLevel: topHeadingLevel, idPrefix: idPrefix)
    }
  }

  /// The parsed text of a body.
  private func document(_ body: MarkdownBody) -> MarkdownDocument {
    documents.value(for: body.file) { MarkdownDocument(body.text) }
  }

  func add(text html: [UInt8]) { texts.append(html) }

  func facts(ofProduct index: Int, _ site: LanguageSite) -> ProductFacts {
    facts.value(for: ProductInLanguage(product: index, language: site.language)) { ProductFacts(index, site) }
  }

  func related(toProduct index: Int, _ site: LanguageSite) -> RelatedProducts {
    related.value(for: ProductInLanguage(product: index, language: site.language)) {
      RelatedProducts(of: index, in: site)
    }
  }

  /// As `TracePage.stateData`, which is the same behind every code of a product.
  func stateData(ofProduct index: Int, in showcase: Showcase) -> [UInt8] {
    stateData.value(for: index) { TracePage.stateData(of: index, showcase) }
  }

  /// As `Showcase.dataCode(ofFair:)`, which reads the stories of all that is shown there.
  func dataCode(ofFair index: Int, in showcase: Showcase) -> String {
    if let known = fairFingerprints[index] { return known }
    let made = showcase.dataCode(ofFair: index)
    fairFingerprints[index] = made
    texts.append(Array(made.utf8))
    return made
  }

  /// A code as an inline picture; nil where the base address holds what a code cannot: the check has said so.
  ///
  /// - Parameter isShared: whether pages of other groups show it too.
  func code(_ text: String, label: String, isShared: Bool) -> [UInt8]? {
    if let picture = codes[text] { return picture.svg(label: label) }
    do {
      let picture = QRPicture(isShared ? try symbols.symbol(text) : try QRSymbol.encode(text))
      codes[text] = picture
      return picture.svg(label: label)
    } catch {
      return nil
    }
  }
}

/// Values by what they are made from. The pages of most groups have a handful of each, and looking through them costs less than
/// hashing a key; a fair may show hundreds.
private struct Shelf<Key: Hashable, Value> {
  private var items: [(key: Key, value: Value)] = []
  /// Where the items are, once there are many.
  private var places: [Key: Int] = [:]

  private static var few: Int { 16 }

  /// The value of a key, made where there is none.
  mutating func value(for key: Key, _ make: () -> Value) -> Value {
    let place = items.count <= Self.few ? items.firstIndex { $0.key == key } : places[key]
    if let place { return items[place].value }
    let made = make()
    items.append((key, made))
    if items.count > Self.few {
      for place in places.count..<items.count { places[items[place].key] = place }
    }
    return made
  }
}
