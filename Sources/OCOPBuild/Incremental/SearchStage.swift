import Foundation
import OCOPDiagnostics
import OCOPDisk
import OCOPModel
import OCOPRendering
import OCOPSearch
import Synchronization

/// Makes and stages the files of the search index: where only texts of a few entries have changed, from what is published, with
/// the same result as from all entries.
struct SearchStage {
  /// Beside the output: see `SearchMemory`.
  static let name = ".ocop-search"

  private var staged: [Publisher.Staged] = []
  private let memory: SearchMemory
  private let last: SearchMemory?

  /// - Parameter folder: of the output.
  init(
    _ showcase: Showcase, _ entries: EntryFingerprints, media: MediaCatalog, publisher: Publisher, folder: String
  ) throws(MachineError) {
    let work = StagingWork(publisher)
    let search = ShowcaseSearch(showcase, media: media)
    last = try Self.memory(in: folder)
    if let last,
      let build = search.rebuild(
        work, common: entries.common, hashes: entries, last: last, read: { publisher.published($0) }),
      let kept = try Self.keep(build.kept, publisher)
    {
      memory = build.memory
      staged = try kept + work.staged(build.files)
      return
    }
    let build = search.build(work, common: entries.common, hashes: entries)
    memory = build.memory
    staged = try work.staged(build.files)
  }

  static func memory(in folder: String) throws(MachineError) -> SearchMemory? {
    try Disk.read("\(folder)/\(name)").flatMap { SearchMemory($0) }
  }

  /// The index after an edit of some entries.
  ///
  /// - Parameters:
  ///   - edited: those entries by their rows in the memory.
  ///   - key: of the entry of a row.
  /// - Returns: nil where the index has to be made from all entries.
  init?(
    _ search: ShowcaseSearch, edited: [(row: Int, id: EntryID)], _ entries: EntryFingerprints, last: SearchMemory,
    publisher: Publisher, key: @Sendable (_ row: Int) -> String
  ) throws(MachineError) {
    let work = StagingWork(publisher)
    guard entries.common == last.common,
      let build = search.rebuild(
        work, edited: edited, hashes: entries, last: last, read: { publisher.published($0) },
        key: key)
    else { return nil }
    self.last = last
    memory = build.memory
    staged = try work.staged(build.files)
  }

  /// The files, which are not kept.
  mutating func takeStaged() -> [Publisher.Staged] {
    defer { staged = [] }
    return staged
  }

  /// Paths of files that the index had and has no more.
  var gone: [String] {
    (last?.fileNames.subtracting(memory.fileNames) ?? []).map { "search/\($0).js" }.sorted()
  }

  /// Nil where one of them is not as it was published.
  private static func keep(_ paths: [String], _ publisher: Publisher) throws(MachineError) -> [Publisher.Staged]? {
    let kept = try ParallelMap.map(paths, chunk: 512) { (path: String) throws(MachineError) in
      try publisher.keep(path)
    }
    let found = kept.compactMap(\.self)
    return found.count == paths.count ? found : nil
  }

  /// Remembers a build that has been published, where it differs from the last.
  func keep(in folder: String) throws(MachineError) {
    guard memory != last else { return }
    try Disk.replace("\(folder)/\(Self.name)", with: memory.bytes)
  }
}

extension EntryFingerprints: EntryHashes {}

extension ShowcaseSearch {
  init(_ showcase: Showcase, media: MediaCatalog) {
    self.init(showcase) { photo in media.photos[photo.path]?.webp.first?.address }
  }
}

/// As many pieces at once as there are cores. Files are staged as they are made: an index weighs as much as all texts together.
private final class StagingWork: SearchWork {
  let width = ProcessInfo.processInfo.activeProcessorCount
  private let publisher: Publisher
  private let taken = Mutex<[String: Publisher.Staged]>([:])
  private let failure = Mutex<MachineError?>(nil)

  init(_ publisher: Publisher) {
    self.publisher = publisher
  }

  func take(_ file: SearchFile) -> SearchFile {
    do throws(MachineError) {
      let staged = try stage(file)
      // A file that comes again is staged already.
      taken.withLock { if !staged.isRepeated { $0[file.path] = staged } }
    } catch {
      failure.withLock { $0 = $0 ?? error }
    }
    return file.taken
  }

  private func stage(_ file: SearchFile) throws(MachineError) -> Publisher.Staged {
    try publisher.stage(OutputFile(path: file.path, bytes: file.bytes))
  }

  /// The files of a build, those staged that have not been taken.
  func staged(_ files: [SearchFile]) throws(MachineError) -> [Publisher.Staged] {
    if let failure = failure.withLock(\.self) { throw failure }
    let taken = taken.withLock(\.self)
    var staged = files.compactMap { taken[$0.path] }
    for file in files where !file.isTaken { staged.append(try stage(file)) }
    return staged
  }

  func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Result
  ) -> [Result] { ParallelMap.map(elements, chunk: 1, transform) }
}
