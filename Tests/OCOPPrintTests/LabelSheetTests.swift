import OCOPDiagnostics
import OCOPPrint
import Testing

@Suite struct `Label sheets` {
  @Test func `there are ten sheets, two rolls, a tent and a poster`() {
    let kinds = Dictionary(grouping: LabelSheet.all, by: \.kind).mapValues(\.count)
    #expect(kinds == [.sheet: 10, .roll: 2, .tent: 1, .poster: 1])
    #expect(Set(LabelSheet.all.map(\.key)).count == LabelSheet.all.count)
  }

  @Test(arguments: LabelSheet.all)
  func `labels lie on their sheet, apart, and it says where the sizes are from`(sheet: LabelSheet) {
    let (width, height) = sheet.labelSize
    for position in 0..<sheet.labelsPerPage {
      let corner = sheet.corner(position)
      #expect(corner.x >= 0 && corner.y >= 0)
      #expect(corner.x + width <= sheet.pageSize.width + 0.005)
      #expect(corner.y + height <= sheet.pageSize.height + 0.005)
      if position % sheet.columns > 0 { #expect(corner.x - sheet.corner(position - 1).x >= width - 0.005) }
    }
    #expect(!sheet.source.isEmpty)
    #expect(sheet.title.vi != sheet.title.en)
  }

  @Test(arguments: [
    ("HERMA 4464", "herma-4464"), ("Herma4464", "herma-4464"), ("L7160", "avery-l7160"), ("avery-7160", "avery-l7160"),
    ("Avery L7160-100", "avery-l7160"), ("roll58", "roll-58"), ("58 mm", "roll-58"), ("tent a4", "tent-a4"),
    ("A4", nil), ("avery", nil), ("L9999", nil),
  ]) func `what stands on a box leads to its sheet`(text: String, key: String?) {
    #expect(LabelSheet.meant(by: text)?.key == key)
  }

  @Test(arguments: LabelSheet.all.filter { $0.kind == .sheet })
  func `a sheet is the same from both sides`(sheet: LabelSheet) {
    // Margins left and right, above and below, are equal to a tenth of a millimetre: none of these makers does otherwise.
    let first = sheet.corner(0)
    let last = sheet.corner(sheet.labelsPerPage - 1)
    #expect(abs(first.x - (sheet.pageSize.width - last.x - sheet.labelSize.width)) < 0.11)
    #expect(abs(first.y - (sheet.pageSize.height - last.y - sheet.labelSize.height)) < 0.11)
  }
}

extension LabelSheet: CustomTestStringConvertible {
  /// Short enough for a line of the report.
  public var testDescription: String { key }
}
