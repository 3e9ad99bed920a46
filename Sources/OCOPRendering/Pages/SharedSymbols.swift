import OCOPMedia
import Synchronization

/// The codes of products that stand in the catalogs of fairs as well, so that who comes second need not make them again. A few hundred
/// bytes each; there is room for those of a province's fairs, and what comes later is made where it is needed.
final class SharedSymbols: Sendable {
  private static let room = 16_384

  private let symbols = Mutex<[String: QRSymbol]>([:])

  /// The symbol of a text, made where nobody has made it.
  func symbol(_ text: String) throws(QRError) -> QRSymbol {
    if let known = symbols.withLock({ $0[text] }) { return known }
    let made = try QRSymbol.encode(text)
    symbols.withLock { if $0.count < Self.room { $0[text] = made } }
    return made
  }
}
