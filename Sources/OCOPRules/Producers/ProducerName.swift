import OCOPText

/// A producer's name for comparison: folded letters and digits, the legal form in one spelling.
struct ProducerName {
  let letters: [UInt8]

  init(_ name: String) {
    var letters = VietnameseFold.fold(name).utf8.filter { $0.isASCIILetter || $0.isASCIIDigit }
    for (long, short) in Self.forms where letters.starts(with: long) {
      letters.replaceSubrange(0..<long.count, with: short)
    }
    self.letters = letters
  }

  /// The name itself, and the name with any one letter left out. Two names that share one of these differ by one letter, or by
  /// two that changed places. Digits are never left out: 'Tổ 1' and 'Tổ 2' are two; nor is anything in a short name.
  var slips: [[UInt8]] {
    guard letters.count >= 8 else { return [letters] }
    return [letters]
      + letters.indices.filter { letters[$0].isASCIILetter }.map { index in
        var shorter = letters
        shorter.remove(at: index)
        return shorter
      }
  }

  /// 'HTX' and 'Hợp tác xã' are one form; a cooperative and a household of one name stay two.
  private static let forms: [(long: [UInt8], short: [UInt8])] = [
    ("hoptacxa", "htx"), ("tohoptac", "tht"), ("congtytrachnhiemhuuhan", "congtytnhh"),
    ("congtytnhhmotthanhvien", "congtytnhhmtv"), ("congtycophan", "congtycp"), ("doanhnghieptunhan", "dntn"),
    ("hokinhdoanh", "hkd"), ("cososanxuat", "coso"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
