import Foundation
import OCOPText
import Testing

@Suite struct `Vietnamese folding` {
  /// The browser's side of the search holds on to the same table.
  @Test func `fold drops every accent and the stroke of đ, in any Unicode form`() throws {
    let table = try Self.table("fold")
    #expect(table.count > 5)
    for (text, folded) in table {
      #expect(VietnameseFold.fold(text) == folded)
      #expect(VietnameseFold.fold(text.decomposedStringWithCanonicalMapping) == folded)
    }
  }

  @Test func `foldTerm writes i for y where schools write either`() throws {
    let table = try Self.table("term")
    #expect(table.count > 20)
    for (text, folded) in table { #expect(VietnameseFold.foldTerm(text) == folded) }
  }

  private static func table(_ name: String) throws -> [String: String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../search/words.json").standardized
    let tables = try JSONDecoder().decode([String: [String: String]].self, from: Data(contentsOf: file))
    return try #require(tables[name])
  }

  @Test(arguments: [("Đường phèn", "đương phen"), ("HOÀ", "hoa"), ("ế", "ê"), ("Ñandú", "ñandu")])
  func `foldTone drops tones and keeps letters`(text: String, folded: String) {
    #expect(VietnameseFold.foldTone(text) == folded)
  }
}

@Suite struct `Vietnamese spelling` {
  @Test(arguments: [
    ("hoà", "hòa"), ("hòa", "hòa"), ("thuỷ", "thủy"), ("Thuỷ Nguyên", "Thủy Nguyên"), ("khoẻ", "khỏe"),
    ("HOÁ", "HÓA"), ("qúy", "quý"), ("quý", "quý"), ("qủa", "quả"), ("tòan", "toàn"), ("gìau", "giàu"),
    ("gìa", "già"), ("gì", "gì"), ("giếng", "giếng"), ("ngoài", "ngoài"), ("khuỷu", "khuỷu"), ("mùa", "mùa"),
    ("muà", "mùa"), ("ướp", "ướp"), ("cưả", "cửa"), ("nghĩa", "nghĩa"), ("loè", "lòe"), ("uỷ", "ủy"),
    ("café", "café"), ("Hoà Bình, Thuỵ Khuê", "Hòa Bình, Thụy Khuê"), ("", ""),
  ])
  func `the tone of a syllable stands in one place`(text: String, canonical: String) {
    #expect(VietnameseSpelling.canonicalTonePlacement(text) == canonical)
  }

  @Test(arguments: [
    ("Hoà Bình", "HÒA BÌNH", true), ("Hòa", "Hoa", false), ("e\u{302}\u{301}", "Ế", true), ("đ", "d", false),
  ])
  func `compare keys differ by accents only`(left: String, right: String, equal: Bool) {
    #expect((VietnameseSpelling.compareKey(left) == VietnameseSpelling.compareKey(right)) == equal)
  }
}

@Suite struct `Slugs` {
  @Test(arguments: [
    ("Đường phèn Ánh Dương", "duong-phen-anh-duong"),
    ("  Mật hoa dừa (Sokfarm)! ", "mat-hoa-dua-sokfarm"),
    ("2919/QĐ-UBND", "2919-qd-ubnd"),
    ("漢字", ""), ("---", ""), ("", ""),
  ])
  func `a slug is ASCII words joined by hyphens`(text: String, slug: String) {
    #expect(Slug.make(text) == slug)
    #expect(slug.isEmpty || Slug.isKey(slug))
  }

  @Test(arguments: ["", "-a", "a-", "a--b", "A", "a_b", "đ", "a b", "a/b"])
  func `what is not a key is refused`(text: String) {
    #expect(!Slug.isKey(text))
  }
}

@Suite struct `Vietnamese collation` {
  @Test(arguments: [
    ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "o", "ô", "ơ", "p", "u", "ư", "v"],
    ["ma", "mà", "mả", "mã", "má", "mạ", "mạ A", "man"],
    ["An Bình", "An Bình Đông", "An Châu", "Anh", "Ăn", "Ân"],
    ["Sổ 1", "Số 2", "Số 02a", "Số 10", "Số 100"],
    ["bánh", "Bánh", "bánh cốm", "bánh đa"],
    ["dua", "đa", "Đà Nẵng", "Em"],
    ["zebra", "б", "漢"],
  ])
  func `lists are in the order of a Vietnamese dictionary`(list: [String]) {
    let sorted = list.reversed().sorted { VietnameseCollation.key($0) < VietnameseCollation.key($1) }
    #expect(sorted == list)
  }

  @Test(arguments: [("A-B", "A B"), ("“cốm”", "cốm"), ("Bà Rịa - Vũng Tàu", "Bà Rịa Vũng Tàu")])
  func `punctuation and spaces around it do not count`(left: String, right: String) {
    #expect(VietnameseCollation.key(left.replacing("-", with: " ")) == VietnameseCollation.key(right))
  }
}

@Suite struct `Looking for bytes` {
  @Test(arguments: [
    ("bánh cốm", "cốm", true), ("bánh cốm", "com", false), ("bánh", "bánh cốm", false), ("", "x", false),
    ("x", "", true),
    ("", "", true), ("xin ![ảnh](a.jpg)", "![", true),
  ]) func `finds what stands there byte for byte`(_ text: String, _ part: String, _ isThere: Bool) {
    #expect(ByteSearch.holds(text, part) == isThere)
    #expect(ByteSearch.holds(text, Array(part.utf8)) == isThere)
  }

  @Test func `tells a composed letter from one with loose marks`() {
    #expect(!ByteSearch.holds("b\u{E1}nh", "a\u{301}"))
    #expect(ByteSearch.holds("ba\u{301}nh", [0xCC]))
  }
}
