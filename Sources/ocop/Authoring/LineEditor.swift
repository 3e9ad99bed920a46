import Foundation

/// One line typed at a terminal, with Tab to complete it. Text is edited by whole characters, so that a backspace takes a letter with
/// its accents.
struct LineEditor {
  enum Key: Equatable {
    case character(String)
    case tab
    case backspace
    case clear
    case enter
    /// Ctrl-C or Ctrl-D, or the terminal has gone away.
    case end
  }

  private(set) var text = ""

  /// Changes the line as a key says; Tab, Enter and the end are for the caller.
  mutating func apply(_ key: Key) {
    switch key {
    case .character(let character): text += character
    case .backspace: if !text.isEmpty { text.removeLast() }
    case .clear: text = ""
    case .tab, .enter, .end: break
    }
  }

  mutating func replace(with line: String) { text = line }

  /// Reads the next key from a terminal in raw mode. Arrow keys and the like are skipped.
  static func readKey() -> Key? {
    guard let byte = readByte() else { return .end }
    switch byte {
    case 0x03, 0x04: return .end
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    case 0x08, 0x7F: return .backspace
    case 0x15: return .clear
    case 0x1B:
      // An escape sequence ends with a letter or a tilde.
      guard let next = readByte(), next == UInt8(ascii: "[") || next == UInt8(ascii: "O") else { return nil }
      while let byte = readByte(), !(0x40...0x7E).contains(byte) {}
      return nil
    case 0..<0x20: return nil
    default:
      var bytes = [byte]
      let count = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      while bytes.count < count, let next = readByte() { bytes.append(next) }
      return String(validating: bytes, as: UTF8.self).map(Key.character)
    }
  }

  private static func readByte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      return count == 1 ? byte : nil
    }
  }
}

/// A terminal that hands over every key as it is typed; as it was before when `body` ends.
enum RawTerminal {
  static func run<T>(_ body: () throws -> T) rethrows -> T {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return try body() }
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    defer { tcsetattr(STDIN_FILENO, TCSADRAIN, &before) }
    return try body()
  }
}
