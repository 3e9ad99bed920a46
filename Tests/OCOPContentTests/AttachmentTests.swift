import Foundation
import OCOPBuild
import OCOPDiagnostics
import OCOPModel
import OCOPTestSupport
import Testing

/// Files that lie beside entries: which of them reach the site.
@Suite struct `Files beside an entry` {
  static let product = "content/products/banh-com/index.md"
  static let decision = "content/certifications/qd-1.md"

  /// A site whose product and decision name files, all of which are there.
  private func site(body: String, document: String? = nil, files: [String]) throws -> TestSite {
    let site = try TestSite.sound(with: [
      Self.product: (TestSite.sound[Self.product] ?? "") + "\n\(body)\n",
      Self.decision: """
      ---
      scheme: ocop
      number: 1/QĐ-UBND
      issuer: UBND tỉnh Vĩnh Long
      level: province
      issued: 2025-09-15
      \(document.map { "document: \($0)\n" } ?? "")results: [{product: banh-com, stars: 3}]
      ---

      """,
    ])
    for file in files { try site.write("<script>alert(1)</script>", to: file) }
    return site
  }

  private func errors(_ site: TestSite, _ language: MessageLanguage = .vi) throws -> [String] {
    (try site.load()?.diagnostics ?? []).filter { $0.severity == .error }.map {
      "\($0.file):\($0.span.start.line):\($0.span.start.column) \($0.code) \($0.message[language])"
        + ($0.hint.map { " → \($0[language])" } ?? "")
    }
  }

  @Test func `that a browser would run are not published, whoever names them`() throws {
    let folder = "content/products/banh-com"
    let site = try site(
      body: "[y](y.js) [x](z.html)\n![s](a.svg) [t](khong-duoi) [g](bang.XLSX) [p](giay.pdf)", document: "a.html",
      files: [
        "\(folder)/y.js", "\(folder)/z.html", "\(folder)/a.svg", "\(folder)/khong-duoi", "\(folder)/bang.XLSX",
        "\(folder)/giay.pdf", "content/certifications/a.html",
      ])
    #expect(
      try errors(site) == [
        "\(Self.decision):7:11 unpublishable-document Tệp 'a.html' thuộc loại không đăng lên trang được → "
          + "Lưu tệp dạng PDF rồi viết tên tệp đó.",
        "\(Self.product):11:5 unpublishable-document Tệp 'y.js' thuộc loại không đăng lên trang được → "
          + "Lưu tệp dạng PDF rồi viết tên tệp đó.",
        "\(Self.product):11:15 unpublishable-document Tệp 'z.html' thuộc loại không đăng lên trang được → "
          + "Lưu tệp dạng PDF rồi viết tên tệp đó.",
        "\(Self.product):12:6 damaged-photo Ảnh 'a.svg' thuộc loại không dùng được cho trang → "
          + "Lưu lại ảnh dạng JPEG, PNG hoặc WebP.",
        "\(Self.product):12:17 unpublishable-document Tên tệp 'khong-duoi' không có đuôi để biết là loại gì → "
          + "Thêm đuôi đúng vào tên tệp, ví dụ 'khong-duoi.pdf'.",
      ])
    let outcome = try SiteBuilder(
      site: site.folder.path, output: site.folder.appending(path: "public").path, asOf: TestSite.today
    ).build()
    guard case .refused = outcome else {
      Issue.record("the site was built")
      return
    }
  }

  @Test(arguments: [
    ("qd.pdf", AttachmentKind.document), ("QD.PDF", .document), ("a.b.docx", .document), ("phim.mp4", .document),
    ("anh.jfif", .picture), ("anh.JPE", .picture), ("a.svg", .unpublished), ("a.xhtml", .unpublished),
    ("a.pdf.html", .unpublished), ("a.mjs", .unpublished), ("a.", .unpublished), ("a", .unpublished),
    (".pdf", .unpublished), ("thu-muc.pdf/a", .unpublished),
  ])
  func `are told apart by the endings of their names`(path: String, kind: AttachmentKind) {
    #expect(AttachmentKind(of: path) == kind)
  }

  @Test func `may not be links to files of the machine`() throws {
    let outside = try TestSite(["mat-khau.txt": "root", "chuyen/a.md": "---\ntitle: A\ndate: 2026-01-01\n---\n"])
    let site = try site(
      body: "[x](mat-khau.txt) [y](trong.txt) ![z](anh.jpg)", document: "qd.pdf",
      files: ["content/products/banh-com/goc.txt"])
    func link(_ path: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: site.folder.appending(path: path).path, withDestinationPath: target)
    }
    try link("content/products/banh-com/mat-khau.txt", to: outside.folder.appending(path: "mat-khau.txt").path)
    try link("content/products/banh-com/anh.jpg", to: "/etc/hostname")
    try link("content/products/banh-com/trong.txt", to: "goc.txt")
    try link("content/certifications/qd.pdf", to: "/etc/passwd")
    try link("content/pages", to: outside.folder.appending(path: "chuyen").path)
    try link("content/stories", to: "/")
    let words = "là liên kết trỏ ra ngoài thư mục của trang → Xóa liên kết rồi chép chính tệp hoặc thư mục đó vào đây."
    #expect(
      try errors(site)
        == [
          "content/certifications/qd.pdf", "content/pages", "content/products/banh-com/anh.jpg",
          "content/products/banh-com/mat-khau.txt", "content/stories",
        ].map { "\($0):1:1 foreign-file '\($0)' \(words)" })
  }

  @Test func `are the site's own where all its content is kept elsewhere`() throws {
    let home = try TestSite.sound()
    let site = try TestSite(["themes/.keep": ""])
    try site.remove("content")
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.appending(path: "content").path,
      withDestinationPath: home.folder.appending(path: "content").path)
    #expect(try errors(site) == [])
    #expect(try site.load()?.showcase?.products.map(\.key) == ["banh-com"])
  }

  /// To tell that a link has come, the second build must look: a site that was built is not believed to be as it was.
  @Test func `that become links after a build stop the next one`() throws {
    let site = try site(body: "[x](a.txt)", files: ["content/products/banh-com/a.txt"])
    try site.age()
    func build() throws -> BuildOutcome {
      try SiteBuilder(
        site: site.folder.path, output: site.folder.appending(path: "public").path, asOf: TestSite.today
      ).build()
    }
    guard case .built = try build() else {
      Issue.record("the site was not built")
      return
    }
    try site.remove("content/products/banh-com/a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.appending(path: "content/products/banh-com/a.txt").path, withDestinationPath: "/etc/passwd")
    guard case .refused(let problems) = try build() else {
      Issue.record("the site was built")
      return
    }
    #expect(problems.filter { $0.severity == .error }.map(\.code) == ["foreign-file"])
  }

  @Test func `that are pipes and devices are told of like other files that cannot be read`() throws {
    let site = try site(body: "[x](ong.txt)", files: [])
    let pipes = ["content/producers/z.md", "content/products/banh-com/ong.txt"]
    for pipe in pipes { #expect(mkfifo(site.folder.appending(path: pipe).path, 0o600) == 0) }
    #expect(
      try errors(site, .en)
        == pipes.map {
          "\($0):1:1 foreign-file '\($0)' is no file (it is a pipe, a socket or a device of the machine) → "
            + "Delete it, or put a file in its place."
        })
  }
}
