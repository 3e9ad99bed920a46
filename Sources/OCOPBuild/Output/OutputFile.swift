import OCOPModel

/// A file of the output, as it was rendered.
package struct OutputFile: Sendable {
  /// Below the output folder, with `/`: "san-pham/x/index.html".
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// When a file may appear: a reader must never meet a page whose style sheet, picture or search shard is not there yet.
enum PublishPhase: Int, Comparable, CaseIterable {
  /// What pages refer to.
  case resource
  case page
  /// What leads to pages: sitemap, feeds, lists of files.
  case directory

  static func < (left: PublishPhase, right: PublishPhase) -> Bool { left.rawValue < right.rawValue }

  init(path: String) { self.init(name: path.utf8) }

  /// - Parameter name: the path as bytes. A packed file belongs to the one that it was packed of.
  init(name: some BidirectionalCollection<UInt8>) {
    let form = PackedForm.allCases.first { name.suffix($0.suffix.utf8.count).elementsEqual($0.suffix.utf8) }
    let name = name.dropLast(form?.suffix.utf8.count ?? 0)
    func ends(with suffix: StaticString) -> Bool {
      suffix.withUTF8Buffer { name.suffix($0.count).elementsEqual($0) }
    }
    if ends(with: ".html") {
      self = .page
    } else if ends(with: ".xml") || ends(with: "robots.txt") {
      self = .directory
    } else {
      self = .resource
    }
  }
}
