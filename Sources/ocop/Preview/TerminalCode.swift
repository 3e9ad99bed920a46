import OCOPMedia

/// A QR code drawn with block characters, two modules a character high, dark on light whatever the terminal's colours.
enum TerminalCode {
  static func text(of symbol: QRSymbol) -> String {
    let quiet = 2
    let side = symbol.side + 2 * quiet
    func isDark(_ column: Int, _ row: Int) -> Bool {
      let (x, y) = (column - quiet, row - quiet)
      return (0..<symbol.side).contains(x) && (0..<symbol.side).contains(y) && symbol[x, y]
    }
    var text = ""
    for row in stride(from: 0, to: side, by: 2) {
      text += "\u{1B}[30;47m"
      for column in 0..<side {
        switch (isDark(column, row), isDark(column, row + 1)) {
        case (true, true): text += "█"
        case (true, false): text += "▀"
        case (false, true): text += "▄"
        case (false, false): text += " "
        }
      }
      text += "\u{1B}[0m\n"
    }
    return text
  }
}
