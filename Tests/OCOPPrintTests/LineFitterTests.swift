import Foundation
import OCOPPrint
import Testing

@Suite struct `Lines before printing` {
  let font: TrueTypeFont

  init() throws {
    font = try #require(TrueTypeFont(try Fonts.bytes("noto-sans-regular.ttf")))
  }

  @Test func `a font tells its letters and their widths`() {
    #expect(font.covers("ữ"))
    #expect(font.covers("Đ"))
    #expect(!font.covers("茶"))
    // Noto Sans: a blank is 260 units of 1000, an m 932.
    #expect(abs(font.width(of: " ") - 0.26) < 0.001)
    #expect(abs(font.width(of: "mm") - 1.864) < 0.01)
  }

  @Test func `bytes that are no font are none`() throws {
    #expect(TrueTypeFont([]) == nil)
    #expect(TrueTypeFont(Array("no font at all, but long enough for a header".utf8)) == nil)
    let whole = try Fonts.bytes("noto-sans-regular.ttf")
    for length in stride(from: 0, to: whole.count, by: 997) {
      // Cut anywhere: nil or a font, never a crash.
      _ = TrueTypeFont(Array(whole.prefix(length)))
    }
  }

  @Test(arguments: [
    ("", 0), ("một", 1), ("một hai ba bốn năm", 1), ("một hai ba bốn năm sáu bảy tám chín mười mười một", 3),
  ])
  func `words fill one line after the other`(text: String, lines: Int) {
    #expect(LineFitter(font: font, size: 10, width: 100).lines(of: text) == lines)
  }

  @Test func `what fits is not touched`() {
    let fit = LineFitter(font: font, size: 10, width: 100).fit("một hai ba", lines: 1)
    #expect(fit == LineFitter.Fit(text: "một hai ba", lines: 1, isCut: false))
  }

  @Test func `a cut falls behind a sentence where that loses little`() {
    let fitter = LineFitter(font: font, size: 10, width: 100)
    #expect(fitter.fit("Câu đầu ngắn thôi. Câu sau dài hơn nhiều lắm.", lines: 1).text == "Câu đầu ngắn thôi.")
    #expect(fitter.fit("Một câu dài không có chỗ nào để dừng lại cả", lines: 1).text == "Một câu dài không…")
  }

  @Test func `a word without an end is cut inside`() {
    let fit = LineFitter(font: font, size: 10, width: 100).fit(String(repeating: "dài", count: 60), lines: 2)
    #expect(fit.isCut)
    #expect(fit.lines == 2)
    #expect(fit.text.hasSuffix("…"))
    #expect(fit.text.count < 40)
  }

  @Test func `no room at all leaves nothing`() {
    #expect(LineFitter(font: font, size: 10, width: 100).fit("một", lines: 0).text == "")
  }
}

/// The theme's print fonts, from where the test itself stands.
enum Fonts {
  static func bytes(_ name: String, _ testFile: String = #filePath) throws -> [UInt8] {
    let root = URL(filePath: testFile).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return Array(try Data(contentsOf: root.appending(path: "themes/default/print/fonts/\(name)")))
  }
}
