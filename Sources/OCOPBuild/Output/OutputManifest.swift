import OCOPDiagnostics
import OCOPDisk
import OCOPText

/// What we own in an output folder. Nothing that is not in here is ever overwritten or deleted.
///
/// Kept in columns, as it lies on disk, so that 72,000 files are read in a few milliseconds: no string is made before somebody
/// asks for it.
struct OutputManifest: Sendable {
  static let name = ".ocop-manifest"
  /// The same once more. What we own cannot be told from anything else, so one damaged copy must not lose it.
  static let copyName = ".ocop-manifest-copy"

  struct Entry: Sendable, Equatable {
    let hash: ContentHash
    let size: Int
    /// When we wrote it, in nanoseconds since 1970: a file of another time has been touched by someone else.
    let modified: Int

    /// Whether this is what lies there, as far as can be told without reading it.
    func matches(_ status: Disk.Status?) -> Bool {
      guard let status else { return false }
      return status.isRegular && status.size == size && status.modified == modified
    }
  }

  private var columns: [Entry] = []
  /// All paths, one after the other, in the order of their bytes.
  private var names: [UInt8] = []
  /// Where each path ends in `names`.
  private var ends: [UInt32] = []
  /// Positions by the hash of their path, open addressing; -1 is an empty slot.
  private var slots: [Int32] = []
  /// A short name for what is published, of one that was read; nil for one that nobody has written yet.
  private(set) var state: String?

  init() {}

  var count: Int { columns.count }
  var isEmpty: Bool { columns.isEmpty }

  subscript(position: Int) -> Entry { columns[position] }

  subscript(path: String) -> Entry? { position(of: path).map { columns[$0] } }

  func path(at position: Int) -> String { String(decoding: name(at: position), as: UTF8.self) }

  /// The path as bytes.
  func name(at position: Int) -> ArraySlice<UInt8> { names[range(at: position)] }

  func position(of path: String) -> Int? {
    var path = path
    return path.withUTF8 { position(of: UnsafeRawBufferPointer($0)) }
  }

  func position(of name: ArraySlice<UInt8>) -> Int? { name.withUnsafeBytes { position(of: $0) } }

