import OCOPDiagnostics
import OCOPDisk
import OCOPText

/// The fingerprint of every page as it was published last, beside the output: what tells which pages need not be rendered.
///
/// A fingerprint is bound to the hash of the file that was made from it. Where an interrupted or foreign build has published
/// another file since, the manifest names another hash, and the page is rendered. A record that is damaged, or of another
/// version, holds nothing.
struct PageRecord: Sendable {
  static let name = ".ocop-pages"
  private static let magic = Array("ocop-pages 1\n".utf8)
  /// Path, fingerprint, file: 8, 16 and 16 bytes.
  private static let rowSize = 40

  struct Row: Sendable, Equatable {
    let fingerprint: ContentHash
    /// Of the published file.
    let file: ContentHash
  }

  /// By the hash of the path.
  private var rows: [UInt64: Row] = [:]

  subscript(path: String) -> Row? { rows[ContentHash(of: path).low] }

  mutating func add(_ path: String, _ row: Row) { rows[ContentHash(of: path).low] = row }

  init() {}

  mutating func reserve(_ count: Int) { rows.reserveCapacity(count) }

  static func read(from folder: String) throws(MachineError) -> PageRecord {
    try Disk.read("\(folder)/\(name)").flatMap { PageRecord($0) } ?? PageRecord()
  }

  /// Nil where the bytes are not what was written.
  init?(_ bytes: [UInt8]) {
    let end = bytes.count - 16
    let body = end - Self.magic.count
    guard body >= 0, body.isMultiple(of: Self.rowSize), bytes.starts(with: Self.magic) else { return nil }
    let isWhole = bytes.withUnsafeBytes { raw in
      ContentHash(of: UnsafeRawBufferPointer(rebasing: raw[..<end])) == Self.hash(at: end, in: raw)
    }
    guard isWhole else { return nil }
    rows.reserveCapacity(body / Self.rowSize)
    bytes.withUnsafeBytes { raw in
      for start in stride(from: Self.magic.count, to: end, by: Self.rowSize) {
        rows[raw.loadUnaligned(fromByteOffset: start, as: UInt64.self)] = Row(
          fingerprint: Self.hash(at: start + 8, in: raw), file: Self.hash(at: start + 24, in: raw))
      }
    }
  }

  private static func hash(at offset: Int, in raw: UnsafeRawBufferPointer) -> ContentHash {
    ContentHash(
      high: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self),
      low: raw.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
  }

  private var bytes: [UInt8] {
    var bytes = Self.magic
    bytes.reserveCapacity(bytes.count + rows.count * Self.rowSize + 16)
    func append(_ number: UInt64) { withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) } }
    func append(_ hash: ContentHash) {
      append(hash.high)
      append(hash.low)
    }
    for (path, row) in rows.sorted(by: { $0.key < $1.key }) {
      append(path)
      append(row.fingerprint)
      append(row.file)
    }
    append(ContentHash(of: bytes))
    return bytes
  }

  /// Remembers a build that has been published, where it differs from the last.
  func keep(in folder: String, after last: PageRecord) throws(MachineError) {
    guard rows != last.rows else { return }
    try Disk.replace("\(folder)/\(Self.name)", with: bytes)
  }
}
