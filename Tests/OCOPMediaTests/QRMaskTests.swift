import OCOPMedia
import Testing

@Suite struct `QR mask` {
  @Test func `is named as in the standard's worked example`() {
    #expect(QRMask.mask5.formatBits(.medium) == 0b100_0000_1100_1110)
  }

  /// The four rules of the standard, module by module, against the sums over whole lines.
  @Test(arguments: [21, 25, 29, 53])
  func `is judged by the standard's four rules`(side: Int) {
    var random = Xorshift(state: UInt64(side))
    for round in 0..<20 {
      // From nearly plain to noise, so that every rule has cases.
      let share = UInt64(5 + 5 * (round % 10))
      let modules = (0..<side * side).map { _ in random.next() % 100 < share }
      let grid = QRGrid(side: side) { modules[$1 * side + $0] }
      #expect(grid.penalty == penaltyByTheBook(modules, side: side))
    }
  }

  @Test func `counts a finder's cross-section beside four light modules, at the edge too`() {
    // Row 10 of a symbol of 21: 1011101 in the middle has light on both sides, at the left edge likewise.
    let middle = QRGrid(side: 21) { column, row in row == 10 && [7, 9, 10, 11, 13].contains(column) }
    let edge = QRGrid(side: 21) { column, row in row == 10 && [0, 2, 3, 4, 6].contains(column) }
    let plain = QRGrid(side: 21) { column, row in row == 10 && [7, 8, 9, 10, 11].contains(column) }
    #expect(middle.penalty > plain.penalty && edge.penalty > plain.penalty)
    #expect(
      middle.penalty
        == penaltyByTheBook((0..<441).map { $0 / 21 == 10 && [7, 9, 10, 11, 13].contains($0 % 21) }, side: 21))
  }

  private func penaltyByTheBook(_ modules: [Bool], side: Int) -> Int {
    func dark(_ column: Int, _ row: Int) -> Bool {
      (0..<side).contains(column) && (0..<side).contains(row) && modules[row * side + column]
    }
    var total = 0
    for transposed in [false, true] {
      for line in 0..<side {
        let row = (-4..<side + 4).map { transposed ? dark(line, $0) : dark($0, line) }
        var run = 1
        for index in 5...side + 4 {
          if index < side + 4, row[index] == row[index - 1] {
            run += 1
          } else {
            if run >= 5 { total += run - 2 }
            run = 1
          }
        }
        for start in 0...(row.count - 11) {
          let window = row[start..<start + 11].map { $0 ? "1" : "0" }.joined()
          if window == "10111010000" || window == "00001011101" { total += 40 }
        }
      }
    }
    for row in 1..<side {
      for column in 1..<side {
        let block = [dark(column, row), dark(column - 1, row), dark(column, row - 1), dark(column - 1, row - 1)]
        if Set(block).count == 1 { total += 3 }
      }
    }
    let count = modules.count { $0 }
    var steps = 0
    while abs(count * 100 - 50 * side * side) >= (steps + 1) * 5 * side * side { steps += 1 }
    return total + 10 * steps
  }
}

/// Numbers that look random and are the same in every run.
private struct Xorshift {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state >> 11
  }
}
