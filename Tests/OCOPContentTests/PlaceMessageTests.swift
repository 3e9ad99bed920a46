import OCOPBuild
import OCOPDiagnostics
import OCOPModel
import OCOPTestSupport
import Testing

@Suite struct `What an author reads of communes` {
  private static let product = "content/products/banh-com/index.md"

  /// A site of Vĩnh Long with a product in that commune.
  private func site(commune: String, siteYAML: String = TestSite.siteYAML) throws -> TestSite {
    let site = try TestSite.sound(with: ["content/site.yml": siteYAML])
    try site.edit(Self.product, "commune: Long Châu", "commune: \(commune)")
    return site
  }

  @Test func `a code of another province than the site's is looked for in vain, like a name`() throws {
    let site = try site(commune: "\"00004\"")
    #expect(
      try site.report(rules: ["unknown-commune"]) == """
        content/products/banh-com/index.md:5:10: lỗi[unknown-commune]: '00004' là mã của phường Ba Đình, thành phố Hà Nội, không thuộc tỉnh Vĩnh Long
          5 | commune: "00004"
            |          ^^^^^^^
          Cách sửa: Sửa 'commune', hoặc nếu đúng là nơi ấy thì thêm dòng 'province: Hà Nội'.

        """)
  }

  @Test(arguments: ["\"00004\"\nprovince: Hà Nội", "\"29341\"", "Tiểu Cần\nprovince: \"86\""])
  func `a code in its own province is taken`(_ commune: String) throws {
    #expect(try site(commune: commune).problems(of: ["unknown-commune"]) == [])
  }

  @Test func `a code says the province where the site has none`() throws {
    let siteYAML = TestSite.siteYAML.replacing("province: \"86\"\n", with: "")
    let site = try site(commune: "\"00004\"", siteYAML: siteYAML)
    try site.edit("content/producers/xuan-phuong.md", "commune: Long Châu", "commune: Long Châu\nprovince: Vĩnh Long")
    let showcase = try #require(try site.load()?.showcase)
    #expect(showcase.products.map(\.location.province) == ["01"])
  }

  @Test(arguments: [
    ("Xuân Hương", "Có phải là 'Xuân Hương - Đà Lạt'?"),
    ("Xã Di Linh, huyện Di Linh, tỉnh Lâm Đồng", "Có phải là 'Di Linh'?"), ("Đà Lạt", nil), ("Nam Ban Xa", nil),
  ])
  func `a part of a name, or an address, leads to the commune`(_ commune: String, proposal: String?) throws {
    let siteYAML = TestSite.siteYAML.replacing("\"86\"", with: "Lâm Đồng")
    let site = try TestSite.sound(with: ["content/site.yml": siteYAML])
    try site.edit(Self.product, "commune: Long Châu", "commune: \(commune)")
    let told = try #require(try site.load()).diagnostics.filter {
      $0.code == "unknown-commune" && $0.file == Self.product
    }
    let former = "Nếu là tên trước ngày 01/07/2025: viết tên xã, phường hiện nay, tên cũ để ở 'formerAddress'."
    #expect(told.map { $0.hint?.vi } == [(proposal.map { $0 + " " } ?? "") + former])
  }
}
