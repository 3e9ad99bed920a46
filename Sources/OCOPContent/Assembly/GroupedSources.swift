import OCOPMarkdown
import OCOPModel
import OCOPRules

/// A stretch of the content's files, in which every entry has all of its files or none.
package struct ContentStretch: Sendable {
  let files: ArraySlice<ContentFile>
  /// What could be read of them, in their order.
  let drafts: [EntryDraft]

  /// - Parameters:
  ///   - files: sorted by path.
  ///   - drafts: what could be read of them, in their order.
  static func cut(_ files: [ContentFile], drafts: [EntryDraft]) -> [ContentStretch] {
    var next = 0
    return ranges(of: files, path: \.path).map { range in
      let first = next
      for file in files[range] where next < drafts.count && drafts[next].file.path == file.path { next += 1 }
      return ContentStretch(files: files[range], drafts: Array(drafts[first..<next]))
    }
  }

  /// Cuts what is sorted by paths into stretches that can be looked at side by side.
  package static func ranges<Element>(of elements: [Element], path: (Element) -> String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < elements.count {
      var end = min(start + 512, elements.count)
      while end < elements.count, isOfOneEntry(path(elements[end - 1]), path(elements[end])) { end += 1 }
      ranges.append(start..<end)
      start = end
    }
    return ranges
  }

  /// Whether two paths go on with '.' or '/' behind the same name, as "content/products/x.en.md" and "content/products/x/lots/L1.md"
  /// do. In the order of paths nothing else comes between those of one name.
  private static func isOfOneEntry(_ left: String, _ right: String) -> Bool {
    func name(_ path: String) -> Substring.UTF8View {
      var slashes = 0
      return path[...].utf8.prefix { byte in
        if byte == UInt8(ascii: "/") { slashes += 1 }
        return slashes < 2 || (slashes == 2 && byte != UInt8(ascii: "."))
      }
    }
    return name(left).elementsEqual(name(right))
  }
}

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

  init(_ stretch: ContentStretch, languages: [Language], attachments: AttachmentFinder, includeDrafts: Bool) {
    var bodies = BodyChecker()
    let drafts = stretch.drafts.map { $0.attachingFiles(attachments, with: &bodies) }
    func isHidden(_ record: Record) -> Bool { !includeDrafts && record.flag("draft") }
    let grouper = SourceGrouper(files: stretch.files, drafts: drafts, languages: languages)
    (entries, stray) = grouper.sources { !isHidden($0) }
    findings = bodies.findings + grouper.findings
    formerKeys = grouper.formerKeys
    acceptances = (entries + entries.flatMap(\.lots) + stray).filter { $0.record["accept"] != nil }
      .sorted { $0.path < $1.path }.flatMap(\.acceptances)
    hidden = drafts.filter { isHidden($0.record) }.map(\.file.subject)
    linked = drafts.compactMap { draft in
      guard let outline = draft.outline, let body = draft.body, !isHidden(draft.record) else { return nil }
      return (outline, body)
    }
  }
}

extension EntrySource {
  fileprivate var acceptances: [Acceptance] {
    record.records("accept").compactMap { position, record in
      guard let rule = record.string("rule"), let reason = record.string("reason") else { return nil }
      return Acceptance(file: path, position: position, rule: rule, reason: reason)
    }
  }
}
