import Foundation
import OCOPText
import Testing

@Suite struct `Unicode normalization` {
  /// Whether composing it leaves every byte as it is.
  private static func isComposed(_ text: String) -> Bool {
    UnicodeNormalization.nfc(text).utf8.elementsEqual(text.utf8)
  }

  @Test(arguments: [
    ("plain ASCII", "plain ASCII"),
    ("Đường phèn", "Đường phèn"),
    ("e\u{302}\u{301}", "ế"),
    ("é\u{302}", "ế"),
    ("e\u{301}\u{302}", "ế"),
    ("ê\u{323}", "ệ"),
    ("ẹ\u{302}", "ệ"),
    ("Đu\u{31B}o\u{31B}\u{300}ng phe\u{300}n", "Đường phèn"),
    ("U\u{31B}\u{301}", "Ứ"),
    ("n\u{303}", "ñ"),
    ("o\u{308}", "ö"),
    ("\u{2126}", "Ω"),
    ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"),
    ("", ""),
  ])
  func `text is composed, Vietnamese marks in any order`(text: String, composed: String) {
    let result = UnicodeNormalization.nfc(text)
    #expect(Array(result.unicodeScalars) == Array(composed.unicodeScalars))
    #expect(Self.isComposed(result))
  }

  @Test func `every Vietnamese letter comes back from its decomposed form`() {
    let letters = "aàảãáạăằẳẵắặâầẩẫấậđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
    for text in [letters, letters.uppercased()] {
      let decomposed = text.decomposedStringWithCanonicalMapping
      #expect(!Self.isComposed(decomposed))
      #expect(Array(UnicodeNormalization.nfc(decomposed).utf8) == Array(text.utf8))
    }
  }

  @Test(arguments: ["a\u{301}", "\u{2000}", "\u{212B}", "\u{340}", "\u{958}"])
  func `what composing would change is not NFC`(text: String) {
    #expect(!Self.isComposed(text))
  }

  @Test(arguments: ["Giá 50.000 ₫ – “quà”", "🎋 Tết", "❤\u{FE0F}", "漢字", "a→b"])
  func `text that is composed already stays`(text: String) {
    #expect(Self.isComposed(text))
  }

  @Test func `the common blocks agree with the standard's quick check`() {
    for value in Array(UInt32(1)..<0xD800) + Array(0xE000..<0x20000) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      let expected = text.precomposedStringWithCanonicalMapping
      let result = UnicodeNormalization.nfc(text)
      #expect(Array(result.unicodeScalars) == Array(expected.unicodeScalars), "U+\(String(value, radix: 16))")
    }
  }
}
