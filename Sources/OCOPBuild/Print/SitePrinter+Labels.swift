package import OCOPDiagnostics
package import OCOPPrint

extension SitePrinter {
  /// Prints labels, and enters their codes in the ledger once the sheets are there.
  ///
  /// - Parameter note: goes into the ledger with each code.
  package func printLabels(
    _ options: LabelOptions, to output: String, note: String, language: MessageLanguage
  ) throws -> PrintReport {
    var press = try LabelPress(showcase, theme: theme, options: options)
    let job = try press.compose()
    return try print(job.bundles, to: output, preflight: job.preflight, language: language) { _ in
      try ledger(with: job.codes, note: note)
    }
  }

  /// The page by which a printer is measured; enters nothing anywhere.
  package func printCalibration(
    _ sheet: LabelSheet, correction: PrinterCorrection, to output: String, language: MessageLanguage
  ) throws -> PrintReport {
    let bundle = LabelData.calibration(showcase, theme: theme, sheet: sheet, correction: correction)
    return try print([bundle], to: output, preflight: Preflight(), language: language)
  }
}
