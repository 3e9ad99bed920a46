package import OCOPDiagnostics
import OCOPMedia
import OCOPModel
package import OCOPPrint

/// Prints leaflets.
package struct LeafletPrinter {
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

  package func print(_ options: LeafletOptions, to output: String, language: MessageLanguage) throws -> PrintReport {
    let context = try PrintContext(site, folder: folder)
    var press = LeafletPress(
      context.showcase, theme: context.theme, options: options, photos: context.photos.mapValues(\.info))
    let leaflet = try press.compose()
    return try context.print(
      [leaflet.bundle], to: output, preflight: leaflet.preflight, language: language, progress: progress
    ) { _ in [] }
  }
}
