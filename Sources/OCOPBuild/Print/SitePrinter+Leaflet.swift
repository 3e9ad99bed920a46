package import OCOPDiagnostics
package import OCOPPrint

extension SitePrinter {
  package func printLeaflet(_ options: LeafletOptions, to output: String, language: MessageLanguage) throws
    -> PrintReport
  {
    var press = LeafletPress(showcase, theme: theme, options: options, photos: photoInfo)
    let leaflet = try press.compose()
    return try print([leaflet.bundle], to: output, preflight: leaflet.preflight, language: language)
  }
}
