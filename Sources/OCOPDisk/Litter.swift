/// What nobody means to be part of a site: hidden files, and what editors, office programs and file managers leave beside others.
/// Whoever reads content or themes sees none of it, and whoever watches them is not woken by it.
package enum Litter {
  /// - Parameter name: of a file or folder, without its path.
  package static func includes(_ name: String) -> Bool {
    // Asked for every file of the content: most are told by their first and last letters.
    guard let first = name.utf8.first, let last = name.utf8.last else { return false }
    switch (Character(Unicode.Scalar(first)), Character(Unicode.Scalar(last))) {
    // ".DS_Store", ".x.md.swp"; copies that an editor keeps.
    case (".", _), (_, "~"): return true
    // Emacs keeps what is not saved yet in "#x.md#".
    case ("#", "#"): return true
    // "~$danh-sach.xlsx" lies beside a file that Office has open.
    case ("~", _) where name.hasPrefix("~$"): return true
    case (_, "p"): return name.hasSuffix(".swp") || name.hasSuffix(".tmp")
    // Vim tries with it whether it may write.
    case ("4", "3"): return name == "4913"
    case ("T", "b"), ("t", "b"): return name.lowercased() == "thumbs.db"
    case ("D", "i"), ("d", "i"): return name.lowercased() == "desktop.ini"
    default: return false
    }
  }
}
