import OCOPAuthoring
import OCOPContent
import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import Testing

@Suite struct `What a person gives becomes what is written` {
  private static let directory = EntryDirectory(
    province: "86",
    entries: ["---\nname: Cơ sở Xuân Phượng\n---\n"].compactMap { FrontMatterText($0) }.map {
      .init(kind: .producer, key: "xuan-phuong", path: "content/producers/xuan-phuong.md", file: $0)
    })

  private func read(_ text: String, _ name: String, of kind: EntryKind = .product) throws -> String {
    let field = try #require(EntrySchema.of(kind).fields.first { $0.name == name })
    switch FieldInput(field, directory: Self.directory).read(text) {
    case .success(let value): return value.inline
    case .failure(let fault): return fault.message.vi
    }
  }

  @Test(arguments: [
    ("set", "6", "6"), ("set", "Chế biến từ gạo, ngũ cốc", "6"),
    ("set", "10", "10"), ("set", "10. Gia vị khác", "10"), ("set", "Bộ 10", "10"),
    ("set", "bo so 10: gia vi khac", "10"),
    ("set", "Bộ sản phẩm 9 - Tương, nước mắm", "9"),
    (
      "set", "gia vị",
      "'set' không nhận 'gia vị'; có phải là 10 (Gia vị khác (muối, hành, tỏi, tiêu,...)), "
        + "9 (Tương, nước mắm, gia vị dạng lỏng khác)?"
    ),
    (
      "set", "9. Gia vị khác",
      "'set' không nhận '9. Gia vị khác'; có phải là 10 (Gia vị khác (muối, hành, tỏi, tiêu,...))?"
    ),
    ("set", "xe máy", "'set' không nhận 'xe máy'; ghi số từ 1 đến 26 hoặc tên bộ sản phẩm"),
    ("set", "27", "'set' cần số nguyên từ 1 đến 26, không phải '27'"),
    ("producer", "co so xuan phuong", "xuan-phuong"), ("producer", "moi", "moi"),
    (
      "producer", "Cơ sở Xuân Phương",
      "Không có 'Cơ sở Xuân Phương' trong content/producers/; có phải là 'Cơ sở Xuân Phượng'?"
    ),
    ("producer", "Xuân Phượng 2", "Không có 'Xuân Phượng 2' trong content/producers/; có phải là 'xuan-phuong'?"),
    ("commune", "tieu can", "Tiểu Cần"), ("gtin", "0123", "\"0123\""), ("location", "9.81, 106.19", "[9.81, 106.19]"),
    ("ingredients", "nếp; đường, muối", "[nếp, \"đường, muối\"]"), ("draft", "có", "true"),
    ("ingredients", "Dâu 60,5%, đường 39,5%", "[\"Dâu 60,5%\", \"đường 39,5%\"]"),
    ("ingredients", "nếp 5,đường 3, muối,", "[nếp 5, đường 3, muối]"), ("keywords", "1,2,3; 4", "[\"1,2,3\", \"4\"]"),
    ("price", "amount=15.000,unit=hộp", "{amount: 15000, unit: hộp}"),
    ("price", "amount=45.5,unit=hộp", "'amount' cần số nguyên từ 1 đến 100000000000, không phải '45.5'"),
    ("set", "2.5", "'set' cần số nguyên từ 1 đến 26, không phải '2.5'"),
    ("price", "15000", "{amount: 15000}"), ("price", "25.000 đ/gói", "{amount: 25000, unit: gói}"),
    ("price", "25 000 đồng / hộp 12 cái", "{amount: 25000, unit: hộp 12 cái}"),
    ("price", "45.5", "Không đọc được giá '45.5'; ghi số đồng chẵn, ví dụ 45000 hoặc 45.000"),
    ("price", "rẻ", "Không đọc được giá 'rẻ'; ghi số đồng chẵn, ví dụ 45000 hoặc 45.000"),
    ("buy", "name=Postmart,url=postmart.vn", "[{name: Postmart, url: \"https://postmart.vn\"}]"),
  ])
  func `of a product`(name: String, text: String, written: String) throws {
    #expect(try read(text, name) == written)
  }

