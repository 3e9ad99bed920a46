import Foundation
import OCOPBuild
import OCOPDiagnostics

/// Writes to the two streams of the program, and knows what they are.
enum Terminal {
  /// Colour only for a person who has not asked for none (no-color.org).
  static func usesColour(_ stream: Int32) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(stream) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// Text for people. Names of files, words of content and arguments are in it, which strangers may have written: what a terminal
  /// would obey is replaced.
  static func print(_ text: String) {
    write(TextRenderer.printable(text, keepsLines: true), to: STDOUT_FILENO)
  }

  static func printError(_ text: String) {
    write(TextRenderer.printable(text, keepsLines: true), to: STDERR_FILENO)
  }

  /// What other programs read, and what moves the cursor or has colours: whoever makes it sees to what is in it.
  static func printAsItIs(_ text: String, to stream: Int32 = STDOUT_FILENO) {
    write(text, to: stream)
  }

  /// Tells what a build has to say beside problems, above the bar of its progress.
  static func notices(_ bar: ProgressBar, _ language: MessageLanguage) -> BuildNotice {
    { text in
      bar.finish()
      printError(BilingualText(vi: "Lưu ý: \(text.vi)\n", en: "Note: \(text.en)\n")[language])
    }
  }

  private static func write(_ text: String, to stream: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Foundation.write(stream, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      // A reader that has gone away (a closed pipe) wants no more; there is nobody left to tell.
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }
}
