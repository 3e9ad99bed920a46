import OCOPDiagnostics
import OCOPDisk
import OCOPModel
import OCOPText

/// What to write instead of an address that leads nowhere.
struct LinkAdvice {
  let showcase: Showcase
  let resolver: LinkResolver
  let finder: AttachmentFinder

  /// Nil where nothing comes near.
  func hint(for address: String, in body: MarkdownBody) -> BilingualText? {
    if address.hasPrefix("/") { return page(near: address) ?? catalog(near: address) }
    if let number = Self.telephone(address) { return write("tel:\(number)") }
    if Self.isMailbox(address) { return write("mailto:\(address)") }
    if address.contains(":") { return nil }
    if Self.isWebsite(address) {
      return BilingualText(
        vi: "Nếu là trang web, viết 'https://\(address)'.", en: "If it is a website, write 'https://\(address)'.")
    }
    let rooted = "/\(address)"
    if !resolver.resolve(rooted, from: body).isBroken { return write(rooted) }
    if let page = page(near: rooted) { return page }
    return file(LinkResolver.percentDecoded(address), in: body)
  }

  /// Whether an address names something beside the text that is no file of the site.
  func isStranger(_ address: String, in body: MarkdownBody) -> Bool {
    finder.isStranger(LinkResolver.percentDecoded(address), in: [Disk.parent(of: body.file)])
  }

  /// The place on this site that an address of a machine or network of one's own shows: `http://localhost:8080/chu-the/x/`.
  func hint(forLocal address: String, in body: MarkdownBody) -> BilingualText {
    let rest = address.drop { $0 != "/" }.dropFirst(2).drop { $0 != "/" }
    let path = rest.isEmpty ? "/" : String(rest)
    return resolver.resolve(path, from: body).isBroken
      ? page(near: path)
        ?? BilingualText(
          vi: "Viết địa chỉ mà ai cũng mở được.", en: "Write the address at which everybody can open it.")
      : write(path)
  }

  // MARK: - Pages

  /// The page that has nearly this address.
  private func page(near address: String) -> BilingualText? {
    let permalinks = Permalinks(languages: showcase.site.languages)
    guard let (kind, key, language) = permalinks.parseEntry(address.hasSuffix("/") ? address : address + "/") else {
      return nil
    }
    let keys = (0..<showcase.count(of: kind)).map { showcase.entry(EntryID(kind, $0)).key }
    guard let meant = NearMiss.suggestion(for: key, among: keys) else { return nil }
    let better = permalinks.entry(kind, key: meant, language)
    return .didYouMean(better)
  }

  /// The printed catalog that has nearly this address.
  private func catalog(near address: String) -> BilingualText? {
    guard address.hasSuffix(".pdf"), let meant = NearMiss.suggestion(for: address, among: resolver.catalogs.sorted())
    else {
      return nil
    }
    return .didYouMean(meant)
  }

  // MARK: - Files

  private func file(_ path: String, in body: MarkdownBody) -> BilingualText? {
    let folder = body.file.split(separator: "/").dropLast().map(String.init)
    let names = path.split(separator: "/").map(String.init)
    guard let name = names.last, Self.ending(of: name).map(Self.fileEndings.contains) == true else { return nil }
    if name.hasSuffix(".md") {
      let key = name == "index.md" ? names.dropLast().last ?? "" : String(name.dropLast(3))
      let file = EntryKind.allCases.lazy.compactMap { kind in
        showcase.find(kind, key).map { showcase.entry($0).file }
      }.first
      return file.flatMap { write(Self.relative($0, to: folder)) }
    }
    let place = folder.joined(separator: "/")
    if let meant = finder.suggestion(for: name, in: [place]) {
      return .didYouMean(meant)
    }
    return BilingualText(
      vi: "Chép tệp '\(name)' vào thư mục '\(place)' rồi chỉ viết tên tệp.",
      en: "Copy '\(name)' into '\(place)' and write its name alone.")
  }

  /// "../producers/x.md" for "content/producers/x.md" in the folder "content/pages".
  private static func relative(_ file: String, to folder: [String]) -> String {
    let parts = file.split(separator: "/").map(String.init)
    let common = zip(parts.dropLast(), folder).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: folder.count - common) + parts[common...]).joined(separator: "/")
  }

  // MARK: - Forms of addresses

  /// The digits of a number that was written without `tel:`.
  private static func telephone(_ address: String) -> String? {
    let number = LinkResolver.percentDecoded(address).filter { !" .-()".contains($0) }
    let digits = number.hasPrefix("+") ? number.dropFirst() : number[...]
    guard (8...15).contains(digits.utf8.count), digits.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
    return number
  }

  private static func isMailbox(_ address: String) -> Bool {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !address.contains { "/ :?".contains($0) }
  }

  /// `www.vinhlong.gov.vn`, `ocop.vn/a.pdf`; not `giay.pdf`, `anh/giay.pdf`.
  private static func isWebsite(_ address: String) -> Bool {
    guard !address.hasPrefix("."), WebAddress.isAbsolute("https://" + address) else { return false }
    let isNameAlone = !address.contains { "/?#".contains($0) }
    let host = address.prefix { !"/?#:".contains($0) }
    guard let ending = ending(of: host), ending.count > 1, ending.allSatisfy(\.isLetter) else { return false }
    return !(isNameAlone && fileEndings.contains(ending))
  }

  private static func ending(of name: some StringProtocol) -> String? {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }

  private static let fileEndings: Set = [
    "md", "txt", "pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "jpg", "jpeg", "png",
    "webp", "gif", "svg", "heic", "heif", "tif", "tiff", "mp4", "mov", "mp3", "zip", "rar", "htm", "html",
  ]

  private func write(_ better: String) -> BilingualText {
    BilingualText(vi: "Viết '\(better)'.", en: "Write '\(better)'.")
  }
}

extension LinkTarget {
  fileprivate var isBroken: Bool {
    switch self {
    case .broken, .dangerous: true
    default: false
    }
  }
}
