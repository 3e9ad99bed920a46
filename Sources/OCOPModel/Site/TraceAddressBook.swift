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

    func add(_ root: String, _ product: Int, isPrinted: Bool) {
      let separator = root.hasPrefix("01/") ? "/10/" : "/"
      let lots = products[product].lots
      for lot in [nil] + lots.indices.map({ Optional($0) }) {
        let path = lot.map { root + separator + lots[$0].code } ?? root
        guard byPath[path] == nil else { continue }
        byPath[path] = addresses.count
        addresses.append(TraceAddress(path: path, product: product, lot: lot, isPrinted: isPrinted))
      }
    }

    var printed: [[String]] = []
    for (index, product) in products.enumerated() {
      let short = "Q/" + ShortCode(key: product.key).text
      let root = product.gtin.map { "01/" + $0.digits14 } ?? short
      add(root, index, isPrinted: true)
      printed.append([root] + product.lots.map { root + (product.gtin == nil ? "/" : "/10/") + $0.code })
      for key in product.formerKeys { add("Q/" + ShortCode(key: key).text, index, isPrinted: false) }
      for key in [product.key] + product.formerKeys {
        for row in rowsByProduct[key] ?? [] {
          let parts = row.code.split(separator: "/")
          guard parts.count >= 2 else { continue }
          let printedRoot = parts.prefix(2).joined(separator: "/")
          if printedRoot == short || (parts[0] == "01" && !currentGTINs.contains(String(parts[1]))) {
            add(printedRoot, index, isPrinted: false)
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
