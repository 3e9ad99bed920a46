package import OCOPLaw

/// What has become of the photos and documents of the content: where they are published and in which sizes.
package struct MediaCatalog: Sendable {
  /// By the photo's path relative to the site ("content/products/x/bottle.jpg").
  package let photos: [String: PublishedPhoto]
  /// Documents, by their path relative to the site, to their address from the site's root.
  package let documents: [String: String]

  /// The picture that stands inside a trace page, by the photo's path; asked for while the page is rendered.
  package let inline: @Sendable (String) -> InlinePicture?

  /// The printed catalogs of fairs, by the fair's key.
  package let catalogs: [String: [PublishedCatalog]]

  /// Of the printed catalogs.
  var catalogAddresses: Set<String> { Set(catalogs.values.joined().map(\.address)) }

  package init(
    photos: [String: PublishedPhoto] = [:], documents: [String: String] = [:],
    catalogs: [String: [PublishedCatalog]] = [:],
    inline: @escaping @Sendable (String) -> InlinePicture? = { _ in nil }
  ) {
    self.photos = photos
    self.documents = documents
    self.catalogs = catalogs
    self.inline = inline
  }
}

/// A picture as part of a page.
package struct InlinePicture: Sendable {
  /// `data:image/jpeg;base64,…`
  package let data: String
  package let width: Int
  package let height: Int

  package init(data: String, width: Int, height: Int) {
    self.data = data
    self.width = width
    self.height = height
  }
}

/// A printed catalog of a fair, to be fetched as PDF.
package struct PublishedCatalog: Sendable, Hashable {
  /// From the site's root: "/su-kien/hoi-cho/catalog.pdf".
  package let address: String
  package let bytes: Int
  /// The day of its data.
  package let made: CalendarDate?
  /// Equal to the fair's own while both speak of the same facts.
  package let dataCode: String
  /// "a4"
  package let paper: String
  /// Tags of the languages that it speaks.
  package let languages: [String]
  /// Which volume of several: "2"; empty where there is only one.
  package let volume: String
  /// Whether it tells only what has changed since an earlier one.
  package let isAddenda: Bool

  package init(
    address: String, bytes: Int, made: CalendarDate?, dataCode: String, paper: String, languages: [String],
    volume: String, isAddenda: Bool
  ) {
    self.address = address
    self.bytes = bytes
    self.made = made
    self.dataCode = dataCode
    self.paper = paper
    self.languages = languages
    self.volume = volume
    self.isAddenda = isAddenda
  }
}

/// One photo in the sizes and formats in which it is published.
package struct PublishedPhoto: Sendable, Hashable {
  /// What a browser chooses from: WebP, ascending by width.
  package let webp: [PublishedImage]
  /// What every browser can show.
  package let fallback: PublishedImage
  /// What a shared link shows; nil where the photo is too small for it.
  package let card: PublishedImage?

  package init(webp: [PublishedImage], fallback: PublishedImage, card: PublishedImage?) {
    self.webp = webp
    self.fallback = fallback
    self.card = card
  }
}

/// A picture file on the site.
package struct PublishedImage: Sendable, Hashable {
  /// From the site's root: "/media/chai-3f2a91-960.webp".
  package let address: String
  package let width: Int
  package let height: Int

  package init(address: String, width: Int, height: Int) {
    self.address = address
    self.width = width
    self.height = height
  }
}
