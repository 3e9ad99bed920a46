package import OCOPDiagnostics
import OCOPDisk
import OCOPMarkdown
package import OCOPModel
package import OCOPRules
package import OCOPText

/// One content file, read: its values in the shapes of its schema, and the text below.
///
/// A class, though it never changes: a copy of the value would touch a dozen reference counts, and there are tens of thousands.
package final class EntryDraft: Sendable {
  package let file: ContentFile
  let record: Record
  let body: MarkdownBody?
  /// Of a body that can hold links, pictures or raw HTML; nil of the others.
  let outline: MarkdownOutline?
  /// Of the whole file.
  package let hash: ContentHash
  /// Of its front matter.
  package let factsHash: ContentHash

  init(
    file: ContentFile, record: Record, body: MarkdownBody?, outline: MarkdownOutline?, hash: ContentHash,
    factsHash: ContentHash
  ) {
    self.file = file
    self.record = record
    self.body = body
    self.outline = outline
    self.hash = hash
    self.factsHash = factsHash
  }

  /// Reads one file. Depends on nothing but the file and the site's languages, so that files can be read side by side.
  ///
  /// - Parameter keep: puts its text where it is to stay.
  /// - Returns: nil where nothing of it could be used; the findings say why.
  package static func read(
    _ file: ContentFile, site: String, languages: [Language], keep: (String) -> KeptText = KeptText.init
  ) throws(MachineError) -> (draft: EntryDraft?, findings: [Finding]) {
    let text: String
    switch try ContentText.read("\(site)/\(file.path)") {
    case .text(let contents): text = contents
    case .missing: return (nil, [FileFault.gone(file.path)])
    case .notUTF8(let line): return (nil, [FileFault.notUTF8(file.path, line: line)])
    case .utf16: return (nil, [FileFault.utf16(file.path)])
    case .tooLarge(let bytes): return (nil, [FileFault.tooLarge(file.path, bytes: bytes)])
    }
    return parse(text, file: file, languages: languages, keep: keep)
  }

  /// What `read` makes of a file's text.
  package static func parse(
    _ text: String, file: ContentFile, languages: [Language], keep: (String) -> KeptText = KeptText.init
  ) -> (draft: EntryDraft?, findings: [Finding]) {
    let split: SplitFile
    switch FrontMatterSplitter.split(text) {
    case .success(let parts): split = parts
    case .failure(let fault): return (nil, [FileFault.frontMatter(file.path, fault)])
    }
    var reader = YAMLReader(file: file.path, firstLine: split.yamlFirstLine)
    guard let root = reader.read(split.yaml) else { return (nil, reader.findings) }
    let language = file.language ?? languages.first ?? .vietnamese
    var decoder = RecordDecoder(
      file: file.path, language: language, siteLanguages: languages, isTranslation: file.language != nil,
      elsewhere: file.schema.elsewhere)
    let record = decoder.decode(root, as: file.schema.fields)
    var findings = reader.findings + decoder.findings + UnicodeFormCheck.findings(text, file: file.path)
    findings += TextBehindHash.findings(
      in: split.yaml, read: root, as: file.schema.fields, file: file.path, firstLine: split.yamlFirstLine)
    guard let record else { return (nil, findings) }
    var rawBody = split.rawBody
    let hasBody = rawBody.withUTF8 { bytes in bytes.contains { $0 > 0x20 } }
    var bodyText = hasBody ? split.body : nil
    if let growth = bodyText.flatMap({ MarkdownGrowth(of: $0) }) {
      findings.append(FileFault.grows(file.path, growth, firstLine: split.bodyFirstLine))
      bodyText = nil
    }
    let body = bodyText.map {
      MarkdownBody(language: language, file: file.path, firstLine: split.bodyFirstLine, text: $0, keep: keep)
    }
    let outline = bodyText.flatMap { MarkdownOutline.mayHoldLinksOrHTML($0) ? MarkdownOutline($0) : nil }
    var facts = split.yaml
    let draft = EntryDraft(
      file: file, record: record, body: body, outline: outline, hash: ContentHash(of: text),
      factsHash: facts.withUTF8 { ContentHash(of: UnsafeRawBufferPointer($0)) })
    return (draft, findings)
  }
}

extension EntryDraft {
  /// The draft with the files that its text shows or links.
  func attachingFiles(_ finder: AttachmentFinder, with checker: inout BodyChecker) -> EntryDraft {
    guard let outline, let body else { return self }
    let files = checker.files(of: outline, in: body, finder: finder, folders: file.attachmentFolders)
    return EntryDraft(
      file: file, record: record, body: body.attaching(files), outline: outline, hash: hash, factsHash: factsHash)
  }
}

extension ContentFile {
  var schema: EntrySchema {
    switch subject {
    case .entry(let kind, _): .of(kind)
    case .lot: .lot
    }
  }
}

/// Findings about a file as a whole.
enum FileFault {
  /// Listed in its folder, and not there: a symbolic link that leads nowhere.
  static func gone(_ path: String) -> Finding {
    Rule.strayFile.finding(
      .file(path), vi: "'\(path)' là liên kết trỏ tới một tệp không có",
      en: "'\(path)' is a link to a file that is not there",
      hint: BilingualText(
        vi: "Xóa liên kết, hoặc chép tệp thật vào đây.", en: "Delete the link, or put the file itself here."))
  }

