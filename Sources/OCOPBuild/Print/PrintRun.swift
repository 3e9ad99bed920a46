import Glibc
import OCOPDiagnostics
import OCOPDisk
import OCOPPrint

/// How far a long run is.
package struct PrintProgress: Sendable {
  package enum Step: Sendable {
    case photos, volumes
  }

  package let step: Step
  package let done: Int
  package let total: Int
}

/// Prints bundles: writes them aside, runs the engine, looks at what came out, and only then puts the files into their places.
struct PrintRun {
  let site: String
  /// The PDF that was asked for; volumes get a suffix before its ending.
  let output: String
  let theme: PrintTheme
  let cutter: PhotoCutter
  let progress: (PrintProgress) -> Void

  /// A file to appear beside the PDFs, with them.
  struct Companion {
    let path: String
    let bytes: [UInt8]
  }

  /// - Parameter companions: made once the finished PDFs have been looked at.
  /// - Returns: the PDFs, by path.
  func print(
    _ bundles: [PrintBundle], companions: ([PDFInspection]) throws -> [Companion]
  ) throws -> [(path: String, pdf: PDFInspection, size: Int)] {
    let engine = try PrintEngine.find(site: site)
    let folder = Disk.parent(of: output)
    try Disk.makeFolder(folder)
    guard let parent = Disk.resolved(folder) else {
      throw MachineError(BilingualText(vi: "dùng thư mục", en: "use the folder"), path: folder, errno: errno)
    }
    let staging = "\(parent)/.ocop-print-\(getpid())"
    try Disk.deleteTree(staging)
    var beside: [String] = []
    do {
      let results = try stage(bundles, in: staging, engine: engine)
      let paths = bundles.map { path(of: $0) }
      let extra = try companions(results.map(\.pdf))
      // Each beside its own place: the ledger may lie on another disk than the sheets.
      for (index, companion) in extra.enumerated() {
        let aside = "\(Disk.parent(of: companion.path))/.ocop-print-\(getpid())-\(index)"
        beside.append(aside)
        try Disk.write(companion.bytes, to: aside, synced: true)
      }
      for (index, path) in paths.enumerated() { try Disk.move("\(staging)/\(index).pdf", to: path) }
      do {
        for (aside, companion) in zip(beside, extra) { try Disk.move(aside, to: companion.path) }
      } catch {
        // Sheets whose codes the ledger does not have must not be printed.
        for path in paths { try Disk.delete(path) }
        throw error
      }
      try Disk.deleteTree(staging)
      return zip(paths, results).map { ($0, $1.pdf, $1.size) }
    } catch {
      // What went wrong first is what the caller has to hear, whether or not the rest can be cleared away.
      for path in [staging] + beside { _ = try? Disk.deleteTree(path) }
      throw error
    }
  }

  func path(of bundle: PrintBundle) -> String {
    guard !bundle.suffix.isEmpty else { return output }
    let stem = output.hasSuffix(".pdf") ? String(output.dropLast(4)) : output
    return "\(stem)-\(bundle.suffix).pdf"
  }

  private func stage(
    _ bundles: [PrintBundle], in staging: String, engine: PrintEngine?
  ) throws -> [(pdf: PDFInspection, size: Int)] {
    var done = 0
    let total = bundles.reduce(0) { $0 + $1.photos.count }
    func write(_ index: Int) throws {
      let folder = "\(staging)/\(index)"
      try writeBundle(bundles[index], to: folder) {
        progress(PrintProgress(step: .photos, done: done + $0, total: total))
      }
      done += bundles[index].photos.count
    }
    guard let engine else {
      for index in bundles.indices { try write(index) }
      throw try withoutEngine(bundles, staging)
    }
    // Each process may take half a gigabyte, so there are two at a time at most, and their photos go when they are done.
    var results: [(pdf: PDFInspection, size: Int)] = []
    for start in stride(from: 0, to: bundles.count, by: 2) {
      let pair = Array(start..<min(start + 2, bundles.count))
      for index in pair { try write(index) }
      let printed = ParallelMap.map(pair, chunk: 1) { index in
        Result { try Self.run(bundles[index], in: staging, index: index, engine: engine) }
      }
      for result in printed { results.append(try result.get()) }
      progress(PrintProgress(step: .volumes, done: results.count, total: bundles.count))
    }
    return results
  }

  private func writeBundle(_ bundle: PrintBundle, to folder: String, progress: (Int) -> Void) throws {
    for (path, bytes) in theme.bundleFiles { try Disk.write(bytes, to: "\(folder)/\(path)") }
    try Disk.write(bundle.data.bytes, to: "\(folder)/data.json")
    try cutter.cut(bundle.photos, into: folder, progress: progress)
  }

  private static func run(
    _ bundle: PrintBundle, in staging: String, index: Int, engine: PrintEngine
  ) throws -> (pdf: PDFInspection, size: Int) {
    let target = "\(staging)/\(index).pdf"
    try engine.print(
      folder: "\(staging)/\(index)", template: bundle.template, output: target, timestamp: bundle.timestamp,
      seconds: PrintEngine.patience(size: bundle.size))
    var bytes = try Disk.read(target) ?? []
    if bundle.bleed.sheet > bundle.bleed.bleed, let boxed = PDFBleedBox.add(to: bytes, millimetres: bundle.bleed.bleed)
    {
      try Disk.write(boxed, to: target, synced: true)
      bytes = boxed
    }
    guard let pdf = PDFInspection(bytes) else {
      throw PrintFault(.machine, vi: "Typst đã ghi ra một tệp PDF hỏng", en: "Typst wrote a PDF that is not whole")
    }
    try Disk.deleteTree("\(staging)/\(index)")
    return (pdf, bytes.count)
  }

  /// Leaves the bundles where they can be found, and says how to get the engine.
  private func withoutEngine(_ bundles: [PrintBundle], _ staging: String) throws -> PrintFault {
    let stem = output.hasSuffix(".pdf") ? String(output.dropLast(4)) : output
    let kept = "\(stem).bundle"
    for index in bundles.indices {
      try Disk.write(PrintEngine.embeddedRunner, to: "\(staging)/\(index)/typst_runner.py")
    }
    try Disk.deleteTree(kept)
    if bundles.count == 1 {
      try Disk.move("\(staging)/0", to: kept)
    } else {
      for (index, bundle) in bundles.enumerated() {
        try Disk.move("\(staging)/\(index)", to: "\(kept)/\(bundle.suffix)")
      }
    }
    let text = PrintEngine.howToInstall(bundle: kept)
    return PrintFault(.machine, vi: text.vi, en: text.en)
  }
}
