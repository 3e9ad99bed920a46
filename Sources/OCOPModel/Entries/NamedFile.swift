/// A file of the content that an entry names, and how.
package struct NamedFile: Sendable {
  package enum Role: Sendable, Hashable {
    /// At that position of 'photos'.
    case photo(Int)
    /// Shown by a text, or linked from it.
    case attachment
    /// As the 'document' that proves something.
    case document
  }

  /// Relative to the site, as the file is called on disk.
  package let path: String
  package let role: Role
  /// The content file that names it, relative to the site.
  package let namedIn: String
}

extension Entry {
  /// Every text that belongs to it, its lots' among them, in each language.
  package var texts: [MarkdownBody] {
    guard let product = self as? Product, !product.lots.isEmpty else { return body.bodies }
    return body.bodies + product.lots.flatMap(\.body.bodies)
  }

  /// Every file that it names. One that is named several times comes as often; the order depends on nothing but the content.
  ///
  /// Whoever publishes files, watches them or tells which are needed asks here, so that all speak of the same.
  package var namedFiles: [NamedFile] {
    var files = photos.enumerated().map { NamedFile(path: $1.path, role: .photo($0), namedIn: file) }
    for text in texts where !text.attachments.isEmpty {
      for path in text.attachments.values.sorted() {
        files.append(NamedFile(path: path, role: .attachment, namedIn: text.file))
      }
    }
    func add(_ document: Document?, of file: String) {
      if case .file(let path)? = document { files.append(NamedFile(path: path, role: .document, namedIn: file)) }
    }
    if let product = self as? Product {
      for lot in product.lots { for event in lot.events { add(event.document, of: lot.file) } }
    } else if let certification = self as? Certification {
      add(certification.document, of: certification.file)
    }
    return files
  }
}