  private func position(of wanted: UnsafeRawBufferPointer) -> Int? {
    guard !slots.isEmpty else { return nil }
    return names.withUnsafeBytes { names in
      var slot = Self.slot(of: wanted, among: slots.count)
      while slots[slot] >= 0 {
        let found = range(at: Int(slots[slot]))
        if found.count == wanted.count, names[found].elementsEqual(wanted) { return Int(slots[slot]) }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  /// Whether every file is as it was published, as far as can be told without reading it. Cost: 1 µs a file on each core.
  func isIntact(in folder: FolderTree) -> Bool {
    !ParallelMap.map(Array(0..<count), chunk: 4096) { self[$0].matches(folder.status(path(at: $0))) }.contains(false)
  }

  /// The manifest after a publication.
  ///
  /// - Parameters:
  ///   - kept: by position, which entries stay.
  ///   - replaced: new entries in place of kept ones, by position.
  ///   - added: in the order of their paths.
  func updated(
    keeping kept: [Bool], replacing replaced: [(position: Int, entry: Entry)],
    adding added: [(path: String, entry: Entry)]
  ) -> OutputManifest {
    var result = OutputManifest()
    let total = count + added.count
    result.columns.reserveCapacity(total)
    result.ends.reserveCapacity(total)
    result.names.reserveCapacity(added.reduce(names.count) { $0 + $1.path.utf8.count })
    var current = columns
    for each in replaced { current[each.position] = each.entry }
    var next = 0
    for position in 0..<count where kept[position] {
      let path = names[range(at: position)]
      while next < added.count, added[next].path.utf8.lexicographicallyPrecedes(path) {
        result.append(added[next].path.utf8, added[next].entry)
        next += 1
      }
      result.append(path, current[position])
    }
    for each in added[next...] { result.append(each.path.utf8, each.entry) }
    result.fillSlots()
    return result
  }

  private mutating func append(_ path: some Collection<UInt8>, _ entry: Entry) {
    columns.append(entry)
    names.append(contentsOf: path)
    ends.append(UInt32(names.count))
  }

  private func range(at position: Int) -> Range<Int> {
    (position == 0 ? 0 : Int(ends[position - 1]))..<Int(ends[position])
  }

  private mutating func fillSlots() {
    var size = 16
    while size < count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    names.withUnsafeBytes { names in
      for position in 0..<count {
        var slot = Self.slot(of: UnsafeRawBufferPointer(rebasing: names[range(at: position)]), among: size)
        while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
        slots[slot] = Int32(position)
      }
    }
    self.slots = slots
  }

  private static func slot(of path: UnsafeRawBufferPointer, among count: Int) -> Int {
    Int(truncatingIfNeeded: ContentHash(of: path).low) & (count - 1)
  }
}

extension OutputManifest {
  /// The line that a reader of the file sees; what follows is not text.
  private static let header = Array("ocop-manifest 2\n".utf8)
  private static let entrySize = 32

  /// The manifest of a folder, whose copies are both whole afterwards: one that was damaged is written again from the other, since
  /// the next damage might be to that.
  static func mended(in folder: FolderTree) throws(MachineError) -> OutputManifest {
    guard let (whole, bytes, manifest) = try copy(in: folder), !manifest.isEmpty else { return OutputManifest() }
    for name in [name, copyName] where name != whole {
      // What is no file stands there for a reason that is not ours.
      guard folder.status(name)?.isRegular != false, try Disk.read("\(folder.path)/\(name)") != bytes else { continue }
      try Disk.replace("\(folder.path)/\(name)", with: bytes)
    }
    return manifest
  }

  /// The manifest of a folder, from whichever copy is whole; an empty one, which owns nothing, where neither is.
  static func read(from folder: FolderTree) throws(MachineError) -> OutputManifest {
    try copy(in: folder)?.manifest ?? OutputManifest()
  }

  /// The first copy that is whole, with its bytes and what they say.
  private static func copy(
    in folder: FolderTree
  ) throws(MachineError) -> (name: String, bytes: [UInt8], manifest: OutputManifest)? {
    for name in [name, copyName] where folder.status(name)?.isRegular == true {
      if let bytes = try Disk.read("\(folder.path)/\(name)"), let manifest = OutputManifest(bytes) {
        return (name, bytes, manifest)
      }
    }
    return nil
  }

  /// A hash of the manifest that lies in a folder; nil where there is none.
  static func identity(in folder: String) throws(MachineError) -> ContentHash? {
    try Disk.read("\(folder)/\(name)").map { ContentHash(of: $0) }
  }

  /// The checksum of all the rest stands at the end. All numbers are little-endian: how many files; how many bytes of paths; for
  /// each file its hash (16 bytes, most significant first), size and time (8 each); where each path ends (4 each); the paths.
  var bytes: [UInt8] {
    var bytes = Self.header
    bytes.reserveCapacity(bytes.count + 32 + count * (Self.entrySize + 4) + names.count)
    func append(_ value: some FixedWidthInteger) {
      withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
    append(UInt64(count))
    append(UInt64(names.count))
    for entry in columns {
      append(entry.hash.high.byteSwapped)
      append(entry.hash.low.byteSwapped)
      append(Int64(entry.size))
      append(Int64(entry.modified))
    }
    for end in ends { append(end) }
    bytes.append(contentsOf: names)
    bytes.append(contentsOf: ContentHash(of: bytes).bytes)
    return bytes
  }

  /// A short name for what is published, of the bytes of its manifest: the beginning of their checksum.
  static func state(ofBytes bytes: [UInt8]) -> String {
    bytes.suffix(16).prefix(6).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Nil where the bytes are damaged, or of another version.
  init?(_ bytes: [UInt8]) {
    let head = Self.header.count
    guard bytes.count >= head + 32, bytes.starts(with: Self.header) else { return nil }
    let isWhole = bytes.withUnsafeBytes { all in
      ContentHash(of: UnsafeRawBufferPointer(rebasing: all.dropLast(16))).bytes.elementsEqual(all.suffix(16))
    }
    guard isWhole else { return nil }
    self.init()
    let isRead = bytes.withUnsafeBytes { all in
      func number<Value: FixedWidthInteger>(_ offset: Int, as type: Value.Type) -> Value {
        Value(littleEndian: all.loadUnaligned(fromByteOffset: offset, as: type))
      }
      guard let count = Int(exactly: number(head, as: UInt64.self)),
        let length = Int(exactly: number(head + 8, as: UInt64.self)), count < bytes.count, length < bytes.count,
        bytes.count == head + 32 + count * (Self.entrySize + 4) + length
      else { return false }
      let entries = head + 16
      columns.reserveCapacity(count)
      for offset in stride(from: entries, to: entries + count * Self.entrySize, by: Self.entrySize) {
        columns.append(
          Entry(
            hash: ContentHash(
              high: number(offset, as: UInt64.self).byteSwapped, low: number(offset + 8, as: UInt64.self).byteSwapped),
            size: Int(number(offset + 16, as: Int64.self)), modified: Int(number(offset + 24, as: Int64.self))))
      }
      let paths = entries + count * Self.entrySize
      ends.reserveCapacity(count)
      var last: UInt32 = 0
      for offset in stride(from: paths, to: paths + count * 4, by: 4) {
        let end = number(offset, as: UInt32.self)
        guard end >= last, end <= length else { return false }
        ends.append(end)
        last = end
      }
      guard last == length else { return false }
      names = Array(all[(paths + count * 4)...].prefix(length))
      return true
    }
    guard isRead else { return nil }
    state = Self.state(ofBytes: bytes)
    fillSlots()
  }
}
