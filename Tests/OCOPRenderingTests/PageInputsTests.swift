import OCOPModel
import OCOPRendering
import Testing

@Suite struct `The inputs of a page` {
  /// An edit of one entry, by its file: what is replaced, and by what.
  static let edits: [(file: String, old: String, new: String)] = [
    ("content/products/mat-hoa-dua/index.md", "Mật từ hoa dừa", "Mật quý từ hoa dừa"),
    ("content/products/mat-hoa-dua/index.en.md", "Coconut nectar", "Coconut blossom nectar"),
    ("content/products/mat-hoa-dua/lots/L2026-03A.md", "Nhãn in sai", "Nhãn in nhầm"),
    ("content/products/banh-com/index.md", "name: Bánh cốm", "name: Bánh cốm dẹp"),
    ("content/products/duong-hoa-dua/index.md", "Đường hoa dừa thơm.", "Đường hoa dừa rất thơm."),
    ("content/producers/tra-vinh-farm.md", "Công ty TNHH Trà Vinh Farm", "Công ty Trà Vinh Farm"),
    ("content/producers/xuan-phuong.md", "Làm bánh cốm.", "Làm bánh cốm dẹp."),
    ("content/certifications/qd-1.md", "100/QĐ-UBND", "101/QĐ-UBND"),
    ("content/certifications/qd-2.md", "score: 82.5", "score: 83.5"),
    ("content/certifications/haccp.md", "HC-1", "HC-2"),
    ("content/fairs/hoi-cho.md", "Hội chợ Thử", "Hội chợ Mới"),
    ("content/places/showroom.md", "Điểm giới thiệu", "Nơi giới thiệu"),
    ("content/stories/chuyen.md", "Chuyện hoa dừa", "Câu chuyện hoa dừa"),
    ("content/pages/gioi-thieu.md", "title: Giới thiệu", "title: Đôi lời"),
  ]

  /// The entry to which a content file belongs.
  private func entry(_ file: String, _ showcase: Showcase) throws -> EntryID {
    let parts = file.split(separator: "/")
    let kind = try #require(EntryKind(folder: parts[1]))
    return try #require(showcase.find(kind, String(parts[2].prefix { $0 != "." })))
  }

  @Test(arguments: edits) func `hold every entry whose edit changes the page`(
    _ edit: (file: String, old: String, new: String)
  ) throws {
    let before = try SampleSite.usual().renderer
    let text = try #require(SampleSite.files[edit.file])
    #expect(text.contains(edit.old))
    let after = try SampleSite(with: [edit.file: text.replacing(edit.old, with: edit.new)]).renderer
    let edited = try entry(edit.file, before.showcase)
    var changed = 0
    for (page, again) in zip(before.pages, after.pages) {
      guard before.render(page) != after.render(again) else { continue }
      changed += 1
      let inputs = before.inputs(of: page)
      #expect(inputs.entries?.contains(edited) ?? true, "\(page.file) shows \(edited) and does not say so")
    }
    #expect(changed > 0)
  }

  @Test func `leave out what the page does not show`() throws {
    let renderer = try SampleSite.usual().renderer
    func entries(_ file: String) throws -> [String] {
      let page = try #require(renderer.pages.first { $0.file == file })
      let ids = try #require(renderer.inputs(of: page).entries)
      return ids.sorted().map { "\($0.kind) \(renderer.showcase.entry($0).key)" }
    }
    #expect(
      try entries("san-pham/banh-com/index.html") == [
        "certification qd-1", "certification qd-2", "page gioi-thieu", "place showroom", "producer tra-vinh-farm",
        "producer xuan-phuong", "product banh-com", "product duong-hoa-dua", "product mat-hoa-dua",
      ])
    #expect(
      try entries("Q/KPFE7SX/index.html") == ["page gioi-thieu", "producer xuan-phuong", "product banh-com"])
    #expect(try entries("trang/gioi-thieu/index.html") == ["page gioi-thieu"])
    #expect(
      try entries("hang-sao/4/index.html") == [
        "certification qd-1", "certification qd-2", "page gioi-thieu", "producer tra-vinh-farm", "product mat-hoa-dua",
      ])
  }

  @Test func `change overnight where a certificate ends, and nowhere else`() throws {
    let last = try SampleSite(asOf: "2027-11-20").renderer
    let next = try SampleSite(asOf: "2027-11-21").renderer
    let inputs = Dictionary(
      last.pages.map { ($0.file, last.inputs(of: $0)) }, uniquingKeysWith: { first, _ in first })
    let changed = Set(next.pages.filter { next.inputs(of: $0) != inputs[$0.file] }.map(\.file))
    #expect(changed.contains("san-pham/mat-hoa-dua/index.html"))
    #expect(changed.contains("01/09521234567899/index.html"))
    #expect(!changed.contains("Q/KPFE7SX/index.html"))
    #expect(!changed.contains("diem-ban/showroom/index.html"))
    #expect(!changed.contains("trang/gioi-thieu/index.html"))
  }
}
