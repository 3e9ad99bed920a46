package import OCOPDiagnostics
package import OCOPPrint

extension SitePrinter {
  /// Prints a leaflet, and enters its code in the ledger once the sheet is there.
  ///
  /// - Parameter note: goes into the ledger with the code.
  package func printLeaflet(
    _ options: LeafletOptions, to output: String, note: String, language: MessageLanguage
  ) throws -> PrintReport {
    var press = LeafletPress(showcase, theme: theme, options: options, photos: photoInfo)
    let leaflet = try press.compose()
    return try print([leaflet.bundle], to: output, preflight: leaflet.preflight, language: language) { _ in
      try ledger(with: leaflet.codes, note: note)
    }
  }
}
