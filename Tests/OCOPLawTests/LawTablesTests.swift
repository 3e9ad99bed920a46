import OCOPDiagnostics
import OCOPEmbedded
import OCOPLaw
import OCOPText
import Testing

/// The tables are read leniently, so the counts stand here: a row that could not be read would be missing.
@Suite struct `The tables of the law` {
  @Test func `are read to the last row`() {
    #expect(Law.all.count == 16)
    #expect(Law.all.count(where: { $0.inForce == nil }) == 7)
    #expect(Regime.all.count == 5)
    #expect(Validity.endingSoonDays == 180)
    #expect(Authority.all.count == 8)
    #expect(Authority.proposers.map(\.level) == [.province])
    #expect(Authority.ministries.map(\.otherNames.count) == [3, 3])
    #expect(RecognitionLevel.allCases.allSatisfy { $0.nameToleranceDays == 6 })
    #expect(ProductSet.all.map(\.number) == Array(1...26))
    #expect(Sector.all.map(\.number) == Array(1...6))
    #expect(ProvinceDirectory.all.count == 34)
    #expect(ProvinceDirectory.former.count == 63)
    #expect(CommuneDirectory.all.count == 3321)
    #expect(Set(CommuneDirectory.all.map(\.code)).count == 3321)
    #expect(ProducerKind.all.count == 7)
    #expect(UsualWords.producerKinds.count == 55)
    #expect(UsualWords.resultKinds.count == 23)
    #expect(CertificateScheme.all.count == 29)
    #expect(FairKind.all.count == 7)
    #expect(PlaceKind.all.count == 5)
    #expect(EventStep.all.count == 8)
    #expect(TraceabilityItem.all.count == 9)
    #expect(TraceabilityItem.all.count(where: \.isForConsumers) == 7)
    #expect(TraceabilityLevel.all.map(\.stars) == [4, 3])
    #expect(RevocationReason.all.map(\.key) == ["a", "b", "c", "d", "đ", "e"])
    #expect(UnitKind.all.count == 9)
    #expect(UnitKind.all.allSatisfy { !$0.levels.isEmpty })
    #expect(GS1Prefix.all.count == 5)
    #expect(Authority.awardedStars == 3...5)
    #expect(Reorganisation.day.iso == "2025-07-01")
    #expect(Reorganisation.formerLabelsUntil.iso == "2027-07-01")
  }

