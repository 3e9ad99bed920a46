import OCOPModel

/// A code on paper, by which its page must be found from now on: a row of the ledger, once the sheets are there.
package struct PrintedCode: Sendable, Hashable {
  /// The path: "01/09521234567899/10/L2026-03A", "Q/7K3M9QX".
  package let path: String
  package let product: String
  package let lot: String?

  package init(path: String, product: String, lot: String?) {
    self.path = path
    self.product = product
    self.lot = lot
  }

  /// The code of a product, or of one of its lots.
  init(_ showcase: Showcase, product index: Int, lot: Int? = nil) {
    let product = showcase.products[index]
    self.init(
      path: showcase.traceAddresses.path(product: index, lot: lot), product: product.key,
      lot: lot.map { product.lots[$0].code })
  }
}
