import OCOPContent
package import OCOPDiagnostics
import OCOPDisk
import OCOPModel
import OCOPRendering
package import OCOPText

/// The pages of a site that has just been built, ready to follow an entry while it is being written: in the time of a few pages,
/// not of a site. The build that comes after checks what was written, finds all else that follows from it (lists, other entries'
/// pages, search), and has the last word.
package struct LivePages: Sendable {
  private var renderer: SiteRenderer
  private let built: PreparedSite
  private let site: String
  private let output: String
  private let includeDrafts: Bool

  init(_ built: PreparedSite, site: String, output: String, includeDrafts: Bool) {
    self.built = built
    renderer = built.renderer
    self.site = site
    self.output = output
    self.includeDrafts = includeDrafts
  }

  /// Writes the pages of an entry of which a file was saved.
  ///
  /// - Parameter path: of the file, relative to the site: "content/products/x/index.md".
  /// - Returns: the files that differ now, relative to the output, by what was written; nil where the file belongs to no entry that
  ///   was built, or has problems: the build will tell.
  package mutating func follow(_ path: String) throws(MachineError) -> [String: ContentHash]? {
    guard path.hasSuffix(".md"), let id = renderer.showcase.find(path: path),
      let entry = try ShowcaseAssembler.reread(id, of: renderer.showcase, site: site, includeDrafts: includeDrafts)
    else { return nil }
    renderer = renderer.replacing(id, with: entry)
    let fragments = PageFragments()
    var written: [String: ContentHash] = [:]
    for page in renderer.pages(of: id) {
      let bytes = renderer.render(page, fragments)
      try built.checkReads()
      let file = "\(output)/\(page.file)"
      // A page at an address that is new comes with the build, which has not published it yet.
      guard let old = try Disk.read(file), old != bytes else { continue }
      try Disk.replace(file, with: bytes)
      written[page.file] = ContentHash(of: bytes)
    }
    return written
  }

  /// Whether a file of the output still is what `follow` made of it.
  package func holds(_ file: String, _ hash: ContentHash) throws(MachineError) -> Bool {
    try Disk.read("\(output)/\(file)").map { ContentHash(of: $0) } == hash
  }
}
