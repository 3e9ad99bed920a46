import OCOPDiagnostics
import OCOPDisk
import OCOPMedia
import OCOPModel
import OCOPRules
import OCOPText

/// The scans and papers that entries and texts link to: published under names that change with their contents, pictures without
/// their metadata.
struct DocumentLibrary {
  static let folder = "documents"

  /// Path relative to the site to the address from the site's root.
  private(set) var addresses: [String: String] = [:]
  private(set) var files: [OutputFile] = []
  private(set) var findings: [Finding] = []

  init(_ showcase: Showcase, site: String) throws(MachineError) {
    for (path, file) in Self.paths(in: showcase) {
      guard var bytes = try Disk.read("\(site)/\(path)") else { continue }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let dot = name.lastIndex(of: ".")
      var ending = dot.map { name[$0...].lowercased() } ?? ""
      // A photo of a decision tells where and by which phone it was taken; what is no picture is left as it is.
      if ImageFileName.isPicture(path) {
        do throws(ImageError) {
          let stripped = try ImageProcessor.strippedOriginal(of: bytes)
          bytes = stripped.bytes
          ending = "." + stripped.format.fileExtension
        } catch {
          findings.append(PhotoFault.finding(error, path: path, at: .file(file)))
          continue
        }
      }
      let stem = Slug.make(String(dot.map { name[..<$0] } ?? name[...]))
      let published =
        "\(Self.folder)/\(stem.isEmpty ? "document" : stem)-\(ContentHash(of: bytes).hex.prefix(10))\(ending)"
      addresses[path] = "/" + published
      files.append(OutputFile(path: published, bytes: bytes))
    }
  }

  /// Each document with the file that names it, by path.
  private static func paths(in showcase: Showcase) -> [(path: String, file: String)] {
    var paths: [String: String] = [:]
    for id in showcase.allEntries {
      for file in showcase.entry(id).namedFiles {
        switch file.role {
        case .document: paths[file.path] = file.namedIn
        // Pictures of texts are published as photos are.
        case .attachment where !ImageFileName.isPicture(file.path): paths[file.path] = file.namedIn
        case .attachment, .photo: continue
        }
      }
    }
    return paths.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
