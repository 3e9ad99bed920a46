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
  private static let format = "ocop-pages 2"

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
    guard var record = ByteRecordReader(bytes, format: Self.format) else { return nil }
    let count = Int(record.number(UInt32.self))
    rows.reserveCapacity(count)
    for _ in 0..<count {
      let path = record.number(UInt64.self)
      let fingerprint = record.hash()
      rows[path] = Row(fingerprint: fingerprint, file: record.hash())
    }
  }

  private var bytes: [UInt8] {
    var record = ByteRecordWriter(format: Self.format)
    record.append(UInt32(rows.count))
    for (path, row) in rows.sorted(by: { $0.key < $1.key }) {
      record.append(path)
      record.append(row.fingerprint)
      record.append(row.file)
    }
    return record.finish()
  }

  /// Remembers a build that has been published, where it differs from the last.
  func keep(in folder: String, after last: PageRecord) throws(MachineError) {
    guard rows != last.rows else { return }
    try Disk.replace("\(folder)/\(Self.name)", with: bytes)
  }
}
