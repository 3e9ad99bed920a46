extension String {
  /// A whole number with a mark between groups of three digits: "1.137", "-20.500".
  package init(_ number: Int, groupedBy mark: UInt8) {
    guard number.magnitude >= 1000 else {
      self.init(number)
      return
    }
    let digits = String(number.magnitude).utf8
    // Nineteen digits at most, with a mark between every three, and a sign.
    self.init(unsafeUninitializedCapacity: 26) { bytes in
      var count = 0
      func put(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
      }
      if number < 0 { put(UInt8(ascii: "-")) }
      for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index).isMultiple(of: 3) { put(mark) }
        put(digit)
      }
      return count
    }
  }
}
