import OCOPDiagnostics
import OCOPLaw

/// Small turns of phrase that messages share, as docs/writing-diagnostics.md asks for them.
package enum Wording {
  /// The author's words in quotation marks, a long text cut in the middle.
  package static func quote(_ text: String) -> String { "'\(shortened(text))'" }

  /// The author's words, a long text cut in the middle: how it begins and how it ends tell which it is.
  package static func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > 60 else { return text }
    return "\(String(scalars.prefix(36)))…\(String(scalars.suffix(20)))"
  }

  /// With a full stop at the end, as hints have it.
  static func sentence(_ text: String) -> String {
    guard let last = text.last, !".?!…:".contains(last) else { return text }
    return text + "."
  }

  /// `1 star`, `3 stars`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// `a, b and c`; `a, b và c`.
  static func list(_ items: [BilingualText]) -> BilingualText {
    func joined(_ texts: [String], _ and: String) -> String {
      guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
      return texts.dropLast().joined(separator: ", ") + " \(and) " + last
    }
    return BilingualText(vi: joined(items.map(\.vi), "và"), en: joined(items.map(\.en), "and"))
  }
}
