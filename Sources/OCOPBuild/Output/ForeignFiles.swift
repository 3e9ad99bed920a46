import OCOPDiagnostics
import OCOPDisk

/// What stands at the place of a file of ours, and is not ours.
enum ForeignFiles {
  /// One file, or all of a site whose manifest is gone: who is told of the first of a thousand would move them one by one.
  static func fault(
    at path: String, in folder: FolderTree, owned: OutputManifest
  ) throws(MachineError) -> MachineError {
    guard owned.isEmpty, marks.allSatisfy({ folder.status($0)?.isRegular == true }) else {
      return file("\(folder.path)/\(path)")
    }
    let count = try count(in: folder.path)
    return MachineError(
      overwriting, path: folder.path,
      cause: BilingualText(
        vi: "ở đó có \(count) tệp của một trang, mà danh sách những tệp do ocop xuất (\(OutputManifest.name)) "
          + "đã mất hoặc hỏng; hãy chuyển cả thư mục đi nơi khác, hoặc ghi --output khác, rồi xuất lại",
        en: "\(count) files of a site lie there, and the list of those that ocop wrote (\(OutputManifest.name)) "
          + "is gone or damaged; move the whole folder away, or name another with --output, and build again"))
  }

  static func file(_ path: String) -> MachineError {
    MachineError(
      overwriting, path: path,
      cause: BilingualText(
        vi: "tệp không do ocop tạo; hãy chuyển đi nơi khác",
        en: "ocop did not write it; move it away first"))
  }

  private static let overwriting = BilingualText(vi: "ghi đè", en: "overwrite")

  /// Files that every site of ours has, and hardly a folder of somebody else's.
  private static let marks = ["index.html", "sitemap.xml", "data/products.json"]

  private static func count(in path: String) throws(MachineError) -> Int {
    guard let folder = try Disk.folder(path) else { return 0 }
    var count = folder.files.count { !$0.hasPrefix(".") }
    for name in folder.folders where !name.hasPrefix(".") && !folder.links.contains(name) {
      count += try self.count(in: "\(path)/\(name)")
    }
    return count
  }
}
