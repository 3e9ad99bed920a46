import OCOPDiagnostics
import OCOPRendering
import OCOPText

/// Stages the pages of a site: those whose fingerprint is that of last time as they are published, the others rendered.
struct PageStage {
  private(set) var staged: [Publisher.Staged] = []
  /// Of this build, to be kept once it is published.
  private(set) var record = PageRecord()

  init(
    _ renderer: SiteRenderer, _ entries: EntryFingerprints, last: PageRecord, publisher: Publisher,
    report: @escaping BuildProgress.Report
  ) throws(MachineError) {
    let graph = PageFingerprints(renderer, entries)
    let pages = renderer.pages
    let hashes = ParallelMap.map(pages, chunk: 512) { graph.fingerprint(of: $0) }
    let kept = try ParallelMap.map(Array(pages.indices), chunk: 512) { (index: Int) throws(MachineError) in
      let row = last[pages[index].file]
      guard let row, row.fingerprint == hashes[index], let kept = try publisher.keep(pages[index].file),
        kept.entry.hash == row.file
      else { return Publisher.Staged?.none }
      return kept
    }
    var changed: [Int] = []
    for (index, page) in pages.enumerated() {
      if let kept = kept[index] {
        staged.append(kept)
        record.add(page.file, PageRecord.Row(fingerprint: hashes[index], file: kept.entry.hash))
      } else {
        changed.append(index)
      }
    }
    let groups = renderer.groups(of: changed)
    let rendered = try ParallelMap.map(groups, chunk: 16, step: .pages, report: report) {
      (group: [Int]) throws(MachineError) in
      let fragments = PageFragments()
      var staged: [Publisher.Staged] = []
      for index in group {
        let page = pages[index]
        staged.append(try publisher.stage(OutputFile(path: page.file, bytes: renderer.render(page, fragments))))
      }
      return staged
    }
    for (group, files) in zip(groups, rendered) {
      for (index, file) in zip(group, files) {
        staged.append(file)
        record.add(file.path, PageRecord.Row(fingerprint: hashes[index], file: file.entry.hash))
      }
    }
  }
}
