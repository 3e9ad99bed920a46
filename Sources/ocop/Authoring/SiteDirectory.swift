import OCOPAuthoring
import OCOPContent
import OCOPDiagnostics
import OCOPModel

/// Reads what a site has, as far as it can be read: a broken entry is no reason not to write another.
struct SiteDirectory {
  let folder: String

  /// Nil where there is no site.
  func load() throws(MachineError) -> EntryDirectory? {
    let site: Site
    switch try SiteReader.read(site: folder) {
    case .noSite: return nil
    case .unusable(_, let readable): site = readable
    case .site(let read, _): site = read
    }
    var entries: [EntryDirectory.Entry] = []
    var lots: [EntryDirectory.LotEntry] = []
    var unreadable: [String] = []
    for file in try ContentTree(site: folder).files where file.language == nil || file.language == site.languages.first
    {
      guard let text = try FrontMatterText.read(file, site: folder) else {
        unreadable.append(file.path)
        continue
      }
      switch file.subject {
      case .entry(let kind, let key): entries.append(.init(kind: kind, key: key, path: file.path, file: text))
      case .lot(let product, let code): lots.append(.init(product: product, code: code, path: file.path, file: text))
      }
    }
    return EntryDirectory(
      province: site.province, isProvinceUnread: site.unread.contains(.province), languages: site.languages,
      entries: entries, lots: lots, unreadable: unreadable)
  }
}
