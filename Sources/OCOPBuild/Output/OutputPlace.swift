import Glibc
package import OCOPDiagnostics
import OCOPDisk

/// Where a site may be published: not among its sources, and not where everything else lies.
package enum OutputPlace {
  static let reason = BilingualText(
    vi: "nơi ấy chứa bài gốc, hoặc là thư mục nhà, thư mục gốc", en: "it holds sources, or is a home folder or the root"
  )

  /// Why a folder cannot be the output; nil where it can. Looks only: the folder need not be there, and is not made.
  ///
  /// - Parameter site: the folder that holds `content/`.
  package static func fault(of path: String, forSite site: String) -> BilingualText? {
    guard let source = Disk.resolved(site), let real = resolvedAhead(path), !isFit(real, forSite: source) else {
      return nil
    }
    return BilingualText(
      vi: "Không xuất vào '\(path)' được: \(reason.vi). Chọn một thư mục khác.",
      en: "'\(path)' cannot be the output folder: \(reason.en). Choose another.")
  }

  /// - Parameters: absolute paths without links.
  static func isFit(_ path: String, forSite site: String) -> Bool {
    let home = getenv("HOME").flatMap { Disk.resolved(String(cString: $0)) }
    if path == "/" || path == home || path == site || site.hasPrefix(path + "/") { return false }
    return !["content", "themes"].contains { name in path == "\(site)/\(name)" || path.hasPrefix("\(site)/\(name)/") }
  }

  /// The absolute path of a folder that may still have to be made.
  private static func resolvedAhead(_ path: String) -> String? {
    var there = path
    var ahead: [Substring] = []
    while true {
      if let real = Disk.resolved(there) { return ahead.reversed().reduce(real) { "\($0)/\($1)" } }
      let parent = Disk.parent(of: there)
      guard parent != there else { return nil }
      if let name = there.split(separator: "/").last { ahead.append(name) }
      there = parent
    }
  }
}
