package import OCOPLaw

/// The part of a trace address that names the product; what a label carries is this, and the lot behind it.
package enum TraceRoot: Sendable, Hashable {
  /// `01/GTIN14`, and `/10/LOT` behind it (GS1 Digital Link); the 14 digits.
  case gtin(String)
  /// `Q/CODE`, and `/LOT` behind it.
  case short(String)

  package init(_ gtin: GTIN) { self = .gtin(gtin.digits14) }
  package init(shortFor key: String) { self = .short(ShortCode(key: key).text) }

  /// Without slashes at its ends, as all paths here.
  package var path: String {
    switch self {
    case .gtin(let digits): "01/" + digits
    case .short(let code): "Q/" + code
    }
  }

  package func path(ofLot lot: String) -> String {
    switch self {
    case .gtin: path + "/10/" + lot
    case .short: path + "/" + lot
    }
  }

  /// What a path names; nil where it is none of a code. Neither the digits nor the short code are checked: a label in the market may
  /// carry what no rule of today lets through.
  package static func parse(_ path: String) -> (root: TraceRoot, lot: String?)? {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count >= 2 else { return nil }
    switch parts[0] {
    case "01": return (.gtin(parts[1]), parts.count >= 4 && parts[2] == "10" ? parts[3] : nil)
    case "Q": return (.short(parts[1]), parts.count >= 3 ? parts[2] : nil)
    default: return nil
    }
  }
}
