import OCOPMarkdown
import OCOPMedia
import OCOPModel

/// What the pages of one product or fair share and is dear to make: parsed texts, codes, facts in each language. Handed from page to
/// page while they are rendered one after the other (see `SiteRenderer.groups`), and then dropped; it changes no byte of them.
package final class PageFragments {
  private var documents: [String: MarkdownDocument] = [:]
  private var bodies: [BodyStyle: [UInt8]] = [:]
  private var codes: [String: QRPicture] = [:]
  private var facts: [ProductInLanguage: ProductFacts] = [:]
  private var related: [ProductInLanguage: RelatedProducts] = [:]
  private var fairFingerprints: [Int: String] = [:]
  /// What stands of texts on the pages that were rendered: the texts themselves, and the codes of data that are made from them.
  package private(set) var texts: [[UInt8]] = []

  private struct ProductInLanguage: Hashable {
    let product: Int
    let language: Language
  }

  package init() {}

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
    if let known = bodies[style] { return known }
    let html = site.html(of: document, body, root: root, topHeadingLevel: topHeadingLevel, idPrefix: idPrefix)
    bodies[style] = html
    return html
  }

  /// The parsed text of a body.
  private func document(_ body: MarkdownBody) -> MarkdownDocument {
    if let document = documents[body.file] { return document }
    let document = MarkdownDocument(body.text)
    documents[body.file] = document
    return document
  }

  func add(text html: [UInt8]) { texts.append(html) }

  func facts(ofProduct index: Int, _ site: LanguageSite) -> ProductFacts {
    let key = ProductInLanguage(product: index, language: site.language)
    if let known = facts[key] { return known }
    let made = ProductFacts(index, site)
    facts[key] = made
    return made
  }

  func related(toProduct index: Int, _ site: LanguageSite) -> RelatedProducts {
    let key = ProductInLanguage(product: index, language: site.language)
    if let known = related[key] { return known }
    let made = RelatedProducts(of: index, in: site)
    related[key] = made
    return made
  }

  /// As `Showcase.fingerprint(ofFair:)`, which reads the stories of all that is shown there.
  func fingerprint(ofFair index: Int, in showcase: Showcase) -> String {
    if let known = fairFingerprints[index] { return known }
    let made = showcase.fingerprint(ofFair: index)
    fairFingerprints[index] = made
    texts.append(Array(made.utf8))
    return made
  }

  /// A code as an inline picture; nil where the base address holds what a code cannot: the check has said so.
  func code(_ text: String, label: String) -> [UInt8]? {
    if let picture = codes[text] { return picture.svg(label: label) }
    do {
      let picture = QRPicture(try QRSymbol.encode(text))
      codes[text] = picture
      return picture.svg(label: label)
    } catch {
      return nil
    }
  }
}
