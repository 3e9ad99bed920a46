import OCOPDiagnostics
import OCOPDisk
import OCOPLaw
import OCOPModel
import OCOPPrint
import OCOPRendering
import OCOPRules
import OCOPText

/// The printed catalogs that the pages of fairs offer: each PDF of a fair beside which lies the record that `ocop catalog`
/// wrote with it. They lie in the fairs' own folders, or in a folder given.
struct CatalogShelf: Sendable {
  /// One PDF.
  struct Item: Sendable {
    /// On disk.
    let path: String
    let fair: String
    let catalog: PublishedCatalog
  }

  /// By fair; the latest first, changes after the catalogs that they belong to.
  private(set) var items: [Item] = []
  private(set) var findings: [Finding] = []

  /// - Parameters:
  ///   - attachments: names of files by folder, both relative to the site.
  ///   - folder: holds catalogs of any fair; nil for none.
  init(
    _ showcase: Showcase, site: String, attachments: [String: [String]], folder: String?
  ) throws(MachineError) {
    let shared = try folder.map { (path) throws(MachineError) in
      CatalogFolder(path: path, shown: path, names: try Disk.folder(path)?.files ?? [])
    }
    let loose = try shared?.records()
    // What lies in a folder for all fairs is told of at the first.
    if let fair = showcase.fairs.first { for fault in loose?.faults ?? [] { unusable(fair, fault) } }
    let ofFair = Dictionary(grouping: loose?.usable ?? []) { $0.edition.fair }
    for (index, fair) in showcase.fairs.enumerated() {
      let own = "content/\(EntryKind.fair.folder)/\(fair.key)"
      let folder = CatalogFolder(path: "\(site)/\(own)", shown: own, names: attachments[own] ?? [])
      var prints = try self.prints(of: fair, in: folder).map { (folder, $0) }
      if let shared { prints += (ofFair[fair.key] ?? []).map { (shared, $0) } }
      let offered = try offer(prints, of: fair, showcase)
      reportUnrecorded(folder, offered: offered.filter { $0.folder.path == folder.path }, of: fair, showcase)
      reportOutdated(offered, of: index, showcase)
    }
  }

  /// By key of the fair.
  var catalogs: [String: [PublishedCatalog]] {
    Dictionary(grouping: items, by: \.fair).mapValues { $0.map(\.catalog) }
  }

  /// Of all that is offered.
  var addresses: Set<String> { Set(items.map(\.catalog.address)) }

  /// Reads a PDF again, to be published; it may be large, so none is kept.
  func file(_ item: Item) throws(MachineError) -> OutputFile {
    OutputFile(path: String(item.catalog.address.dropFirst()), bytes: try Disk.read(item.path) ?? [])
  }

  /// The records in a fair's own folder, in which nothing of others has a place.
  private mutating func prints(of fair: Fair, in folder: CatalogFolder) throws(MachineError) -> [CatalogFolder.Record] {
    let records = try folder.records()
    for fault in records.faults { unusable(fair, fault) }
    return records.usable.filter { record in
      guard record.edition.fair != fair.key else { return true }
      let other = record.edition.fair ?? "--all"
      unusable(
        fair,
        BilingualText(
          vi: "'\(record.name)' là bản in của '\(other)', không phải của sự kiện này",
          en: "'\(record.name)' was printed of '\(other)', not of this event"))
      return false
    }
  }

  /// A print of which there is a PDF.
  private struct Offer {
    let item: Item
    let folder: CatalogFolder
    let record: CatalogFolder.Record
  }

