/// A workbook as Excel and LibreOffice write it (ECMA-376, Office Open XML): its sheets with the values that a person sees, merged
/// cells filled.
package enum Workbook {
  /// The sheets in the order of the workbook; hidden ones too.
  package static func read(_ bytes: [UInt8]) throws(SpreadsheetFault) -> [Sheet] {
    let archive = try ZIPArchive(bytes)
    guard let workbook = try archive.contents(of: "xl/workbook.xml") else { throw .damaged }
    let parts = try XMLEvents.read(workbook, into: WorkbookParts())
    let targets = try relationships(archive)
    let texts = try archive.contents(of: "xl/sharedStrings.xml").map { bytes throws(SpreadsheetFault) in
      try XMLEvents.read(bytes, into: SharedTexts()).texts
    }
    let styles = try archive.contents(of: "xl/styles.xml").map { bytes throws(SpreadsheetFault) in
      try XMLEvents.read(bytes, into: DateStyles()).isDate
    }
    var sheets: [Sheet] = []
    var (cells, textBytes) = (0, 0)
    for part in parts.sheets {
      guard let target = targets[part.relationship], let xml = try archive.contents(of: target) else { continue }
      var reader = SheetReader(
        texts: texts ?? [], isDate: styles ?? [], startsIn1904: parts.startsIn1904,
        mostCells: Sheet.mostCells - cells, mostTextBytes: Sheet.mostTextBytes - textBytes)
      reader = try XMLEvents.read(xml, into: reader)
      sheets.append(try reader.sheet(named: part.name, isHidden: part.isHidden))
      cells += reader.count
      textBytes += reader.textBytes
    }
    guard !sheets.isEmpty else { throw .damaged }
    return sheets
  }

  private static func relationships(_ archive: ZIPArchive) throws(SpreadsheetFault) -> [String: String] {
    guard let xml = try archive.contents(of: "xl/_rels/workbook.xml.rels") else { throw .damaged }
    return try XMLEvents.read(xml, into: Relationships()).targets.mapValues { target in
      target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
    }
  }
}

private struct WorkbookParts: XMLEvents.Receiver {
  var sheets: [(name: String, relationship: String, isHidden: Bool)] = []
  var startsIn1904 = false

  mutating func began(_ name: String, _ attributes: [String: String]) {
    if name == "sheet", let title = attributes["name"], let id = attributes["id"] {
      sheets.append((title, id, ["hidden", "veryHidden"].contains(attributes["state"])))
    }
    if name == "workbookPr" { startsIn1904 = ["1", "true"].contains(attributes["date1904"]) }
  }
  mutating func ended(_ name: String) {}
  mutating func found(_ text: UnsafeBufferPointer<UInt8>) {}
}

private struct Relationships: XMLEvents.Receiver {
  var targets: [String: String] = [:]

  mutating func began(_ name: String, _ attributes: [String: String]) {
    if let id = attributes["Id"], let target = attributes["Target"] { targets[id] = target }
  }
  mutating func ended(_ name: String) {}
  mutating func found(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// The texts that cells refer to by number; the parts of rich text are joined, phonetic hints left out.
private struct SharedTexts: XMLEvents.Receiver {
  var texts: [String] = []
  private var bytes: [UInt8] = []
  private var isText = false
  private var isPhonetic = false

  mutating func began(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "si": bytes = []
    case "t": isText = !isPhonetic
    case "rPh": isPhonetic = true
    default: break
    }
  }

  mutating func ended(_ name: String) {
    switch name {
    case "si": texts.append(CellText.decoded(bytes))
    case "t": isText = false
    case "rPh": isPhonetic = false
    default: break
    }
  }

  mutating func found(_ text: UnsafeBufferPointer<UInt8>) {
    if isText { bytes += text }
  }
}

/// Which cell styles show a number as a day.
private struct DateStyles: XMLEvents.Receiver {
  /// By number of the style.
  var isDate: [Bool] = []
  private var formats: [Int: Bool] = [:]
  private var isCellStyle = false

  mutating func began(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
        formats[id] = Self.showsDay(code)
      }
    case "cellXfs": isCellStyle = true
    case "xf" where isCellStyle:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      isDate.append(formats[id] ?? Self.builtIn.contains(id))
    default: break
    }
  }

  mutating func ended(_ name: String) {
    if name == "cellXfs" { isCellStyle = false }
  }

  mutating func found(_ text: UnsafeBufferPointer<UInt8>) {}

  /// ECMA-376, 18.8.30: 14 to 17 and 22 are days; 27 to 36 and 50 to 58 are days in East Asian locales.
  private static let builtIn: Set<Int> = Set([14, 15, 16, 17, 22] + Array(27...36) + Array(50...58))

  /// A year or a day letter outside of quotes, brackets and escapes.
  private static func showsDay(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\"": isQuoted.toggle()
      case "[" where !isQuoted: isBracketed = true
      case "]" where !isQuoted: isBracketed = false
      case "\\", "_", "*": isEscaped = true
      case "d" where !isQuoted && !isBracketed, "y" where !isQuoted && !isBracketed: return true
      default: break
      }
    }
    return false
  }
}
