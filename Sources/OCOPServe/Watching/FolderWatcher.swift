import Glibc
package import OCOPDiagnostics
import OCOPDisk

/// Tells which files below some folders have changed, through the kernel's inotify. A file counts as changed when it has been written
/// and closed, moved or deleted: never in the middle of being written.
package final class FolderWatcher {
  private let descriptor: Int32
  /// Paths by the kernel's number of the watch: it knows a folder once, which symbolic links may show in several places.
  private var folders: [Int32: [String]] = [:]
  private let roots: [String]
  private let follows: (String) -> Bool
  /// The kernel's numbers of the folders in which roots come and go; nothing else in them matters.
  private var parents: Set<Int32> = []
  private var buffer = [UInt8](repeating: 0, count: 64 * 1024)

  /// How long it must be quiet before a change is told: an editor saves in several steps.
  private static let quietMilliseconds: Int32 = 15

  /// - Parameters:
  ///   - roots: folders; one that is not there yet, or goes and comes back, is noticed as long as its parent stays.
  ///   - follows: whether a symbolic link to a folder, of which the path is given, is entered.
  package init(_ roots: [String], follows: @escaping (String) -> Bool = { _ in true }) throws(MachineError) {
    self.follows = follows
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    self.roots = roots
    guard descriptor >= 0 else { throw Self.failure(roots.first ?? "") }
    for root in roots {
      try watchParent(of: root)
      try watch(root)
    }
  }

  deinit {
    close(descriptor)
  }

  /// Waits for the next changes.
  ///
  /// - Parameter milliseconds: how long at most; negative for ever.
  /// - Returns: the paths that changed, together where they came together; empty when nothing happened in time.
  package func next(atMost milliseconds: Int32 = -1) throws(MachineError) -> Set<String> {
    var changed: Set<String> = []
    var wait = milliseconds
    while waitForInput(wait) {
      try readEvents(into: &changed)
      wait = changed.isEmpty ? milliseconds : Self.quietMilliseconds
    }
    return changed
  }

  private func waitForInput(_ milliseconds: Int32) -> Bool {
    var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&poller, 1, milliseconds)
      if count < 0, errno == EINTR { continue }
      return count > 0
    }
  }

  private func readEvents(into changed: inout Set<String>) throws(MachineError) {
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return }
    var place = 0
    let headLength = MemoryLayout<inotify_event>.size
    while place + headLength <= count {
      let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: inotify_event.self) }
      let nameBytes = buffer[place + headLength..<min(count, place + headLength + Int(event.len))].prefix { $0 != 0 }
      place += headLength + Int(event.len)
      try take(event, name: String(decoding: nameBytes, as: UTF8.self), into: &changed)
    }
  }

  private func take(_ event: inotify_event, name: String, into changed: inout Set<String>) throws(MachineError) {
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
      // More happened than the kernel kept: look at everything again.
      for root in roots { try watch(root, found: &changed) }
      return
    }
    guard let folders = folders[event.wd] else { return }
    if event.mask & UInt32(IN_IGNORED) != 0 {
      self.folders[event.wd] = nil
      return
    }
    guard !name.isEmpty, !Litter.includes(name) else { return }
    for folder in folders {
      try take(event, at: "\(folder)/\(name)", into: &changed)
    }
  }

  private func take(_ event: inotify_event, at path: String, into changed: inout Set<String>) throws(MachineError) {
    let isNew = event.mask & (UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)) != 0
    if parents.contains(event.wd) {
      guard roots.contains(path) else { return }
      changed.insert(path)
      try watch(path, found: &changed)
      return
    }
    if event.mask & UInt32(IN_ISDIR) != 0 {
      changed.insert(path)
      // Files may have come into it before it was watched.
      if isNew { try watch(path, found: &changed) }
    } else if isNew, isLink(path) {
      changed.insert(path)
      if follows(path) { try watch(path, found: &changed) }
    } else if event.mask & UInt32(IN_CREATE) == 0 {
      changed.insert(path)
    }
  }

  private func watchParent(of root: String) throws(MachineError) {
    guard let slash = root.lastIndex(of: "/"), slash > root.startIndex else { return }
    let parent = String(root[..<slash])
    let watch = inotify_add_watch(descriptor, parent, UInt32(IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE))
    guard watch >= 0 else { throw Self.failure(parent) }
    folders[watch] = [parent]
    parents.insert(watch)
  }

  private func watch(_ folder: String) throws(MachineError) {
    var found: Set<String> = []
    try watch(folder, found: &found)
  }

  /// - Parameter ancestors: the watches of the folders above; one that comes again is a loop of symbolic links, and is
  ///   not entered.
  private func watch(
    _ folder: String, found: inout Set<String>, inside ancestors: Set<Int32> = []
  ) throws(MachineError) {
    let mask =
      IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ONLYDIR
    let watch = inotify_add_watch(descriptor, folder, UInt32(mask))
    guard watch >= 0 else {
      // Gone already, not there yet, or a link that leads to no folder.
      if errno == ENOENT || errno == ENOTDIR || errno == ELOOP { return }
      throw Self.failure(folder)
    }
    guard !ancestors.contains(watch), !parents.contains(watch) else { return }
    remember(folder, as: watch)
    guard let inside = try Disk.folder(folder) else { return }
    for name in inside.files + inside.folders where !Litter.includes(name) { found.insert("\(folder)/\(name)") }
    for name in inside.folders where !Litter.includes(name) {
      if inside.links.contains(name), !follows("\(folder)/\(name)") { continue }
      try self.watch("\(folder)/\(name)", found: &found, inside: ancestors.union([watch]))
    }
  }

  private func remember(_ folder: String, as watch: Int32) {
    let others = (folders[watch] ?? []).filter { $0 != folder }
    // One that was moved here is no longer where it was.
    let place = others.isEmpty ? nil : Disk.resolved(folder)
    folders[watch] = others.filter { Disk.resolved($0) == place } + [folder]
  }

  private func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func failure(_ path: String) -> MachineError {
    errno == ENOSPC
      ? MachineError(
        BilingualText(vi: "theo dõi", en: "watch"), path: path,
        cause: BilingualText(
          vi: "máy đang theo dõi quá nhiều thư mục; hãy tăng fs.inotify.max_user_watches",
          en: "too many folders are watched; raise fs.inotify.max_user_watches"))
      : MachineError(BilingualText(vi: "theo dõi", en: "watch"), path: path, errno: errno)
  }
}