  /// For who checks a row, so no type of OCOPLaw reads these columns: what stands in them is held here.
  @Test func `say of every row how well it is attested, and by what`() throws {
    let tables = EmbeddedFiles.folder("law").mapValues { bytes in CSVRecords(bytes).map(\.fields) }
    let tags = Set(try #require(tables["sources.csv"]).dropFirst().map { $0[0] })
    #expect(tags.count > 10)
    for (name, rows) in tables {
      for (column, row) in rows.dropFirst().flatMap({ row in zip(rows[0], row).map { ($0, (row, $1)) } }) {
        switch column {
        case "confidence": #expect(["C2", "C1", "K"].contains(row.1), "\(name): \(row.0)")
        case "sources":
          let named = row.1.split(separator: " ").filter { $0.wholeMatch(of: /S\d+/) != nil }
          #expect(named.allSatisfy { tags.contains(String($0)) }, "\(name): \(row.0)")
        default: break
        }
      }
    }
  }

  @Test func `name kinds of producers that exist`() {
    #expect(UsualWords.producerKinds.allKeys == Set(ProducerKind.all.map(\.key)))
  }

  @Test func `name kinds of results that exist`() {
    #expect(UsualWords.resultKinds.allKeys == ["first", "upgrade", "re-evaluation"])
  }

  @Test func `name provinces that exist`() {
    let codes = Set(ProvinceDirectory.all.map(\.code))
    #expect(ProvinceDirectory.former.allSatisfy { codes.contains($0.presentCode) })
    #expect(Set(CommuneDirectory.all.map(\.provinceCode)) == codes)
  }

  @Test func `give every set a sheet of 787 criteria in all, whose parts fill their maxima`() throws {
    let regime = try #require(Regime.named("26/2026"))
    let maxima = try #require(regime.partMaxima)
    let forms = try (1...26).map { try #require(regime.form(forSet: $0)) }
    #expect(forms.map(\.lines.count).reduce(0, +) == 943)
    #expect(forms.map(\.criteria.count).reduce(0, +) == 787)
    for (index, form) in forms.enumerated() {
      for part in ScorePart.allCases {
        let sum = form.criteria.filter { $0.part == part }.map(\.maximum).reduce(0, +)
        #expect(sum == maxima[part], "set \(index + 1), part \(part.rawValue)")
      }
      for criterion in form.criteria {
        #expect(criterion.allowed.last == criterion.maximum, "set \(index + 1), \(criterion.code)")
        for stars in 3...5 { if let least = criterion.least(for: stars) { #expect(criterion.allowed.contains(least)) } }
      }
    }
  }

  @Test func `let every criterion have 0 points, and a company its 2 in every set`() throws {
    let regime = try #require(Regime.named("26/2026"))
    for set in 1...26 {
      let form = try #require(regime.form(forSet: set))
      #expect(form.criteria.allSatisfy { $0.allowed.first == 0 && $0.allowed == $0.allowed.sorted() })
      #expect(form["3.1"]?.allowed == [0, 1, 2, 3], "set \(set)")
      #expect(form.lines.allSatisfy { $0.isHeading == $0.allowed.isEmpty })
    }
  }

  @Test func `hold the minima of the story`() throws {
    let form = try #require(Regime.named("26/2026")?.form(forSet: 8))
    let story = try #require(form["5.1"])
    #expect(story.name.vi == "Câu chuyện sản phẩm")
    #expect(story.allowed == [0, 1, 2, 3, 5])
    #expect(story.least == [4: 5, 5: 5])
    #expect(form["5.3"]?.least(for: 3) == 1)
    #expect(form["5"] == nil, "a heading is not scored")
    #expect(Regime.named("148")?.form(forSet: 8) == nil)
  }
}

@Suite struct `Regimes` {
  @Test(arguments: [
    ("2018-05-06", nil), ("2018-05-07", "490"), ("2019-08-20", "490"), ("2019-08-21", "1048"), ("2023-02-23", "1048"),
    ("2023-02-24", "148"), ("2025-07-05", "148"), ("2025-07-06", "1489"), ("2026-05-21", "1489"),
    ("2026-05-22", "26/2026"), ("2040-01-01", "26/2026"),
  ]) func `follow each other without a gap`(_ day: String, _ key: String?) throws {
    #expect(try Regime.on(#require(CalendarDate(iso: day)))?.key == key)
  }

  @Test(arguments: [
    ("2026-05-21", false, ["148", "1489"]), ("2026-05-22", false, ["148", "1489", "26/2026"]),
    ("2026-07-21", false, ["148", "1489", "26/2026"]), ("2026-07-22", false, ["26/2026"]),
    ("2026-06-21", true, ["148", "1489", "26/2026"]), ("2026-06-22", true, ["26/2026"]), ("2024-01-01", false, ["148"]),
    ("2025-08-01", false, ["148", "1489"]),
  ]) func `overlap for dossiers that were filed before`(_ day: String, _ again: Bool, _ keys: [String]) throws {
    let regimes = Regime.possible(on: try #require(CalendarDate(iso: day)), isReevaluation: again)
    #expect(regimes.map(\.key) == keys)
  }

  @Test(arguments: [(0, 1), (29, 1), (30, 2), (49, 2), (50, 3), (69, 3), (70, 4), (89, 4), (90, 5), (100, 5)])
  func `read stars from points`(_ points: Int, _ stars: Int) {
    #expect(Regime.all.allSatisfy { $0.bands.stars(forScore: points) == stars })
  }

  @Test(arguments: [
    ("2026-05-21", nil), ("2026-05-22", "2026-11-18"), ("2026-09-18", "2027-03-17"), ("2026-09-19", nil),
  ]) func `extend what ended too soon for the new window`(_ end: String, _ extended: String?) throws {
    #expect(Validity.extendedUntil(lastDay: try #require(CalendarDate(iso: end)))?.iso == extended)
  }

  @Test(arguments: [
    (3, "2019-01-01", ["province"]), (5, "2019-01-01", ["province"]), (5, "2019-08-21", ["ministry"]),
    (3, "2023-02-23", ["province"]), (3, "2023-02-24", ["district"]), (3, "2025-06-30", ["district"]),
    (3, "2025-07-03", ["district", "province"]), (3, "2025-07-07", ["province"]), (4, "2024-05-05", ["province"]),
    (5, "2026-06-01", ["ministry"]), (2, "2026-06-01", []),
  ]) func `name who was competent`(_ stars: Int, _ day: String, _ levels: [String]) throws {
    let competent = Authority.competent(stars: stars, on: try #require(CalendarDate(iso: day)))
    #expect(competent.map(\.level.rawValue) == levels)
  }
}
