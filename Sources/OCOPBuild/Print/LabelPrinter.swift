package import OCOPDiagnostics
import OCOPDisk
import OCOPMedia
import OCOPModel
package import OCOPPrint

/// Prints labels, and enters their codes in the ledger once the sheets are there.
package struct LabelPrinter {
  let site: LoadedSite
  let folder: String
  let progress: (PrintProgress) -> Void

  /// - Parameters:
  ///   - site: without errors.
  ///   - folder: that holds `content/`.
  package init(_ site: LoadedSite, folder: String, progress: @escaping (PrintProgress) -> Void) {
    self.site = site
    self.folder = folder
    self.progress = progress
  }

  /// - Parameter note: goes into the ledger with each code.
  package func print(
    _ options: LabelOptions, to output: String, note: String, language: MessageLanguage
  ) throws -> PrintReport {
    let context = try PrintContext(site, folder: folder)
    var press = try LabelPress(context.showcase, theme: context.theme, options: options)
    let job = try press.compose()
    return try context.print(
      job.bundles, to: output, preflight: job.preflight, language: language, progress: progress
    ) { _ in
      let path = "\(folder)/\(Ledger.file)"
      let old = try Disk.read(path) ?? []
      let day = context.showcase.asOf
      guard let new = LedgerWriter.adding(job.codes, printed: day, note: note, to: old) else { return [] }
      return [PrintRun.Companion(path: path, bytes: new)]
    }
  }

  /// The page by which a printer is measured; enters nothing anywhere.
  package func printCalibration(
    _ sheet: LabelSheet, correction: PrinterCorrection, to output: String, language: MessageLanguage
  ) throws -> PrintReport {
    let context = try PrintContext(site, folder: folder)
    let bundle = LabelData.calibration(
      context.showcase, theme: context.theme, sheet: sheet, correction: correction)
    return try context.print(
      [bundle], to: output, preflight: Preflight(), language: language, progress: progress
    ) { _ in [] }
  }
}
