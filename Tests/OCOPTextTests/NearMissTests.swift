import OCOPText
import Testing

@Suite struct `Near misses` {
  @Test(arguments: [
    ("prodcuer", ["name", "producer", "product", "set"], "producer"),
    ("draf", ["draft", "name"], "draft"),
    ("baseurl", ["baseURL", "title"], "baseURL"),
    ("tinh_thanh", ["tỉnh thành", "xã"], "tỉnh thành"),
    ("Quang Ngai", ["Quảng Nam", "Quảng Ngãi", "Quảng Ninh"], "Quảng Ngãi"),
    ("Quangr Ngaix", ["Quảng Nam", "Quảng Ngãi", "Quảng Ninh"], "Quảng Ngãi"),
    ("Quang3 Ngai4", ["Quảng Nam", "Quảng Ngãi"], "Quảng Ngãi"),
    ("Hoà Thuận", ["Hòa Thuận", "Hoa Thuần"], "Hòa Thuận"),
    ("Tiêu Cần", ["Tiểu Cần", "Cầu Kè"], "Tiểu Cần"),
    ("Tiu Cần", ["Tiểu Cần", "Cầu Kè"], "Tiểu Cần"),
    ("coperative", ["cooperative", "cooperative-group", "sme"], "cooperative"),
    ("stars", ["start", "stars"], "stars"),
  ])
  func `the word that was meant is proposed`(word: String, candidates: [String], meant: String) {
    #expect(NearMiss.suggestion(for: word, among: candidates) == meant)
  }

  @Test(arguments: [
    ("xyz", ["name", "producer"]), ("", ["name"]), ("ab", ["ac"]), ("sat", ["set", "sit"]), ("name", []),
    ("weight", ["price", "brand", "storage"]),
  ])
  func `nothing is proposed where nothing is near or several are`(word: String, candidates: [String]) {
    #expect(NearMiss.suggestion(for: word, among: candidates) == nil)
  }

  @Test func `matches come nearest first`() {
    let found = NearMiss.matches(
      for: "Long Thanh", among: ["Long Thạnh Mỹ", "Lòng Thành", "Long Thành", "Long Thắng", "Bến Tre"])
    #expect(found.map(\.candidate) == ["Long Thành", "Lòng Thành", "Long Thắng", "Long Thạnh Mỹ"])
    #expect(found.map(\.distance) == [2, 2, 4, 5])
  }
}
