/// Spellings that differ on paper and mean the same word.
package enum VietnameseSpelling {
  /// `text` composed, each Vietnamese syllable with its tone in one place: `hoà` becomes `hòa`, `thuỷ` `thủy`,
  /// `qúy` `quý`, `tòan` `toàn`.
  ///
  /// Both placements of the tone in open *oa*, *oe* and *uy* are in use; the one chosen here is that of the names of
  /// communes in law (Hòa Bình, Thủy Nguyên). Words that are not Vietnamese syllables stay as they are.
  package static func canonicalTonePlacement(_ text: String) -> String {
    let text = UnicodeNormalization.nfc(text)
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var result = String.UnicodeScalarView()
    result.reserveCapacity(text.utf8.count)
    var run: [VietnameseLetter] = []
    for scalar in text.unicodeScalars {
      if let letter = VietnameseLetter(scalar) {
        run.append(letter)
      } else {
        flush(&run, into: &result)
        result.append(scalar)
      }
    }
    flush(&run, into: &result)
    return String(result)
  }

  /// Equal for two texts that differ only in case, Unicode form or tone placement. Accents count.
  package static func compareKey(_ text: String) -> String {
    canonicalTonePlacement(text).lowercased()
  }

  private static func flush(_ run: inout [VietnameseLetter], into result: inout String.UnicodeScalarView) {
    defer { run.removeAll(keepingCapacity: true) }
    // A tone on a lone vowel, as most are, has no other place to go.
    let needsCare = run.contains { $0.tone != .ngang } && run.count(where: \.isVowel) > 1
    for letter in needsCare ? VietnameseSyllable(run)?.respelled ?? run : run {
      if let scalar = letter.scalar { result.append(scalar) }
    }
  }
}
