import OCOPDiagnostics
import OCOPRendering
import OCOPText

/// Stages the pages of a site: those whose fingerprint is that of last time as they are published, the others rendered.
struct PageStage {
  private var staged: [Publisher.Staged] = []
  private var rows: [PageRecord.Row] = []

  init(
    _ renderer: SiteRenderer, _ entries: EntryFingerprints, last: PageRecord, publisher: Publisher,
    report: @escaping BuildProgress.Report
  ) throws(MachineError) {
    let graph = PageFingerprints(renderer, entries)
    let pages = renderer.pages
    var groups = renderer.groups(of: Array(pages.indices))
    var parts = try ParallelMap.map(groups, chunk: 16, step: .pages, report: report) {
      (group: [Int]) throws(MachineError) in
      let fragments = renderer.fragments()
      var part: [(row: PageRecord.Row, file: Publisher.Staged)] = []
      for (index, fingerprint) in zip(group, graph.fingerprints(of: group, fragments)) {
        let page = pages[index]
        let file =
          if let kept = try Self.kept(page.file, fingerprint, last, publisher) {
            kept
          } else {
            try publisher.stage(OutputFile(path: page.file, bytes: renderer.render(page, fragments)))
          }
        part.append((PageRecord.Row(page.file, fingerprint: fingerprint, file: file.entry.hash), file))
      }
      return part
    }
    groups = []
    staged.reserveCapacity(pages.count)
    rows.reserveCapacity(pages.count)
    for number in parts.indices {
      for (row, file) in parts[number] {
        rows.append(row)
        staged.append(file)
      }
      parts[number] = []
    }
  }

  /// The published file of a page that would come out the same; nil where it has to be rendered.
  private static func kept(
    _ path: String, _ fingerprint: ContentHash, _ last: PageRecord, _ publisher: Publisher
  ) throws(MachineError) -> Publisher.Staged? {
    guard let row = last[path], row.fingerprint == fingerprint, let file = try publisher.keep(path),
      file.entry.hash == row.file
    else { return nil }
    return file
  }

  /// Of this build, to be kept once it is published. Sorted at each call.
  var record: PageRecord { PageRecord(rows) }

  /// The files, which are not kept: there are as many as pages.
  mutating func takeStaged() -> [Publisher.Staged] {
    defer { staged = [] }
    return staged
  }
}