  /// For two files of which only one can stay.
  static let keepOne = BilingualText(
    vi: "Giữ một tệp: chép phần còn cần sang đó rồi xóa tệp kia. Nếu là hai mục khác nhau thì đổi tên một tệp.",
    en: "Keep one of them: copy what you need into it, then delete the other. If they are two entries, rename one file."
  )

  /// Something that has a name in the content and is no file or folder of it.
  static func stranger(_ path: String, _ kind: FolderListing.Stranger.Kind) -> Finding {
    switch kind {
    case .linkOut:
      Rule.foreignFile.finding(
        .file(path), vi: "'\(path)' là liên kết trỏ ra ngoài thư mục của trang",
        en: "'\(path)' is a link that leads out of the site's folder",
        hint: BilingualText(
          vi: "Xóa liên kết rồi chép chính tệp hoặc thư mục đó vào đây.",
          en: "Delete the link, and copy the file or folder itself to this place."))
    case .noFile:
      Rule.foreignFile.finding(
        .file(path), vi: "'\(path)' không phải là tệp (là ống dẫn, ổ cắm hoặc thiết bị của máy)",
        en: "'\(path)' is no file (it is a pipe, a socket or a device of the machine)",
        hint: BilingualText(vi: "Xóa nó, hoặc chép tệp thật vào đây.", en: "Delete it, or put a file in its place."))
    }
  }

  static func notUTF8(_ path: String, line: Int) -> Finding {
    Rule.notUTF8.finding(
      .span(path, SourceSpan(line: line, column: 1)), vi: "Dòng này có chữ không phải UTF-8",
      en: "This line is not UTF-8 text",
      hint: BilingualText(
        vi: "Mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8.",
        en: "Open the file in an editor and save it as UTF-8."))
  }

  static func utf16(_ path: String) -> Finding {
    Rule.notUTF8.finding(
      .file(path), vi: "Tệp được lưu với bảng mã UTF-16 ('Unicode'), không phải UTF-8",
      en: "The file was saved as UTF-16 ('Unicode'), not as UTF-8",
      hint: BilingualText(
        vi: "Mở tệp bằng Notepad, chọn File > Save As, ở ô Encoding chọn 'UTF-8' rồi lưu đè; bài không mất chữ nào.",
        en:
          "Open it in Notepad, choose File > Save As, set Encoding to 'UTF-8', and save over it; nothing of the text is lost."
      ))
  }

  static func tooLarge(_ path: String, bytes: Int) -> Finding {
    Rule.fileTooLarge.finding(
      .file(path), vi: "Tệp quá lớn: \(bytes >> 20) MB, nhiều nhất là \(ContentText.mostBytes >> 20) MB",
      en: "The file is too large: \(bytes >> 20) MB, \(ContentText.mostBytes >> 20) MB at the most")
  }

  /// - Parameter firstLine: of the text in its file.
  static func grows(_ path: String, _ growth: MarkdownGrowth, firstLine: Int) -> Finding {
    let place = ContentPlace.span(path, SourceSpan(line: firstLine + growth.line - 1, column: 1))
    func vi(_ number: Int) -> String { String(number, groupedBy: UInt8(ascii: ".")) }
    func en(_ number: Int) -> String { String(number, groupedBy: UInt8(ascii: ",")) }
    switch growth.kind {
    case .cells(let count):
      let most = MarkdownGrowth.mostCells
      return Rule.textTooLarge.finding(
        place, vi: "Bảng ở đây thành \(vi(count)) ô; một bài có nhiều nhất \(vi(most)) ô",
        en: "The table here becomes \(en(count)) cells; a text has \(en(most)) at the most",
        hint: BilingualText(
          vi: "Cắt thành nhiều bảng nhỏ, hoặc đặt cạnh bài một tệp bảng tính.",
          en: "Cut it into smaller tables, or put a spreadsheet beside the text."))
    case .definition(let bytes):
      return Rule.textTooLarge.finding(
        place, vi: "Địa chỉ viết sau ']:' ở đây dài \(vi(bytes)) byte và được dùng lại quá nhiều lần",
        en: "The address behind ']:' here has \(en(bytes)) bytes, and is used too many times",
        hint: BilingualText(
          vi: "Rút ngắn địa chỉ và tên của liên kết.", en: "Shorten the address and the title of the link."))
    }
  }

  static func frontMatter(_ path: String, _ fault: FrontMatterSplitter.Fault) -> Finding {
    switch fault {
    case .missing:
      Rule.frontMatterMissing.finding(
        .file(path), vi: "Tệp phải mở đầu bằng dòng '---'", en: "The file must begin with a line '---'",
        hint: BilingualText(
          vi: "Viết '---', rồi các mục thông tin, rồi '---', rồi đến bài.",
          en: "Write '---', then the keys, then '---', then the text."))
    case .unclosed:
      Rule.frontMatterMissing.finding(
        .file(path), vi: "Phần thông tin đầu tệp không có dòng '---' đóng lại",
        en: "No line '---' closes the front matter",
        hint: BilingualText(
          vi: "Thêm một dòng '---' sau mục cuối cùng.", en: "Add a line '---' below the last key."))
    }
  }
}
