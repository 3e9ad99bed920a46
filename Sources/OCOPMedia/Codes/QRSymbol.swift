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
  /// Row by row, a bit for each module, 1 where it is dark; every row begins with the lowest bit of a word.
  let words: [UInt64]

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
    let words = try choice.words(of: bytes)
    return QRSymbol(text: text, version: choice.version, level: choice.level, side: choice.side, words: words)
  }

  /// Whether a module is dark.
  package subscript(column: Int, row: Int) -> Bool {
    words[row * wordsPerRow + column / 64] >> UInt64(column % 64) & 1 == 1
  }

  private var wordsPerRow: Int { words.count / side }

  /// The next module of a row that is dark, or light; `side` where there is none.
  func next(isDark: Bool, in row: Int, from column: Int) -> Int {
    var column = column
    while column < side {
      let word = words[row * wordsPerRow + column / 64]
      let sought = (isDark ? word : ~word) >> UInt64(column % 64)
      if sought != 0 { return min(side, column + sought.trailingZeroBitCount) }
      column = (column / 64 + 1) * 64
    }
    return side
  }

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

  /// As `QRSymbol.words`.
  func words(of text: [UInt8]) throws(QRError) -> [UInt64] {
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
    guard Int(code.pointee.width) == side, let data = code.pointee.data else { throw .encoderFailed }
    let raw = UnsafeBufferPointer(start: data, count: side * side)
    if isSmall { return underBestMask(raw) }
    let wordsPerRow = (side + 63) / 64
    var words = [UInt64](repeating: 0, count: side * wordsPerRow)
    for row in 0..<side {
      for column in 0..<side {
        words[row * wordsPerRow + column / 64] |= UInt64(raw[row * side + column] & 1) << UInt64(column % 64)
      }
    }
    return words
  }

  /// Takes the first mask off again and puts the one with the lowest penalty on.
  private func underBestMask(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt64] {
    let grid = QRGrid(side: side, modules: raw)
    let changes = maskChanges(raw)
    var best = 0
    var lowest = Int.max
    for mask in changes.indices {
      let penalty = grid.penalty(flippedBy: changes[mask])
      if penalty < lowest { (best, lowest) = (mask, penalty) }
    }
    return grid.flipped(by: changes[best]).rows
  }

  /// For each mask, the modules that are other than under the first: of the data, and of the format information that names the
  /// mask. They are the same in all symbols of a version and level, and are worked out once.
  ///
  /// - Parameter raw: as the library has it; bit 7 is set wherever there is no data.
  private func maskChanges(_ raw: UnsafeBufferPointer<UInt8>) -> [QRGrid] {
    let size = Size(version: version, level: level)
    if let known = Self.maskChanges.withLock({ $0[size] }) { return known }
    let overlays = QRMask.allCases.map { mask in
      var overlay = QRGrid(side: side) { raw[$1 * side + $0] & 0x80 == 0 && mask.flips(column: $0, row: $1) }
      overlay.write(format: mask.formatBits(level))
      return overlay
    }
    let changes = overlays.map { overlays[0].flipped(by: $0) }
    Self.maskChanges.withLock { $0[size] = changes }
    return changes
  }

  private struct Size: Hashable {
    let version: Int
    let level: QRErrorCorrection
  }

  private static let maskChanges = Mutex<[Size: [QRGrid]]>([:])
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
