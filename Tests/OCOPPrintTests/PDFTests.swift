import OCOPDiagnostics
import OCOPPrint
import Testing

@Suite struct `A finished PDF` {
  /// Two pages of 100 × 200 points with a trim box inside, a font with its file and one without.
  static let sample: [UInt8] = {
    let objects = [
      "1 0 obj\n<</Type/Pages/Count 2/Kids[2 0 R 3 0 R]>>\nendobj\n\n",
      "2 0 obj\n<</Type/Page/MediaBox[0 0 100 200]/TrimBox[10 10 90 190]/Parent 1 0 R>>\nendobj\n\n",
      "3 0 obj\n<</Type/Page/MediaBox[0 0 100 200]/TrimBox[10 10 90 190]/Parent 1 0 R>>\nendobj\n\n",
      "4 0 obj\n<</Type/FontDescriptor/FontName/ABCDEF+NotoSans-Regular/FontFile2 9 0 R>>\nendobj\n\n",
      "5 0 obj\n<</Type/FontDescriptor/FontName/Arial/Flags 4>>\nendobj\n\n",
    ]
    var text = "%PDF-1.7\n\n"
    var offsets: [Int] = []
    for object in objects {
      offsets.append(text.utf8.count)
      text += object
    }
    let table = text.utf8.count
    text += "xref\n0 6\n0000000000 65535 f\r\n"
    for offset in offsets { text += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n\r\n" }
    text += "trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n\(table)\n%%EOF"
    return Array(text.utf8)
  }()

  @Test func `tells its pages, boxes and fonts`() throws {
    let pdf = try #require(PDFInspection(Self.sample))
    #expect(pdf.pages == 2)
    #expect(pdf.mediaBoxes == [PDFInspection.Box(width: 35.28, height: 70.56)])
    #expect(pdf.trimBoxes == [PDFInspection.Box(width: 28.22, height: 63.5)])
    #expect(pdf.bleedBoxes == [])
    #expect(pdf.fonts == ["NotoSans-Regular"])
    #expect(pdf.missingFonts == ["Arial"])
  }

  @Test func `gets a bleed box, and stays readable`() throws {
    let boxed = try #require(PDFBleedBox.add(to: Self.sample, millimetres: 3))
    let pdf = try #require(PDFInspection(boxed))
    #expect(pdf.pages == 2)
    #expect(pdf.bleedBoxes == [PDFInspection.Box(width: 34.22, height: 69.5)])
    #expect(pdf.trimBoxes == [PDFInspection.Box(width: 28.22, height: 63.5)])
  }

  @Test func `cut off anywhere, it is none`() {
    for length in 0..<Self.sample.count {
      #expect(PDFInspection(Array(Self.sample.prefix(length))) == nil)
      #expect(PDFBleedBox.add(to: Array(Self.sample.prefix(length)), millimetres: 3) == nil)
    }
  }

  @Test(arguments: [(18.5, "18.5"), (0, "0"), (-1.25, "-1.25"), (3, "3"), (0.0004, "0"), (38.123_456, "38.123")])
  func `numbers are written short`(number: Double, text: String) {
    #expect(JSONValue.decimal(number) == text)
  }
}
