import OCOPContent
package import OCOPDiagnostics
import OCOPDisk
import OCOPModel
import OCOPRendering
package import OCOPText

/// The pages of a site that has just been built, ready to follow a text while it is being written: in the time of a few pages, not of
/// a site. The build that comes after has the last word.
///
/// Only what stands below the front matter can be followed so. A changed fact (a name, a star, a commune) can change any page, and
/// is left to the build.
package struct LivePages: Sendable {
  private let renderer: SiteRenderer
  private let sources: SourceHashes
  private let site: String
  private let output: String

  init(_ renderer: SiteRenderer, _ sources: SourceHashes, site: String, output: String) {
    self.renderer = renderer
    self.sources = sources
    self.site = site
    self.output = output
  }

  /// Writes the pages that show a text which was saved.
  ///
  /// - Parameter path: of the changed file, relative to the site: "content/products/x/index.md".
  /// - Returns: the files that differ now, relative to the output, by what was written; nil where more than a text has changed.
  package func follow(_ path: String) throws(MachineError) -> [String: ContentHash]? {
    guard let (id, old) = body(in: path), let new = try savedBody(path, in: old.language) else { return nil }
    // Its pictures and papers were looked up by the build; those that are new to the text come with the next one.
    var body = new
    body.attachments = old.attachments
    let fragments = PageFragments(replacing: body)
    var written: [String: ContentHash] = [:]
    for page in renderer.pages where shows(id, page) {
      let bytes = renderer.render(page, fragments)
      let file = "\(output)/\(page.file)"
      guard try Disk.read(file) != bytes else { continue }
      try Disk.write(bytes, to: file + ".part")
      try Disk.move(file + ".part", to: file)
      written[page.file] = ContentHash(of: bytes)
    }
    return written
  }

  /// Whether a file of the output still is what `follow` made of it.
  package func holds(_ file: String, _ hash: ContentHash) throws(MachineError) -> Bool {
    try Disk.read("\(output)/\(file)").map { ContentHash(of: $0) } == hash
  }

  /// The entry to whose texts a file belongs, with the text as it was built.
  private func body(in path: String) -> (EntryID, MarkdownBody)? {
    guard case .entry(let kind, let key)? = ContentFile(path: path)?.subject,
      let id = renderer.showcase.find(kind, key),
      let body = renderer.showcase.entry(id).body.bodies.first(where: { $0.file == path })
    else { return nil }
    return (id, body)
  }

  /// The text as it is now; nil where it has problems, or its front matter is another: the build will tell.
  private func savedBody(_ path: String, in language: Language) throws(MachineError) -> MarkdownBody? {
    guard let file = ContentFile(path: path) else { return nil }
    let (draft, findings) = try EntryDraft.read(file, site: site, languages: renderer.showcase.site.languages)
    guard let draft, findings.isEmpty, draft.frontMatterHash == sources.frontMatter(of: path) else { return nil }
    return draft.body
  }

  private func shows(_ id: EntryID, _ page: SitePage) -> Bool {
    switch page.subject {
    case .entry(let own, _): own == id
    case .trace(let index): id == EntryID(.product, renderer.showcase.traceAddresses.addresses[index].product)
    default: false
    }
  }
}
