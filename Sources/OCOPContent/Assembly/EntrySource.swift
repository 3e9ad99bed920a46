import OCOPDiagnostics
import OCOPModel
import OCOPRules

/// One entry as its author wrote it: the original's values with the translations laid over them, and every body.
///
/// A class, since tens of thousands of them are sorted and handed on.
final class EntrySource {
  /// Of the original.
  let file: ContentFile
  var key: String { file.key }
  var record: Record
  var body: LocalizedBody

  init(file: ContentFile, record: Record, body: LocalizedBody) {
    self.file = file
    self.record = record
    self.body = body
  }

  /// Whether a translation's body stood before the original's: its file is the one to name.
  var path: String { file.path }
}

/// Puts originals and translations together.
struct SourceGrouper {
  private let languages: [Language]
  private(set) var sources: [ContentFile.Subject: EntrySource] = [:]
  private(set) var findings: [Finding] = []

  /// - Parameters:
  ///   - files: every file of the content, also those that could not be read.
  ///   - drafts: what could be read of them.
  init(files: [ContentFile], drafts: [EntryDraft], languages: [Language]) {
    self.languages = languages
    let main = languages.first
    let originals = Set(files.filter { $0.language == nil }.map(\.subject))
    sources.reserveCapacity(drafts.count)
    for draft in drafts where draft.file.language == nil { sources[draft.file.subject] = EntrySource(draft) }
    for draft in drafts {
      guard let language = draft.file.language else { continue }
      if language == main {
        // `index.vi.md` on a Vietnamese site is the original under another name.
        if originals.contains(draft.file.subject) {
          findings.append(
            Rule.duplicateEntry.finding(
              .file(draft.file.path),
              vi: "'\(draft.file.path)' là ngôn ngữ chính của trang, nhưng đã có tệp gốc",
              en: "'\(draft.file.path)' is in the site's default language, but there is an original already"))
        } else {
          sources[draft.file.subject] = EntrySource(draft)
        }
      }
    }
    for draft in drafts {
      guard let language = draft.file.language, language != main else { continue }
      merge(draft, language: language, originals: originals)
    }
  }

  private mutating func merge(_ draft: EntryDraft, language: Language, originals: Set<ContentFile.Subject>) {
    let path = draft.file.path
    guard languages.contains(language) else {
      let known = languages.map(\.code).joined(separator: ", ")
      var finding = Rule.translationWithoutOriginal.finding(
        .file(path), vi: "Trang không có ngôn ngữ '\(language.code)' nên tệp này không lên trang",
        en: "The site has no language '\(language.code)', so this file is not published",
        hint: BilingualText(
          vi: "Thêm '\(language.code)' vào 'languages' của site.yml (đang có: \(known)), hoặc đổi tên tệp.",
          en: "Add '\(language.code)' to 'languages' in site.yml (now: \(known)), or rename the file."))
      finding.severity = .warning
      findings.append(finding)
      return
    }
    guard let source = sources[draft.file.subject] else {
      if !originals.contains(draft.file.subject) {
        let original = path.replacing(".\(language.code).md", with: ".md")
        findings.append(
          Rule.translationWithoutOriginal.finding(
            .file(path), vi: "Bản dịch này không có bản gốc '\(original)'",
            en: "This translation has no original '\(original)'"))
      }
      return
    }
    var merger = TranslationMerger(file: path, language: language)
    merger.merge(draft.record, into: &source.record, fields: draft.file.schema.fields)
    if let body = draft.body { source.body.add(body) }
    findings += merger.findings
  }
}

extension EntrySource {
  fileprivate convenience init(_ draft: EntryDraft) {
    self.init(file: draft.file, record: draft.record, body: LocalizedBody(draft.body.map { [$0] } ?? []))
  }
}
