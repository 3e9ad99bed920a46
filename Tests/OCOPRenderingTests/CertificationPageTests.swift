import OCOPRendering
import Testing

@Suite struct `The page of a decision or certificate` {
  /// Decision 100 recognised two products in 2022; decision 200 took its place for one of them in 2024.
  @Test(arguments: [
    ("qd-1", "2022-05-09", "upcoming", "2025-05-10", "CertificationInactive"),
    ("qd-1", "2022-05-10", "", "2025-05-10", "CertificationActive"),
    ("qd-1", "2025-05-10", "", "2025-05-10", "CertificationActive"),
    ("qd-1", "2025-05-11", "expired", "2025-05-10", "CertificationInactive"),
    ("qd-2", "2024-11-19", "upcoming", "2027-11-20", "CertificationInactive"),
    ("qd-2", "2027-11-20", "", "2027-11-20", "CertificationActive"),
    ("qd-2", "2027-11-21", "expired", "2027-11-20", "CertificationInactive"),
  ]) func `says whether it still holds`(
    _ key: String, _ day: String, _ state: String, _ lastDay: String, _ status: String
  ) throws {
    let sample = try SampleSite(asOf: day)
    let page = "chung-nhan/\(key)/index.html"
    #expect(
      try sample.lines(page, "certification.state", "certification.expires.iso").sorted()
        == ["certification.expires.iso=\(lastDay)"] + (state.isEmpty ? [] : ["certification.state=\(state)"]))
    #expect(try sample.text(page).contains("schema.org/\(status)"))
  }

  @Test func `before its day says when it begins, and of no product that it is in force`() throws {
    let sample = try SampleSite(asOf: "2024-11-19")
    let page = "chung-nhan/qd-2/index.html"
    #expect(
      try sample.lines(page, "certification.stateLabel", "results.status", "results.statusLabel") == [
        "certification.stateLabel=vi:certificate.upcoming", "results.status=upcoming",
        "results.statusLabel=vi:status.upcoming",
      ])
    #expect(try sample.lines("chung-nhan/qd-1/index.html", "results.status").contains("results.status=expiring"))
  }

  @Test func `a decision that later ones replaced for all its products has no last day`() throws {
    let decision = try #require(SampleSite.files["content/certifications/qd-1.md"])
    let sample = try SampleSite(
      with: [
        "content/certifications/qd-1.md": decision.replacing(
          "  - {product: duong-hoa-dua, stars: 4, score: 75}\n", with: "")
      ], asOf: "2025-01-01")
    let page = "chung-nhan/qd-1/index.html"
    #expect(
      try sample.lines(page, "certification.state", "certification.expires.iso") == ["certification.state=superseded"])
    #expect(try sample.text(page).contains("schema.org/CertificationInactive"))
  }

  @Test(arguments: [
    ("2026-09-18", nil), ("2026-09-19", nil), ("2027-03-17", nil), ("2027-03-18", "expired"),
  ]) func `says the end of a decision and its extension, as the product does`(_ day: String, _ state: String?) throws {
    let sample = try SampleSite.extended(asOf: day)
    for (page, view) in [("chung-nhan/qd-2", "certification"), ("chung-nhan", "certifications")] {
      let lines = try sample.text("\(page)/index.html").split(separator: "\n").map(String.init)
      let start = try #require(lines.firstIndex { $0.hasSuffix("\(view).number=200/QĐ-UBND") })
      let facts = lines[start...].prefix { !$0.hasSuffix("\(view).productCount=1") }
      #expect(facts.contains { $0.hasSuffix("\(view).expires.iso=2026-09-18") }, "\(page)")
      #expect(facts.contains { $0.hasSuffix("\(view).extendedUntil.iso=2027-03-17") }, "\(page)")
      #expect(facts.first { $0.contains("\(view).state=") } == state.map { "\(view).state=\($0)" }, "\(page)")
    }
    #expect(
      try sample.lines("san-pham/mat-hoa-dua/index.html", "recognition.lastDay.iso", "recognition.extendedUntil.iso")
        == ["recognition.lastDay.iso=2026-09-18", "recognition.extendedUntil.iso=2027-03-17"])
  }

  @Test func `says of each product what was revoked, when, by which decision and why`() throws {
    let key = "content/certifications/qd-1.md"
    let revocation =
      "revocations: [{product: duong-hoa-dua, date: 2024-03-05, decision: 88/QĐ-UBND, reason: b, note: Qua kiểm tra ngày 01/03}]"
    let decision = try #require(SampleSite.files[key]).replacing("results:", with: revocation + "\nresults:")
    let names = ["date.text", "decision", "reason", "note.text", "note.lang"]
    func lines(_ sample: SampleSite, _ page: String, _ view: String) throws -> [String] {
      try names.flatMap { try sample.lines(page, "\(view).\($0)") }
    }
    for (language, page) in [("vi", "chung-nhan/qd-1/index.html"), ("en", "en/certifications/qd-1/index.html")] {
      let day = language == "vi" ? "05/03/2024" : "5 en:month.3 2024"
      let reason =
        language == "vi"
        ? "Không còn đáp ứng tiêu chí theo kết quả kiểm tra" : "no longer meets the criteria, per inspection"
      let said = try SampleSite(with: [key: decision], asOf: "2024-03-05")
      for view in ["results.revocation", "revocations"] {
        #expect(
          try lines(said, page, view)
            == [
              "\(view).date.text=\(day)", "\(view).decision=88/QĐ-UBND", "\(view).reason=\(reason)",
              "\(view).note.text=Qua kiểm tra ngày 01/03",
            ] + (language == "vi" ? [] : ["\(view).note.lang=vi"]))
      }
      let before = try SampleSite(with: [key: decision], asOf: "2024-03-04")
      #expect(try lines(before, page, "results.revocation") + lines(before, page, "revocations") == [])
    }
  }

  @Test func `a proposal of five stars is no certificate`() throws {
    let sample = try SampleSite(with: [
      "content/certifications/to-trinh.md": """
      ---
      scheme: ocop
      number: 12/TTr-UBND
      issuer: UBND tỉnh Vĩnh Long
      level: province
      issued: 2026-05-20
      kind: first
      results:
        - {product: banh-com, potential: true, score: 92}
      ---

      """
    ])
    let page = "chung-nhan/to-trinh/index.html"
    #expect(
      try sample.lines(
        page, "certification.scheme", "certification.state", "certification.stateLabel", "certification.expires.iso")
        == [
          "certification.scheme=vi:certificate.proposal", "certification.state=potential-5",
          "certification.stateLabel=vi:status.potential-5",
        ])
    let text = try sample.text(page)
    #expect(!text.contains("certificationStatus") && !text.contains("validFrom"))
  }

  @Test func `a paper of a later day stands with no product and no producer yet`() throws {
    let paper = """
      ---
      scheme: vietgap
      number: VG-02
      issuer: Tổ chức chứng nhận thử
      issued: 2027-01-01
      expires: 2028-01-02
      products: [mat-hoa-dua]
      producers: [tra-vinh-farm]
      ---

      """
    let shown = ["san-pham/mat-hoa-dua/index.html", "01/09521234567899/index.html", "chu-the/tra-vinh-farm/index.html"]
    let page = "chung-nhan/vietgap/index.html"
    let before = try SampleSite(with: ["content/certifications/vietgap.md": paper], asOf: "2026-12-31")
    for file in shown { #expect(try !before.text(file).contains("VG-02"), "\(file)") }
    #expect(
      try before.lines(page, "certification.state", "certification.expires.iso")
        == ["certification.expires.iso=2028-01-02", "certification.state=upcoming"])
    #expect(try before.text(page).contains("schema.org/CertificationInactive"))
    let after = try SampleSite(with: ["content/certifications/vietgap.md": paper], asOf: "2027-01-01")
    for file in shown { #expect(try after.text(file).contains("VG-02"), "\(file)") }
    #expect(try after.lines(page, "certification.state") == [])
    #expect(try after.text(page).contains("schema.org/CertificationActive"))
  }

  @Test func `a paper that was withdrawn speaks for its product no longer`() throws {
    let paper = """
      ---
      scheme: vietgap
      number: VG-01
      issuer: Tổ chức chứng nhận thử
      issued: 2025-09-15
      expires: 2027-09-14
      products: [banh-com, mat-hoa-dua]
      revocations: [{product: banh-com, date: 2026-05-01}]
      ---

      """
    let product = "san-pham/banh-com/index.html"
    let page = "chung-nhan/vietgap/index.html"
    let before = try SampleSite(with: ["content/certifications/vietgap.md": paper], asOf: "2026-04-30")
    #expect(try before.lines(product, "certificates.number") == ["certificates.number=VG-01"])
    #expect(try before.lines(page, "withdrawn.key") == [])
    let after = try SampleSite(with: ["content/certifications/vietgap.md": paper], asOf: "2026-05-01")
    #expect(try after.lines(product, "certificates.number") == [])
    #expect(try !after.text(product).contains("VG-01"))
    #expect(
      try after.lines(page, "certification.state", "products.key", "withdrawn.key")
        == ["products.key=mat-hoa-dua", "withdrawn.key=banh-com"])
    #expect(try after.lines(page, "revocations.date.iso") == ["revocations.date.iso=2026-05-01"])
    let ended = try SampleSite(with: [
      "content/certifications/vietgap.md": paper.replacing(
        "products: [banh-com, mat-hoa-dua]", with: "products: [banh-com]")
    ])
    #expect(
      try ended.lines(page, "certification.state", "certification.expires.iso") == ["certification.state=superseded"])
    #expect(try ended.text(page).contains("schema.org/CertificationInactive"))
  }
}
