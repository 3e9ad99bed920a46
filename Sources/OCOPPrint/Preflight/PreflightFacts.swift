import OCOPDiagnostics
import OCOPText

extension Preflight {
  /// What the finished files say of themselves.
  ///
  /// - Parameter bundles: the path of each.
  package mutating func note(_ pdfs: [PDFInspection], bundles paths: [String]) {
    note("pages", vi: "Số trang", en: "Pages", "\(pdfs.reduce(0) { $0 + $1.pages })")
    if pdfs.count > 1 {
      let list = zip(paths, pdfs).map { path, pdf in
        "\(path.fileName) (\(pdf.pages))"
      }
      note("volumes", vi: "Các tập (số trang)", en: "Volumes (pages)", list.joined(separator: ", "))
    }
    func boxes(_ name: String, _ vi: String, _ en: String, _ path: KeyPath<PDFInspection, [PDFInspection.Box]>) {
      var seen: [PDFInspection.Box] = []
      for box in pdfs.flatMap({ $0[keyPath: path] }) where !seen.contains(box) { seen.append(box) }
      let sizes = seen.map { "\(JSONValue.decimal($0.width)) × \(JSONValue.decimal($0.height)) mm" }
      if !sizes.isEmpty { note(name, vi: vi, en: en, sizes.joined(separator: ", ")) }
    }
    boxes("mediaBox", "Khổ tờ (media box)", "Media box", \.mediaBoxes)
    boxes("bleedBox", "Khổ tràn lề (bleed box)", "Bleed box", \.bleedBoxes)
    boxes("trimBox", "Khổ thành phẩm (trim box)", "Trim box", \.trimBoxes)
    let fonts = Set(pdfs.flatMap(\.fonts)).sorted().joined(separator: ", ")
    note("fonts", vi: "Phông chữ đã nhúng", en: "Fonts embedded", fonts)
    let missing = Set(pdfs.flatMap(\.missingFonts)).sorted().joined(separator: ", ")
    if !missing.isEmpty { note("fontsMissing", vi: "Phông chữ CHƯA nhúng", en: "Fonts NOT embedded", missing) }
    let standards = pdfs.first?.standards.joined(separator: ", ") ?? ""
    if !standards.isEmpty { note("standards", vi: "Chuẩn tệp", en: "Standards", standards) }
  }
}
