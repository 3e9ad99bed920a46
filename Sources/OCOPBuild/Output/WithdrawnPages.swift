import OCOPDiagnostics
import OCOPModel

/// Addresses that a publication has taken away, and that people or codes on paper may know: pages of entries, and trace pages.
/// Whoever renames an entry or gives a product its number often does not know that an address goes with it.
struct WithdrawnPages {
  /// In the site's first language: those in others come and go with them.
  private var entries: [String] = []
  private var codes: [String] = []

  private static let shown = 3

  /// - Parameter deleted: paths of files that the publication has taken away.
  init(_ deleted: [String], links: Permalinks) {
    let page = "/index.html"
    for path in deleted where path.hasSuffix(page) {
      let address = "/" + path.dropLast(page.utf8.count - 1)
      if TraceRoot.parse(address) != nil {
        codes.append(address)
      } else if links.parseEntry(address)?.language == links.languages.first {
        entries.append(address)
      }
    }
  }

  var notices: [BilingualText] {
    var notices: [BilingualText] = []
    if !entries.isEmpty {
      let pages = BilingualText(
        vi: "\(entries.count) trang", en: entries.count == 1 ? "1 page is" : "\(entries.count) pages are")
      notices.append(
        BilingualText(
          vi: "\(pages.vi) đã công bố nay không còn: \(Self.list(entries).vi). Ai giữ địa chỉ ấy sẽ gặp trang 404. "
            + "Sản phẩm đã đổi khóa thì ghi 'formerly: [khóa cũ]' vào tệp của nó; lỡ xóa thì khôi phục tệp.",
          en:
            "\(pages.en) gone that had been published: \(Self.list(entries).en). Whoever keeps that address finds a 404. "
            + "Where a product has another key now, put 'formerly: [old key]' into its file; bring back what was "
            + "deleted by mistake."))
    }
    if !codes.isEmpty {
      let pages = BilingualText(
        vi: "\(codes.count) trang truy xuất",
        en: codes.count == 1 ? "1 trace page is" : "\(codes.count) trace pages are")
      notices.append(
        BilingualText(
          vi:
            "\(pages.vi) đã công bố nay không còn: \(Self.list(codes).vi). Mã nào trong đó đã in lên giấy thì ghi vào "
            + "\(Ledger.file) (mã và khóa sản phẩm), hoặc ghi khóa cũ vào 'formerly' của sản phẩm, rồi xuất lại.",
          en:
            "\(pages.en) gone that had been published: \(Self.list(codes).en). Where such a code is on paper, enter it in "
            + "\(Ledger.file) (the code and the product's key), or put the old key into the product's 'formerly', "
            + "and build again."))
    }
    return notices
  }

  private static func list(_ addresses: [String]) -> BilingualText {
    let first = addresses.prefix(shown).joined(separator: ", ")
    let rest = addresses.count - min(shown, addresses.count)
    guard rest > 0 else { return BilingualText(vi: first, en: first) }
    return BilingualText(vi: "\(first) và \(rest) trang nữa", en: "\(first) and \(rest) more")
  }
}
