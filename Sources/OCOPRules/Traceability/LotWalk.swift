import OCOPDiagnostics
import OCOPModel

extension RuleContext {
  /// What a rule finds in the lots of every product.
  func checkLots(_ check: (Product, Lot) -> [Finding]) -> [Finding] {
    showcase.products.flatMap { product in product.lots.flatMap { check(product, $0) } }
  }
}
