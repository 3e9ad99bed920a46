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
    /// What its name begins with, as that of its record does.
    let stem: String
    let fair: String
    let catalog: PublishedCatalog
  }

  /// By fair; the latest first, changes after the catalogs that they belong to.
  private(set) var items: [Item] = []
  private(set) var findings: [Finding] = []

  static let recordEnding = ".edition.json"

  /// - Parameters:
  ///   - attachments: names of files by folder, both relative to the site.
  ///   - folder: holds catalogs of any fair; nil for none.
  init(
    _ showcase: Showcase, site: String, attachments: [String: [String]], folder: String?
  ) throws(MachineError) {
    var taken: Set<String> = []
    for (index, fair) in showcase.fairs.enumerated() {
      let own = "content/\(EntryKind.fair.folder)/\(fair.key)"
      let names = attachments[own] ?? []
      try add(names, in: "\(site)/\(own)", shown: own, isOwn: true, of: index, showcase, taken: &taken)
      try reportUnrecorded(names, in: own, of: index, showcase)
      guard let folder else { continue }
      let others = try Disk.folder(folder)?.files ?? []
      try add(others, in: folder, shown: folder, isOwn: false, of: index, showcase, taken: &taken)
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

  /// - Parameters:
  ///   - shown: what messages call the folder.
  ///   - isOwn: whether it is the fair's own, in which nothing of others has a place.
  private mutating func add(
    _ names: [String], in folder: String, shown: String, isOwn: Bool, of index: Int, _ showcase: Showcase,
    taken: inout Set<String>
  ) throws(MachineError) {
    let fair = showcase.fairs[index]
    let permalinks = Permalinks(languages: showcase.site.languages)
    var found: [Item] = []
    for name in names where name.hasSuffix(Self.recordEnding) {
      let edition: CatalogEdition
      do {
        edition = try CatalogEdition(try Disk.read("\(folder)/\(name)") ?? [], path: "\(shown)/\(name)")
      } catch let fault as PrintFault {
        // What lies in a folder for all fairs is told of once.
        if isOwn || index == 0 { unusable(fair, fault.message) }
        continue
      } catch let failure as MachineError {
        throw failure
      } catch { continue }
      guard edition.fair == fair.key else {
        if isOwn {
          unusable(
            fair,
            BilingualText(
              vi: "'\(name)' là bản in của '\(edition.fair ?? "--all")', không phải của sự kiện này",
              en: "'\(name)' was printed of '\(edition.fair ?? "--all")', not of this event"))
        }
        continue
      }
      let stem = String(name.dropLast(Self.recordEnding.count))
      let files = Self.volumes(of: stem, among: names)
      if files.isEmpty {
        unusable(
          fair,
          BilingualText(
            vi: "Có '\(name)' mà không có '\(stem).pdf'", en: "'\(name)' is there, but '\(stem).pdf' is not"))
      }
      for file in files {
        guard let bytes = try Disk.read("\(folder)/\(file)"), Self.isWhole(bytes) else {
          unusable(
            fair,
            BilingualText(
              vi: "'\(shown)/\(file)' không phải là PDF nguyên vẹn", en: "'\(shown)/\(file)' is no whole PDF"))
          continue
        }
        let slug = Slug.make(String(file.dropLast(4)))
        var address = slug.isEmpty ? "catalog" : slug
        while !taken.insert("\(fair.key)/\(address)").inserted { address += "-2" }
        found.append(
          Item(
            path: "\(folder)/\(file)", stem: stem, fair: fair.key,
            catalog: PublishedCatalog(
              address: permalinks.entry(.fair, key: fair.key, showcase.site.defaultLanguage) + "\(address).pdf",
              bytes: bytes.count, made: edition.made, fingerprint: edition.fingerprint, paper: edition.paper,
              languages: edition.languages, volume: String(file.dropLast(4).dropFirst(stem.count + 1)),
              isAddenda: edition.isAddenda)))
      }
    }
    // An addenda sheet tells what has changed since: it is enough that one of the prints agrees with the site.
    if let latest = found.max(by: { ($0.catalog.made?.iso ?? "") < ($1.catalog.made?.iso ?? "") }),
      fair.end >= showcase.asOf, case let fingerprint = showcase.fingerprint(ofFair: index),
      !found.contains(where: { $0.catalog.fingerprint == fingerprint })
    {
      let file = latest.path.split(separator: "/").last.map(String.init) ?? ""
      let printed = latest.catalog.fingerprint
      let command = "ocop catalog --fair \(fair.key) --since \(shown)/\(latest.stem)\(Self.recordEnding)"
      findings.append(
        Rule.catalogOutdated.finding(
          .file(fair.file),
          vi: "Dữ liệu đã đổi sau khi in '\(file)': mã in là \(printed), nay là \(fingerprint)",
          en: "The data have changed since '\(file)' was printed: its code is \(printed), it is \(fingerprint) now",
          hint: BilingualText(
            vi: "In lại, hoặc in tờ bổ sung: '\(command) -o \(shown)/bo-sung.pdf'",
            en: "Print it again, or an addenda sheet: '\(command) -o \(shown)/addenda.pdf'")))
    }
    items += found.sorted {
      ($0.catalog.isAddenda ? 1 : 0, $1.catalog.made?.iso ?? "", $0.path)
        < ($1.catalog.isAddenda ? 1 : 0, $0.catalog.made?.iso ?? "", $1.path)
    }
  }

  /// A PDF beside a fair that neither its record makes a catalog nor any text links to would be lost without a word.
  private mutating func reportUnrecorded(
    _ names: [String], in folder: String, of index: Int, _ showcase: Showcase
  ) throws(MachineError) {
    let known = Set(items.map(\.path).map { $0.split(separator: "/").last.map(String.init) ?? "" })
    let pdfs = names.filter { $0.lowercased().hasSuffix(".pdf") && !known.contains($0) }
    guard !pdfs.isEmpty else { return }
    let linked = Set(showcase.allEntries.lazy.flatMap { showcase.entry($0).namedFiles.map(\.path) })
    let records = Set(names.filter { $0.hasSuffix(Self.recordEnding) })
    for pdf in pdfs
    where !linked.contains("\(folder)/\(pdf)") && !records.contains(pdf.dropLast(4) + Self.recordEnding) {
      unusable(
        showcase.fairs[index],
        BilingualText(
          vi: "Cạnh '\(pdf)' không có '\(pdf.dropLast(4))\(Self.recordEnding)', cũng không bài nào dẫn tới nó",
          en: "There is no '\(pdf.dropLast(4))\(Self.recordEnding)' beside '\(pdf)', and no text links to it"))
    }
  }

  private mutating func unusable(_ fair: Fair, _ message: BilingualText) {
    findings.append(
      Rule.catalogUnusable.finding(
        .file(fair.file), vi: message.vi, en: message.en,
        hint: BilingualText(
          vi: "In lại bằng: 'ocop catalog --fair \(fair.key) -o content/fairs/\(fair.key)/catalog.pdf'",
          en: "Print it again: 'ocop catalog --fair \(fair.key) -o content/fairs/\(fair.key)/catalog.pdf'")))
  }

  /// "x.pdf", or the volumes "x-1.pdf", "x-2.pdf" … where the products were too many for one.
  private static func volumes(of stem: String, among names: [String]) -> [String] {
    if names.contains("\(stem).pdf") { return ["\(stem).pdf"] }
    return (1...99).map { "\(stem)-\($0).pdf" }.prefix { names.contains($0) }
  }

  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "%PDF-".utf8) && bytes.suffix(1024).contains("%%EOF".utf8)
  }
}
