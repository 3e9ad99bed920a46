/// What has become of the photos and documents of the content: where they are published and in which sizes.
package struct MediaCatalog: Sendable {
  /// By the photo's path relative to the site ("content/products/x/bottle.jpg").
  package let images: [String: ImageSet]
  /// Documents, by their path relative to the site, to their address from the site's root.
  package let documents: [String: String]

  package init(images: [String: ImageSet] = [:], documents: [String: String] = [:]) {
    self.images = images
    self.documents = documents
  }
}

/// One photo in the sizes and formats in which it is published.
package struct ImageSet: Sendable, Hashable {
  /// Of the upright original, in pixels.
  package let width: Int
  package let height: Int
  /// Ascending by width, at least one JPEG or PNG among them.
  package let variants: [ImageVariant]

  package init(width: Int, height: Int, variants: [ImageVariant]) {
    self.width = width
    self.height = height
    self.variants = variants
  }

  /// What every browser and every social network can show: the widest that is not WebP.
  package var fallback: ImageVariant? { variants.last { $0.format != .webP } ?? variants.last }

  package func variants(of format: ImageVariant.Format) -> [ImageVariant] {
    variants.filter { $0.format == format }
  }
}

package struct ImageVariant: Sendable, Hashable {
  package enum Format: String, Sendable {
    case webP = "image/webp"
    case jpeg = "image/jpeg"
    case png = "image/png"
    case svg = "image/svg+xml"
  }

  /// From the site's root: "/media/3f2a91-800.webp".
  package let address: String
  package let width: Int
  package let height: Int
  package let format: Format

  package init(address: String, width: Int, height: Int, format: Format) {
    self.address = address
    self.width = width
    self.height = height
    self.format = format
  }
}
