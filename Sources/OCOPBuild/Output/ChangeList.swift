package import OCOPDiagnostics
import OCOPDisk

/// What differs between what was last uploaded and what is published now, as three lists of paths, one a line, which rclone and
/// rsync take as they are. It is worked out anew from two manifests, so that builds which nobody uploads add up, and a change that
/// was taken back is none.
///
/// Uploaded in this order (added, changed, removed) no reader meets a page whose assets are missing: names of assets change with
/// their contents, so that what a changed page newly needs is always something added.
struct ChangeList {
  /// Where the lists lie in the output folder.
  static let folder = ".ocop-upload"
  /// The manifest of what was last uploaded.
  static let baseName = ".ocop-uploaded"

  private(set) var added = Paths()
  private(set) var changed = Paths()
  private(set) var removed = Paths()

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
        if base[known].hash != manifest[position].hash { changed.append(path) }
      } else {
        added.append(path)
      }
    }
    for position in 0..<base.count {
      let path = base.name(at: position)
      if manifest.position(of: path) == nil { removed.append(path) }
    }
  }

  var count: Int { added.count + changed.count + removed.count }

  /// The lists, by path below the output folder.
  var files: [OutputFile] {
    [("added", added), ("changed", changed), ("removed", removed)].map { name, paths in
      OutputFile(path: "\(Self.folder)/\(name).txt", bytes: paths.bytes)
    }
  }

  /// The manifest of what was last uploaded; an empty one where nothing was, or nobody knows any more.
  static func base(in folder: FolderTree) throws(MachineError) -> OutputManifest {
    guard folder.status(baseName)?.isRegular == true else { return OutputManifest() }
    return try Disk.read("\(folder.path)/\(baseName)").flatMap { OutputManifest($0) } ?? OutputManifest()
  }
}

/// What somebody says who has uploaded what the change list names.
package enum UploadConfirmation {
  /// Begins a new change list from what is published now.
  ///
  /// - Parameter site: the folder that holds `content/`.
  /// - Returns: how many files the list named.
  package static func confirm(output: String, site: String) throws(MachineError) -> Int {
    let unpublished = MachineError(
      BilingualText(vi: "ghi nhận đã chép lên máy chủ", en: "take as uploaded"), path: output,
      cause: BilingualText(
        vi: "ở đó chưa có trang hoàn chỉnh; hãy chạy 'ocop build' trước",
        en: "no whole site is published there; run 'ocop build' first"))
    // Before it is locked, which would make it.
    guard Disk.resolved(output) != nil else { throw unpublished }
    let lock = try OutputFolder(output, site: site)
    defer { withExtendedLifetime(lock) {} }
    let folder = try FolderTree(lock.path)
    let manifest = try OutputManifest.read(from: folder)
    guard Publisher.isSettled(lock.path), !manifest.isEmpty else { throw unpublished }
    let named = ChangeList(from: try ChangeList.base(in: folder), to: manifest).count
    // An upload that is remembered too late is made twice; one that is remembered too early would be missed.
    for file in ChangeList(from: manifest, to: manifest).files {
      try Disk.write(file.bytes, to: "\(folder.path)/\(file.path).part")
      try Disk.move("\(folder.path)/\(file.path).part", to: "\(folder.path)/\(file.path)")
    }
    try folder.write(manifest.bytes, to: ChangeList.baseName + ".part", synced: true)
    try Disk.move("\(folder.path)/\(ChangeList.baseName).part", to: "\(folder.path)/\(ChangeList.baseName)")
    return named
  }
}
