package import OCOPDiagnostics
import OCOPDisk
package import OCOPPrint

extension SitePrinter {
  /// Prints a catalog, and enters its codes in the ledger once the volumes are there.
  ///
  /// - Parameter note: goes into the ledger with each code.
  package func printCatalog(
    _ options: CatalogOptions, to output: String, note: String, language: MessageLanguage
  ) throws -> PrintReport {
    let press = try CatalogPress(showcase, theme: theme, options: options, photos: photoInfo)
    let catalog = try press.compose()
    return try print(catalog.bundles, to: output, preflight: catalog.preflight, language: language) { stem in
      [PrintRun.Companion(path: "\(stem).edition.json", bytes: catalog.edition.bytes)]
        + (try ledger(with: catalog.codes, note: note))
    }
  }

  /// Prints what has changed since an edition, which has no codes.
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
