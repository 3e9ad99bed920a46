import OCOPContent
import OCOPDiagnostics
import OCOPText

/// A file that says what headings mean: `Đặc sản: product`, one a line.
package enum ColumnMapping {
  /// - Parameter text: with or without a byte-order mark, which Windows puts before every text.
  package static func read(_ text: String) -> Result<[String: ListColumn], FieldInput.Fault> {
    let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    guard let file = FrontMatterText("---\n\(text)\n---\n"), case .mapping(let pairs) = file.root.content else {
      return .failure(
        .init(
          message: BilingualText(
            vi: "Tệp ghép cột phải gồm các dòng 'Tên cột: mục', ví dụ 'Đặc sản: product'",
            en: "A mapping file has lines 'Heading: column', such as 'Đặc sản: product'")))
    }
    var mapping: [String: ListColumn] = [:]
    for pair in pairs {
      let written = pair.value.firstScalar ?? ""
      guard let column = ListColumn(rawValue: written) ?? ListColumn.named(written) else {
        let names = ListColumn.allCases.map(\.rawValue)
        let listed = names.joined(separator: ", ")
        let remedy =
          NearMiss.suggestion(for: written, among: names).map { .didYouMean($0).uncapitalised }
          ?? BilingualText(vi: "chọn một trong: \(listed)", en: "choose one of: \(listed)")
        return .failure(
          .init(
            message: BilingualText(
              vi: "'\(pair.key)': không có cột '\(written)'; \(remedy.vi)",
              en: "'\(pair.key)': there is no column '\(written)'; \(remedy.en)")))
      }
      mapping[pair.key] = column
    }
    return .success(mapping)
  }
}
