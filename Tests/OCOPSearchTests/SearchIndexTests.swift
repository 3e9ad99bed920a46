import Foundation
import OCOPSearch
import Testing

@Suite struct `The search index` {
  static let languages = [
    SearchLanguage(code: "vi", paths: [.product: "san-pham/", .producer: "chu-the/"]),
    SearchLanguage(code: "en", paths: [.product: "en/products/", .producer: "en/producers/"]),
  ]

  static let documents = [
    SearchDocument(
      kind: .product, key: "banh-com", language: "vi", title: "Bánh cốm", summary: "Bánh dẻo, nhân đậu xanh.",
      placeLine: "Phường Ba Đình, Hà Nội", thumbnail: "/media/3f-160.webp", stars: 4,
      text: SearchText(names: ["Nguyên Ninh"], places: ["Hà Nội"], story: { "Lá sen gói cốm. Cốm làng Vòng" }),
      codes: ["09521234567899", "01-00004-1-2026"],
      facets: SearchFacets(set: 8, province: "01", commune: "00004", isInForce: true, fairs: ["tet"])),
    SearchDocument(
      kind: .product, key: "banh-com", language: "en", title: "Green rice cake", summary: "Soft `cake` for ${you}"),
    SearchDocument(kind: .producer, key: "nguyen-ninh", language: "vi", title: "Nguyên Ninh"),
    SearchDocument(
      kind: .product, key: "duong-phen", language: "vi", title: "Đường phèn",
      text: SearchText(formerPlaces: ["Quảng Nghĩa"])),
  ]

