import OCOPDiagnostics
import OCOPSpreadsheet
import Testing

@Suite struct `Tables are read from what people have` {
  @Test func `a comma-separated file with semicolons, quotes and a byte-order mark`() throws {
    let sheet = try CommaSeparated.read(Array("\u{FEFF}a;b\r\n\"x;\"\"y\"\"\";\"hai\r\ndòng\"\r\n;c".utf8))
    #expect(sheet[0, 0] == .text("a"))
    #expect(sheet[1, 0] == .text("x;\"y\""))
    #expect(sheet[1, 1] == .text("hai\r\ndòng"))
    #expect(sheet[2, 0] == nil)
    #expect(sheet[2, 1] == .text("c"))
  }

  @Test func `nothing in a comma-separated file runs as a formula`() throws {
    let bytes = CommaSeparated.write([["=cmd|' /C calc'!A0", "+1+1", "@SUM(1)", "-1", "-a", "+84 270 3822 345", "a=1"]])
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\u{FEFF}'=cmd|' /C calc'!A0,'+1+1,'@SUM(1),-1,'-a,'+84 270 3822 345,a=1\r\n")
  }

  @Test func `what no spreadsheet can have is refused in words`() {
    func message(_ text: String) -> String? {
      do throws(SpreadsheetFault) {
        _ = try CommaSeparated.read(Array(text.utf8))
        return nil
      } catch {
        return error.message.en
      }
    }
    #expect(
      message("a\n" + String(repeating: ",", count: 3_000_000))
        == "Row 2 has more than 16,384 columns, which no spreadsheet has; look at what separates the columns")
    #expect(
      message("a,b\nx,\"" + String(repeating: "x", count: 32_768))
        == "Cell B2 is longer than 32,767 characters, which no cell can be; cut it, or look for a quote that is not closed"
    )
    #expect(message("a,b\nx," + String(repeating: "x", count: 32_767)) == nil)
    #expect(message(String(repeating: ",", count: 16_383)) == nil)
    #expect(message(String(repeating: String(repeating: ",", count: 999) + "\n", count: 2_001)) != nil)
  }

  @Test func `what is written is read again`() throws {
    let rows = [
      ["Tên", "Số"], ["Bánh, \"cốm\" <&>\nhai dòng", "0907123456"], ["", "=1+1"], ["+84 270 3822 345", "-5"],
      ["@SUM(1)", "'=1"], ["'", "'chữ"],
    ]
    let workbook = try #require(try Workbook.read(WorkbookWriter.write(rows, sheet: "Sản phẩm & khác")).first)
    let table = try CommaSeparated.read(CommaSeparated.write(rows))
    #expect(workbook.name == "Sản phẩm & khác")
    for (row, fields) in rows.enumerated() {
      for (column, field) in fields.enumerated() {
        #expect(workbook[row, column] == (field.isEmpty ? nil : .text(field)))
        #expect(table[row, column] == (field.isEmpty ? nil : .text(field)))
      }
    }
  }

  @Test func `every cut of a workbook is refused without harm`() throws {
    let bytes = WorkbookWriter.write([["Tên"], ["x"]], sheet: "a")
    for length in 0..<bytes.count {
      #expect(throws: SpreadsheetFault.self) { try Workbook.read(Array(bytes.prefix(length))) }
    }
  }

  @Test func `every changed byte of a workbook is refused or read`() {
    let bytes = WorkbookWriter.write([["Tên"], ["x"]], sheet: "a")
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0xFF
      _ = try? Workbook.read(damaged)
    }
  }

  @Test(arguments: [
    (1.0, 1900, 1, 1), (59, 1900, 2, 28), (61, 1900, 3, 1), (45_616, 2024, 11, 20), (45_616.75, 2024, 11, 20),
  ])
  func `days are counted as spreadsheets do`(serial: Double, year: Int, month: Int, day: Int) {
    #expect(SerialDay.date(serial) == .date(year: year, month: month, day: day))
  }

  @Test func `places of cells have names`() {
    #expect(CellAddress(row: 16, column: 3).name == "D17")
    #expect(CellAddress(row: 0, column: 26).name == "AA1")
    #expect(CellAddress("XFD1048576")?.column == 16_383)
    for text in ["", "A", "1", "A0", "1A", "XFE1x", "a1"] { #expect(CellAddress(text) == nil) }
  }
}
