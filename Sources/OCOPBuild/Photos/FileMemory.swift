import OCOPDiagnostics
import OCOPDisk
import OCOPMedia
import OCOPText

/// What was seen of files when they were read last, so that thousands of files of some megabytes need not be read again to see that
/// they are what they were.
struct FileMemory<Sight: RememberedSight>: Sendable {
  struct Known: Sendable, Equatable {
    let stamp: FileStamp
    let hash: ContentHash
    let sight: Sight
  }

  /// By path relative to the site.
  private var known: [String: Known] = [:]
  /// Until when stamps can be relied upon, in nanoseconds since 1970.
  private var trusted = 0

  init(_ known: [String: Known] = [:]) { self.known = known }

  /// What is known of a file that has this stamp now; nil where it has to be read.
  subscript(path: String, stamp: FileStamp) -> Known? {
    guard let known = known[path], known.stamp == stamp, stamp.modified <= trusted else { return nil }
    return known
  }

  /// Empty where there is none, or it cannot be read, or is damaged, or another program's, which may see more in a file.
  ///
  /// - Parameter cache: the folder of the cache of pictures.
  static func read(from cache: String) -> FileMemory {
    var memory = FileMemory()
    guard let bytes = try? Disk.read("\(cache)/\(Sight.memory)"),
      var record = ByteRecordReader(bytes, format: Sight.memoryFormat), record.text() == ProgramIdentity.current
    else { return memory }
    memory.trusted = record.number()
    for path in record.texts() {
      let stamp = FileStamp(numbers: (0..<4).map { _ in record.number() })
      let hash = record.hash()
      let sight = Sight(&record)
      if let stamp, let sight { memory.known[path] = Known(stamp: stamp, hash: hash, sight: sight) }
    }
    return memory
  }

  /// Remembers what a build has seen.
  ///
  /// - Parameter listed: when the build looked at its files, in nanoseconds since 1970.
  func keep(in cache: String, listed: Int) throws(MachineError) {
    let last = Self.read(from: cache)
    // As it was, and all of it can be relied upon.
    if last.known == known, known.values.allSatisfy({ $0.stamp.modified <= last.trusted }) { return }
    var record = ByteRecordWriter(format: Sight.memoryFormat)
    record.append(ProgramIdentity.current)
    record.append(FileStamp.trusted(at: listed))
    let files = known.sorted { $0.key < $1.key }
    record.append(files.map(\.key))
    for (_, file) in files {
      for number in file.stamp.numbers { record.append(number) }
      record.append(file.hash)
      file.sight.append(to: &record)
    }
    try Disk.replace("\(cache)/\(Sight.memory)", with: record.finish())
  }
}

/// What there is to remember of a file beside its hash.
protocol RememberedSight: Sendable, Equatable {
  /// The name of the memory, in the cache of pictures.
  static var memory: String { get }
  static var memoryFormat: String { get }

  func append(to record: inout ByteRecordWriter)
  /// Nil where it is none of ours.
  init?(_ record: inout ByteRecordReader)
}

typealias PhotoMemory = FileMemory<ImageInfo>

extension PhotoMemory {
  init(_ photos: [SurveyedPhoto]) {
    var known: [String: Known] = [:]
    for photo in photos {
      if let stamp = photo.stamp { known[photo.path] = Known(stamp: stamp, hash: photo.hash, sight: photo.info) }
    }
    self.init(known)
  }
}

extension ImageInfo: RememberedSight {
  static let memory = "photos"
  static let memoryFormat = "ocop-photos 1"

  private static let colourSpaces: [ColourSpace] = [.rgb, .grey, .cmyk]

  func append(to record: inout ByteRecordWriter) {
    record.append(format.rawValue)
    for number in [width, height, orientation, Self.colourSpaces.firstIndex(of: colourSpace) ?? 0] {
      record.append(number)
    }
    for flag in [hasAlpha, hasColourProfile, hasExif, hasPosition] { record.append(UInt8(flag ? 1 : 0)) }
  }

  /// Nil where a format is none of ours.
  init?(_ record: inout ByteRecordReader) {
    let format = ImageFormat(rawValue: record.text())
    let numbers = (0..<4).map { _ in record.number(Int.self) }
    let flags = (0..<4).map { _ in record.number(UInt8.self) == 1 }
    guard let format, Self.colourSpaces.indices.contains(numbers[3]) else { return nil }
    self.init(
      format: format, width: numbers[0], height: numbers[1], orientation: numbers[2], hasAlpha: flags[0],
      colourSpace: Self.colourSpaces[numbers[3]], hasColourProfile: flags[1], hasExif: flags[2], hasPosition: flags[3])
  }
}
