import CExpat

/// Reads XML as a stream of elements and text through expat; no tree is built.
///
/// A document type is refused: no workbook has one, and entities are how small XML grows large.
enum XMLEvents {
  /// Receives what is in the document. Names come without their namespace prefix.
  protocol Receiver {
    mutating func began(_ name: String, _ attributes: [String: String])
    mutating func ended(_ name: String)
    mutating func found(_ text: UnsafeBufferPointer<UInt8>)
  }

  static func read<R: Receiver>(_ bytes: [UInt8], into receiver: R) throws(SpreadsheetFault) -> R {
    guard let parser = XML_ParserCreate(nil) else { throw .damaged }
    defer { XML_ParserFree(parser) }
    let box = Box(receiver, parser: parser)
    XML_SetUserData(parser, Unmanaged.passUnretained(box).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let box = Box.from(data), let name else { return }
        var values: [String: String] = [:]
        var place = attributes
        while let key = place?.pointee, let value = place?.advanced(by: 1).pointee {
          values[Box.local(key)] = String(cString: value)
          place = place?.advanced(by: 2)
        }
        box.receiver.began(Box.local(name), values)
      },
      { data, name in
        guard let box = Box.from(data), let name else { return }
        box.receiver.ended(Box.local(name))
      })
    XML_SetCharacterDataHandler(parser) { data, text, length in
      guard let box = Box.from(data), let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
        box.receiver.found(UnsafeBufferPointer(start: $0, count: Int(length)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let box = Box.from(data) else { return }
      XML_StopParser(box.parser, XML_Bool(XML_FALSE))
    }
    let status = bytes.withUnsafeBytes { buffer in
      XML_Parse(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), 1)
    }
    guard status == XML_STATUS_OK, let result = box.receiver as? R else { throw .damaged }
    return result
  }

  /// What the C callbacks reach through their pointer.
  private final class Box {
    var receiver: any Receiver
    let parser: XML_Parser

    init(_ receiver: any Receiver, parser: XML_Parser) {
      self.receiver = receiver
      self.parser = parser
    }

    static func from(_ data: UnsafeMutableRawPointer?) -> Box? {
      data.map { Unmanaged<Box>.fromOpaque($0).takeUnretainedValue() }
    }

    static func local(_ name: UnsafePointer<CChar>) -> String {
      let name = String(cString: name)
      return name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }
  }
}
