import OCOPDiagnostics
import OCOPDisk

/// To which state of the site the lists belong: an upload takes minutes, and a build that comes meanwhile puts other lists in their
/// place, which nobody has uploaded.
struct UploadState {
  /// A short name of what is published.
  let id: String
  /// The name of the state whose lists these have replaced before anybody said that they were uploaded; nil where there is none.
  let replaced: String?

  /// Stands for one whose name is not known.
  private static let unknown = "?"
  private static let name = "\(ChangeList.folder)/state.txt"
  private static let replacedName = "\(ChangeList.folder)/replaced.txt"

  var files: [OutputFile] {
    [(Self.name, id), (Self.replacedName, replaced ?? "")].map { name, text in
      OutputFile(path: name, bytes: text.isEmpty ? [] : Array("\(text)\n".utf8))
    }
  }

  /// Nil where there are no lists.
  static func read(from folder: FolderTree) throws(MachineError) -> UploadState? {
    guard let id = try line(name, in: folder), let replaced = try line(replacedName, in: folder) else { return nil }
    return UploadState(id: id, replaced: replaced.isEmpty ? nil : replaced)
  }

  private static func line(_ name: String, in folder: FolderTree) throws(MachineError) -> String? {
    guard folder.status(name)?.isRegular == true else { return nil }
    return try Disk.read("\(folder.path)/\(name)").map { String(decoding: $0.prefix { $0 != 10 }, as: UTF8.self) }
  }

  /// What the lists of the publication that comes replace without anybody having uploaded it.
  ///
  /// - Parameters:
  ///   - owned: what is published now.
  ///   - base: what was last uploaded.
  ///   - isSame: the publication changes no file: it puts back lists that were lost, or notes other times.
  static func replaced(
    in folder: FolderTree, owned: OutputManifest, base: OutputManifest, isSame: Bool
  ) throws(MachineError) -> String? {
    if owned.isEmpty || owned.state == base.state { return nil }
    let last = try read(from: folder)
    return isSame ? (last == nil ? unknown : last?.replaced) : last?.id ?? unknown
  }
}
