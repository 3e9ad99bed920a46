import OCOPDiagnostics
import OCOPLaw
import OCOPMedia
package import OCOPModel

/// Labels ready to be printed, and the codes that are on them.
package struct LabelJob: Sendable {
  package let bundles: [PrintBundle]
  /// For the ledger, once the sheets are there.
  package let codes: [PrintedCode]
  package let preflight: Preflight
}

/// Composes sheets of labels.
package struct LabelPress {
  private let showcase: Showcase
  private let theme: PrintTheme
  private let options: LabelOptions
  private let languages: PrintLanguages
  private let shape: LabelShape
  private var text: PrintText

  /// So many labels at most in one run of the engine.
  private static let bundleLimit = 2000

  package init(_ showcase: Showcase, theme: PrintTheme, options: LabelOptions) throws(PrintFault) {
    guard (1...options.sheet.labelsPerPage).contains(options.start) else {
      throw PrintFault(
        .usage, vi: "Tờ '\(options.sheet.key)' có \(options.sheet.labelsPerPage) nhãn; --start nhận từ 1 đến số đó",
        en: "Sheet '\(options.sheet.key)' has \(options.sheet.labelsPerPage) labels; --start takes 1 to that")
    }
    self.showcase = showcase
    self.theme = theme
    self.options = options
    languages = PrintLanguages(options.language ?? showcase.site.defaultLanguage, site: showcase.site)
    shape = LabelShape(options.sheet, hasBars: options.hasBars)
    text = PrintText(faces: theme.faces)
  }

  package mutating func compose() throws(PrintFault) -> LabelJob {
    guard !options.targets.isEmpty else {
      throw PrintFault(.content, vi: "Không có sản phẩm nào để in nhãn", en: "There is no product to print labels of")
    }
    var preflight = Preflight()
    var codes: [PrintedCode] = []
    var labels: [JSONValue] = []
    var smallest = Double.infinity
    for target in options.targets {
      let label = try self.label(target, preflight: &preflight)
      labels.append(label.data)
      smallest = min(smallest, label.module)
      codes += self.codes(of: target)
    }
    let copies = options.copies ?? (options.targets.count == 1 ? options.sheet.labelsPerPage - options.start + 1 : 1)
    let cells = labels.indices.flatMap { Array(repeating: $0, count: copies) }
    preflight.add(
      missing: text.missing,
      subjects: Dictionary(
        options.targets.map { (showcase.products[$0.product].file, showcase.products[$0.product].key) },
        uniquingKeysWith: { first, _ in first }))
    preflight.note("sheet", vi: "Loại giấy nhãn", en: "Sheet", options.sheet.key)
    preflight.note("labels", vi: "Số nhãn", en: "Labels", "\(cells.count)")
    preflight.note("module", vi: "Ô mã nhỏ nhất", en: "Smallest code module", JSONValue.decimal(smallest) + " mm")
    preflight.note("quietZone", vi: "Vùng trắng quanh mã", en: "Quiet zone of codes", "\(QRSymbol.quietZone) × module")
    preflight.note(
      "smallestType", vi: "Chữ nhỏ nhất", en: "Smallest type", JSONValue.decimal(shape.smallSize) + " pt")
    let parts = parts(of: cells)
    let bundles = parts.enumerated().map { index, part in
      LabelData(showcase, theme: theme, options: options, languages: languages, shape: shape)
        .bundle(part, labels: labels, suffix: parts.count > 1 ? "\(index + 1)" : "", isFirst: index == 0)
    }
    return LabelJob(bundles: bundles, codes: codes, preflight: preflight)
  }

  /// Cut at the ends of sheets.
  private func parts(of cells: [Int]) -> [[Int]] {
    let full = max(1, Self.bundleLimit / options.sheet.labelsPerPage) * options.sheet.labelsPerPage
    var parts = [Array(cells.prefix(full - options.start + 1))]
    var rest = cells.dropFirst(full - options.start + 1)
    while !rest.isEmpty {
      parts.append(Array(rest.prefix(full)))
      rest = rest.dropFirst(full)
    }
    return parts
  }

  private mutating func label(
    _ target: LabelOptions.Target, preflight: inout Preflight
  ) throws(PrintFault) -> (data: JSONValue, module: Double) {
    let product = showcase.products[target.product]
    let symbol = try symbol(for: target)
    let side = shape.printedSide(of: symbol, dotsPerMillimetre: options.sheet.dotsPerMillimetre)
    let language = languages.main
    let lot = target.lot.map { product.lots[$0] }
    if let lot { preflight.add(lot, of: product, on: showcase.asOf) }
    preflight.addEnded(showcase.standings[target.product], of: product, on: showcase.asOf)
    let words = lot.map { lot in
      LabelWords.Lot(
        number: text.line("\(theme.word("lot", language)) \(lot.code)", of: product.file),
        produced: text.line("\(theme.word("produced", language)) \(language.date(lot.produced))", of: product.file),
        expires: lot.expires.map {
          text.line("\(theme.word("expires", language)) \(language.date($0))", of: product.file)
        })
    }
    let stars = showcase.standings[target.product].stars
    let bars = options.hasBars ? try LabelBars(of: product, shape: shape, sheet: options.sheet) : nil
    if options.hasBars, bars == nil { preflight.noBars(of: product, on: options.sheet, shape) }
    let fit = LabelWords(
      name: text.line(product.name.text(in: languages.main).text, of: product.file),
      lot: words, hasStars: stars != nil, barsHeight: bars?.height ?? 0,
      shape: shape, theme: theme)
    guard fit.isLotWhole else { throw tooSmall(for: lot?.code ?? "", of: product) }
    preflight.add(fit.cuts(of: product))
    let data: JSONValue = [
      "name": .string(fit.name), "nameSize": .number(fit.nameSize), "lines": .strings(fit.lines),
      "stars": stars.flatMap { fit.hasStars ? .integer($0) : nil } ?? .none,
      "short": .string(ShortCode(key: product.key).text),
      "code": ["text": .string(symbol.text), "svg": .string(symbol.svgFile()), "side": .number(side)],
      "bars": bars?.data ?? .none,
    ]
    return (data, CodePrinting.module(symbol, millimetres: side))
  }

  /// Level Q where its modules are large enough on this label, otherwise M; refused where even that is too small.
  private func symbol(for target: LabelOptions.Target) throws(PrintFault) -> QRSymbol {
    let product = showcase.products[target.product]
    let address = showcase.site.printedCode(showcase.traceAddresses.path(product: target.product, lot: target.lot))
    let symbol = try CodePrinting.symbol(
      address, millimetres: shape.code, module: QRSymbol.minimumModuleMillimetres, product: product)
    let side = shape.printedSide(of: symbol, dotsPerMillimetre: options.sheet.dotsPerMillimetre)
    guard CodePrinting.module(symbol, millimetres: side) >= QRSymbol.minimumModuleMillimetres - 1e-9 else {
      let needed = symbol.minimumWidth() + 2 * LabelShape.padding
      let size = JSONValue.decimal((needed * 10).rounded(.up) / 10)
      let sheet = options.sheet.key
      throw PrintFault(
        .content,
        vi: "Nhãn '\(sheet)' quá nhỏ cho mã của '\(product.key)' (\(symbol.side) ô mỗi cạnh): mã cần chỗ ít nhất "
          + "\(size) × \(size) mm",
        en: "Label '\(sheet)' is too small for the code of '\(product.key)' (\(symbol.side) modules on a side): it "
          + "needs at least \(size) × \(size) mm")
    }
    return symbol
  }

  /// The address on the label, and the one behind the short code that is printed in letters.
  private func codes(of target: LabelOptions.Target) -> [PrintedCode] {
    let code = PrintedCode(showcase, product: target.product, lot: target.lot)
    let short = TraceRoot(shortFor: code.product).path
    return [code] + (code.path == short ? [] : [PrintedCode(path: short, product: code.product, lot: nil)])
  }

  private func tooSmall(for lot: String, of product: Product) -> PrintFault {
    let sheet = options.sheet.key
    return PrintFault(
      .content,
      vi: "Nhãn '\(sheet)' quá nhỏ, không ghi đủ số lô '\(lot)' của '\(product.key)': hãy chọn loại nhãn lớn hơn",
      en: "Label '\(sheet)' is too small for the whole lot number '\(lot)' of '\(product.key)': choose a larger one")
  }
}
