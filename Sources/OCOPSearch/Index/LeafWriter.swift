/// Writes term lines and cuts them into leaves.
///
/// A line is: one digit, how many characters of the line before it are kept; the rest of the term, in lower case; a
/// capital letter, the field; the numbers of the documents, the first as it is and each next as the distance from the
/// last, less one; a line feed. A long posting list goes on in another line, which may stand in another leaf.
struct LeafWriter {
  struct Leaf {
    /// Space and unaccented term of the first line, and `+` when lines of the same term stand in the leaf before.
    let first: String
    let payload: [UInt8]
  }

  /// A leaf is closed once it holds this many bytes: about 2.5 kB compressed.
  private static let leafSize = 5_000
  /// A line is closed once its list holds this many bytes, so that no leaf exceeds the sum.
  private static let lineSize = 3_000

  private let fields: [PostingField]
  private var leaves: [Leaf] = []
  private var payload: [UInt8] = []
  private var first = ""
  private var previousTerm: [Unicode.Scalar] = []
  private var lastKey = ""

  init(fields: [PostingField]) {
    self.fields = fields
  }

  /// Appends the lines of one unaccented term: field by field, each with the written forms of the term.
  ///
  /// Postings are document × 8 + field.
  mutating func append(space: UInt8, fold: String, variants: [(text: () -> String, postings: ArraySlice<UInt32>)]) {
    let key = String(Unicode.Scalar(space)) + fold
    for field in fields {
      for variant in variants { append(key, variant.text, field, variant.postings) }
    }
  }

  private mutating func append(
    _ key: String, _ text: () -> String, _ field: PostingField, _ postings: ArraySlice<UInt32>
  ) {
    var lineStart = -1
    var last = 0
    for posting in postings where UInt8(truncatingIfNeeded: posting & 7) == field.rawValue {
      let document = Int(posting >> 3)
      if lineStart >= 0, payload.count - lineStart > Self.lineSize {
        payload.append(UInt8(ascii: "\n"))
        lineStart = -1
      }
      if lineStart < 0 {
        begin(key, text(), field)
        lineStart = payload.count
        ShardText.append(document, to: &payload)
      } else {
        ShardText.append(document - last - 1, to: &payload)
      }
      last = document
    }
    if lineStart >= 0 { payload.append(UInt8(ascii: "\n")) }
  }

  mutating func finish() -> [Leaf] {
    close()
    return leaves
  }

  private mutating func begin(_ key: String, _ text: String, _ field: PostingField) {
    // A leaf holds one space of keys, so that the first key tells the space of all its lines.
    if payload.count >= Self.leafSize || first.utf8.first != key.utf8.first { close() }
    if payload.isEmpty { first = key == lastKey ? key + "+" : key }
    lastKey = key
    let term = Array(text.unicodeScalars)
    var shared = 0
    while shared < min(term.count, previousTerm.count, 60), term[shared] == previousTerm[shared] { shared += 1 }
    payload.append(UInt8(37 + shared))
    for scalar in term[shared...] { payload += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter }
    payload.append(field.letter)
    previousTerm = term
  }

  private mutating func close() {
    guard !payload.isEmpty else { return }
    leaves.append(Leaf(first: first, payload: payload))
    payload = []
    first = ""
    previousTerm = []
  }
}
