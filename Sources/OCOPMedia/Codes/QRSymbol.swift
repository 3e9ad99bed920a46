import CQREncode
import Synchronization

/// A QR Code symbol (ISO/IEC 18004): a square of dark and light modules, without its quiet zone.
///
/// The same text and policy always give the same symbol.
package struct QRSymbol: Sendable, Hashable {
  package let text: String
  /// 1 to 40.
  package let version: Int
  package let level: QRErrorCorrection
  /// Modules on a side, 21 to 177.
  package let side: Int
  /// Row by row, true where dark.
  package let modules: [Bool]

  /// Light modules that must stay free on every side (ISO/IEC 18004:2015, 6.3.8).
  package static let quietZone = 4

  /// Makes the symbol for a text of printable ASCII, as an address is once its host and path are percent-encoded.
  package static func encode(_ text: String, policy: QRPolicy = .atLeastM) throws(QRError) -> QRSymbol {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { throw .empty }
    if let odd = text.unicodeScalars.first(where: { $0.value < 0x20 || $0.value > 0x7E }) {
      throw .notPrintableASCII(odd)
    }
    let choice: Layout
    if case .preferQ(let maximumSide) = policy, let strong = Layout(bytes, atLeast: .quartile),
      strong.side <= maximumSide
    {
      choice = strong
    } else if let usual = Layout(bytes, atLeast: .medium) {
      choice = usual
    } else {
      throw .tooLong(bytes: bytes.count)
    }
    let modules = try choice.modules(of: bytes)
    return QRSymbol(text: text, version: choice.version, level: choice.level, side: choice.side, modules: modules)
  }

  package subscript(column: Int, row: Int) -> Bool { modules[row * side + column] }

  /// The least printed width in millimetres, quiet zone included, for modules of a given width.
  ///
  /// 0.396 mm is the smallest module for a code that is read at a till or by a phone; 0.495 mm is recommended:
  /// GS1 General Specifications, symbol specification table 1, addendum for 2D barcodes (section 5.12.3).
  package func minimumWidth(moduleMillimetres: Double = QRSymbol.minimumModuleMillimetres) -> Double {
    Double(side + 2 * QRSymbol.quietZone) * moduleMillimetres
  }

  package static let minimumModuleMillimetres = 0.396

  /// The widest symbol, in modules without quiet zone, whose modules are large enough in a given space; a policy for it
  /// is `.preferQ(maximumSide:)`.
  package static func maximumSide(
    inMillimetres width: Double, moduleMillimetres: Double = QRSymbol.minimumModuleMillimetres
  ) -> Int {
    // A millionth of a module forgives the rounding of a sum like 37 × 0.396.
    max(0, Int(width / moduleMillimetres + 1e-6) - 2 * quietZone)
  }
}

/// Why a text cannot become a symbol.
package enum QRError: Error, Sendable, Hashable {
  case empty
  /// Readers disagree on what bytes above 7F mean, and control characters have no place in an address.
  case notPrintableASCII(Unicode.Scalar)
  /// More than version 40 holds at level M.
  case tooLong(bytes: Int)
  /// The encoder refused: memory ran out.
  case encoderFailed
}

/// The size, level and segments that were chosen for a text.
private struct Layout {
  var version: Int
  var level: QRErrorCorrection
  var segments: [QRSegment]
  var side: Int { 17 + 4 * version }

  init?(_ text: [UInt8], atLeast minimum: QRErrorCorrection) {
    for group in QRVersionGroup.allCases {
      let segmentation = QRSegmentation(text, group: group)
      let codewords = (segmentation.bits + 7) / 8
      guard let version = group.versions.first(where: { minimum.dataCodewords[$0 - 1] >= codewords }) else { continue }
      self.version = version
      level = QRErrorCorrection.allCases.last { $0.dataCodewords[version - 1] >= codewords } ?? minimum
      segments = segmentation.segments
      return
    }
    return nil
  }

  func modules(of text: [UInt8]) throws(QRError) -> [Bool] {
    guard let input = QRinput_new2(Int32(version), level.encoderValue) else { throw .encoderFailed }
    defer { QRinput_free(input) }
    for segment in segments {
      let status = text[segment.range].withUnsafeBufferPointer { part in
        QRinput_append(input, segment.mode.encoderValue, Int32(part.count), part.baseAddress)
      }
      guard status == 0 else { throw .encoderFailed }
    }
    let isSmall = side <= QRGrid.largestSide
    guard let code = QRcode_encodeMask(input, isSmall ? 0 : -1) else { throw .encoderFailed }
    defer { QRcode_free(code) }
    // The library enlarges a symbol that is too small for its text; our sums must never let it come to that.
    assert(code.pointee.version == Int32(version))
    guard Int(code.pointee.width) == side, let data = code.pointee.data else { throw .encoderFailed }
    let raw = UnsafeBufferPointer(start: data, count: side * side)
    return isSmall ? modulesUnderBestMask(raw) : raw.map { $0 & 1 == 1 }
  }

  /// Takes the first mask off again and puts the one with the lowest penalty on.
  private func modulesUnderBestMask(_ raw: UnsafeBufferPointer<UInt8>) -> [Bool] {
    let area = dataArea(raw)
    // In the library's bytes, bit 0 is the colour.
    var grid = QRGrid(side: side) { raw[$1 * side + $0] & 1 == 1 }
    grid.flip(QRMask.patterns[0], within: area)
    var best = QRMask.mask0
    var lowest = Int.max
    for mask in QRMask.allCases {
      grid.flip(QRMask.patterns[mask.rawValue], within: area)
      grid.write(format: mask.formatBits(level))
      let penalty = grid.penalty
      if penalty < lowest { (best, lowest) = (mask, penalty) }
      grid.flip(QRMask.patterns[mask.rawValue], within: area)
    }
    grid.flip(QRMask.patterns[best.rawValue], within: area)
    grid.write(format: best.formatBits(level))
    return grid.modules
  }

  /// Where the symbol has its data: bit 7 of the library's bytes is set everywhere else. All symbols of a version have it in the same
  /// place, so that it is worked out once.
  private func dataArea(_ raw: UnsafeBufferPointer<UInt8>) -> QRGrid {
    if let known = Self.dataAreas.withLock({ $0[version] }) { return known }
    let area = QRGrid(side: side) { raw[$1 * side + $0] & 0x80 == 0 }
    Self.dataAreas.withLock { $0[version] = area }
    return area
  }

  private static let dataAreas = Mutex<[Int: QRGrid]>([:])
}

extension QRErrorCorrection {
  fileprivate var encoderValue: QRecLevel {
    switch self {
    case .low: QR_ECLEVEL_L
    case .medium: QR_ECLEVEL_M
    case .quartile: QR_ECLEVEL_Q
    case .high: QR_ECLEVEL_H
    }
  }
}

extension QRSegment.Mode {
  fileprivate var encoderValue: QRencodeMode {
    switch self {
    case .numeric: QR_MODE_NUM
    case .alphanumeric: QR_MODE_AN
    case .byte: QR_MODE_8
    }
  }
}
