import OCOPDiagnostics
import OCOPLaw
import Testing

@Suite struct `Provinces` {
  @Test(arguments: [
    "Vĩnh Long", "vinh long", "VĨNH LONG", "tỉnh Vĩnh Long", "Tỉnh  Vĩnh Long", "86", "Vi\u{303}nh Long", "VinhLong",
    "Vinh Long",
  ]) func `are found in any spelling`(_ text: String) throws {
    let province = try #require(ProvinceDirectory.province(code: "86"))
    #expect(ProvinceDirectory.find(text) == .present(province))
  }

  @Test(arguments: [
    ("TP. Hồ Chí Minh", "79"), ("TP.HCM", "79"), ("tp Hồ Chí Minh", "79"), ("Ho Chi Minh City", "79"), ("TPHCM", "79"),
    ("Thành phố Huế", "46"), ("Khánh Hoà", "56"), ("Thanh Hoá", "38"), ("Hanoi", "01"), ("Đắc Lắc", "66"),
    ("Thừa Thiên - Huế", "46"), ("An Giang", "91"), ("Gia Lai", "52"), ("tp.Đà Nẵng", "48"),
  ]) func `are found with their kind, the other tone placement and short forms`(_ text: String, _ code: String) throws {
    #expect(ProvinceDirectory.find(text) == .present(try #require(ProvinceDirectory.province(code: code))))
  }

  @Test(arguments: [
    ("Trà Vinh", "84", "86"), ("tỉnh Bến Tre", "83", "86"), ("Bà Rịa – Vũng Tàu", "77", "79"), ("Bắc Cạn", "06", "19"),
    ("Hoà Bình", "17", "25"), ("Kontum", "62", "51"), ("83", "83", "86"), ("Kiên Giang", "91", "91"),
  ]) func `of before lead to those of today`(_ text: String, _ old: String, _ new: String) throws {
    let former = try #require(ProvinceDirectory.former(code: old))
    let present = try #require(ProvinceDirectory.province(code: new))
    #expect(ProvinceDirectory.find(text) == .former(former, present: present))
  }

  @Test(arguments: [
    ("Vĩnh Lonq", "Vĩnh Long"), ("Ving Long", "Vĩnh Long"), ("Vinhx Long", "Vĩnh Long"), ("Paris", nil),
  ])
  func `that are misspelt are proposed`(_ text: String, _ suggestion: String?) {
    #expect(ProvinceDirectory.find(text) == .unknown(suggestion: suggestion))
  }

  @Test func `have codes that meant another province before July 2025`() {
    let changed = ProvinceDirectory.all.map(\.code).filter { code in
      ProvinceDirectory.former(code: code).map { $0.name != ProvinceDirectory.province(code: code)?.name.vi } ?? false
    }
    #expect(changed == ["15", "24", "44", "46", "52", "80", "82", "91"])
    #expect(ProvinceDirectory.former(code: "91")?.name == "Kiên Giang")
  }

  @Test func `are written with their bare names but where that is a man's`() throws {
    let others = ProvinceDirectory.all.filter { $0.writtenName != $0.name }
    #expect(others.map(\.code) == ["79"])
    #expect(others.map(\.writtenName.vi) == ["Thành phố Hồ Chí Minh"])
    #expect(others.map(\.writtenName.en) == ["Ho Chi Minh City"])
    #expect(ProvinceDirectory.find("Hồ Chí Minh") == .present(try #require(others.first)))
    #expect(ProvinceDirectory.find("Thành phố Hồ Chí Minh") == .present(try #require(others.first)))
  }

  @Test(arguments: [
    ("tỉnh Trà Vinh", "84", "2025-07-01"), ("Bà Rịa – Vũng Tàu", "77", "2025-07-01"),
    ("tinh Ba Ria - Vung Tau", "77", "2025-07-01"), ("Kiên Giang", "91", "2025-07-01"),
    // It went on as Huế, half a year before the others were merged.
    ("Thừa Thiên - Huế", "46", "2025-01-01"),
  ]) func `of before have an end`(_ text: String, _ code: String, _ since: String) throws {
    let ended = try #require(ProvinceDirectory.ended(text))
    #expect(ended.province.code == code)
    #expect(ended.since.iso == since)
  }

  @Test(arguments: ["Vĩnh Long", "Huế", "An Giang", "TPHCM", "Đắc Lắc", "Đồng Nai", "Paris", "Thừa Thiên"])
  func `of today, and what is none, have no end`(_ text: String) {
    #expect(ProvinceDirectory.ended(text) == nil)
  }

  @Test func `become cities on a day`() throws {
    let dongNai = try #require(ProvinceDirectory.province(code: "75"))
    #expect(dongNai.kind(on: try #require(CalendarDate(iso: "2026-04-29"))) == .province)
    #expect(dongNai.kind(on: try #require(CalendarDate(iso: "2026-04-30"))) == .city)
    #expect(dongNai.fullName == "thành phố Đồng Nai")
  }

  @Test(arguments: [
    ("Đắk Nông", "2024-11-10", "tỉnh Đắk Nông"), ("Lâm Đồng", "2024-11-10", "tỉnh Lâm Đồng"),
    ("Hà Nội", "2020-01-01", "thành phố Hà Nội"), ("tỉnh Đồng Nai", "2025-06-30", "tỉnh Đồng Nai"),
    ("Thừa Thiên Huế", "2024-12-31", "tỉnh Thừa Thiên Huế"), ("Thừa Thiên Huế", "2025-01-01", "thành phố Huế"),
  ])
  func `a province of before was called otherwise`(name: String, day: String, called: String) throws {
    let former = try #require(ProvinceDirectory.former(named: name))
    #expect(former.fullName(on: try #require(CalendarDate(iso: day))) == called)
  }

