package import OCOPDiagnostics
import OCOPDisk

/// What somebody says who has uploaded what the change list names.
package enum UploadConfirmation {
  /// What came of it.
  package enum Outcome: Sendable {
    /// A new change list has begun; how many files the last one named.
    case noted(files: Int)
    /// Several builds have been made since the last upload, so that it is not clear what was uploaded: the one that is published now
    /// has this name.
    case unclear(published: String)
    /// A build has come since what was uploaded, and its lists name more.
    case outdated(published: String)
  }

  /// Begins a new change list from what is published now.
  ///
  /// - Parameters:
  ///   - site: the folder that holds `content/`.
  ///   - state: the name of what was uploaded, as `state.txt` beside the lists had it before; nil where nobody looked.
  package static func confirm(output: String, site: String, state: String?) throws(MachineError) -> Outcome {
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
    guard Publisher.isSettled(lock.path), !manifest.isEmpty, let published = manifest.state else {
      throw unpublished
    }
    let lists = try UploadState.read(from: folder)
    if let state {
      guard state == published else { return .outdated(published: published) }
    } else {
      guard let lists, lists.id == published, lists.replaced == nil else { return .unclear(published: published) }
    }
    let named = ChangeList(from: try ChangeList.base(in: folder), to: manifest).count
    // An upload that is remembered too late is made twice; one that is remembered too early would be missed.
    let empty = ChangeList(from: manifest, to: manifest).files + UploadState(id: published, replaced: nil).files
    for file in empty { try Disk.replace("\(folder.path)/\(file.path)", with: file.bytes) }
    try folder.write(manifest.bytes, to: ChangeList.baseName + ".part", synced: true)
    try Disk.move("\(folder.path)/\(ChangeList.baseName).part", to: "\(folder.path)/\(ChangeList.baseName)")
    return .noted(files: named)
  }
}
