import OCOPDiagnostics
import OCOPLaw
import OCOPMedia
import OCOPModel

/// A trade item number as bars of 80 to 100 % width, as GS1 allows, in the lower part of the words' room.
struct LabelBars: Sendable {
  let data: JSONValue
  /// What they take of the words' room, in millimetres.
  let height: Double

  /// Nil where the product has no number that bars of a shelf carry (none, or one of 14 digits), or the sheet has no bars.
  init?(of product: Product, shape: LabelShape, sheet: LabelSheet) throws(PrintFault) {
    guard !shape.isFace, let gtin = product.gtin?.digits14, let symbol = EANBarcode(CodePrinting.printed(gtin)) else {
      return nil
    }
    let modules = Double(symbol.kind.wholeModules)
    let size = EANBarcode.moduleMillimetres
    let module = min(size.nominal, shape.text.width / modules)
    let height = min(symbol.kind.barMillimetres * module / size.nominal, shape.text.height * 0.42)
    guard module >= size.minimum, height >= 8 else {
      let width = JSONValue.decimal(modules * size.minimum)
      throw PrintFault(
        .content,
        vi: "Nhãn '\(sheet.key)' không đủ chỗ cho mã vạch của '\(product.key)': cạnh mã QR cần chỗ rộng "
          + "\(width) mm và cao 16 mm",
        en: "Label '\(sheet.key)' has no room for the bars of '\(product.key)': beside the QR code they need "
          + "\(width) mm in width and 16 mm in height")
    }
    let units = Int((height / module).rounded(.down))
    data = [
      "svg": .string(symbol.svgFile(height: units)), "kind": .string(symbol.kind.name),
      "digits": .string(symbol.digits), "groups": .string(symbol.groups.joined(separator: " ")),
      "width": .number(modules * module), "height": .number(Double(units + 5) * module),
    ]
    self.height = height + 3
  }
}

extension Preflight {
  /// Bars were asked for, and a label has none.
  mutating func noBars(of product: Product, on sheet: LabelSheet, _ shape: LabelShape) {
    if shape.isFace {
      return add(
        .noBars, product.key, product.file, vi: "Loại '\(sheet.key)' không có mã vạch, chỉ có mã QR",
        en: "Sheet '\(sheet.key)' has no bars, only the QR code")
    }
    guard let gtin = product.gtin?.written else {
      return add(
        .noBars, product.key, product.file, vi: "Không in mã vạch: sản phẩm không có mã GTIN",
        en: "No bars are printed: the product has no GTIN")
    }
    add(
      .noBars, product.key, product.file,
      vi:
        "Không in mã vạch: '\(gtin)' là GTIN-14 của thùng, kiện, mà EAN-13 không mang được; "
        + "hãy ghi GTIN của đơn vị bán lẻ",
      en:
        "No bars are printed: '\(gtin)' is the GTIN-14 of a case, which EAN-13 cannot carry; give the GTIN of the item "
        + "that is sold")
  }
}
