import OCOPDiagnostics
import OCOPDisk
import OCOPMedia
import OCOPModel
import OCOPRules
import OCOPText

/// The scans and papers that entries and texts link to: published under names that change with their contents, pictures without
/// their metadata. Of each only its hash is kept: a site may have hundreds, of some ten megabytes each.
struct DocumentLibrary: Sendable {
  static let folder = "documents"
  /// Bytes of a document that are looked at together.
  private static let piece = 1 << 20

  /// One of them, looked at.
  struct Item: Sendable {
    /// Relative to the site.
    let path: String
    /// Below the output folder.
    let published: String
    /// Of what is published.
    let hash: ContentHash
    fileprivate let form: PublishedForm
    /// What tells that it has changed.
    fileprivate let stamp: FileStamp?
  }

  /// By path.
  private(set) var items: [Item] = []
  private(set) var findings: [Finding] = []
  private let site: String

  /// - Parameters:
  ///   - site: the folder that holds `content/`.
  ///   - known: what was seen of them before.
  init(_ showcase: Showcase, site: String, known: DocumentMemory) throws(MachineError) {
    self.site = site
    for (path, file) in Self.paths(in: showcase) {
      // Before it is read: what changes meanwhile has another stamp the next time.
      let stamp = FileStamp(of: "\(site)/\(path)")
      switch try Self.look(at: path, site: site, known: stamp.flatMap { known[path, $0] }) {
      case nil: continue
      case .failure(let error): findings.append(PhotoFault.finding(error, path: path, at: .file(file)))
      case .success(let (form, hash)):
        items.append(
          Item(path: path, published: Self.name(path, form, hash), hash: hash, form: form, stamp: stamp))
      }
    }
  }

  /// Path relative to the site to the address from the site's root.
  var addresses: [String: String] {
    Dictionary(items.map { ($0.path, "/" + $0.published) }, uniquingKeysWith: { first, _ in first })
  }

  /// What to remember for the next time.
  var memory: DocumentMemory {
    var known: [String: DocumentMemory.Known] = [:]
    for item in items {
      if let stamp = item.stamp { known[item.path] = .init(stamp: stamp, hash: item.hash, sight: item.form) }
    }
    return DocumentMemory(known)
  }

  /// The bytes that are published, read again.
  ///
  /// - Throws: where the file is gone or holds others by now: its name was made of them.
  func file(_ item: Item) throws(MachineError) -> OutputFile {
    let source = "\(site)/\(item.path)"
    guard let bytes = try Disk.read(source) else { throw SurveyedPhoto.hasChanged(source) }
    var published: [UInt8]? = bytes
    if Self.isPicture(item.path, head: bytes.prefix(ImageFormat.headLength)) {
      do throws(ImageError) {
        published = try ImageProcessor.strippedOriginal(of: bytes).bytes
      } catch {
        published = nil
      }
    }
    guard let published, ContentHash(of: published) == item.hash else { throw SurveyedPhoto.hasChanged(source) }
    return OutputFile(path: item.published, bytes: published)
  }

  /// Nil where the file is gone.
  private static func look(
    at path: String, site: String, known: DocumentMemory.Known?
  ) throws(MachineError) -> Result<(form: PublishedForm, hash: ContentHash), ImageError>? {
    if let known { return .success((known.sight, known.hash)) }
    var stream = ContentHashStream()
    // Known by its name, and read as a whole; else the first piece tells.
    var isPicture = AttachmentKind(of: path) == .picture
    if !isPicture {
      var isFirst = true
      let isThere = try Disk.read("\(site)/\(path)", inPiecesOf: piece) { bytes in
        if isFirst { isPicture = Self.isPicture(path, head: bytes.prefix(ImageFormat.headLength)) }
        isFirst = false
        stream.add(bytes)
      }
      guard isThere else { return nil }
    }
    if isPicture {
      guard let bytes = try Disk.read("\(site)/\(path)") else { return nil }
      do throws(ImageError) {
        let stripped = try ImageProcessor.strippedOriginal(of: bytes)
        return .success((PublishedForm(ending: "." + stripped.format.fileExtension), ContentHash(of: stripped.bytes)))
      } catch {
        return .failure(error)
      }
    }
    let name = Self.name(of: path)
    var ending = name.lastIndex(of: ".").map { name[$0...].lowercased() } ?? ""
    // Lists of files have one a line.
    ending.unicodeScalars.removeAll { $0.properties.generalCategory == .control }
    return .success((PublishedForm(ending: ending), stream.hash))
  }

  /// A photo of a decision tells where and by which phone it was taken, whatever its name ends with; what is no picture is left as it
  /// is.
  private static func isPicture(_ path: String, head: ArraySlice<UInt8>) -> Bool {
    AttachmentKind(of: path) == .picture || ImageFormat(head: Array(head)) != nil
  }

  private static func name(of path: String) -> Substring { path.split(separator: "/").last ?? path[...] }

  private static func name(_ path: String, _ form: PublishedForm, _ hash: ContentHash) -> String {
    let name = name(of: path)
    let stem = Slug.make(String(name.lastIndex(of: ".").map { name[..<$0] } ?? name))
    return "\(folder)/\(stem.isEmpty ? "document" : stem)-\(hash.hex.prefix(10))\(form.ending)"
  }

  /// Each document with the file that names it, by path.
  private static func paths(in showcase: Showcase) -> [(path: String, file: String)] {
    var paths: [String: String] = [:]
    for id in showcase.allEntries {
      for file in showcase.entry(id).namedFiles {
        switch file.role {
        case .document: paths[file.path] = file.namedIn
        // Pictures of texts are published as photos are.
        case .attachment where AttachmentKind(of: file.path) != .picture: paths[file.path] = file.namedIn
        case .attachment, .photo: continue
        }
      }
    }
    return paths.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

typealias DocumentMemory = FileMemory<PublishedForm>

/// In which form a document is published.
struct PublishedForm: RememberedSight {
  static let memory = "documents"
  static let memoryFormat = "ocop-documents 1"

  /// Of its name, with the dot: ".pdf".
  let ending: String

  init(ending: String) { self.ending = ending }

  func append(to record: inout ByteRecordWriter) { record.append(ending) }

  init?(_ record: inout ByteRecordReader) { ending = record.text() }
}
