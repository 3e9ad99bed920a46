package import OCOPDiagnostics
package import OCOPDisk
package import OCOPModel
package import OCOPRules
import OCOPText

/// One Markdown file of the content, by its place: what it is of, and in which language.
package struct ContentFile: Sendable, Hashable {
  package enum Subject: Sendable, Hashable {
    case entry(EntryKind, key: String)
    case lot(product: String, code: String)
  }

  package let subject: Subject
  /// Nil for the file of the default language.
  package let language: Language?
  /// Relative to the site: "content/products/x/index.en.md".
  package let path: String

  package init(subject: Subject, language: Language?, path: String) {
    self.subject = subject
    self.language = language
    self.path = path
  }

  /// The key of the entry, or the code of the lot.
  var key: String {
    switch subject {
    case .entry(_, let key): key
    case .lot(_, let code): code
    }
  }

  /// The folder it lies in, relative to the site, without a slash at the end.
  package var folder: String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }

  /// Where the files that it names are looked up, in order: beside it, and those of a lot also beside its product.
  var attachmentFolders: [String] {
    switch subject {
    case .entry: [folder]
    case .lot(let product, _): [folder, "content/\(EntryKind.product.folder)/\(product)"]
    }
  }
}

/// The content folder as it is on disk: which files there are, and what each is by its name.
package struct ContentTree: Sendable {
  /// Sorted by path.
  package private(set) var files: [ContentFile] = []
  /// Names on disk by folder, both relative to the site: where photos and documents are looked up.
  package private(set) var attachments: [String: [String]] = [:]
  package private(set) var findings: [Finding] = []
  /// Files that may be meant to be entries; whether they are papers of some is known only once those are read.
  package private(set) var misnamed: [MisnamedFile] = []
  /// Paths, relative to the site, of what is not taken though it is there. It is told of once, and not again by those who name it.
  private(set) var strangers: Set<String> = []

  /// Looks at the disk itself.
  ///
  /// - Parameter site: the folder that holds `content/`.
  package init(site: String) throws(MachineError) {
    self.init(site: site, try FolderListing(of: "\(site)/content", within: ContentFolder.bounds(ofSite: site)))
  }

  /// - Parameters:
  ///   - site: the folder that holds `content/`.
  ///   - listing: of `content/`.
  package init(site: String, _ listing: FolderListing) {
    report(listing.strangers, site: site)
    guard let top = ContentFolder.of("\(site)/content", in: listing) else { return }
    attachments.reserveCapacity(listing.folders.count)
    for name in top.files where name != "site.yml" && name != "trace-codes.csv" {
      let free = ["site.yml", "trace-codes.csv"].filter { !top.files.contains($0) }
      stray("content/\(name)", suggestion: NearMiss.suggestion(for: name, among: free))
    }
    for name in top.folders {
      guard let kind = EntryKind(folder: name) else {
        strayTop(name)
        continue
      }
      readFolder(of: kind, site: site, listing)
    }
    reportDuplicates()
  }

  /// A folder of `content/` that is none of ours, maybe called as the part of the site: "sản phẩm".
  private mutating func strayTop(_ name: String) {
    let folders = EntryKind.allCases.map(\.folder)
    let permalinks = Permalinks(languages: [.vietnamese])
    let slug = Slug.make(name)
    let meant =
      EntryKind.allCases.first { permalinks.list($0, .vietnamese) == "/\(slug)/" }?.folder
      ?? NearMiss.suggestion(for: name, among: folders)
    let listed = folders.joined(separator: ", ")
    stray(
      "content/\(name)",
      hint: meant.map(BilingualText.didYouMean)
        ?? BilingualText(
          vi: "Các thư mục của content/: \(listed); chuyển tệp vào đúng thư mục, hoặc để ngoài content/.",
          en: "The folders of content/: \(listed); move the files to one of them, or out of content/."))
  }

  /// Some entries of a site whose other files are not looked at.
  ///
  /// - Parameters:
  ///   - keys: of those entries.
  ///   - listing: of `content/`.
  package init(site: String, keys: [EntryKind: Set<String>], _ listing: FolderListing) {
    report(listing.strangers, site: site)
    for (kind, keys) in keys { readFolder(of: kind, only: keys, site: site, listing) }
    reportDuplicates()
  }

  /// Looks at the files of one entry only.
  ///
  /// - Parameter file: its own, in the default language: "content/products/x/index.md" or "content/products/x.md".
  init(site: String, kind: EntryKind, key: String, file: String) throws(MachineError) {
    let path = "content/\(kind.folder)"
    let bounds = ContentFolder.bounds(ofSite: site)
    var listing = FolderListing(within: bounds)
    if file == "\(path)/\(key).md" {
      let own = "\(site)/\(path)/\(key)"
      if try listing.add("\(site)/\(path)").contains(own) { listing.append(try FolderListing(of: own, within: bounds)) }
      let files = ContentFolder.of("\(site)/\(path)", in: listing)?.files ?? []
      attachments[path] = files
      for name in files where name.hasPrefix("\(key).") && name.hasSuffix(".md") {
        add(kind, key: key, language: Self.split(name).language, path: "\(path)/\(name)")
      }
      readEntry(kind, key: key, site: site, beside: files, listing)
    } else {
      listing = try FolderListing(of: "\(site)/\(path)/\(key)", within: bounds)
      readEntry(kind, key: key, site: site, beside: [], listing)
    }
    report(listing.strangers, site: site)
    reportDuplicates()
  }

  /// - Parameter keys: of the entries that are wanted; nil where all are.
  private mutating func readFolder(
    of kind: EntryKind, only keys: Set<String>? = nil, site: String, _ listing: FolderListing
  ) {
    let path = "content/\(kind.folder)"
    guard let folder = ContentFolder.of("\(site)/\(path)", in: listing) else { return }
    attachments[path] = folder.files
    for name in folder.files {
      guard name.hasSuffix(".md") else {
        if keys == nil, MisnamedFile.hasWrongEnding(name) { addMisnamed(name, in: path, folder) }
        continue
      }
      let (stem, language) = Self.split(name)
      if keys?.contains(stem) == false { continue }
      add(kind, key: stem, language: language, path: "\(path)/\(name)", beside: folder)
    }
    for key in folder.folders where keys?.contains(key) != false {
      readEntry(kind, key: key, site: site, beside: folder.files, listing)
    }
  }

  /// - Parameter files: those in the folder that holds the entry's own.
  private mutating func readEntry(
    _ kind: EntryKind, key: String, site: String, beside files: [String], _ listing: FolderListing
  ) {
    let path = "content/\(kind.folder)/\(key)"
    guard let entry = ContentFolder.of("\(site)/\(path)", in: listing) else { return }
    attachments[path] = entry.files
    var hasIndex = false
    for name in entry.files {
      guard name.hasSuffix(".md") else {
        if MisnamedFile.hasWrongEnding(name) { addMisnamed(name, in: path, entry, isIndex: true) }
        continue
      }
      let (stem, language) = Self.split(name)
      if stem == "index" {
        hasIndex = true
        let others = Slug.isKey(key) ? nil : ContentFolder.of("\(site)/content/\(kind.folder)", in: listing)
        add(kind, key: key, language: language, path: "\(path)/\(name)", beside: others)
      } else {
        strayIndex(name, in: path, entry)
      }
    }
    // KEY.md may have its lots in a folder of its name.
    let hasLots = kind == .product && entry.folders.contains("lots")
    let others = entry.folders.filter { !(hasLots && $0 == "lots") && holdsTexts("\(path)/\($0)", kind, site, listing) }
    guard hasIndex || ((hasLots || !others.isEmpty) && files.contains("\(key).md")) else {
      // A fair of one file may have its printed catalogs in a folder of its name.
      let isOfCatalogs =
        kind == .fair && files.contains("\(key).md") && entry.files.contains { $0.hasSuffix(".edition.json") }
      // One whose name is a little off is told of itself.
      let isMisspelt = entry.files.contains { Self.indexName(meantBy: $0) != nil }
      if !isOfCatalogs, !isMisspelt { stray(path, suggestion: "\(key)/index.md") }
      return
    }
    for name in others { strayFolder("\(path)/\(name)", of: kind, hasLots: hasLots) }
    if hasLots { readLots(of: key, path: "\(path)/lots", site: site, listing) }
  }

  /// Whether a folder in an entry's own has texts in it, as files or in folders of their own, where nobody would read them.
  private func holdsTexts(_ path: String, _ kind: EntryKind, _ site: String, _ listing: FolderListing) -> Bool {
    guard let folder = ContentFolder.of("\(site)/\(path)", in: listing) else { return false }
    let isOfLots = kind == .product && Self.meansLots(path.fileName)
    return folder.files.contains { $0.hasSuffix(".md") || isOfLots && MisnamedFile.hasWrongEnding($0) }
      || folder.folders.contains {
        ContentFolder.of("\(site)/\(path)/\($0)", in: listing)?.files.contains("index.md") == true
      }
  }

  /// Whether somebody may call the folder of lots so: "lot", "Lots", "lô hàng".
  private static func meansLots(_ name: String) -> Bool {
    NearMiss.suggestion(for: name, among: ["lots"]) != nil || ["lo", "lo-hang", "batches"].contains(Slug.make(name))
  }

  /// - Parameter hasLots: whether there is a folder of lots beside it.
  private mutating func strayFolder(_ path: String, of kind: EntryKind, hasLots: Bool) {
    let hint =
      kind != .product
      ? BilingualText(
        vi: "Chuyển tệp '.md' ra 'content/\(kind.folder)/', hoặc xóa đi.",
        en: "Move the '.md' files to 'content/\(kind.folder)/', or delete them.")
      : hasLots
        ? BilingualText(
          vi: "Nếu là lô hàng, chuyển các tệp sang thư mục 'lots'.", en: "If these are lots, move the files to 'lots'.")
        : BilingualText(
          vi: "Nếu là lô hàng, đổi tên thư mục thành 'lots'.", en: "If these are lots, rename the folder to 'lots'.")
    stray(path, hint: hint)
  }

  private mutating func readLots(of product: String, path: String, site: String, _ listing: FolderListing) {
    guard let folder = ContentFolder.of("\(site)/\(path)", in: listing) else { return }
    attachments[path] = folder.files
    for name in folder.files {
      guard name.hasSuffix(".md") else {
        if MisnamedFile.hasWrongEnding(name) { addMisnamed(name, in: path, folder, isKey: false) }
        continue
      }
      let (code, language) = Self.split(name)
      files.append(
        ContentFile(subject: .lot(product: product, code: code), language: language, path: "\(path)/\(name)"))
    }
    for code in folder.folders {
      guard let lot = ContentFolder.of("\(site)/\(path)/\(code)", in: listing) else { continue }
      attachments["\(path)/\(code)"] = lot.files
      for name in lot.files where MisnamedFile.hasWrongEnding(name) {
        addMisnamed(name, in: "\(path)/\(code)", lot, isIndex: true)
      }
      for name in lot.files where name.hasSuffix(".md") {
        guard Self.split(name).stem == "index" else {
          strayLot(name, in: "\(path)/\(code)", lot)
          continue
        }
        files.append(
          ContentFile(
            subject: .lot(product: product, code: code), language: Self.split(name).language,
            path: "\(path)/\(code)/\(name)"))
      }
    }
  }

  /// "index.en.md" → ("index", en); "TX.2604.md" → ("TX.2604", nil): a language is small letters only.
  fileprivate static func split(_ name: String) -> (stem: String, language: Language?) {
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    guard let dot = stem.utf8.lastIndex(of: UInt8(ascii: ".")), dot != stem.startIndex,
      let language = Language(code: String(stem[stem.utf8.index(after: dot)...]))
    else { return (stem, nil) }
    return (String(stem[..<dot]), language)
  }

  /// - Parameter others: the folder in which the file, or the folder of its own, lies; only asked where the key is none.
  private mutating func add(
    _ kind: EntryKind, key: String, language: Language?, path: String, beside others: Disk.Folder? = nil
  ) {
    guard Slug.isKey(key) else {
      let isFolder = path.contains("/\(key)/")
      // `htx.EN.md` is a translation whose language is in capitals.
      let parts = isFolder ? nil : MisnamedFile.parts(of: key, isKey: true)
      let better = parts?.language.map { "\(parts?.stem ?? "").\($0.code)" } ?? Slug.make(key)
      let taken: String? =
        others?.files.contains(better + ".md") == true
        ? better + ".md" : others?.folders.contains(better) == true ? better + "/index.md" : nil
      let hint =
        taken.map { isFolder ? MisnamedFile.takenFolderHint($0) : MisnamedFile.takenHint($0) }
        ?? BilingualText(
          vi: "Đổi tên \(isFolder ? "thư mục" : "tệp") thành '\(better)\(isFolder ? "" : ".md")'.",
          en: "Rename the \(isFolder ? "folder" : "file") to '\(better)\(isFolder ? "" : ".md")'.")
      findings.append(
        Rule.malformedEntryName.finding(
          .file(path), vi: "Tên '\(key)' không dùng làm khóa được", en: "The name '\(key)' cannot be a key",
          hint: better.isEmpty ? nil : hint))
      return
    }
    files.append(ContentFile(subject: .entry(kind, key: key), language: language, path: path))
  }

  /// - Parameters:
  ///   - isKey: whether its name would be a key, and not the code of a lot.
  ///   - isIndex: whether only `index` would be an entry here.
  private mutating func addMisnamed(
    _ name: String, in path: String, _ folder: Disk.Folder, isKey: Bool = true, isIndex: Bool = false
  ) {
    let better: String
    if isIndex {
      guard let index = Self.indexName(meantBy: name) else { return }
      better = index
    } else {
      guard let parts = MisnamedFile.parts(of: name, isKey: isKey) else { return }
      better = MisnamedFile.name(parts.stem, parts.language)
      if folder.folders.contains(parts.stem) {
        misnamed.append(MisnamedFile(folder: path, name: name, better: "\(parts.stem)/index.md", isTaken: true))
        return
      }
    }
    misnamed.append(MisnamedFile(folder: path, name: name, better: better, isTaken: folder.files.contains(better)))
  }

  /// "index.en.md" for "index.EN.md", "Index.en.md.txt" and the like; nil for another name.
  private static func indexName(meantBy name: String) -> String? {
    guard let first = name.utf8.first, first | 0x20 == UInt8(ascii: "i"),
      name.hasSuffix(".md") || MisnamedFile.hasWrongEnding(name),
      let parts = MisnamedFile.parts(of: name.lowercased(), isKey: false), parts.stem == "index"
    else { return nil }
    return MisnamedFile.name("index", parts.language)
  }

  /// A text in the folder of an entry that is not called `index`.
  private mutating func strayIndex(_ name: String, in path: String, _ folder: Disk.Folder) {
    let meant = Self.indexName(meantBy: name)
    let better = meant ?? "index.md"
    if folder.files.contains(better) {
      stray("\(path)/\(name)", hint: MisnamedFile.takenHint(better))
    } else if meant != nil {
      stray("\(path)/\(name)", hint: MisnamedFile.renameHint(better))
    } else {
      stray("\(path)/\(name)", suggestion: better)
    }
  }

  /// A text in the folder of a lot that is not called `index`: of another lot, most often.
  private mutating func strayLot(_ name: String, in path: String, _ folder: Disk.Folder) {
    guard Self.indexName(meantBy: name) == nil else {
      strayIndex(name, in: path, folder)
      return
    }
    stray(
      "\(path)/\(name)",
      hint: BilingualText(vi: "Nếu là lô hàng, chuyển tệp ra 'lots/'.", en: "If it is a lot, move it to 'lots/'."))
  }

  /// What is no file or folder of the content, though it has a name in there.
  private mutating func report(_ strangers: [FolderListing.Stranger], site: String) {
    for stranger in strangers {
      let path = String(stranger.path.dropFirst(site.count + 1))
      guard !path.split(separator: "/").contains(where: { Litter.includes(String($0)) }) else { continue }
      self.strangers.insert(path)
      findings.append(FileFault.stranger(path, stranger.kind))
    }
  }

  private mutating func stray(_ path: String, suggestion: String?) {
    stray(path, hint: suggestion.map(BilingualText.didYouMean))
  }

  private mutating func stray(_ path: String, hint: BilingualText?) {
    findings.append(
      Rule.strayFile.finding(
        .file(path), vi: "'\(path)' không thuộc mục nào nên không lên trang",
        en: "'\(path)' belongs to nothing, so it does not reach the site", hint: hint))
  }

  /// Sorts the files, and keeps the first of two of one subject and language.
  private mutating func reportDuplicates() {
    let duplicates = DuplicateFiles(among: files)
    files = duplicates.kept
    findings += duplicates.findings
  }
}