  /// Puts the PDFs of a fair's prints on the shelf, each at an address of its own.
  private mutating func offer(
    _ prints: [(CatalogFolder, CatalogFolder.Record)], of fair: Fair, _ showcase: Showcase
  ) throws(MachineError) -> [Offer] {
    let page = Permalinks(languages: showcase.site.languages).entry(.fair, key: fair.key, showcase.site.defaultLanguage)
    var taken: Set<String> = []
    var offers: [Offer] = []
    for (folder, record) in prints {
      let volumes = try folder.volumes(of: record)
      for fault in volumes.faults { unusable(fair, fault) }
      for volume in volumes.whole {
        let slug = Slug.make(String(volume.name.dropLast(4)))
        var address = slug.isEmpty ? "catalog" : slug
        while !taken.insert(address).inserted { address += "-2" }
        let edition = record.edition
        let catalog = PublishedCatalog(
          address: page + "\(address).pdf", bytes: volume.bytes, made: edition.made, dataCode: edition.dataCode,
          paper: edition.paper, languages: edition.languages, volume: volume.number, isAddenda: edition.isAddenda)
        let item = Item(path: "\(folder.path)/\(volume.name)", fair: fair.key, catalog: catalog)
        offers.append(Offer(item: item, folder: folder, record: record))
      }
    }
    // Of one day, those in the fair's own folder come first, by name.
    let sorted = offers.enumerated().sorted { left, right in
      let (one, other) = (left.element.record.edition, right.element.record.edition)
      if one.isAddenda != other.isAddenda { return other.isAddenda }
      return one.made == other.made ? left.offset < right.offset : one.made > other.made
    }
    items += sorted.map(\.element.item)
    return offers
  }

  /// An addenda sheet tells what has changed since: it is enough that one of the prints agrees with the site.
  private mutating func reportOutdated(_ offers: [Offer], of index: Int, _ showcase: Showcase) {
    let fair = showcase.fairs[index]
    guard fair.end >= showcase.asOf,
      let latest = offers.max(by: { $0.record.edition.made < $1.record.edition.made })
    else { return }
    let code = showcase.dataCode(ofFair: index)
    guard !offers.contains(where: { $0.record.edition.dataCode == code }) else { return }
    let (file, folder) = (Self.name(of: latest.item), latest.folder.shown)
    let printed = latest.record.edition.dataCode
    let command = "ocop catalog --fair \(fair.key) --since \(folder)/\(latest.record.name)"
    findings.append(
      Rule.catalogOutdated.finding(
        .file(fair.file),
        vi: "Dữ liệu đã đổi sau khi in '\(file)': mã in là \(printed), nay là \(code)",
        en: "The data have changed since '\(file)' was printed: its code is \(printed), it is \(code) now",
        hint: BilingualText(
          vi: "In lại, hoặc in tờ bổ sung: '\(command) -o \(folder)/bo-sung.pdf'",
          en: "Print it again, or an addenda sheet: '\(command) -o \(folder)/addenda.pdf'")))
  }

  /// A PDF beside a fair that neither its record makes a catalog nor any text links to would be lost without a word.
  private mutating func reportUnrecorded(
    _ folder: CatalogFolder, offered: [Offer], of fair: Fair, _ showcase: Showcase
  ) {
    let known = Set(offered.map { Self.name(of: $0.item) })
    let pdfs = folder.names.filter { $0.lowercased().hasSuffix(".pdf") && !known.contains($0) }
    guard !pdfs.isEmpty else { return }
    let linked = Set(showcase.allEntries.lazy.flatMap { showcase.entry($0).namedFiles.map(\.path) })
    for pdf in pdfs {
      let record = "\(pdf.dropLast(4))\(CatalogFolder.recordEnding)"
      guard !linked.contains("\(folder.shown)/\(pdf)"), !folder.names.contains(record) else { continue }
      unusable(
        fair,
        BilingualText(
          vi: "Cạnh '\(pdf)' không có '\(record)', cũng không bài nào dẫn tới nó",
          en: "There is no '\(record)' beside '\(pdf)', and no text links to it"))
    }
  }

  private static func name(of item: Item) -> String { item.path.split(separator: "/").last.map(String.init) ?? "" }

  private mutating func unusable(_ fair: Fair, _ message: BilingualText) {
    findings.append(
      Rule.catalogUnusable.finding(
        .file(fair.file), vi: message.vi, en: message.en,
        hint: BilingualText(
          vi: "In lại bằng: 'ocop catalog --fair \(fair.key) -o content/fairs/\(fair.key)/catalog.pdf'",
          en: "Print it again: 'ocop catalog --fair \(fair.key) -o content/fairs/\(fair.key)/catalog.pdf'")))
  }
}