  @Test func `a province of today is called by its kind of a day`() throws {
    let dongNai = try #require(ProvinceDirectory.province(code: "75"))
    #expect(dongNai.fullName(on: try #require(CalendarDate(iso: "2026-04-29"))) == "tỉnh Đồng Nai")
    #expect(ProvinceDirectory.former(of: dongNai).map(\.name) == ["Bình Phước", "Đồng Nai"])
  }
}

@Suite struct `Names with the kind of their unit` {
  @Test(arguments: [
    ("huyện Tiểu Cần", "huyện", "Tiểu Cần"), ("Thị Xã Duyên Hải", "thị xã", "Duyên Hải"),
    ("thi tran Tra On", "thị trấn", "Tra On"), ("TX. Duyên Hải", "thị xã", "Duyên Hải"),
    ("H.Trà Ôn", "huyện", "Trà Ôn"), (" tp Trà Vinh", "thành phố", "Trà Vinh"), ("TP.Huế", "thành phố", "Huế"),
    ("đặc khu Phú Quốc", "đặc khu", "Phú Quốc"), ("P. Long Châu", "phường", "Long Châu"),
  ]) func `are taken apart`(_ text: String, _ kind: String, _ name: String) throws {
    let unit = try #require(UnitName(text))
    #expect(unit.kind.name.vi == kind)
    #expect(unit.name == name)
  }

  @Test(arguments: [
    "quán Bà Tư", "Huyện", "xã", "Tiểu Cần", "", "Xaphú", "Hội chợ", "tpHuế", "Huyện lộ 29", "Tỉnh lộ 8",
    "TT. Thương mại Vincom",
  ])
  func `are told from other texts`(_ text: String) {
    #expect(UnitName(text) == nil)
  }

  @Test(arguments: [
    ("huyện Tiểu Cần", "2025-07-01"), ("thành phố Vĩnh Long", "2025-07-01"), ("TP. Bến Tre", "2025-07-01"),
    ("Q. 3", "2025-07-01"), ("tỉnh Trà Vinh", "2025-07-01"), ("tỉnh Thừa Thiên Huế", "2025-01-01"),
    ("tỉnh Vĩnh Long", nil), ("thành phố Cần Thơ", nil), ("TP. HCM", nil), ("xã Phú Cần", nil),
  ]) func `say since when there is none`(_ text: String, _ day: String?) throws {
    #expect(try #require(UnitName(text)).end?.iso == day)
  }
}

@Suite struct `Communes` {
  @Test(arguments: ["Tiểu Cần", "tieu can", "xã Tiểu Cần", "Xã Tiểu Cần", "29341", "X. Tiểu Cần", "X.Tiểu Cần"])
  func `are found under their province in any spelling`(_ text: String) throws {
    let commune = try #require(CommuneDirectory.commune(code: "29341"))
    #expect(commune.name == "Tiểu Cần")
    #expect(CommuneDirectory.find(text, in: "86") == .found(commune))
  }

  @Test func `of another province are not taken`() throws {
    let commune = try #require(CommuneDirectory.commune(code: "29341"))
    #expect(CommuneDirectory.find("Tiểu Cần", in: "01") == .elsewhere([commune]))
    #expect(CommuneDirectory.find("29341", in: "01") == .elsewhere([commune]))
    #expect(CommuneDirectory.find("Tiểu Cần", in: nil) == .found(commune))
  }

  @Test func `that are misspelt are proposed`() {
    #expect(CommuneDirectory.find("Tiểu Cầm", in: "86") == .unknown(suggestion: "Tiểu Cần"))
    #expect(CommuneDirectory.find("xã Tiểu Cầm", in: "86") == .unknown(suggestion: "Tiểu Cần"))
    #expect(CommuneDirectory.find("Tieu Cam", in: "86") == .unknown(suggestion: "Tiểu Cần"))
    #expect(CommuneDirectory.find("99999", in: "86") == .unknown(suggestion: nil))
  }

  @Test(arguments: ["Phú Cần", "xã Phú Cần", "Hiếu Trung", "Tân Hùng", "Xã Tân Hùng"])
  func `that are no more are not taken for others of nearly the name`(_ text: String) {
    #expect(CommuneDirectory.find(text, in: "86") == .unknown(suggestion: nil))
  }

  @Test func `of other provinces are told of where the accents agree, or none are written`() throws {
    for text in ["Tân Hưng", "xã Tân Hưng", "tan hung"] {
      guard case .elsewhere(let communes) = CommuneDirectory.find(text, in: "86") else {
        Issue.record("\(text) is not found")
        continue
      }
      #expect(Set(communes.map(\.name)) == ["Tân Hưng"])
    }
  }

  @Test func `that share a spelling without accents are told apart by their accents, or reported`() throws {
    var unaccented: [String: [Commune]] = [:]
    for province in ProvinceDirectory.all {
      for commune in CommuneDirectory.communes(of: province.code) {
        #expect(CommuneDirectory.find(commune.fullName, in: province.code) == .found(commune))
        if CommuneDirectory.find(commune.name, in: province.code) != .found(commune) {
          unaccented[province.code, default: []].append(commune)
        }
      }
    }
    #expect(unaccented.isEmpty)
  }
}
