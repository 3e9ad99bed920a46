extension UInt8 {
  /// Whether it is a digit in ASCII, and so in UTF-8.
  @inlinable
  package var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// Whether it is a letter in ASCII, small or large.
  @inlinable
  package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// Whether it is of a word in UTF-8: a letter or digit of ASCII, or any byte of a sign beyond.
  @inlinable
  package var isOfWord: Bool { self >= 0x80 || isASCIILetter || isASCIIDigit }
}

extension Unicode.Scalar {
  /// Whether it is one of `0` to `9`; Unicode has other digits.
  @inlinable
  package var isASCIIDigit: Bool { value &- 0x30 < 10 }
}
