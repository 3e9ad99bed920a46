/// A form in which a web server may send a text instead of packing it for every reader.
package enum PackedForm: String, CaseIterable, Sendable {
  case gzip
  case brotli

  /// What stands behind the name of the file that is packed, as nginx and Caddy look for it.
  package var suffix: String {
    switch self {
    case .gzip: ".gz"
    case .brotli: ".br"
    }
  }
}
