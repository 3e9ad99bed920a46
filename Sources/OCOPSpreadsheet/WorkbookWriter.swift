import OCOPText

/// Writes a workbook with one sheet. Every cell is text, so that Excel leaves phone numbers and codes their zeros.
package enum WorkbookWriter {
  /// - Parameter rows: the first is the heading, which stays in view.
  package static func write(_ rows: [[String]], sheet name: String) -> [UInt8] {
    var archive = StoredArchive()
    archive.add("[Content_Types].xml", contentTypes)
    archive.add("_rels/.rels", packageRelationships)
    archive.add(
      "xl/workbook.xml",
      """
      \(header)<workbook xmlns="\(spreadsheet)" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
      <sheets><sheet name="\(escaped(String(name.prefix(31))))" sheetId="1" r:id="rId1"/></sheets></workbook>
      """)
    archive.add("xl/_rels/workbook.xml.rels", workbookRelationships)
    archive.add("xl/styles.xml", styles)
    archive.add("xl/worksheets/sheet1.xml", worksheet(rows))
    return archive.finished()
  }

  private static func worksheet(_ rows: [[String]]) -> String {
    var xml =
      header
        + """
        <worksheet xmlns="\(spreadsheet)"><sheetViews><sheetView workbookViewId="0">\
        <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>
        """
    for (column, _) in (rows.first ?? []).enumerated() {
      let longest = rows.lazy.compactMap { column < $0.count ? $0[column].count : nil }.max() ?? 8
      xml += "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(min(60, longest + 3))\" customWidth=\"1\"/>"
    }
    xml += "</cols><sheetData>"
    for (row, fields) in rows.enumerated() {
      xml += "<row r=\"\(row + 1)\">"
      // A formula is harmless in a cell of text; what looks as if it had the apostrophe of `SpreadsheetFormula` gets one.
      for (column, field) in fields.enumerated() where !field.isEmpty {
        let address = CellAddress(row: row, column: column).name
        xml +=
          "<c r=\"\(address)\" t=\"inlineStr\" s=\"\(row == 0 ? 2 : 1)\"><is><t xml:space=\"preserve\">"
          + "\(escaped(field.hasPrefix("'") ? SpreadsheetFormula.guarded(field) : field))</t></is></c>"
      }
      xml += "</row>"
    }
    return xml + "</sheetData></worksheet>"
  }

  /// XML has no place for other control characters, nor for the two that end each plane.
  private static func escaped(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter {
      $0 == "\n" || $0 == "\t" || ($0.value >= 0x20 && $0.value & 0xFFFE != 0xFFFE)
    }
    return HTMLText.escaped(String(String.UnicodeScalarView(scalars)))
  }

  private static let header = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let openPackage = "http://schemas.openxmlformats.org/package/2006"

  private static let contentTypes = """
    \(header)<Types xmlns="\(openPackage)/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/xl/workbook.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
    <Override PartName="/xl/worksheets/sheet1.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
    <Override PartName="/xl/styles.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
    """

  private static let packageRelationships = """
    \(header)<Relationships xmlns="\(openPackage)/relationships">\
    <Relationship Id="rId1" Type="\(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>
    """

  private static let workbookRelationships = """
    \(header)<Relationships xmlns="\(openPackage)/relationships">\
    <Relationship Id="rId1" Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/>\
    <Relationship Id="rId2" Type="\(office)/styles" Target="styles.xml"/></Relationships>
    """

  /// Style 1 is text (format 49), style 2 the same in bold.
  private static let styles = """
    \(header)<styleSheet xmlns="\(spreadsheet)">\
    <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
    <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
    <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
    <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
    <cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
    <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
    <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>\
    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
    </styleSheet>
    """
}

/// A ZIP of files that are stored as they are: the same bytes for the same content, since its clock stands still.
private struct StoredArchive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  mutating func add(_ name: String, _ text: String) {
    let data = Array(text.utf8)
    let offset = bytes.count
    // Version 2.0, UTF-8 names, stored, 1980-01-01.
    var common: [UInt8] = Self.half(20) + Self.half(0x0800) + Self.half(0) + Self.half(0) + Self.half(0x21)
    common += Self.word(Int(ZIPArchive.checksum(data))) + Self.word(data.count) + Self.word(data.count)
    common += Self.half(name.utf8.count) + Self.half(0)
    bytes += [0x50, 0x4B, 0x03, 0x04] + common + Array(name.utf8) + data
    directory += [0x50, 0x4B, 0x01, 0x02] + Self.half(20) + common
    directory += Self.half(0) + Self.half(0) + Self.half(0) + Self.word(0) + Self.word(offset) + Array(name.utf8)
    count += 1
  }

  func finished() -> [UInt8] {
    bytes + directory + [0x50, 0x4B, 0x05, 0x06] + Self.half(0) + Self.half(0) + Self.half(count) + Self.half(count)
      + Self.word(directory.count) + Self.word(bytes.count) + Self.half(0)
  }

  private static func half(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private static func word(_ value: Int) -> [UInt8] {
    half(value) + half(value >> 16)
  }
}
