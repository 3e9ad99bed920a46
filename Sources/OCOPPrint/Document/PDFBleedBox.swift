import OCOPDiagnostics

/// Gives every page a bleed box of its own.
///
/// The engine makes the sheet as large as its bleed. Where crop marks stand outside, the bleed is smaller than the sheet,
/// and a shop that imposes by the bleed box would take the marks for a part of the picture.
package enum PDFBleedBox {
  /// - Parameter millimetres: from the trim box outwards.
  /// - Returns: nil where the file is not as expected.
  package static func add(to bytes: [UInt8], millimetres: Double) -> [UInt8]? {
    guard let objects = PDFObjects(bytes) else { return nil }
    let margin = millimetres * 72 / 25.4
    var insertions: [(offset: Int, text: [UInt8])] = []
    for object in objects.dictionaries where object.has("/Type/Page/") && !object.has("/BleedBox") {
      guard let trim = object.numbers(after: "/TrimBox"), trim.count == 4,
        let place = object.text.firstRange(of: "/TrimBox[")
      else { return nil }
      let corners = [trim[0] - margin, trim[1] - margin, trim[2] + margin, trim[3] + margin]
      let box = "/BleedBox[\(corners.map(JSONValue.decimal).joined(separator: " "))]"
      let offset = object.start + object.text[..<place.lowerBound].utf8.count
      insertions.append((offset, Array(box.utf8)))
    }
    insertions.sort { $0.offset < $1.offset }
    return rewritten(objects, insertions)
  }

  /// The file with texts put in, and the table of where each object begins set right.
  private static func rewritten(_ objects: PDFObjects, _ insertions: [(offset: Int, text: [UInt8])]) -> [UInt8]? {
    let added = insertions.reduce(0) { $0 + $1.text.count }
    var result: [UInt8] = []
    result.reserveCapacity(objects.bytes.count + added)
    var from = 0
    var ends: [(offset: Int, shift: Int)] = []
    var shift = 0
    for (offset, text) in insertions {
      result.append(contentsOf: objects.bytes[from..<offset])
      result.append(contentsOf: text)
      from = offset
      shift += text.count
      ends.append((offset, shift))
    }
    result.append(contentsOf: objects.bytes[from..<objects.table])
    func shifted(_ offset: Int) -> Int {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if ends[middle].offset < offset { low = middle + 1 } else { high = middle }
      }
      return offset + (low == 0 ? 0 : ends[low - 1].shift)
    }
    guard let line = objects.bytes[(objects.table + 7)...].firstIndex(of: 0x0A) else { return nil }
    let entries = line + 1
    result.append(contentsOf: objects.bytes[objects.table..<entries])
    for (index, offset) in objects.offsets.enumerated() {
      let entry = objects.bytes[(entries + 20 * index)..<(entries + 20 * (index + 1))]
      guard offset > 0 else {
        result.append(contentsOf: entry)
        continue
      }
      let digits = String(shifted(offset))
      result.append(
        contentsOf: Array(String(repeating: "0", count: max(0, 10 - digits.count)).utf8) + Array(digits.utf8))
      result.append(contentsOf: entry.dropFirst(10))
    }
    let rest = objects.bytes[(entries + 20 * objects.offsets.count)...]
    let text = String(decoding: rest, as: UTF8.self)
    guard let mark = text.firstRange(of: "startxref\n") else { return nil }
    result.append(contentsOf: Array(text[..<mark.upperBound].utf8))
    result.append(contentsOf: Array("\(objects.table + added)\n%%EOF".utf8))
    return result
  }
}