  @Test func `holds each term once a field, unaccented order, accents kept`() {
    let files = SearchIndex(languages: Self.languages, documents: Self.documents).files()
    #expect(
      IndexReader(files).lines() == [
        "10000412026 A 0", "9521234567899 A 0",
        "bánh A 0", "cake B 1", "cốm B 0", "đường A 2", "green A 1", "hà D 0", "nghĩa E 2", "nguyên A 4", "nguyên C 0",
        "ninh B 4", "ninh C 0", "nội D 0", "phèn B 2", "quảng E 2", "rice B 1",
        "bánh cốm A 0", "đường phèn A 2", "green rice A 1", "hà nội D 0", "nguyên ninh A 4", "nguyên ninh C 0",
        "quảng nghĩa E 2", "rice cake B 1",
        "bánh F 0", "cake F 1", "cốm G 0", "đậu F 0", "dẻo F 0", "for F 1", "gói G 0", "lá G 0", "làng G 0", "nhân F 0",
        "sen G 0", "soft F 1", "vòng G 0", "xanh F 0", "you F 1",
        "bánh dẻo F 0", "cốm làng G 0", "đậu xanh F 0", "gói cốm G 0", "lá sen G 0", "làng vòng G 0", "nhân đậu F 0",
        "sen gói G 0",
      ])
  }

  @Test func `holds phrases by their neighbouring words alone`() {
    var documents = Self.documents
    documents[0].text.phrases = ["4 sao"]
    let lines = IndexReader(SearchIndex(languages: Self.languages, documents: documents).files()).lines()
    let others = IndexReader(SearchIndex(languages: Self.languages, documents: Self.documents).files()).lines()
    #expect(lines.filter { !others.contains($0) } == ["4 sao A 0"])
  }

  @Test func `the code of a lot tells what is known of the lot, one line each`() {
    var documents = Self.documents
    documents[0].lots = [
      SearchLot(code: "L-1A", path: "01/09521234567899/10/L-1A", produced: "2026-05-08", recalled: "0"),
      SearchLot(code: "L1-A", path: "01/09521234567899/10/L1-A", produced: "2026-05-09", expires: "2026-09-01"),
    ]
    documents[3].lots = [SearchLot(code: "L1A", path: "Q/TAR4R4N/L1A", produced: "2026-05-10")]
    documents[3].codes = ["L1A"]
    let lines = IndexReader(SearchIndex(languages: Self.languages, documents: documents).files()).lines()
    #expect(
      lines.filter { $0.hasPrefix("l1a ") } == [
        "l1a A 2", "l1a B 0 01/09521234567899/10/L-1A,2026-05-08,,0",
        "l1a B 0 01/09521234567899/10/L1-A,2026-05-09,2026-09-01", "l1a B 2 Q/TAR4R4N/L1A,2026-05-10",
      ])
    // Who reads numbers alone reads the documents.
    let others = IndexReader(SearchIndex(languages: Self.languages, documents: Self.documents).files()).lines()
    #expect(lines.filter { !$0.hasPrefix("l1a ") } == others)
  }

  @Test func `letters and digits are words side by side, however they are written`() {
    func lines(_ title: String) -> [String] {
      let document = SearchDocument(kind: .product, key: "gao", language: "vi", title: title)
      return IndexReader(SearchIndex(languages: Self.languages, documents: [document]).files()).lines()
    }
    #expect(lines("Gạo ST25 5kg") == lines("Gạo ST 25 5 kg"))
    #expect(lines("Gạo ST25") == ["25 B 0", "gạo A 0", "st B 0", "gạo st A 0", "st 25 B 0"])
  }

  /// The files are scripts, which a copied page may hold between tags.
  @Test func `writes no name that could end a script`() {
    var documents = Self.documents
    documents[0].facets.fairs = ["tet", "le"]
    var labels = SearchLabels()
    labels.fairs = ["tet": "Chợ </script><b>Tết\u{7F}", "le": "Lễ \"hội\"\t\\"]
    let vietnamese = SearchLanguage(code: "vi", paths: Self.languages[0].paths, labels: labels)
    let files = SearchIndex(languages: [vietnamese, Self.languages[1]], documents: documents).files()
    let written = files.map { IndexReader(files).payload($0.path) }
    #expect(written.contains { $0.contains(#""tet","Chợ \u003c/script>\u003cb>Tết\u007f""#) })
    #expect(written.contains { $0.contains(#""le","Lễ \"hội\"\t\\""#) })
    #expect(files.allSatisfy { !String(decoding: $0.bytes, as: UTF8.self).contains("</script") })
  }

  @Test func `is the same bytes whatever the order of the documents`() {
    let files = SearchIndex(languages: Self.languages, documents: Self.documents).files()
    let reversed = SearchIndex(languages: Self.languages, documents: Self.documents.reversed()).files()
    #expect(files.sorted { $0.path < $1.path } == reversed.sorted { $0.path < $1.path })
    #expect(Set(files.map(\.path)).count == files.count)
  }

  @Test func `names everything but the manifests by content`() {
    var changed = Self.documents
    changed[3].summary = "Vàng óng."
    let before = Set(SearchIndex(languages: Self.languages, documents: Self.documents).files().map(\.path))
    let after = SearchIndex(languages: Self.languages, documents: changed).files()
    for path in ["search/vi.js", "search/en.js"] { #expect(before.contains(path)) }
    let kept = after.filter { before.contains($0.path) }
    // The names part did not change, nor did the English records; the texts and the Vietnamese records did.
    #expect(kept.count > 2)
    #expect(kept.count < after.count)
    for file in kept where !["search/vi.js", "search/en.js"].contains(file.path) {
      #expect(SearchIndex(languages: Self.languages, documents: Self.documents).files().contains(file))
    }
  }

  @Test func `says in a record what a result shows`() {
    let reader = IndexReader(SearchIndex(languages: Self.languages, documents: Self.documents).files())
    let file = reader.passages()[0].dropFirst("search/".count).dropLast(".js".count)
    #expect(
      reader.records()[0]
        == "Bánh cốm\t4\tPhường Ba Đình, Hà Nội\t/media/3f-160.webp\tBánh dẻo, nhân đậu xanh.\t\t\(file)\n"
        + "Đường phèn\t\t\t\t\t\t\(file)\nNguyên Ninh\n")
    // The key is not what the English title gives; what is not translated has an empty line.
    #expect(reader.records("search/en.js")[0] == "Green rice cake\t\t\t\tSoft `cake` for ${you}\tbanh-com\n\n\n")
  }

  @Test func `keeps the texts behind a result sentence by sentence`() {
    let document = SearchDocument(
      kind: .product, key: "banh-com", language: "vi", title: "Bánh cốm",
      text: SearchText(
        names: ["Nguyên Ninh"], formerPlaces: ["huyện Từ Liêm"], attributes: ["cốm", "đậu xanh"],
        story: {
          """
          ## Làng _Vòng_

          Cốm đi từ TP. Hà Nội
          về **quê**. Ai ăn?  Ai nhớ!
          - Lá sen
          > Một lời
          """
        }))
    let files = SearchIndex(languages: [Self.languages[0]], documents: [document]).files()
    let passages = IndexReader(files).passages().map(IndexReader(files).payload)
    #expect(
      passages == [
        "0\tNguyên Ninh\thuyện Từ Liêm\tcốm, đậu xanh\tLàng Vòng\tCốm đi từ TP. Hà Nội về quê.\tAi ăn?\tAi nhớ!\tLá sen"
          + "\tMột lời\n"
      ])
  }

  @Test func `texts behind results lie in files of bounded size`() {
    let documents = (0..<200).map { number in
      SearchDocument(
        kind: .story, key: "k\(number)", language: "vi", title: "Chuyện \(number)",
        text: SearchText(story: { String(repeating: "Một câu chuyện ngắn về làng nghề. ", count: number % 40) }))
    }
    let files = SearchIndex(languages: [Self.languages[0]], documents: documents).files()
    let passages = IndexReader(files).passages()
    #expect(passages.count > 8)
    let sizes = files.filter { passages.contains($0.path) }.map(\.bytes.count)
    #expect(sizes.count == passages.count && sizes.allSatisfy { $0 < 19_000 })
  }

  @Test func `a text that changes leaves nearly all files as they are`() {
    func files(_ story: String) -> Set<String> {
      let documents = (0..<600).map { number in
        let words = (0..<150).map { "từ\((number * 31 + $0 * 17) % 907)" }.joined(separator: " ")
        return SearchDocument(
          kind: .product, key: "k\(number)", language: "vi", title: "Sản phẩm \(number)", summary: "Ngắn gọn.",
          text: SearchText(story: { number == 300 ? story : words }))
      }
      return Set(SearchIndex(languages: Self.languages, documents: documents).files().map(\.path))
    }
    let before = files("Một câu chuyện.")
    let after = files("Một câu chuyện khác.")
    #expect(before.count > 100)
    // Two leaves and their groups, the passages, a group of records.
    #expect(after.subtracting(before).count <= 16)
    #expect(before.subtracting(after).count <= 16)
  }

  @Test(arguments: [(2, 1 << 23), (3, 1 << 23), (7, 300), (1, 1)])
  func `is the same bytes however many pieces of work run at once, however little each holds`(
    width: Int, longestLog: Int
  ) {
    let documents = (0..<2_000).map { number in
      SearchDocument(
        kind: .story, key: "k\(number)", language: "vi", title: "Chuyện \(number % 40)",
        text: SearchText(story: { "Hà Nội hà nội \(number % 7) hoà bình hòa bình số \(number)" }))
    }
    let index = SearchIndex(languages: Self.languages, documents: documents)
    let work = SerialWork(width: width, longestLog: longestLog)
    #expect(index.files(work).map(\.path) == index.files().map(\.path))
  }

  @Test func `cannot be broken out of by any text`() {
    let files = SearchIndex(languages: Self.languages, documents: Self.documents).files()
    for file in files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.hasPrefix("ocopSearch(\"") && text.hasSuffix("`)\n"))
      let inner = text.dropFirst(text.prefix { $0 != "`" }.count + 1).dropLast(3)
      #expect(!inner.replacing("\\`", with: "").contains("`"))
      #expect(!inner.replacing("\\${", with: "").contains("${"))
    }
  }

  @Test func `an empty site has an index that finds nothing`() {
    let files = SearchIndex(languages: Self.languages, documents: []).files()
    #expect(IndexReader(files).lines().isEmpty)
    #expect(files.map(\.path).filter { $0.hasSuffix("vi.js") } == ["search/vi.js"])
  }

  @Test func `documents in a language that the site does not have are left out`() {
    let foreign = [SearchDocument(kind: .page, key: "a", language: "fr", title: "Bonjour")]
    #expect(
      SearchIndex(languages: Self.languages, documents: foreign).files().allSatisfy {
        !String(decoding: $0.bytes, as: UTF8.self).contains("onjour")
      })
  }

  @Test func `a long posting list is cut into files of bounded size`() {
    let documents = (0..<30_000).map { number in
      SearchDocument(kind: .product, key: "k\(number)", language: "vi", title: "Trà \(number * 7919 % 30_011)")
    }
    let files = SearchIndex(languages: [Self.languages[0]], documents: documents).files()
    #expect(files.filter { IndexReader(files).leaves().contains($0.path) }.allSatisfy { $0.bytes.count < 20_000 })
    let tea = IndexReader(files).lines().filter { $0.hasPrefix("trà A") }
    #expect(tea.count > 1)
    #expect(tea.flatMap { $0.split(separator: " ").dropFirst(2) }.compactMap { Int($0) } == Array(0..<30_000))
  }
}
