import OCOPDiagnostics
import OCOPDisk
import OCOPModel
import OCOPRules
import OCOPText

/// The codes of the ledger at the last build, and the address to which new ones then led: what no look at the content alone can tell,
/// since rows that are gone and a host that was left are nowhere in it.
struct PrintedMemory {
  static let name = ".ocop-printed"
  private static let format = "ocop-printed 1"
  private static let shown = 3

  /// Without a slash at the end.
  let base: String
  let codes: [String]

  init(_ showcase: Showcase) {
    base = showcase.site.traceBaseURL
    codes = showcase.ledger.rows.map(\.code)
  }

  private init?(_ bytes: [UInt8]) {
    guard var reader = ByteRecordReader(bytes, format: Self.format) else { return nil }
    base = reader.text()
    codes = reader.texts()
  }

  private var bytes: [UInt8] {
    var writer = ByteRecordWriter(format: Self.format)
    writer.append(base)
    writer.append(codes)
    return writer.finish()
  }

  /// Tells what has become of the codes of the last build, and remembers those of this one.
  func replaceLast(in folder: String, tell: BuildNotice) throws(MachineError) {
    let path = "\(folder)/\(Self.name)"
    let old = try Disk.read(path)
    if let last = old.flatMap(Self.init) { notices(since: last).forEach(tell) }
    let new = bytes
    if old != new, old != nil || !codes.isEmpty { try Disk.replace(path, with: new) }
  }

  private func notices(since last: PrintedMemory) -> [BilingualText] {
    var notices: [BilingualText] = []
    let now = Set(codes)
    let gone = last.codes.filter { !now.contains($0) }
    let kept = last.codes.count - gone.count
    // What was printed with the address of an example never opened anything.
    if kept > 0, Self.place(last.base) != Self.place(base), !Rule.isReserved(addressOfCodes: last.base) {
      notices.append(
        BilingualText(
          vi:
            "\(kept) mã đã in mở \(last.base), nay trang ở \(base). Giấy đã in thì không sửa được: hãy giữ tên miền cũ "
            + "và chuyển hướng mọi địa chỉ của nó sang địa chỉ mới.",
          en: kept == 1
            ? "1 code was printed for \(last.base), and the site is at \(base) now; keep that host and redirect it, since "
              + "paper cannot be changed."
            : "\(kept) codes were printed for \(last.base), and the site is at \(base) now; keep that host and redirect it, "
              + "since paper cannot be changed."))
    }
    if !gone.isEmpty {
      let first = gone.prefix(Self.shown).joined(separator: ", ") + (gone.count > Self.shown ? ", …" : "")
      notices.append(
        BilingualText(
          vi: "\(gone.count) mã đã in không còn trong \(Ledger.file): \(first). Mã trên giấy vẫn còn đó: hãy khôi phục "
            + "những dòng ấy.",
          en:
            "\(gone.count) printed \(gone.count == 1 ? "code is" : "codes are") no longer in \(Ledger.file): \(first). "
            + "On paper they still are: bring those rows back."))
    }
    return notices
  }

  /// Host and path: from `http` to `https` every server leads by itself.
  private static func place(_ url: String) -> String {
    let rest = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
    let end = rest.firstIndex(of: "/") ?? rest.endIndex
    return rest[..<end].lowercased() + rest[end...]
  }
}
