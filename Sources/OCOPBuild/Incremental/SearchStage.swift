import Foundation
import OCOPDiagnostics
import OCOPModel
import OCOPRendering
import OCOPSearch

/// Makes and stages the files of the search index.
struct SearchStage {
  let staged: [Publisher.Staged]

  init(_ showcase: Showcase, media: MediaCatalog, publisher: Publisher) throws(MachineError) {
    let work = ParallelWork()
    let search = ShowcaseSearch(showcase) { photo in media.photos[photo.path]?.webp.first?.address }
    let files = search.index(work).files(work)
    staged = try ParallelMap.map(files, chunk: 64) { (file: SearchFile) throws(MachineError) in
      try publisher.stage(OutputFile(path: file.path, bytes: file.bytes))
    }
  }
}

/// As many pieces at once as there are cores.
private struct ParallelWork: SearchWork {
  let width = ProcessInfo.processInfo.activeProcessorCount

  func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Result
  ) -> [Result] { ParallelMap.map(elements, chunk: 1, transform) }
}
