import Glibc
import OCOPDiagnostics
import OCOPDisk

/// Where nothing may be published: among the sources of a site, this one or another, among what the program remembers of it, in a home
/// folder, in the root. Paths are compared without symbolic links.
struct SourceFolders {
  /// What is published may lie beside its sources.
  private let site: String?
  /// Nothing may lie in them, nor may they lie in the output.
  private let sources: [String]
  /// Nothing may lie in them.
  private let closed: [String]
  /// What `ocop serve` shows lies among what is remembered.
  private let preview: String
  private let homes: [String]

  init(site: String, catalogs: String?) {
    self.site = Disk.resolved(site)
    var sources: [String?] = []
    for folder in ["\(site)/content", "\(site)/themes"] {
      sources.append(Disk.resolved(folder))
      // Kinds of entries, and themes, may be links to elsewhere. What cannot be read is told of by those who need it.
      for name in (try? Disk.folder(folder))?.folders ?? [] { sources.append(Disk.resolved("\(folder)/\(name)")) }
    }
    self.sources = sources.compactMap(\.self)
    let memory = PictureCache.folder(ofSite: site)
    closed = [memory, catalogs].compactMap(\.self).map(Self.resolvedAhead)
    preview = Self.resolvedAhead("\(memory)/preview")
    let named = getenv("HOME").map { String(cString: $0) }
    let known = getpwuid(geteuid()).map { String(cString: $0.pointee.pw_dir) }
    homes = [named, known].compactMap(\.self).compactMap(Disk.resolved)
  }

  /// - Parameters:
  ///   - real: a folder without symbolic links.
  ///   - path: the same as it was given.
  func refuse(_ real: String, as path: String, _ action: BilingualText) throws(MachineError) {
    guard refuses(real) else { return }
    throw MachineError(action, path: path, cause: OutputPlace.reason)
  }

  /// - Parameter real: a folder without symbolic links.
  func refuses(_ real: String) -> Bool {
    real == "/" || homes.contains(real) || isAmongSources(real) || Self.isInAnotherSite(real)
  }

  private func isAmongSources(_ real: String) -> Bool {
    let holders = sources + [site].compactMap(\.self)
    if holders.contains(where: { real == $0 || Self.lies($0, in: real) }) { return true }
    if sources.contains(where: { Self.lies(real, in: $0) }) { return true }
    if real == preview || Self.lies(real, in: preview) { return false }
    return closed.contains { real == $0 || Self.lies(real, in: $0) }
  }

  private static func lies(_ path: String, in folder: String) -> Bool { path.hasPrefix(folder + "/") }

  /// Whether a folder holds another site, or lies among its sources.
  private static func isInAnotherSite(_ real: String) -> Bool {
    var folder = real
    var inside = ""
    while true {
      if Disk.status("\(folder)/content/site.yml") != nil, ["", "content", "themes"].contains(inside) { return true }
      // A site's content/ by another name. Other programs have a site.yml too.
      if Disk.status("\(folder)/site.yml") != nil, Disk.status("\(folder)/products") != nil { return true }
      guard folder != "/" else { return false }
      inside = String(folder[folder.index(after: folder.lastIndex(of: "/") ?? folder.startIndex)...])
      folder = Disk.parent(of: folder)
    }
  }

  /// A path without symbolic links, of which the end need not be there yet.
  static func resolvedAhead(_ path: String) -> String {
    if let real = Disk.resolved(path) { return real }
    let path = path.hasSuffix("/") ? String(path.dropLast()) : path
    let parent = Disk.parent(of: path)
    guard parent != path, let name = path.split(separator: "/").last else { return path }
    let above = resolvedAhead(parent)
    return above == "/" ? "/\(name)" : "\(above)/\(name)"
  }
}
