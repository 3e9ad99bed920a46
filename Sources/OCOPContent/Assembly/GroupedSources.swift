import OCOPMarkdown
import OCOPModel
import OCOPRules

/// What the files of a stretch say together: each entry with its translations and its lots.
struct GroupedSources: Sendable {
  let entries: [EntrySource]
  /// Of products that are not there: they are looked at all the same.
  let stray: [EntrySource]
  let findings: [Finding]
  let formerKeys: [(former: String, key: String)]
  /// Warnings that authors accepted in their files, in the order of paths.
  let acceptances: [Acceptance]
  /// Files that are not to be published yet.
  let hidden: [ContentFile.Subject]
  /// Texts that may link to others.
  let linked: [(outline: MarkdownOutline, body: MarkdownBody)]

  init(
    _ stretch: ContentStretch, languages: [Language], province: SiteProvince, attachments: AttachmentFinder,
    includeDrafts: Bool
  ) {
    var bodies = BodyChecker()
    // A translation into a language that the site does not have is not published, which is told; its links lead nobody anywhere.
    func isOfSite(_ file: ContentFile) -> Bool { file.language.map(languages.contains) ?? true }
    let drafts = stretch.drafts.map { isOfSite($0.file) ? $0.attachingFiles(attachments, with: &bodies) : $0 }
    func isHidden(_ record: Record) -> Bool { !includeDrafts && record.flag("draft") }
    let grouper = SourceGrouper(
      files: stretch.files, drafts: drafts, languages: languages, facts: FactComparison(siteProvince: province),
      attachments: attachments)
    (entries, stray) = grouper.sources { !isHidden($0) }
    findings = bodies.findings + grouper.findings
    formerKeys = grouper.formerKeys
    acceptances = (entries + entries.flatMap(\.lots) + stray).filter { $0.record["accept"] != nil }
      .sorted { $0.path < $1.path }.flatMap(\.acceptances)
    hidden = drafts.filter { isHidden($0.record) }.map(\.file.subject)
    linked = drafts.compactMap { draft in
      guard let outline = draft.outline, let body = draft.body, !isHidden(draft.record), isOfSite(draft.file) else {
        return nil
      }
      return (outline, body)
    }
  }
}

extension EntrySource {
  fileprivate var acceptances: [Acceptance] {
    record.acceptances.map { Acceptance(file: path, position: $0.position, rule: $0.rule, reason: $0.reason) }
  }
}

extension Record {
  /// What is written in full under `accept`, with positions in it from 0.
  var acceptances: [(position: Int, rule: String, reason: String)] {
    records("accept").compactMap { position, record in
      guard let rule = record.string("rule"), let reason = record.string("reason") else { return nil }
      return (position, rule, reason)
    }
  }
}
