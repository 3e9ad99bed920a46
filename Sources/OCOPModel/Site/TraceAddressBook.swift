import OCOPLaw

/// An address behind a printed code, with the product (and lot) that it tells of.
package struct TraceAddress: Sendable, Hashable {
  /// The path without slashes at its ends: "01/09521234567899/10/L2026-03A", "Q/7K3M9QX".
  package let path: String
  package let product: Int
  /// Index into the product's lots.
  package let lot: Int?
  /// Whether new labels carry it; the others only go on answering.
  package let isPrinted: Bool

  package init(path: String, product: Int, lot: Int?, isPrinted: Bool) {
    self.path = path
    self.product = product
    self.lot = lot
    self.isPrinted = isPrinted
  }
}

/// Every address that a code can lead to. GS1 Digital Link (`01/GTIN14`, `/10/LOT`) where there is a GTIN; the short code
/// (`Q/CODE`) where there is none, where the ledger says that it was printed, and for keys that a product once had.
package struct TraceAddressBook: Sendable {
  /// In the order of products; each path once.
  package let addresses: [TraceAddress]
  private let byPath: [String: Int]
  private let printed: [[String]]

  package init(products: [Product], ledger: Ledger) {
    var addresses: [TraceAddress] = []
    var byPath: [String: Int] = [:]
    var rowsByProduct: [String: [Ledger.Row]] = [:]
    for row in ledger.rows { rowsByProduct[row.product, default: []].append(row) }
    let currentGTINs = Set(products.lazy.compactMap(\.gtin?.digits14))

    /// Enters the address of the product and those of its lots, and gives them back in that order.
    @discardableResult
    func add(_ root: TraceRoot, _ product: Int, isPrinted: Bool) -> [String] {
      let paths = [root.path] + products[product].lots.map { root.path(ofLot: $0.code) }
      for (place, path) in paths.enumerated() where byPath[path] == nil {
        byPath[path] = addresses.count
        addresses.append(
          TraceAddress(path: path, product: product, lot: place == 0 ? nil : place - 1, isPrinted: isPrinted))
      }
      return paths
    }

    var printed: [[String]] = []
    for (index, product) in products.enumerated() {
      let short = TraceRoot(shortFor: product.key)
      printed.append(add(product.gtin.map(TraceRoot.init) ?? short, index, isPrinted: true))
      for key in product.formerKeys { add(TraceRoot(shortFor: key), index, isPrinted: false) }
      for key in [product.key] + product.formerKeys {
        for row in rowsByProduct[key] ?? [] {
          switch TraceRoot.parse(row.code)?.root {
          case .gtin(let digits) where !currentGTINs.contains(digits):
            add(.gtin(digits), index, isPrinted: false)
          case short: add(short, index, isPrinted: false)
          default: break
          }
        }
      }
    }
    self.addresses = addresses
    self.byPath = byPath
    self.printed = printed
  }

  /// What the address with that path tells of.
  package func find(_ path: String) -> TraceAddress? {
    byPath[path].map { addresses[$0] }
  }

  /// The path that a new label of this product, or of one of its lots, carries.
  package func path(product: Int, lot: Int? = nil) -> String {
    printed[product][lot.map { $0 + 1 } ?? 0]
  }
}
