package import OCOPDiagnostics
import OCOPDisk
package import OCOPPrint

extension SitePrinter {
  package func printCatalog(_ options: CatalogOptions, to output: String, language: MessageLanguage) throws
    -> PrintReport
  {
    let press = try CatalogPress(showcase, theme: theme, options: options, photos: photoInfo)
    let catalog = try press.compose()
    return try print(catalog.bundles, to: output, preflight: catalog.preflight, language: language) { stem in
      [PrintRun.Companion(path: "\(stem).edition.json", bytes: catalog.edition.bytes)]
    }
  }

  /// Prints what has changed since an edition.
  ///
  /// - Parameter record: the path of the edition's record.
  package func printAddenda(
    _ options: CatalogOptions, since record: String, to output: String, language: MessageLanguage
  ) throws -> PrintReport {
    guard let bytes = try Disk.read(record) else {
      throw PrintFault(.usage, vi: "Không có tệp '\(record)'", en: "There is no file '\(record)'")
    }
    let old = try CatalogEdition(bytes, path: record)
    let press = try CatalogPress(showcase, theme: theme, options: options, photos: photoInfo)
    let addenda = try press.addenda(since: old)
    return try print([addenda.bundle], to: output, preflight: addenda.preflight, language: language) { stem in
      [PrintRun.Companion(path: "\(stem).edition.json", bytes: addenda.edition.bytes)]
    }
  }
}
