import OCOPText

/// A stretch of a symbol's text in one encoding mode.
package struct QRSegment: Equatable {
  package enum Mode: Int, CaseIterable {
    /// Digits, 10 bits for three.
    case numeric
    /// Digits, capitals, space and `$%*+-./:`, 11 bits for two.
    case alphanumeric
    /// Anything, 8 bits each.
    case byte

    package func accepts(_ byte: UInt8) -> Bool {
      switch self {
      case .numeric: return byte.isASCIIDigit
      case .alphanumeric:
        if byte.isASCIIDigit || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")) { return true }
        return switch byte {
        case 0x20, 0x24, 0x25, 0x2A, 0x2B, 0x2D, 0x2E, 0x2F, 0x3A: true
        default: false
        }
      case .byte: return true
      }
    }

    /// Bits of the mode indicator and the character count (ISO/IEC 18004:2015, table 3).
    package func headerBits(_ group: QRVersionGroup) -> Int {
      switch (self, group) {
      case (.numeric, .small): 4 + 10
      case (.numeric, .middle): 4 + 12
      case (.numeric, .large): 4 + 14
      case (.alphanumeric, .small): 4 + 9
      case (.alphanumeric, .middle): 4 + 11
      case (.alphanumeric, .large): 4 + 13
      case (.byte, .small): 4 + 8
      case (.byte, .middle), (.byte, .large): 4 + 16
      }
    }

    /// Cost of one more character in sixths of a bit, so that 3⅓ and 5½ bits add up exactly.
    package var sixthsPerCharacter: Int {
      switch self {
      case .numeric: 20
      case .alphanumeric: 33
      case .byte: 48
      }
    }
  }

  package var mode: Mode
  /// Place in the text's bytes.
  package var range: Range<Int>

  package init(mode: Mode, range: Range<Int>) {
    self.mode = mode
    self.range = range
  }
}

/// Versions that share the widths of their character counts.
package enum QRVersionGroup: CaseIterable {
  case small, middle, large

  var versions: ClosedRange<Int> {
    switch self {
    case .small: 1...9
    case .middle: 10...26
    case .large: 27...40
    }
  }
}

/// The cheapest way to cut a text into segments.
///
/// A path in lower case between capitals costs 8 bits a letter, but only where it stands; whether a change of mode pays
/// for its header is found by dynamic programming over the text. libqrencode's own splitter is greedy and sometimes a
/// version larger.
package struct QRSegmentation {
  package var segments: [QRSegment]
  /// Length of the whole bit stream, without terminator and padding.
  package var bits: Int

  package init(_ text: [UInt8], group: QRVersionGroup) {
    let modes = QRSegment.Mode.allCases
    let unreachable = Int.max / 2
    // By mode; in place, since there is one for every character.
    var costs: InlineArray<3, Int> = InlineArray { modes[$0].headerBits(group) * 6 }
    // choices[i * modes + m]: the mode of character i on the cheapest way that ends in mode m after it.
    var choices = [Int](repeating: 0, count: text.count * modes.count)
    for (index, byte) in text.enumerated() {
      var after = InlineArray<3, Int>(repeating: unreachable)
      for mode in modes where mode.accepts(byte) {
        after[mode.rawValue] = costs[mode.rawValue] + mode.sixthsPerCharacter
        choices[index * modes.count + mode.rawValue] = mode.rawValue
      }
      // A new segment begins after this character where that is cheaper; the finished one is rounded up to whole bits.
      for target in modes {
        for source in modes where after[source.rawValue] < unreachable {
          let cost = (after[source.rawValue] + 5) / 6 * 6 + target.headerBits(group) * 6
          if cost < after[target.rawValue] {
            after[target.rawValue] = cost
            choices[index * modes.count + target.rawValue] = source.rawValue
          }
        }
      }
      costs = after
    }

    var mode = modes.min { costs[$0.rawValue] < costs[$1.rawValue] } ?? .byte
    bits = text.isEmpty ? 0 : (costs[mode.rawValue] + 5) / 6
    segments = []
    for index in text.indices.reversed() {
      mode = modes[choices[index * modes.count + mode.rawValue]]
      if let last = segments.last, last.mode == mode {
        segments[segments.count - 1].range = index..<last.range.upperBound
      } else {
        segments.append(QRSegment(mode: mode, range: index..<(index + 1)))
      }
    }
    segments.reverse()
  }
}
