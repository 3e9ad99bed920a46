/// Posting lists that grow side by side in one array of bytes, so that no posting has to be put in order afterwards.
///
/// A list lies in pieces, the first of four bytes and each next twice as large, up to 64: a rare term takes little room, a frequent
/// one few steps. Where a piece is full, its last four bytes move to the beginning of the next, whose place stands where they were.
struct PostingLists {
  var bytes: [UInt8] = []
  /// Of the last piece. None begins at 0.
  var end = PostingLists.firstPiece

  private static let firstPiece: UInt32 = 4
  private static let largestPiece: UInt32 = 64
  private static let linkSize: UInt32 = 4

  /// The bytes of all pieces.
  var size: Int { Int(end - Self.firstPiece) }

  /// Makes room for so many postings. Each has up to five bytes and begins two pieces at most, of which one is large.
  mutating func makeRoom(_ postings: Int) {
    let needed = Int(end) + postings * Int(Self.largestPiece + 2 * Self.firstPiece)
    if needed > bytes.count { bytes.append(contentsOf: repeatElement(0, count: needed - bytes.count)) }
  }

  /// Adds a posting for each word of a scan.
  mutating func add(_ scan: [UInt32], in document: UInt32, _ field: PostingField, to tails: inout [Tail]) {
    makeRoom(scan.count)
    var end = end
    var bytes = bytes.mutableSpan
    var tails = tails.mutableSpan
    for position in scan.indices where scan[position] != WordTable.breakMark {
      let field = field == .title && position == 0 ? PostingField.titleStart : field
      tails[Int(scan[position])].append(document, field.rawValue, to: &bytes, end: &end)
    }
    self.end = end
  }

  /// Appends the bytes of a list.
  func copy(_ tail: Tail, to output: inout [UInt8]) {
    guard tail.head > 0 else { return }
    var piece = tail.head
    var size = Self.firstPiece
    // Pieces of a list lie by rising places, and only the last has the tail in it.
    while tail.place > piece + size {
      let link = piece + size - Self.linkSize
      output += bytes[Int(piece)..<Int(link)]
      piece = (0..<Self.linkSize).reduce(0) { $0 | UInt32(bytes[Int(link + $1)]) << (8 * $1) }
      size = min(Self.largestPiece, 2 * size)
    }
    output += bytes[Int(piece)..<Int(tail.place)]
  }

  /// Forgets all lists; whoever holds their tails forgets those.
  mutating func removeAll() {
    end = Self.firstPiece
  }

  /// Where a list begins and goes on.
  struct Tail {
    /// The last document, plus one.
    private var last: UInt32 = 0
    /// The first piece, 0 for an empty list.
    fileprivate private(set) var head: UInt32 = 0
    fileprivate private(set) var place: UInt32 = 0
    /// How large the last piece is, and how many of its bytes are free.
    private var piece: UInt8 = 0
    private var room: UInt8 = 0

    /// Adds a posting: the step from the document before × 8 + field (see `Postings`). A document that the list holds is not
    /// added again.
    ///
    /// - Parameters:
    ///   - document: not before the last one.
    ///   - bytes: of the lists, with room for it; they come apart, so that many postings are added without looking at the array.
    ///   - end: of the lists.
    @inline(__always)
    mutating func append(_ document: UInt32, _ field: UInt8, to bytes: inout MutableSpan<UInt8>, end: inout UInt32) {
      guard last <= document else { return }
      var rest = UInt64(document + 1 - last) << 3 | UInt64(field)
      last = document + 1
      while true {
        if room == 0 { addPiece(to: &bytes, end: &end) }
        let isLast = rest < 0x80
        bytes[Int(place)] = UInt8(truncatingIfNeeded: rest) & 0x7F | (isLast ? 0 : 0x80)
        place += 1
        room -= 1
        if isLast { return }
        rest >>= 7
      }
    }

    @inline(never)
    private mutating func addPiece(to bytes: inout MutableSpan<UInt8>, end: inout UInt32) {
      let start = end
      if head == 0 {
        head = start
        place = start
        piece = UInt8(firstPiece)
        room = piece
      } else {
        let link = place - linkSize
        for offset in 0..<linkSize {
          bytes[Int(start + offset)] = bytes[Int(link + offset)]
          bytes[Int(link + offset)] = UInt8(truncatingIfNeeded: start >> (8 * offset))
        }
        place = start + linkSize
        piece = min(UInt8(largestPiece), 2 * piece)
        room = piece - UInt8(linkSize)
      }
      end += UInt32(piece)
    }
  }
}
