import OCOPDiagnostics
import OCOPModel
import OCOPRules

/// Puts originals and translations together.
struct SourceGrouper {
  private let languages: [Language]
  private let facts: FactComparison
  private let attachments: AttachmentFinder
  private var merged: [Merged] = []
  /// Where in `merged` a subject is.
  private var places: [ContentFile.Subject: Int] = [:]
  private(set) var findings: [Finding] = []

  private struct Merged {
    let file: ContentFile
    var record: Record
    var body: LocalizedBody
  }

  /// - Parameters:
  ///   - files: every file of some subjects, also those that could not be read.
  ///   - drafts: what could be read of them.
  ///   - facts: tells whether translations contradict their originals.
  ///   - attachments: tells which photos are there.
  init(
    files: some Sequence<ContentFile>, drafts: [EntryDraft], languages: [Language], facts: FactComparison,
    attachments: AttachmentFinder
  ) {
    self.attachments = attachments
    self.languages = languages
    self.facts = facts
    let main = languages.first
    let originals = Set(files.lazy.filter { $0.language == nil }.map(\.subject))
    merged.reserveCapacity(drafts.count)
    for draft in drafts where draft.file.language == nil { add(draft) }
    for draft in drafts {
      guard let language = draft.file.language, language == main else { continue }
      // `index.vi.md` on a Vietnamese site is the original under another name.
      if originals.contains(draft.file.subject) {
        findings.append(
          Rule.duplicateEntry.finding(
            .file(draft.file.path),
            vi: "'\(draft.file.path)' là ngôn ngữ chính của trang, nhưng đã có tệp gốc",
            en: "'\(draft.file.path)' is in the site's default language, but there is an original already",
            hint: FileFault.keepOne))
      } else {
        add(draft)
      }
    }
    for draft in drafts {
      guard let language = draft.file.language, language != main else { continue }
      merge(draft, language: language, originals: originals)
    }
  }

  /// In the order of their paths.
  ///
  /// - Parameter isWanted: whether there is to be one of these values.
  func sources(where isWanted: (Record) -> Bool) -> (entries: [EntrySource], lots: [EntrySource]) {
    let wanted = merged.filter { isWanted($0.record) }.sorted { $0.file.path < $1.file.path }
    var lots: [String: [EntrySource]] = [:]
    for source in wanted {
      guard case .lot(let product, _) = source.file.subject else { continue }
      lots[product, default: []].append(EntrySource(file: source.file, record: source.record, body: source.body))
    }
    let entries = wanted.compactMap { source -> EntrySource? in
      guard case .entry(let kind, let key) = source.file.subject else { return nil }
      return EntrySource(
        file: source.file, record: source.record, body: source.body,
        lots: kind == .product ? lots.removeValue(forKey: key) ?? [] : [])
    }
    return (entries, lots.values.flatMap(\.self))
  }

  /// The keys that entries had before, with those of today.
  var formerKeys: [(former: String, key: String)] {
    merged.filter { $0.record["formerly"] != nil }.flatMap { source in
      source.record.strings("formerly").map { ($0.text, source.file.key) }
    }
  }

  private mutating func add(_ draft: EntryDraft) {
    let original = Merged(
      file: draft.file, record: draft.record, body: LocalizedBody(draft.body.map { [$0] } ?? []))
    if let place = places[draft.file.subject] {
      merged[place] = original
    } else {
      places[draft.file.subject] = merged.count
      merged.append(original)
    }
  }

  private mutating func merge(_ draft: EntryDraft, language: Language, originals: Set<ContentFile.Subject>) {
    let path = draft.file.path
    guard languages.contains(language) else {
      let known = languages.map(\.code).joined(separator: ", ")
      findings.append(
        Rule.translationOfUnknownLanguage.finding(
          .file(path), vi: "Trang không có ngôn ngữ '\(language.code)' nên tệp này không lên trang",
          en: "The site has no language '\(language.code)', so this file is not published",
          hint: BilingualText(
            vi: "Thêm '\(language.code)' vào 'languages' của site.yml (đang có: \(known)), hoặc đổi tên tệp.",
            en: "Add '\(language.code)' to 'languages' in site.yml (now: \(known)), or rename the file.")))
      return
    }
    guard let place = places[draft.file.subject] else {
      if !originals.contains(draft.file.subject) {
        let original = path.replacing(".\(language.code).md", with: ".md")
        findings.append(
          Rule.translationWithoutOriginal.finding(
            .file(path), vi: "Bản dịch này không có bản gốc '\(original)'",
            en: "This translation has no original '\(original)'",
            hint: BilingualText(
              vi: "Đổi tên tệp theo khóa của bản gốc, hoặc thêm tệp '\(original)'.",
              en: "Rename the file after its original's key, or add '\(original)'.")))
      }
      return
    }
    let original = merged[place].file
    var merger = TranslationMerger(file: path, language: language, facts: facts) { [attachments] name in
      attachments.find(name, in: original.attachmentFolders) != nil
    }
    merger.merge(draft.record, into: &merged[place].record, fields: draft.file.schema.fields)
    if let body = draft.body { merged[place].body.add(body) }
    findings += merger.findings
  }
}
