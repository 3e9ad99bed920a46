import OCOPTestSupport
import Testing

@Suite struct `Messages about translations` {
  @Test func `a translation may repeat a fact and not change it`() throws {
    let same = try TestSite.sound(with: [
      "content/products/banh-com/index.en.md": "---\nname: Young-rice cake\nset: 6\n---\n\nA cake.\n"
    ])
    #expect(try same.problems(of: reading) == [])
    let other = try TestSite.sound(with: [
      "content/products/banh-com/index.en.md": "---\nname: Young-rice cake\nset: 8\n---\n\nA cake.\n"
    ])
    #expect(try other.problems(of: reading) == ["content/products/banh-com/index.en.md:3:1 translation-contradicts"])
    let more = try TestSite.sound(with: [
      "content/products/banh-com/index.en.md": "---\nname: Cake\nprice: {amount: 9, unit: box}\n---\n\nA cake.\n"
    ])
    #expect(try more.problems(of: reading) == ["content/products/banh-com/index.en.md:3:9 translation-contradicts"])
  }

  @Test(arguments: [
    ("commune: xã Tiểu Cần", true), ("commune: \"29341\"", true), ("province: Vĩnh Long", true),
    ("province: \"86\"", true), ("commune: Tiểu Cần\nprovince: \"86\"", true), ("gtin: \"09521234567899\"", true),
    ("draft: false", true), ("commune: Long Châu", false), ("province: Cần Thơ", false),
    ("gtin: \"9521234567882\"", false), ("draft: true", false),
  ])
  func `a translation may repeat a fact in another form`(line: String, isSame: Bool) throws {
    let product = `Messages about content`.product("gtin: \"9521234567899\"").mapValues {
      $0.replacing("commune: Long Châu", with: "commune: Tiểu Cần")
    }
    let site = try TestSite.sound(
      with: product.merging(["content/products/banh-com/index.en.md": "---\nname: Cake\n\(line)\n---\n"]) { $1 })
    #expect(try site.problems(of: ["translation-contradicts"]).isEmpty == isSame)
  }

  @Test func `what only a translation says is told, and not a text that both have`() throws {
    let site = try TestSite.sound(
      with: `Messages about content`.product("photos: [{file: a.png}]\nusage: Ăn ngay").merging([
        "content/products/banh-com/index.en.md":
          "---\nname: Cake\nwarnings: Do not eat\nusage: Eat\nphotos: [{file: a.png, alt: A cake}]\n---\n"
      ]) { $1 })
    try site.write(TestSite.picture, to: "content/products/banh-com/a.png")
    #expect(
      try site.report(rules: ["translation-without-counterpart", "missing-alt"]) == """
        content/products/banh-com/index.en.md:3:1: cảnh báo[translation-without-counterpart]: Bản gốc không có 'warnings', nên khách đọc bản gốc gặp chữ của bản dịch này (en)
          3 | warnings: Do not eat
            | ^^^^^^^^
          Cách sửa: Thêm 'warnings: …' vào bản gốc.

        content/products/banh-com/index.md:7:17: cảnh báo[missing-alt]: Ảnh 'a.png' chưa có lời mô tả trong bản gốc, chỉ có ở bản dịch (en)
          7 | photos: [{file: a.png}]
            |                 ^^^^^
          Cách sửa: Thêm 'alt: …' nói trong ảnh có gì.

        """)
  }

  @Test func `a photo that only the original misspells is told of there alone`() throws {
    let site = try TestSite.sound(
      with: `Messages about content`.product("photos: [{file: Bia.PNG, alt: Bánh}]").merging([
        "content/products/banh-com/index.en.md": "---\nname: Cake\nphotos: [{file: bia.png, alt: A cake}]\n---\n"
      ]) { $1 })
    try site.write(TestSite.picture, to: "content/products/banh-com/bia.png")
    #expect(try site.problems(of: reading) == ["content/products/banh-com/index.md:7:17 missing-photo"])
  }

  @Test(arguments: [
    ("expires: 2028-09-15", true), ("kind: first", true), ("claim: verified", true), ("expires: 2028-09-14", false),
    ("kind: upgrade", false), ("claim: evidenced", false),
  ])
  func `a translation may write what its original leaves to the law`(line: String, isSame: Bool) throws {
    let site = try TestSite.sound(with: [
      "content/certifications/qd-1.md": """
      ---
      scheme: ocop
      number: 1/QĐ-UBND
      issuer: UBND tỉnh Vĩnh Long
      level: province
      issued: 2025-09-15
      results: [{product: banh-com, stars: 3}]
      ---

      """,
      "content/certifications/qd-1.en.md": "---\nissuer: People's Committee\n\(line)\n---\n",
    ])
    #expect(try site.problems(of: ["translation-contradicts"]).isEmpty == isSame)
  }
}
