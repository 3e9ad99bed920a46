import Glibc

/// Size, times and number of a file: what tells, without reading it, that it has changed.
package struct FileStamp: Sendable, Hashable {
  package let size: Int
  /// When its bytes were changed last, in nanoseconds since 1970.
  package let modified: Int
  /// When anything of it was.
  package let changed: Int
  package let number: Int

  init(_ status: stat) {
    size = Int(status.st_size)
    modified = status.st_mtim.nanoseconds
    changed = status.st_ctim.nanoseconds
    number = Int(bitPattern: UInt(status.st_ino))
  }

  /// Of what a symbolic link leads to; nil where there is nothing.
  package init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The four numbers of a kept stamp; nil where these are not four.
  package init?(numbers: [Int]) {
    guard numbers.count == 4 else { return nil }
    (size, modified, changed, number) = (numbers[0], numbers[1], numbers[2], numbers[3])
  }

  package var numbers: [Int] { [size, modified, changed, number] }

  /// Files saved twice within the clock's grain look the same the second time, and the coarsest clocks of file systems tick every two
  /// seconds: a stamp can be relied upon where the file was saved by then.
  ///
  /// - Parameter look: when the file was looked at, in nanoseconds since 1970.
  package static func trusted(at look: Int) -> Int { look - 2_000_000_000 }
}

/// Path, size, times and number of files, in the order in which they were looked at: equal where nothing has changed.
package struct FileStamps: Sendable, Equatable {
  /// For each file the length of its path in two bytes, the path, and four numbers of eight bytes.
  package private(set) var bytes: [UInt8] = []
  /// When the youngest of the files changed, in nanoseconds since 1970.
  package private(set) var youngest = 0
  /// How large the Markdown files are together; 0 of stamps that were kept.
  package private(set) var markdownSize = 0

  private static let numbers = 32

  package init() {}

  /// Those that were kept.
  package init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func add(_ status: stat, of name: String, in folder: String) {
    let stamp = FileStamp(status)
    let length = UInt16(truncatingIfNeeded: folder.utf8.count + 1 + name.utf8.count)
    withUnsafeBytes(of: length) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: folder.utf8)
    bytes.append(UInt8(ascii: "/"))
    bytes.append(contentsOf: name.utf8)
    for number in stamp.numbers {
      withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }
    youngest = max(youngest, stamp.modified, stamp.changed)
    if name.hasSuffix(".md") { markdownSize += stamp.size }
  }

  mutating func append(_ other: FileStamps) {
    bytes += other.bytes
    markdownSize += other.markdownSize
    youngest = max(youngest, other.youngest)
  }

  /// What has become of files since stamps were taken of them.
  package struct Changes: Sendable {
    /// Paths of those whose stamps differ.
    package fileprivate(set) var changed: [String] = []
    /// Paths of those whose stamps are the same, but may not be trusted: a file saved twice within the clock's grain looks the same
    /// the second time.
    package fileprivate(set) var doubtful: [String] = []
  }

  /// Compares with older stamps of the same files; nil where files have come or gone. Cost: a millisecond for 40,000.
  ///
  /// - Parameter trusted: until when the old stamps can be relied upon, in nanoseconds since 1970.
  package func changes(since old: FileStamps, trusted: Int) -> Changes? {
    bytes.withUnsafeBytes { new in
      old.bytes.withUnsafeBytes { old in
        guard new.count == old.count, let ours = new.baseAddress, let theirs = old.baseAddress else { return nil }
        func isSame(_ range: Range<Int>) -> Bool {
          memcmp(ours + range.lowerBound, theirs + range.lowerBound, range.count) == 0
        }
        var changes = Changes()
        var start = 0
        while start + 2 <= new.count {
          let path = start + 2..<start + 2 + Int(new.loadUnaligned(fromByteOffset: start, as: UInt16.self))
          let end = path.upperBound + Self.numbers
          guard end <= new.count, isSame(start..<path.upperBound) else { return nil }
          if !isSame(path.upperBound..<end) {
            changes.changed.append(String(decoding: new[path], as: UTF8.self))
          } else if new.loadUnaligned(fromByteOffset: path.upperBound + 8, as: Int.self) > trusted {
            changes.doubtful.append(String(decoding: new[path], as: UTF8.self))
          }
          start = end
        }
        return changes
      }
    }
  }
}
