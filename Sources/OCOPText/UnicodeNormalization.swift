import Foundation

/// Canonical composition (NFC, Unicode Standard Annex 15), with the shortest way for the text that a Vietnamese
/// site holds.
///
/// Files written on macOS, pasted from a PDF or typed with the "Unicode tổ hợp" setting of a Vietnamese keyboard hold
/// letters taken apart. Inside the program all text is composed, so that equal words have equal bytes.
package enum UnicodeNormalization {
  /// The composed form of `text`.
  ///
  /// Text without combining marks is returned as it is, after one pass over its bytes. Marks on Vietnamese letters are
  /// composed by table **in any order**: `a` + acute + circumflex gives `ấ` too, where NFC proper would keep two marks
  /// piled up that no Vietnamese writer means. All other text takes Foundation's complete and slower way.
  package static func nfc(_ text: String) -> String {
    var text = text
    if text.withUTF8(isSurelyNFC) { return text }
    return vietnamese(text) ?? text.precomposedStringWithCanonicalMapping
  }

  /// True when every scalar is a starter that never takes part in composition: ASCII, Latin below U+0300, Latin
  /// Extended Additional, and the common blocks of punctuation, currency, arrows and emoji.
  private static func isSurelyNFC(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = firstBeyondASCII(in: bytes, from: 0)
    while index < bytes.count {
      switch bytes[index] {
      case 0xC2...0xCB: index += 2
      case 0xE1:
        guard (0xB8...0xBB).contains(bytes[index + 1]) else { return false }
        index += 3
      case 0xE2:
        switch bytes[index + 1] {
        // U+2000 and U+2001 are the two spaces that compose to others.
        case 0x80: if bytes[index + 2] < 0x82 { return false }
        case 0x81, 0x82, 0x86, 0x87, 0x94...0x96, 0x98...0x9E: break
        default: return false
        }
        index += 3
      case 0xEF:
        // Variation selectors, as emoji carry them.
        guard bytes[index + 1] == 0xB8, bytes[index + 2] < 0x90 else { return false }
        index += 3
      case 0xF0:
        guard bytes[index + 1] == 0x9F else { return false }
        index += 4
      default: return false
      }
      index = firstBeyondASCII(in: bytes, from: index)
    }
    return true
  }

  /// Where the next byte beyond ASCII is, or the end. Eight bytes at a time: whole texts are ASCII, and two thirds of a Vietnamese one.
  private static func firstBeyondASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let high = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
      if high != 0 { return index + high.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index
  }

  /// Nil when the text holds a mark that Vietnamese does not have, or a scalar that is not surely composed.
  private static func vietnamese(_ text: String) -> String? {
    var result = String.UnicodeScalarView()
    result.reserveCapacity(text.utf8.count)
    var pending: VietnameseLetter?
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x300, scalar.value < 0x370 {
        guard var letter = pending else { return nil }
        if let tone = VietnameseTone(mark: scalar), letter.tone == .ngang {
          letter.tone = tone
        } else if let quality = VietnameseQuality(mark: scalar), letter.quality == .plain {
          letter.quality = quality
        } else {
          return nil
        }
        pending = letter
        continue
      }
      if let letter = pending {
        guard let composed = letter.scalar else { return nil }
        result.append(composed)
      }
      pending = VietnameseLetter(scalar)
      guard pending == nil else { continue }
      guard isStarter(scalar.value) else { return nil }
      result.append(scalar)
    }
    if let letter = pending {
      guard let composed = letter.scalar else { return nil }
      result.append(composed)
    }
    return String(result)
  }

  private static func isStarter(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x300, 0x1E00..<0x1F00, 0x2002..<0x20C0, 0x2190..<0x2200, 0x1F000..<0x20000: true
    default: false
    }
  }
}
