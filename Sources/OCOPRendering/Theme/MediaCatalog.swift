/// What has become of the photos and documents of the content: where they are published and in which sizes.
package struct MediaCatalog: Sendable {
  /// By the photo's path relative to the site ("content/products/x/bottle.jpg").
  package let photos: [String: PublishedPhoto]
  /// Documents, by their path relative to the site, to their address from the site's root.
  package let documents: [String: String]

  /// The picture that stands inside a trace page, by the photo's path; asked for while the page is rendered.
  package let inline: @Sendable (String) -> InlinePicture?

  package init(
    photos: [String: PublishedPhoto] = [:], documents: [String: String] = [:],
    inline: @escaping @Sendable (String) -> InlinePicture? = { _ in nil }
  ) {
    self.photos = photos
    self.documents = documents
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
