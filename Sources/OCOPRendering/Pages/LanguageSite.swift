import OCOPMarkdown
package import OCOPModel
import OCOPTemplates

/// Everything from which the pages of one language are made.
package final class LanguageSite: Sendable {
  let edition: Edition
  let cards: CardSet
  let site: SiteView
  private let home: LinkView
  private let links: LinkResolver
  /// By the part of the site in which the reader is.
  private let parts: [EntryKind: SiteView]
  private let orders: [EntryKind: [Int]]

  init(_ edition: Edition, links: LinkResolver) {
    self.edition = edition
    self.links = links
    cards = CardSet(edition)
    site = SiteView(edition, part: nil)
    home = LinkView(edition.strings("home"), url: site.home)
    parts = Self.parts(edition)
    orders = Dictionary(
      EntryKind.allCases.map { ($0, EntryOrder.indices($0, edition)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Makes the cards of all entries, about 10 µs each.
  package convenience init(_ showcase: Showcase, in language: Language, theme: CompiledTheme, media: MediaCatalog) {
    let strings = theme.strings.first { $0.language == language } ?? theme.strings[0]
    let edition = Edition(
      showcase: showcase, language: language, strings: strings, media: media, assets: theme.assets)
    self.init(edition, links: LinkResolver(showcase, catalogs: media.catalogAddresses))
  }

  /// The same site with one entry changed: what does not depend on it is taken over.
  init(_ old: LanguageSite, showcase: Showcase, changed id: EntryID, links: LinkResolver) {
    edition = Edition(old.edition, showcase: showcase, changed: id)
    self.links = links
    cards = old.cards.replacing(id, edition)
    site = SiteView(edition, part: nil)
    home = LinkView(edition.strings("home"), url: site.home)
    parts = Self.parts(edition)
    orders = old.orders
  }

  var language: Language { edition.language }
  var showcase: Showcase { edition.showcase }
  var strings: ThemeStrings { edition.strings }
  var addresses: SiteAddresses { edition.addresses }

  private static func parts(_ edition: Edition) -> [EntryKind: SiteView] {
    Dictionary(
      EntryKind.allCases.map { ($0, SiteView(edition, part: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The entries of a kind in the order of their list.
  func order(of kind: EntryKind) -> [Int] { orders[kind] ?? [] }

  /// The address in this language of a page of any language; nil for what has only one.
  func path(of subject: SitePage.Subject) -> String? {
    switch subject {
    case .home: addresses.permalinks.home(language)
    case .entry(let id, _): addresses.permalinks.entry(id.kind, key: showcase.key(of: id), language)
    case .entries(let kind, let page, _):
      addresses.permalinks.page(page, of: addresses.permalinks.list(kind, language), language)
    case .facet(let facet, _): addresses.permalinks.facet(facet, language)
    case .facetList(let facet, let value, let page, _):
      edition.listAddress(facet, value).map { addresses.permalinks.page(page, of: $0, language) }
    case .search: addresses.permalinks.search(language)
    case .statistics: addresses.permalinks.statistics(language)
    case .catalog(let fair, _): addresses.permalinks.catalog(ofFair: showcase.fairs[fair].key, language)
    case .redirect, .trace, .notFound, .calendar, .feed, .sitemap, .robots, .manifest, .productsJSON, .productsCSV: nil
    }
  }

  // MARK: Frames

  /// What a page says of itself to its frame.
  struct Heading {
    var kind: String
    var title: String
    var description: String?
    /// The page's path in a language.
    var path: (Language) -> String
    /// The part of the site that it belongs to.
    var part: EntryKind?
    /// From below the home page to the page itself.
    var trail: [LinkView] = []
    var photo: Photo?
    var isIndexed = true
  }

  func frame(_ heading: Heading, _ subject: (inout JSONWriter) -> Void = { _ in }) -> PageFrame {
    let paths = showcase.site.languages.map { (language: $0, path: heading.path($0)) }
    let path = paths.first { $0.language == language }?.path ?? heading.path(language)
    let breadcrumbs = path == site.home ? [] : [home] + heading.trail
    let alternates = paths.map { AlternateView(lang: $0.language.code, url: addresses.absolute($0.path)) }
    let canonical = paths.firstIndex { $0.path == path }.map { alternates[$0].url } ?? addresses.absolute(path)
    return PageFrame(
      site: heading.part.flatMap { parts[$0] } ?? site, lang: language.code, kind: heading.kind, title: heading.title,
      description: heading.description,
      canonical: canonical, isIndexed: heading.isIndexed, alternates: alternates,
      languages: paths.map { LanguageLink($0.language, url: $0.path, isCurrent: $0.language == language) },
      breadcrumbs: breadcrumbs,
      jsonLD: StructuredData.graph { json in
        subject(&json)
        StructuredData.breadcrumbs(breadcrumbs, addresses, &json)
      }, image: shareImage(heading.photo))
  }

  /// The frame of a page of a list; the pages after the first have addresses of their own.
  func listFrame(
    _ title: String, page: Int, list: @escaping (Language) -> String, part: EntryKind, trail: [LinkView]
  ) -> PageFrame {
    let addresses = addresses
    let title = page == 1 ? title : strings("list.numbered", ["title": title, "page": strings.number(page)])
    let path: (Language) -> String = { addresses.permalinks.page(page, of: list($0), $0) }
    return frame(
      Heading(
        kind: "list", title: title, path: path, part: part,
        trail: trail + [LinkView(title, url: path(language), isCurrent: true)]))
  }

  func link(toPage index: Int) -> LinkView {
    let page = showcase.pages[index]
    let title = page.title.view(language)
    return LinkView(title.text, lang: title.lang, url: addresses.permalinks.entry(.page, key: page.key, language))
  }

  /// The photo, or the theme's own card.
  private func shareImage(_ photo: Photo?) -> ShareImage? {
    if let photo, let published = edition.media.photos[photo.path] {
      let image = published.card ?? published.fallback
      return ShareImage(
        url: addresses.absolute(image.address), width: image.width, height: image.height,
        alt: photo.alt?.text(in: language).text ?? "")
    }
    return edition.assets.addresses["share.png"].map {
      ShareImage(url: addresses.absolute($0), width: 1200, height: 630, alt: site.title.text)
    }
  }

  // MARK: Bodies

  /// The HTML of a text, its links written from a page whose way to the root is `root`.
  func html(
    of document: MarkdownDocument, _ body: MarkdownBody, root: String, topHeadingLevel: Int = 2, idPrefix: String = ""
  ) -> [UInt8] {
    var markdown = MarkdownHTML()
    markdown.topHeadingLevel = topHeadingLevel
    markdown.idPrefix = idPrefix
    markdown.footnoteBackLabel = edition.footnoteBackLabel
    return markdown.render(
      document, link: { self.address(of: $0, in: body, root: root, idPrefix: idPrefix) },
      image: { address, alt in self.image(address, alt, in: body, root: root) })
  }

  private func address(of written: String, in body: MarkdownBody, root: String, idPrefix: String) -> String? {
    switch links.resolve(written, from: body) {
    case .external(let address): address
    case .entry(let id, let anchor):
      Self.relative(
        addresses.permalinks.entry(id.kind, key: showcase.key(of: id), language)
          + (self.anchor(anchor, of: id, for: body).map { "#" + $0 } ?? ""),
        root: root)
    case .page(let path), .lot(_, let path): Self.relative(path, root: root)
    case .list(let facet, let value):
      (value.map { edition.listAddress(facet, $0) } ?? edition.listAddress(facet)).map { Self.relative($0, root: root) }
    case .anchor(let id): "#" + idPrefix + id
    case .attachment(let path): edition.media.documents[path].map { Self.relative($0, root: root) }
    case .dangerous, .broken: nil
    }
  }

  /// Where a scan or paper can be read; nil where its file was not published.
  func address(of document: Document) -> String? {
    switch document {
    case .file(let path): edition.media.documents[path]
    case .address(let url): url
    }
  }

  /// The heading that a link names, where the reader finds it: a text that has no translation links to pages that have one, and
  /// their headings have other names.
  private func anchor(_ anchor: String?, of id: EntryID, for body: MarkdownBody) -> String? {
    guard let anchor, !LinkResolver.isOfTheme(anchor) else { return anchor }
    return showcase.entry(id).body.body(in: language)?.language == body.language ? anchor : nil
  }

  private func image(_ address: String, _ alt: String, in body: MarkdownBody, root: String) -> String? {
    guard case .attachment(let path) = links.resolve(address, from: body),
      let photo = edition.media.photos[path]
    else { return nil }
    let fallback = photo.fallback
    let webp = photo.webp
    var html: [UInt8] = []
    if !webp.isEmpty {
      let candidates = webp.map { Self.relative($0.address, root: root) + " \($0.width)w" }.joined(separator: ", ")
      html.append(
        contentsOf: "<picture><source type=\"image/webp\" sizes=\"(min-width: 48em) 40em, 100vw\" srcset=\"".utf8)
      html.appendEscaped(candidates)
      html.append(contentsOf: "\">".utf8)
    }
    html.append(contentsOf: "<img src=\"".utf8)
    html.appendEscaped(Self.relative(fallback.address, root: root))
    html.append(contentsOf: "\" width=\"\(fallback.width)\" height=\"\(fallback.height)\" loading=\"lazy\" alt=\"".utf8)
    html.appendEscaped(alt)
    html.append(contentsOf: webp.isEmpty ? "\">".utf8 : "\"></picture>".utf8)
    return String(decoding: html, as: UTF8.self)
  }

  static func relative(_ address: String, root: String) -> String {
    address.hasPrefix("/") ? root + address.dropFirst() : address
  }
}
