/// The written forms of one unaccented term, each with its postings, on their way into lines. One is used for many terms, so that
/// its arrays are not made anew for each.
struct WrittenForms {
  private var terms: [UInt8] = []
  private var postings = Postings()
  /// Where the bytes and the postings of each form end.
  private var ends: [(term: Int, posting: Int)] = []

  var indices: Range<Int> { ends.indices }
  /// A bit for each field that any form stands in.
  var fields: UInt8 { postings.fields }

  /// Begins a form, whose postings follow.
  mutating func begin(_ word: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>? = nil) {
    terms += word
    if let second {
      terms.append(UInt8(ascii: " "))
      terms += second
    }
    ends.append((terms.count, postings.count))
  }

  /// Adds postings to the last form.
  mutating func add(_ read: (inout Postings) -> Void) {
    read(&postings)
    ends[ends.count - 1].posting = postings.count
  }

  mutating func removeAll() {
    terms.removeAll(keepingCapacity: true)
    postings.removeAll()
    ends.removeAll(keepingCapacity: true)
  }

  func term(_ form: Int) -> ArraySlice<UInt8> { terms[(form > 0 ? ends[form - 1].term : 0)..<ends[form].term] }

  func postings(_ form: Int) -> ArraySlice<UInt32> {
    postings.values[(form > 0 ? ends[form - 1].posting : 0)..<ends[form].posting]
  }
}

/// Postings that have been read.
struct Postings {
  /// Document × 8 + field; more than there are.
  private(set) var values: [UInt32] = []
  private(set) var count = 0
  /// A bit for each field.
  private(set) var fields: UInt8 = 0

  static func value(_ document: UInt32, _ field: PostingField) -> UInt32 { document << 3 | UInt32(field.rawValue) }

  /// Appends a list as `PostingLists` writes it.
  mutating func append(list bytes: Span<UInt8>) {
    // No posting has less than a byte.
    let most = count + bytes.count
    if most > values.count { values.append(contentsOf: repeatElement(0, count: most - values.count)) }
    var (end, fields, held) = (count, fields, UInt32(0))
    var values = values.mutableSpan
    var place = 0
    while place < bytes.count {
      var value = UInt64(bytes[place])
      if value >= 0x80 {
        value &= 0x7F
        var shift: UInt64 = 7
        repeat {
          place += 1
          value |= UInt64(bytes[place] & 0x7F) << shift
          shift += 7
        } while bytes[place] >= 0x80
      }
      place += 1
      held &+= UInt32(truncatingIfNeeded: value >> 3)
      let field = UInt32(truncatingIfNeeded: value & 7)
      values[end] = (held &- 1) << 3 | field
      fields |= 1 << UInt8(truncatingIfNeeded: field)
      end += 1
    }
    self.fields = fields
    count = end
  }

  mutating func removeAll() {
    count = 0
    fields = 0
  }
}
