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
    /// A hash of it.
    let path: UInt64
    let fingerprint: ContentHash
    /// Of the published file.
    let file: ContentHash

    init(path: UInt64, fingerprint: ContentHash, file: ContentHash) {
      self.path = path
      self.fingerprint = fingerprint
      self.file = file
    }

    init(_ path: String, fingerprint: ContentHash, file: ContentHash) {
      self.init(path: Self.hash(of: path), fingerprint: fingerprint, file: file)
    }

    fileprivate static func hash(of path: String) -> UInt64 { ContentHash(of: path).low }
  }

  /// One for each path, in the order of their hashes.
  private var rows: [Row] = []

  init() {}

  /// - Parameter rows: in any order; of those of one path the first counts.
  init(_ rows: [Row]) {
    let sorted = rows.sorted { $0.path < $1.path }
    self.rows.reserveCapacity(sorted.count)
    for row in sorted where row.path != self.rows.last?.path { self.rows.append(row) }
  }

  subscript(path: String) -> Row? {
    let hash = Row.hash(of: path)
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].path < hash { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].path == hash ? rows[low] : nil
  }

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
      rows.append(Row(path: path, fingerprint: fingerprint, file: record.hash()))
    }
  }

  private var bytes: [UInt8] {
    var record = ByteRecordWriter(format: Self.format)
    record.append(UInt32(rows.count))
    for row in rows {
      record.append(row.path)
      record.append(row.fingerprint)
      record.append(row.file)
    }
    return record.finish()
  }

  /// What is to be kept of a build as soon as it is published; nil where it is what is kept of the last.
  func bytes(after last: PageRecord) -> [UInt8]? { rows == last.rows ? nil : bytes }
}