  @Test func `a choice is known by its meaning`() throws {
    #expect(try read("Hợp tác xã", "kind", of: .producer) == "cooperative")
    #expect(
      try read("coperative", "kind", of: .producer) == "'kind' không nhận 'coperative'; có phải là 'cooperative'?")
  }

  @Test(arguments: [
    ("20/11/2024", "2024-11-20"), ("5-1-2024", "2024-01-05"), ("20.11.2024", "2024-11-20"),
    ("ngày 20 tháng 11 năm 2024", "2024-11-20"), ("2024-11-20 00:00:00", "2024-11-20"), ("2024/11/20", "2024-11-20"),
    ("31/2/2024", nil), ("2024", nil), ("20/11/24", "2024-11-20"),
    ("20/11/07", nil),
  ])
  func `a day is read as people write it`(text: String, iso: String?) {
    #expect(DateReader.date(text)?.iso == iso)
  }

  @Test(arguments: [
    ("QĐ số 2919/QĐ-UBND ngày 20/11/2024 của tỉnh", "QĐ số 2919/QĐ-UBND ngày  của tỉnh"),
    ("QĐ số 2919/QĐ-UBND, ngày 20 tháng 11 năm 2024", "QĐ số 2919/QĐ-UBND, "),
    ("2919/QĐ-UBND Ngày 20 tháng 11/2024", "2919/QĐ-UBND "),
    ("2919/QĐ-UBND (20.11.2024)", "2919/QĐ-UBND ()"),
  ])
  func `a day is found within a longer text`(text: String, rest: String) throws {
    let found = try #require(DateReader.date(within: text))
    #expect(found.date.iso == "2024-11-20")
    #expect(found.rest == rest)
  }

  @Test(arguments: ["QĐ số 2919/QĐ-UBND", "ngày 31 tháng 2 năm 2024", "tháng 11 năm 2024"])
  func `no day is found where there is none`(text: String) {
    #expect(DateReader.date(within: text) == nil)
  }

  @Test func `a name is found by a few letters without accents`() {
    let candidates = [
      Candidate(value: "10", label: "Gia vị khác"), Candidate(value: "1", label: "Rau, củ, quả"),
      Candidate(value: "xuan-phuong", label: "Cơ sở Xuân Phượng"),
    ]
    #expect(Candidate.matches("phuong", among: candidates).map(\.value) == ["xuan-phuong"])
    #expect(Candidate.matches("1", among: candidates).map(\.value) == ["1"])
    #expect(Candidate.matches("gia vi", among: candidates).map(\.value) == ["10"])
    #expect(Candidate.matches("trà", among: candidates).isEmpty)
  }

  @Test func `the key comes from the name`() throws {
    let schema = EntrySchema.of(.producer)
    #expect(NewEntry.suggestedKey("Đường phèn Ánh Dương", schema, in: Self.directory) == "duong-phen-anh-duong")
    #expect(NewEntry.suggestedKey("Xuân Phượng", schema, in: Self.directory) == "xuan-phuong-2")
    #expect(NewEntry.photoName("/anh/IMG_2031.JPEG", key: "banh-com", number: 2) == "banh-com-2.jpg")
  }
}

@Suite struct `What is scaffolded can be read` {
  @Test(arguments: EntrySchema.all.map(\.name), MessageLanguage.allCases)
  func `every kind, with every key offered`(name: String, language: MessageLanguage) throws {
    let schema = try #require(NewEntry.schema(named: name))
    let text = EntryTemplate(schema, language: language).text(["title": .text("x"), "name": .text("x")])
    let read = try #require(FrontMatterText(text))
    for field in schema.fields {
      #expect(text.contains("\n\(field.name):") || text.contains("\n#\(field.name):"))
      #expect(text.contains(field.meaning[language]))
    }
    #expect(read.scalar("name") == "x" || read.scalar("title") == "x" || name == "certification" || name == "lot")
    // With every # taken away, it is still YAML.
    let bare = text.replacing("\n#  ", with: "\n  ").replacing("\n#", with: "\n").split(separator: "\n")
      .filter { !$0.hasPrefix(" ") || $0.contains(":") }.filter { $0.contains(":  ") || $0 == "---" }
    #expect(FrontMatterText(bare.joined(separator: "\n") + "\n") != nil)
  }

  @Test(arguments: ProvinceDirectory.all) func `a site for every province`(province: Province) throws {
    let site = NewSite(province: province, baseURL: nil, title: nil, tagline: nil)
    let files = site.files(.vi)
    #expect(files.map(\.path) == ["content/site.yml", "content/pages/gioi-thieu.md", "content/pages/gioi-thieu.en.md"])
    #expect(files[0].text.contains("\nprovince: \"\(province.code)\" "))
    #expect(!files[0].text.contains("---"))
  }
}
