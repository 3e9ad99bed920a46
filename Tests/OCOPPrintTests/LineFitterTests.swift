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
    let text = "Câu đầu ngắn thôi. Câu sau dài hơn nhiều lắm."
    #expect(fitter.fit(text, lines: 1, at: .sentences).text == "Câu đầu ngắn thôi.")
    #expect(fitter.fit("“Bánh ngon lắm!” Câu sau dài hơn", lines: 1, at: .sentences).text == "“Bánh ngon lắm!”")
    #expect(
      fitter.fit("Một câu dài không có chỗ nào để dừng lại cả", lines: 1, at: .sentences).text == "Một câu dài không…")
  }

  @Test func `a name is cut behind a word, whatever signs are in it`() {
    let fitter = LineFitter(font: font, size: 10, width: 100)
    #expect(fitter.fit("Câu đầu ngắn thôi. Câu sau dài hơn.", lines: 1).text == "Câu đầu ngắn thôi…")
    #expect(fitter.fit("Trà 12.500 giờ ở 3.200 độ nhiệt đới", lines: 1).text == "Trà 12.500 giờ ở…")
  }

  /// Each is cut where a full stop stands that ends no sentence.
  @Test(arguments: [
    (
      "Tổ có 120 lao động, doanh thu năm 2025 đạt 3.450.000.000 đồng và nộp thuế", 1,
      "Tổ có 120 lao động, doanh thu năm 2025 đạt…"
    ),
    ("Giá bán từ 45.000 đồng đến 1.250.000 đồng một hộp quà to", 1, "Giá bán từ 45.000 đồng đến 1.250.000 đồng một…"),
    (
      "Nước mắm được bày bán ở nhiều chợ tại TP. Hồ Chí Minh và nơi khác", 1,
      "Nước mắm được bày bán ở nhiều chợ tại TP. Hồ…"
    ),
    (
      "Làm theo cách của nghệ nhân là ThS. Nguyễn Văn Minh Hoạ ở làng", 1, "Làm theo cách của nghệ nhân là ThS. Nguyễn…"
    ),
    ("Cửa hàng ở số 12 đường Lê Lợi thuộc P. Bến Nghé của thành phố", 1, "Cửa hàng ở số 12 đường Lê Lợi thuộc P. Bến…"),
  ])
  func `no figure and no abbreviation is taken for the end of a sentence`(text: String, lines: Int, kept: String) {
    let fit = LineFitter(font: font, size: 10, width: 240).fit(text, lines: lines, at: .sentences)
    #expect(fit == LineFitter.Fit(text: kept, lines: 1, isCut: true))
  }

  @Test func `a number that is wider than its room is left out, not cut into another one`() {
    #expect(LineFitter(font: font, size: 10, width: 40).fit("3.450.000.000 đồng", lines: 1).text == "…")
  }

  @Test func `a word wider than a line gets places to break, behind signs where that is enough`() {
    let fitter = LineFitter(font: font, size: 10, width: 70)
    #expect(fitter.breakable("Lô KEODUA_20260915_CA2") == "Lô KEODUA_\u{200B}20260915_\u{200B}CA2")
    #expect(fitter.lines(of: fitter.breakable("KEODUA_20260915_CA2")) == 2)
    #expect(fitter.breakable("ABCDEFGHIJKLM") == "ABCDEFGHIJKLM".map(String.init).joined(separator: "\u{200B}"))
    #expect(fitter.breakable("Lô L2026-09A") == "Lô L2026-09A")
  }

  @Test func `a word without an end is cut inside`() {
    let fit = LineFitter(font: font, size: 10, width: 100).fit(String(repeating: "dài", count: 60), lines: 2)
    #expect(fit.isCut)
    #expect(fit.lines == 2)
    #expect(fit.text.hasSuffix("…"))
    #expect(fit.text.replacing("\u{200B}", with: "").count < 40)
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
