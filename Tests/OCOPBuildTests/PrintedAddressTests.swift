import Foundation
import OCOPBuild
import OCOPDiagnostics
import OCOPTestSupport
import Synchronization
import Testing

/// What a build tells of addresses that people and paper know, when the content no longer has them.
@Suite struct `Addresses that were known` {
  private static let product = "content/products/banh-com/index.md"
  private static let ledger = "content/trace-codes.csv"
  private static let header = "code,product,lot,printed,note\n"

  private func build(_ site: TestSite, baseURL: String? = nil) throws -> [BilingualText] {
    let notices = Notices()
    var builder = SiteBuilder(
      site: site.folder.path, output: site.folder.appending(path: "public").path, asOf: TestSite.today)
    builder.baseURL = baseURL
    builder.notice = { notices.add($0) }
    guard case .built = try builder.build() else { throw Unbuilt() }
    return notices.all
  }

  private struct Unbuilt: Error {}

  private final class Notices: Sendable {
    private let texts = Mutex<[BilingualText]>([])
    func add(_ text: BilingualText) { texts.withLock { $0.append(text) } }
    var all: [BilingualText] { texts.withLock { $0 } }
  }

  @Test func `a short code that goes with a new number is told of, one in the ledger stays`() throws {
    let site = try TestSite.sound()
    #expect(try build(site).isEmpty)
    try site.edit(Self.product, "set: 6", "set: 6\ngtin: \"9521234560005\"")
    #expect(
      try build(site) == [
        BilingualText(
          vi: "1 trang truy xuất đã công bố nay không còn: /Q/KPFE7SX/. Mã nào trong đó đã in lên giấy thì ghi vào "
            + "content/trace-codes.csv (mã và khóa sản phẩm), hoặc ghi khóa cũ vào 'formerly' của sản phẩm, rồi xuất lại.",
          en: "1 trace page is gone that had been published: /Q/KPFE7SX/. Where such a code is on paper, enter it in "
            + "content/trace-codes.csv (the code and the product's key), or put the old key into the product's 'formerly', "
            + "and build again.")
      ])
    let entered = try TestSite.sound(with: [Self.ledger: Self.header + "Q/KPFE7SX,banh-com,,2026-05-01,\n"])
    #expect(try build(entered).isEmpty)
    try entered.edit(Self.product, "set: 6", "set: 6\ngtin: \"9521234560005\"")
    #expect(try build(entered).isEmpty)
  }

  @Test func `pages of entries that are gone are told of once, an edit is not`() throws {
    let pages = ["a", "b", "c", "d"].map { "content/pages/\($0).md" }
    let site = try TestSite.sound(
      with: Dictionary(uniqueKeysWithValues: pages.map { ($0, "---\ntitle: T\n---\n\nT.\n") }))
    #expect(try build(site).isEmpty)
    try site.edit(pages[0], "\nT.", "\nTrang.")
    #expect(try build(site).isEmpty)
    for page in pages { try site.remove(page) }
    #expect(
      try build(site) == [
        BilingualText(
          vi:
            "4 trang đã công bố nay không còn: /trang/a/, /trang/b/, /trang/c/ và 1 trang nữa. Ai giữ địa chỉ ấy sẽ gặp "
            + "trang 404. Sản phẩm đã đổi khóa thì ghi 'formerly: [khóa cũ]' vào tệp của nó; lỡ xóa thì khôi phục tệp.",
          en:
            "4 pages are gone that had been published: /trang/a/, /trang/b/, /trang/c/ and 1 more. Whoever keeps that "
            + "address finds a 404. Where a product has another key now, put 'formerly: [old key]' into its file; bring "
            + "back what was deleted by mistake.")
      ])
    #expect(try build(site).isEmpty)
  }

  private static func printed(_ baseURL: String) -> [String: String] {
    [
      "content/site.yml": TestSite.siteYAML.replacing("https://ocop.example.vn", with: baseURL),
      ledger: header + "Q/KPFE7SX,banh-com,,2026-05-01,\n",
    ]
  }

  @Test(arguments: ["https://ocop.moi.vn", "https://ocop.vinhlong-thu.vn/hang"])
  func `codes that were printed for another address are told of`(new: String) throws {
    let old = "https://ocop.vinhlong-thu.vn"
    let site = try TestSite.sound(with: Self.printed(old))
    #expect(try build(site).isEmpty)
    try site.edit("content/site.yml", old, new)
    #expect(
      try build(site) == [
        BilingualText(
          vi: "1 mã đã in mở \(old), nay trang ở \(new). Giấy đã in thì không sửa được: hãy giữ tên miền cũ và chuyển "
            + "hướng mọi địa chỉ của nó sang địa chỉ mới.",
          en:
            "1 code was printed for \(old), and the site is at \(new) now; keep that host and redirect it, since paper "
            + "cannot be changed.")
      ])
  }

  @Test(arguments: [
    ("https://ocop.example.vn", "https://ocop.vinhlong-thu.vn"), ("https://Ocop.thu.vn", "https://ocop.thu.vn"),
    ("http://ocop.thu.vn", "https://ocop.thu.vn"),
  ])
  func `an example, another case and a certificate are no other address`(old: String, new: String) throws {
    let site = try TestSite.sound(with: Self.printed(old))
    #expect(try build(site).isEmpty)
    try site.edit("content/site.yml", old, new)
    #expect(try build(site).isEmpty)
  }

  @Test func `an address for a trial says nothing, and is not remembered`() throws {
    let site = try TestSite.sound(with: Self.printed("https://ocop.thu.vn"))
    #expect(try build(site).isEmpty)
    #expect(try build(site, baseURL: "http://localhost:8000").isEmpty)
    #expect(try build(site).isEmpty)
  }

  @Test func `rows that are gone from the ledger are told of`() throws {
    let site = try TestSite.sound(with: Self.printed("https://ocop.thu.vn"))
    #expect(try build(site).isEmpty)
    try site.write(Self.header, to: Self.ledger)
    #expect(
      try build(site) == [
        BilingualText(
          vi:
            "1 mã đã in không còn trong content/trace-codes.csv: Q/KPFE7SX. Mã trên giấy vẫn còn đó: hãy khôi phục những "
            + "dòng ấy.",
          en: "1 printed code is no longer in content/trace-codes.csv: Q/KPFE7SX. On paper they still are: bring those "
            + "rows back.")
      ])
    #expect(try build(site).isEmpty)
  }

  @Test func `a site whose manifest is gone is in the way as a whole, one file of somebody's by itself`() throws {
    let site = try TestSite.sound()
    #expect(try build(site).isEmpty)
    let output = site.folder.appending(path: "public")
    let files = try #require(FileManager.default.subpaths(atPath: output.path)).filter { !$0.hasPrefix(".ocop") }
      .count { (try? output.appending(path: $0).resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
    for name in try FileManager.default.contentsOfDirectory(atPath: output.path) where name.hasPrefix(".ocop") {
      try site.remove("public/\(name)")
    }
    try site.edit("content/site.yml", "OCOP Thử", "OCOP Mới")
    let fault = try #require(throws: MachineError.self) { try build(site) }
    #expect(
      fault.text(.vi)
        == "Không thể ghi đè '\(output.path)': ở đó có \(files) tệp của một trang, mà danh sách những tệp do ocop xuất "
        + "(.ocop-manifest) đã mất hoặc hỏng; hãy chuyển cả thư mục đi nơi khác, hoặc ghi --output khác, rồi xuất lại")
    #expect(
      fault.text(.en)
        == "Could not overwrite '\(output.path)': \(files) files of a site lie there, and the list of those that ocop "
        + "wrote (.ocop-manifest) is gone or damaged; move the whole folder away, or name another with --output, and build again"
    )
    let other = try TestSite.sound(with: ["public/index.html": "của tôi"])
    let own = try #require(throws: MachineError.self) { try build(other) }
    #expect(own.text(.en).hasSuffix("/public/index.html': ocop did not write it; move it away first"))
  }
}
