import OCOPModel
import OCOPTemplates

/// A photo in the sizes that a browser may choose from.
final class PhotoView: Sendable {
  let url: String
  let largest: String
  let width: String
  let height: String
  let alt: String
  let altLang: String?
  let caption: TextView?
  let credit: TextView?
  let webp: [Candidate]
  let isCover: Bool

  /// All photos of an entry that were published, the cover first.
  static func gallery(_ photos: [Photo], _ site: LanguageSite) -> [PhotoView] {
    photos.enumerated().compactMap { index, photo in
      PhotoView(photo, site.edition.media, site.language, isCover: index == 0)
    }
  }

  /// Nil where the photo was not published.
  init?(_ photo: Photo, _ media: MediaCatalog, _ language: Language, isCover: Bool = true) {
    guard let published = media.photos[photo.path] else { return nil }
    let fallback = published.fallback
    url = fallback.address
    largest = published.webp.last.flatMap { $0.width > fallback.width ? $0.address : nil } ?? fallback.address
    width = String(fallback.width)
    height = String(fallback.height)
    let text = photo.alt?.text(in: language)
    alt = text?.text ?? ""
    altLang = text.flatMap { $0.language == language ? nil : $0.language.code }
    caption = photo.caption?.view(language)
    credit = photo.credit?.view(language)
    self.isCover = isCover
    webp = published.webp.enumerated().map { index, image in
      Candidate(image, isLast: index == published.webp.count - 1)
    }
  }

  static let schema: ViewSchema<PhotoView> = ViewSchema("Photo", "A photo.") { fields in
    fields.url("url", "The picture that every browser can show.") { $0.url }
    fields.url("largest", "The largest picture that there is of it.") { $0.largest }
    fields.text("width", "Its width in pixels.") { $0.width }
    fields.text("height", "Its height in pixels.") { $0.height }
    fields.text("alt", "What is to be seen, for those who cannot see it.") { $0.alt }
    fields.flag("isDescribed", "Whether `alt` says something.") { !$0.alt.isEmpty }
    fields.text("altLang", "The language of `alt`, only where it is not the page's.") { $0.altLang }
    fields.view("caption", "The words below it.", { TextView.schema }) { $0.caption }
    fields.view("credit", "Whose picture it is.", { TextView.schema }) { $0.credit }
    fields.flag("isCover", "Whether it is the entry's first photo, which is seen at once.") { $0.isCover }
    fields.list("webp", "WebP pictures by width, for `srcset`.", { Candidate.schema }) { $0.webp }
  }

  /// One picture of a `srcset`.
  final class Candidate: Sendable {
    let url: String
    let width: String
    let isLast: Bool

    init(_ image: PublishedImage, isLast: Bool) {
      url = image.address
      width = String(image.width)
      self.isLast = isLast
    }

    static let schema: ViewSchema<Candidate> = ViewSchema("Candidate", "One size of a photo.") { fields in
      fields.url("url", "The picture.") { $0.url }
      fields.text("width", "Its width in pixels.") { $0.width }
      fields.flag("isLast", "Whether no other follows.") { $0.isLast }
    }
  }
}

/// The photos of an entry: the cover beside its name, the others in a row.
final class PhotoList: Sendable {
  let photos: [PhotoView]

  init(_ photos: [Photo], _ site: LanguageSite) { self.photos = PhotoView.gallery(photos, site) }

  static let schema: ViewSchema<PhotoList> = ViewSchema("PhotoList", "The photos of an entry.") { fields in
    fields.list("photos", "All photos, the cover first.", { PhotoView.schema }) { $0.photos }
    fields.view("cover", "The first of them.", { PhotoView.schema }) { $0.photos.first }
    fields.list("otherPhotos", "The others.", { PhotoView.schema }) { Array($0.photos.dropFirst()) }
  }
}
