import OCOPDiagnostics
import OCOPDisk

/// What differs between what was last uploaded and what is published now, as lists of paths, one a line, which rclone and rsync take as
/// they are. It is worked out anew from two manifests, so that builds which nobody uploads add up, and a change that was taken back is
/// none.
///
/// The same paths stand in two sets of lists: by what has become of them (added, changed, removed), and in the order in which they can
/// be uploaded so that no reader meets a page whose assets are missing. Programs that upload sort a list as they like, so that what
/// must not come before something else stands in another list.
struct ChangeList {
  /// Where the lists lie in the output folder.
  static let folder = ".ocop-upload"
  /// The manifest of what was last uploaded.
  static let baseName = ".ocop-uploaded"

  private(set) var added = Paths()
  private(set) var changed = Paths()
  private(set) var removed = Paths()
  /// What was added or changed, by phase: resources, pages, what leads to pages.
  private var uploads = [Paths](repeating: Paths(), count: PublishPhase.allCases.count)
  /// What was removed, by phase.
  private var deletions = [Paths](repeating: Paths(), count: PublishPhase.allCases.count)

  /// Paths as they stand in a list, since of a first build there are as many as files.
  struct Paths {
    private(set) var bytes: [UInt8] = []
    private(set) var count = 0

    fileprivate mutating func append(_ path: ArraySlice<UInt8>) {
      bytes.append(contentsOf: path)
      bytes.append(UInt8(ascii: "\n"))
      count += 1
    }
  }

  init(from base: OutputManifest, to manifest: OutputManifest) {
    for position in 0..<manifest.count {
      let path = manifest.name(at: position)
      if let known = base.position(of: path) {
        guard base[known].hash != manifest[position].hash else { continue }
        changed.append(path)
      } else {
        added.append(path)
      }
      uploads[PublishPhase(name: path).rawValue].append(path)
    }
    for position in 0..<base.count {
      let path = base.name(at: position)
      guard manifest.position(of: path) == nil else { continue }
      removed.append(path)
      deletions[PublishPhase(name: path).rawValue].append(path)
    }
  }

  var count: Int { added.count + changed.count + removed.count }

  /// The lists, by path below the output folder.
  var files: [OutputFile] {
    var lists = [("added", added), ("changed", changed), ("removed", removed)]
    lists += uploads.enumerated().map { ("upload-\($0 + 1)", $1) }
    // What leads to pages goes before them, and pages before what they need.
    lists += deletions.reversed().enumerated().map { ("delete-\($0 + 1)", $1) }
    return lists.map { name, paths in OutputFile(path: "\(Self.folder)/\(name).txt", bytes: paths.bytes) }
  }

  /// Whether the lists are there, and are those of a manifest.
  static func isThere(in folder: FolderTree, of manifest: OutputManifest) throws(MachineError) -> Bool {
    guard let state = try UploadState.read(from: folder), state.id == manifest.state else { return false }
    return ChangeList(from: OutputManifest(), to: OutputManifest()).files.allSatisfy {
      folder.status($0.path)?.isRegular == true
    }
  }

  /// The manifest of what was last uploaded; an empty one where nothing was, or nobody knows any more.
  static func base(in folder: FolderTree) throws(MachineError) -> OutputManifest {
    guard folder.status(baseName)?.isRegular == true else { return OutputManifest() }
    return try Disk.read("\(folder.path)/\(baseName)").flatMap { OutputManifest($0) } ?? OutputManifest()
  }
}
