package import OCOPDiagnostics

/// Where a site may be published: not among sources, and not where everything else lies.
package enum OutputPlace {
  static let reason = BilingualText(
    vi: "nơi ấy chứa bài gốc, hoặc là thư mục nhà, thư mục gốc", en: "it holds sources, or is a home folder or the root"
  )

  /// Why a folder cannot be the output; nil where it can. Looks only: the folder need not be there, and is not made.
  ///
  /// - Parameters:
  ///   - site: the folder that holds `content/`.
  ///   - catalogs: a folder of printed catalogs.
  package static func fault(of path: String, forSite site: String, catalogs: String? = nil) -> BilingualText? {
    let sources = SourceFolders(site: site, catalogs: catalogs)
    guard sources.refuses(SourceFolders.resolvedAhead(path)) else { return nil }
    return BilingualText(
      vi: "Không xuất vào '\(path)' được: \(reason.vi). Chọn một thư mục khác.",
      en: "'\(path)' cannot be the output folder: \(reason.en). Choose another.")
  }
}
