import OCOPDiagnostics
import OCOPDisk
import OCOPMedia
package import OCOPModel
package import OCOPPrint

/// What a print command made.
package struct PrintReport: Sendable {
  /// The PDFs, in order, then what stands beside them.
  package let files: [String]
  package let preflight: Preflight
}

/// Prints what is made of a site on paper: catalogs, label sheets, leaflets.
package struct SitePrinter {
  let folder: String
  let showcase: Showcase
  let theme: PrintTheme
  let photos: [String: SurveyedPhoto]
  private let texts: TextOverflow
  private let progress: (PrintProgress) -> Void

  /// - Parameters:
  ///   - site: without errors.
  ///   - folder: that holds `content/`.
  package init(_ site: LoadedSite, folder: String, progress: @escaping (PrintProgress) -> Void) throws {
    guard let showcase = site.showcase else {
      throw PrintFault(.content, vi: "Không dùng được site.yml", en: "site.yml cannot be used")
    }
    self.folder = folder
    self.showcase = showcase
    self.progress = progress
    texts = site.texts
    var themes = ThemeLoader(site: folder)
    guard let theme = try themes.printTheme(showcase.site.theme) else { throw Self.fault(themes.diagnostics) }
    self.theme = theme
    photos = Dictionary(site.photos.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func fault(_ problems: [Diagnostic]) -> PrintFault {
    func text(_ language: MessageLanguage) -> String {
      problems.map { "\($0.file): \($0.message[language])" + ($0.hint.map { ". \($0[language])" } ?? "") }
        .joined(separator: "\n")
    }
    return PrintFault(.content, vi: text(.vi), en: text(.en))
  }

  /// The language of a tag; nil for none, which leaves the choice to the press.
  package func language(_ tag: String?) throws(PrintFault) -> Language? {
    guard let tag else { return nil }
    return try PrintLanguages.find(tag, site: showcase.site, theme: theme)
  }

  /// Pixels of every photo that could be looked at, by path.
  var photoInfo: [String: ImageInfo] { photos.mapValues(\.info) }

  /// The ledger with these codes in it, of the day of the print; nothing where it has them all.
  func ledger(with codes: [PrintedCode], note: String) throws(MachineError) -> [PrintRun.Companion] {
    let path = "\(folder)/\(Ledger.file)"
    let old = try Disk.read(path) ?? []
    guard let new = LedgerWriter.adding(codes, printed: showcase.asOf, note: note, to: old) else { return [] }
    return [PrintRun.Companion(path: path, bytes: new)]
  }

  func print(
    _ bundles: [PrintBundle], to output: String, preflight: Preflight, language: MessageLanguage,
    companions: (_ stem: String) throws -> [PrintRun.Companion] = { _ in [] }
  ) throws -> PrintReport {
    try texts.check()
    let run = PrintRun(
      site: folder, output: output, theme: theme, cutter: PhotoCutter(site: folder, photos: photos), progress: progress)
    let stem = output.hasSuffix(".pdf") ? String(output.dropLast(4)) : output
    var preflight = preflight
    var beside: [String] = []
    let printed = try run.print(bundles) { pdfs in
      preflight.note(pdfs, bundles: bundles.map { run.path(of: $0) })
      let extra = try companions(stem)
      let record = PrintRun.Companion(path: "\(stem).preflight.json", bytes: preflight.json(language))
      beside = extra.map(\.path) + [record.path]
      return extra + [record]
    }
    let bytes = printed.reduce(0) { $0 + $1.size }
    preflight.note(
      "bytes", vi: "Dung lượng", en: "Size", JSONValue.decimal((Double(bytes) / 10_000).rounded() / 100) + " MB")
    return PrintReport(files: printed.map(\.path) + beside, preflight: preflight)
  }
}
