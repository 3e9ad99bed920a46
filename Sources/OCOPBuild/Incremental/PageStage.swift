import OCOPDiagnostics
import OCOPRendering
import OCOPText

/// Stages the pages of a site: those whose fingerprint is that of last time as they are published, the others rendered.
struct PageStage {
  private var staged: [Publisher.Staged] = []
  /// Of this build, to be kept once it is published.
  private(set) var record = PageRecord()

  init(
    _ renderer: SiteRenderer, _ entries: EntryFingerprints, last: PageRecord, publisher: Publisher,
    report: @escaping BuildProgress.Report
  ) throws(MachineError) {
    let graph = PageFingerprints(renderer, entries)
    let pages = renderer.pages
    let hashes = ParallelMap.map(pages, chunk: 512) { graph.fingerprint(of: $0) }
    let spans = stride(from: 0, to: pages.count, by: 512).map { $0..<min($0 + 512, pages.count) }
    let parts = try ParallelMap.map(spans, chunk: 1) { (span: Range<Int>) throws(MachineError) in
      var part = (kept: [(index: Int, file: Publisher.Staged)](), changed: [Int]())
      for index in span {
        if let row = last[pages[index].file], row.fingerprint == hashes[index],
          let file = try publisher.keep(pages[index].file), file.entry.hash == row.file
        {
          part.kept.append((index, file))
        } else {
          part.changed.append(index)
        }
      }
      return part
    }
    for (index, file) in parts.lazy.flatMap(\.kept) {
      staged.append(file)
      record.add(file.path, PageRecord.Row(fingerprint: hashes[index], file: file.entry.hash))
    }
    let changed = parts.flatMap(\.changed)
    let groups = renderer.groups(of: changed)
    var rendered = try ParallelMap.map(groups, chunk: 16, step: .pages, report: report) {
      (group: [Int]) throws(MachineError) in
      let fragments = PageFragments()
      var staged: [Publisher.Staged] = []
      for index in group {
        let page = pages[index]
        staged.append(try publisher.stage(OutputFile(path: page.file, bytes: renderer.render(page, fragments))))
      }
      return staged
    }
    staged.reserveCapacity(pages.count)
    record.reserve(pages.count)
    for (number, group) in groups.enumerated() {
      for (index, file) in zip(group, rendered[number]) {
        staged.append(file)
        record.add(file.path, PageRecord.Row(fingerprint: hashes[index], file: file.entry.hash))
      }
      rendered[number] = []
    }
  }

  /// The files, which are not kept: there are as many as pages.
  mutating func takeStaged() -> [Publisher.Staged] {
    defer { staged = [] }
    return staged
  }
}
