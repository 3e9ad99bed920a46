import OCOPModel

/// Texts as the fonts can print them. Letters that no font has are left out or replaced, and remembered for the preflight.
struct PrintText {
  /// Letters that could not be printed, by the entry whose text has them.
  private(set) var missing: [String: Set<Unicode.Scalar>] = [:]
  private let covered: [Bool]
  private let faces: [TrueTypeFont]

  init(faces: [TrueTypeFont]) {
    self.faces = faces
    covered = (0..<UInt32(0x2200)).map { value in
      guard let scalar = Unicode.Scalar(value), value >= 0x20 else { return false }
      return faces.allSatisfy { $0.covers(scalar) }
    }
  }

  /// One line: blanks and line ends become single blanks.
  mutating func line(_ text: String, of owner: String) -> String {
    var isPlain = true
    var wasBlank = true
    var run = 0
    var longest = 0
    for scalar in text.unicodeScalars {
      let isBlank = scalar == " "
      run = isBlank ? 0 : run + 1
      longest = max(longest, run)
      if scalar.value >= 0x2200 || !covered[Int(scalar.value)] || (isBlank && wasBlank) {
        isPlain = false
        break
      }
      wasBlank = isBlank
    }
    if isPlain, !wasBlank || text.isEmpty { return longest > Self.longestWord ? Self.broken(text) : text }
    return Self.broken(cleaned(text, of: owner))
  }

  /// A word that may be too long for a narrow column. The words of Vietnamese have seven letters at most, so this is an address
  /// of the web or a slip.
  private static let longestWord = 26

  /// The text with places to break in its long words; a check of every word by the engine would cost a third of its memory.
  private static func broken(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.unicodeScalars.count <= longestWord
        ? String(word) : word.map(String.init).joined(separator: "\u{200B}")
    }.joined(separator: " ")
  }

  private mutating func cleaned(_ text: String, of owner: String) -> String {
    var result = String.UnicodeScalarView()
    func appendBlank() { if let last = result.last, last != " " { result.append(" ") } }
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace && scalar != "\u{A0}" {
        appendBlank()
      } else if faces.allSatisfy({ $0.covers(scalar) }) {
        result.append(scalar)
      } else if let stand = Self.standIns[scalar] {
        result.append(contentsOf: stand.unicodeScalars)
      } else if !scalar.properties.isDefaultIgnorableCodePoint, scalar.value >= 0x20 {
        missing[owner, default: []].insert(scalar)
        // A word keeps a sign that a letter is not there; a picture is simply left out.
        if scalar.properties.isAlphabetic { result.append("?") } else { appendBlank() }
      }
    }
    while result.last == " " { result.removeLast() }
    return String(result)
  }

  /// Signs that say the same.
  private static let standIns: [Unicode.Scalar: String] = [
    "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "–", "\u{2015}": "—", "\u{2212}": "–", "\u{2264}": "<=",
    "\u{2265}": ">=", "\u{2248}": "~", "\u{02BC}": "’", "\u{2032}": "’", "\u{3001}": ",", "\u{FF0C}": ",",
  ]
}
