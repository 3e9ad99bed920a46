import OCOPDiagnostics
import OCOPDisk
import OCOPMedia
import OCOPModel
import OCOPRules
import OCOPText

/// A photo that the content uses, looked at but not decoded.
struct SurveyedPhoto: Sendable {
  /// Relative to the site.
  let path: String
  let info: ImageInfo
  let hash: ContentHash
  /// The first photo of an entry stands for it where it is shared.
  let isCover: Bool
  /// Where the content names it first.
  let place: ContentPlace
  /// What tells that it has changed.
  let stamp: FileStamp?

  /// The bytes that were looked at, read again; nil where the file is gone.
  ///
  /// - Parameter site: the folder that holds `content/`.
  /// - Throws: where the file holds others by now: what is made of it is kept by their hash.
  func bytes(in site: String) throws(MachineError) -> [UInt8]? {
    let source = "\(site)/\(path)"
    guard let bytes = try Disk.read(source) else { return nil }
    guard ContentHash(of: bytes) == hash else { throw Self.hasChanged(source) }
    return bytes
  }

  /// For a file that is read again and holds other bytes.
  static func hasChanged(_ path: String) -> MachineError {
    MachineError(
      BilingualText(vi: "đọc", en: "read"), path: path,
      cause: BilingualText(
        vi: "tệp vừa thay đổi trong lúc đang làm; hãy chạy lại",
        en: "it has changed since it was looked at; run again"))
  }
}

/// Finds every photo that entries and texts use, and looks once at each file that is not known already.
struct PhotoSurvey: Sendable {
  /// Sorted by path.
  let photos: [SurveyedPhoto]
  let findings: [Finding]

  /// - Throws: where a file is there and may not be read; that is for the machine's owner to mend, not for the author.
  init(
    _ showcase: Showcase, site: String, known: PhotoMemory, report: BuildProgress.Report
  ) throws(MachineError) {
    let uses = Self.uses(in: showcase)
    let looks = try ParallelMap.map(uses, chunk: 8, step: .readingPhotos, report: report) {
      (use: Use) throws(MachineError) in
      try Self.look(at: use, site: site, known: known)
    }
    photos = looks.compactMap { if case .success(let photo) = $0 { photo } else { nil } }
    findings = looks.compactMap { if case .failure(let failure) = $0 { failure.finding } else { nil } }
  }

  private struct Use: Sendable {
    let path: String
    var isCover: Bool
    let place: ContentPlace
  }

  private struct Failure: Error {
    let finding: Finding
  }

  private static func uses(in showcase: Showcase) -> [Use] {
    var uses: [String: Use] = [:]
    for id in showcase.allEntries {
      for file in showcase.entry(id).namedFiles {
        switch file.role {
        case .photo(let position):
          let place = ContentPlace.field(file.namedIn, "photos", position, "file")
          uses[file.path, default: Use(path: file.path, isCover: false, place: place)].isCover =
            position == 0 || uses[file.path]?.isCover == true
        case .attachment:
          guard AttachmentKind(of: file.path) == .picture, uses[file.path] == nil else { continue }
          uses[file.path] = Use(path: file.path, isCover: false, place: .file(file.namedIn))
        case .document: continue
        }
      }
    }
    return uses.values.sorted { $0.path < $1.path }
  }

  private static func look(
    at use: Use, site: String, known: PhotoMemory
  ) throws(MachineError) -> Result<SurveyedPhoto, Failure> {
    func photo(_ info: ImageInfo, _ hash: ContentHash, _ stamp: FileStamp?) -> SurveyedPhoto {
      SurveyedPhoto(path: use.path, info: info, hash: hash, isCover: use.isCover, place: use.place, stamp: stamp)
    }
    // Before it is read: what changes meanwhile has another stamp the next time.
    let stamp = FileStamp(of: "\(site)/\(use.path)")
    if let stamp, let known = known[use.path, stamp] { return .success(photo(known.sight, known.hash, stamp)) }
    let bytes = try Disk.read("\(site)/\(use.path)")
    do throws(ImageError) {
      guard let bytes else { throw .unreadable(reason: "not found") }
      let info = try ImageProbe.probe(bytes)
      return .success(photo(info, ContentHash(of: bytes), stamp))
    } catch {
      return .failure(Failure(finding: PhotoFault.finding(error, path: use.path, at: use.place)))
    }
  }
}

/// What is wrong with a picture, as a finding at the place that names it.
enum PhotoFault {
  static func finding(_ error: ImageError, path: String, at place: ContentPlace) -> Finding {
    let name = path.fileName
    return Rule.damagedPhoto.finding(
      place, vi: "Ảnh '\(name)': \(error.message.vi)", en: "Photo '\(name)': \(error.message.en)", hint: error.hint)
  }
}
