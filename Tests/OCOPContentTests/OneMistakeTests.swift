import OCOPBuild
import OCOPDiagnostics
import OCOPTestSupport
import Testing

@Suite struct `One mistake` {
  private static let product = "content/products/banh-com/index.md"

  @Test func `in a key of a result is one problem`() throws {
    let paper = "content/certifications/qd-1.md"
    let site = try TestSite.sound(with: [
      paper: """
      ---
      scheme: ocop
      number: 1/QĐ-UBND
      issuer: UBND tỉnh Vĩnh Long
      levle: province
      issued: 2025-09-15
      results:
        - {product: banh-com, star: 4}
      ---

      """
    ])
    #expect(
      try site.problems().filter { $0.hasPrefix(paper) }
        == ["\(paper):5:1 unknown-key", "\(paper):8:25 unknown-key"])
  }

  @Test func `in the key of a province says nothing of the commune`() throws {
    let site = try TestSite.sound(with: [
      "content/producers/xuan-phuong.md": "---\nname: A\nkind: farm\nprovinec: Nghệ An\ncommune: Quế Phong\n---\n"
    ])
    #expect(
      try site.problems(of: ["unknown-key", "unknown-commune"]) == ["content/producers/xuan-phuong.md:4:1 unknown-key"])
  }

  @Test func `in the languages of the site says nothing of texts that are not published`() throws {
    let site = try TestSite.sound(with: [
      "content/site.yml": "title: OCOP\nbaseURL: https://a.vn\nlanguages: [vi]\nprovince: \"86\"\n",
      "content/pages/about.md": "---\ntitle: Về trang này\n---\n\nBài.\n",
      "content/pages/about.en.md": "---\ntitle: About\n---\n\n[a](/en/nowhere/) ![b](none.jpg) <b>c</b> [d](#e)\n",
    ])
    let told = try site.problems().filter { $0.contains("about.en.md") }
    #expect(told == ["content/pages/about.en.md:1:1 translation-of-unknown-language"])
  }

  @Test func `that parts the front matter in two is one problem`() throws {
    let site = try TestSite.sound(with: [
      Self.product: """
      ---
      name: Bánh cốm
      producer: xuan-phuong
      gtin: "9521234567899"
      set: 6
      --- x
      summary: Bánh làm từ cốm dẹp.
      ---

      """
    ])
    #expect(try site.problems() == ["\(Self.product):6:1 yaml-syntax"])
  }
}
