import OCOPLaw
import OCOPMedia
import OCOPModel

/// The codes of products on paper.
enum CodePrinting {
  /// What the code of a product says in a catalog or on a leaflet.
  static func address(_ showcase: Showcase, _ product: Int) -> String {
    showcase.site.printedCode(showcase.traceAddresses.path(product: product))
  }

  /// The symbol for an address: level Q where its modules stay large enough in the given width, otherwise M.
  static func symbol(
    _ text: String, millimetres width: Double, module: Double = recommendedModule, product: Product
  ) throws(PrintFault) -> QRSymbol {
    let side = QRSymbol.maximumSide(inMillimetres: width, moduleMillimetres: module)
    do throws(QRError) {
      return try QRSymbol.encode(text, policy: .preferQ(maximumSide: side))
    } catch {
      throw PrintFault(
        .content, vi: "Không mã hóa được địa chỉ '\(text)' của sản phẩm '\(product.key)'",
        en: "The address '\(text)' of product '\(product.key)' cannot be made into a code")
    }
  }

  /// Width of a module in millimetres, in a symbol printed so wide with its quiet zone.
  static func module(_ symbol: QRSymbol, millimetres width: Double) -> Double {
    width / Double(symbol.side + 2 * QRSymbol.quietZone)
  }

  /// GS1 General Specifications, 5.12.3: the module that is recommended, above the least one.
  static let recommendedModule = 0.495

  /// What stands under a code: the trade item number where the code has it, otherwise the short code.
  static func readable(_ showcase: Showcase, _ product: Int) -> String {
    let entry = showcase.products[product]
    return (entry.gtin?.digits14).map(printed) ?? ShortCode(key: entry.key).text
  }

  /// A trade item number of 14 digits as it is printed: a GTIN-8 with its 8 digits (GS1 leaves the numbers of 13 digits
  /// that begin with five zeros to them), a GTIN-12 or 13 with 13, a GTIN-14 with all.
  static func printed(_ gtin: String) -> String {
    if gtin.hasPrefix("000000") { return String(gtin.dropFirst(6)) }
    return gtin.hasPrefix("0") ? String(gtin.dropFirst()) : gtin
  }
}
