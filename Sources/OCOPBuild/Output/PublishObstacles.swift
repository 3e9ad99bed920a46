import Glibc
import OCOPDiagnostics
import OCOPDisk
import OCOPText

/// What stands in the way of a publication, looked at before any of it is moved: links and files where folders belong, folders that may
/// not be changed or lie in another file system, files that are not ours any more. Each folder is looked at once.
struct PublishObstacles {
  private let tree: FolderTree
  /// What is ours there now.
  private let owned: OutputManifest
  private var ways: [String: Way]
  private var changeable: Set<String> = []
  private var movable: Set<String> = ["."]
  private let device: UInt?

  /// What there is on the way down to a file.
  private struct Way {
    /// The file or link where a folder belongs; nil where there are folders, or nothing yet.
    var obstacle: String?
    /// The last folder that is there, and its file system.
    var folder: String
    var device: UInt?
    /// Whether that is the folder of the file itself.
    var isThere: Bool
  }

  init(in tree: FolderTree, owned: OutputManifest) {
    self.tree = tree
    self.owned = owned
    device = tree.status(".")?.device
    ways = [".": Way(obstacle: nil, folder: ".", device: device, isThere: true)]
  }

  // MARK: Moves

  /// Makes sure that files can appear at some paths.
  ///
  /// - Parameter manifest: of what is going to be there.
  /// - Returns: those files of ours that stand where folders belong, and go.
  mutating func clear(_ paths: [String], for manifest: OutputManifest) throws(MachineError) -> [String] {
    var clearances: [String] = []
    for path in paths {
      let way = way(to: path)
      guard let obstacle = way.obstacle else {
        try requireOneFileSystem(way)
        continue
      }
      guard manifest.position(of: obstacle) == nil, owned[obstacle]?.matches(tree.status(obstacle)) == true else {
        throw MachineError(
          BilingualText(vi: "tạo thư mục", en: "make the folder"), path: "\(tree.path)/\(obstacle)",
          cause: BilingualText(
            vi: "chỗ đó đang có một liên kết hoặc tệp không do ocop tạo; hãy chuyển đi nơi khác",
            en: "a link or a file that ocop did not write is in its place; move it away first"))
      }
      if clearances.last != obstacle, !clearances.contains(obstacle) { clearances.append(obstacle) }
    }
    return clearances
  }

  private mutating func requireOneFileSystem(_ way: Way) throws(MachineError) {
    guard movable.insert(way.folder).inserted else { return }
    try requireChangeable(way.folder)
    guard way.device != device else { return }
    throw MachineError(
      BilingualText(vi: "chuyển tệp vào thư mục", en: "move files into the folder"),
      path: "\(tree.path)/\(way.folder)",
      cause: BilingualText(
        vi: "đó là một ổ đĩa được gắn vào, mà trang chỉ xuất trọn vẹn trong một ổ; hãy gỡ ra, hoặc xuất vào nơi khác",
        en:
          "a file system of its own is mounted there, and a site is published within one; unmount it, or build elsewhere"
      ))
  }

  private mutating func requireChangeable(_ folder: String) throws(MachineError) {
    guard changeable.insert(folder).inserted, let code = tree.refusal(folder) else { return }
    let error = MachineError(
      BilingualText(vi: "ghi vào thư mục", en: "write into the folder"), path: "\(tree.path)/\(folder)", errno: code)
    guard code == EACCES, let owner = tree.status(folder)?.owner, owner != geteuid() else { throw error }
    let name = getpwuid(owner).map { String(cString: $0.pointee.pw_name) } ?? "\(owner)"
    let command = "sudo chown -R \(Self.user) '\(tree.path)'"
    throw error.adding(
      BilingualText(
        vi: "Thư mục thuộc về '\(name)'; lấy lại quyền rồi xuất lại: \(command)",
        en: "The folder belongs to '\(name)'; take it back, then build again: \(command)"))
  }

  /// The name of whoever runs the program.
  private static var user: String { getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? "\(geteuid())" }

  // MARK: Deletions

  /// What is left at the place of a file of ours that is to go.
  enum Leftover {
    /// The file as we wrote it.
    case ours
    /// Somebody has written it since: it is theirs now.
    case edited
    /// Nothing, or something else than a file.
    case nothing
  }

  /// Looks at a file that is to be deleted, and makes sure that it can be.
  mutating func leftover(of path: String, _ entry: OutputManifest.Entry) throws(MachineError) -> Leftover {
    let way = way(to: path)
    guard way.obstacle == nil, way.isThere, let status = tree.status(path), status.isRegular else { return .nothing }
    // Restoring a folder from a backup changes times, not contents.
    if !entry.matches(status) {
      guard try holds(path, entry, status) else { return .edited }
    }
    try requireChangeable(way.folder)
    return .ours
  }

  private func holds(_ path: String, _ entry: OutputManifest.Entry, _ status: Disk.Status) throws(MachineError) -> Bool
  {
    guard status.size == entry.size, let bytes = try Disk.read("\(tree.path)/\(path)") else { return false }
    return ContentHash(of: bytes) == entry.hash
  }

  // MARK: Folders

  private mutating func way(to path: String) -> Way {
    let parent = Disk.parent(of: path)
    if let known = ways[parent] { return known }
    var way = way(to: parent)
    if way.obstacle == nil, way.isThere {
      switch tree.status(parent) {
      case nil: way.isThere = false
      case let status? where status.isFolder: (way.folder, way.device) = (parent, status.device)
      case _?: way.obstacle = parent
      }
    }
    ways[parent] = way
    return way
  }
}
