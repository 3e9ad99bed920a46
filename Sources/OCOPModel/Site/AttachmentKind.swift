/// What a file beside an entry is to readers, told by the ending of its name: that is what a server tells browsers by.
package enum AttachmentKind: Sendable, Hashable {
  /// Shown in sizes that are made from it, or handed out without its metadata. Whether it really is a picture that can be used, its
  /// bytes say.
  case picture
  /// Handed out as it is.
  case document
  /// Not published. Only kinds that browsers show or save without running anything of them are: HTML, XHTML, SVG and XML carry
  /// scripts, and a script from the site's own address is what its policy (`script-src 'self'`) lets through. What is not known is
  /// one of these too: a name without an ending is sent as whatever the server thinks.
  case unpublished

  private static let pictures: Set<String> = [
    "jpg", "jpeg", "jpe", "jfif", "mpo", "png", "webp", "heic", "heif", "avif", "tif", "tiff", "gif", "bmp",
  ]

  private static let documents: Set<String> = [
    // Papers and slides.
    "pdf", "doc", "docx", "odt", "rtf", "ppt", "pptx", "odp", "txt",
    // Tables.
    "xls", "xlsx", "ods", "csv",
    // Recordings.
    "mp3", "m4a", "ogg", "oga", "wav", "mp4", "m4v", "mov", "webm", "ogv",
    // Archives.
    "zip", "rar", "7z",
  ]

  /// - Parameter path: of the file, or its name.
  package init(of path: some StringProtocol) {
    let ending = Self.ending(of: path) ?? ""
    self = Self.pictures.contains(ending) ? .picture : Self.documents.contains(ending) ? .document : .unpublished
  }

  /// What stands behind the last full stop of a file's name, in small letters; nil where nothing does.
  package static func ending(of path: some StringProtocol) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...]
    return ending.isEmpty ? nil : ending.lowercased()
  }
}
