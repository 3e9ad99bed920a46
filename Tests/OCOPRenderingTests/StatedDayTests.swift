import OCOPRendering
import Testing

@Suite struct `The day for which a trace page speaks` {
  private static let page = "01/09521234567899/index.html"

  private func day(_ files: [String: String] = [:], asOf day: String, page: String = page) throws -> String {
    let data = try #require(try SampleSite(with: files, asOf: day).lines(page, "stateData").first)
    return String(try #require(data.firstMatch(of: /"asOf":"([^"]*)"/)).output.1)
  }

  private func file(_ path: String, _ old: String, _ new: String) throws -> [String: String] {
    let text = try #require(SampleSite.files[path])
    #expect(text.contains(old))
    return [path: text.replacing(old, with: new)]
  }

  @Test(arguments: [
    ("2026-12-09", "2026-12-01"), ("2026-12-10", "2026-12-10"), ("2026-12-31", "2026-12-10"),
    ("2027-01-01", "2027-01-01"),
  ]) func `is not before the end of a paper of the producer`(_ today: String, _ stated: String) throws {
    let files = try file("content/certifications/haccp.md", "expires: 2028-01-01", "expires: 2026-12-09")
    #expect(try day(files, asOf: today) == stated)
  }

  @Test(arguments: [("2025-01-14", "2025-01-01"), ("2025-01-15", "2025-01-15"), ("2025-01-31", "2025-01-15")])
  func `is not before the day of a paper`(_ today: String, _ stated: String) throws {
    let files = try file("content/certifications/haccp.md", "issued: 2025-01-01", "issued: 2025-01-15")
    #expect(try day(files, asOf: today) == stated)
  }

  /// What was withdrawn cannot end once more.
  @Test(arguments: [
    ("2026-12-04", "2026-12-01"), ("2026-12-05", "2026-12-05"), ("2026-12-12", "2026-12-05"),
  ]) func `is not before the withdrawal of a paper`(_ today: String, _ stated: String) throws {
    let files = try file(
      "content/certifications/haccp.md", "expires: 2028-01-01\nproducers: [tra-vinh-farm]",
      "expires: 2026-12-09\nproducts: [mat-hoa-dua]\nrevocations: [{product: mat-hoa-dua, date: 2026-12-05}]")
    #expect(try day(files, asOf: today) == stated)
  }

  @Test(arguments: [("2026-05-06", "2026-05-01"), ("2026-05-07", "2026-05-07"), ("2026-05-31", "2026-05-07")])
  func `is not before the recall of a lot`(_ today: String, _ stated: String) throws {
    let files = try file("content/products/mat-hoa-dua/lots/L2026-03A.md", "date: 2026-05-01", "date: 2026-05-07")
    for page in [Self.page, "01/09521234567899/10/L2026-03A/index.html"] {
      #expect(try day(files, asOf: today, page: page) == stated)
    }
  }

  @Test(arguments: [("2027-03-01", "2027-03-01"), ("2027-03-02", "2027-03-02"), ("2027-03-31", "2027-03-02")])
  func `is not before the end of a lot`(_ today: String, _ stated: String) throws {
    #expect(try day(asOf: today, page: "01/09521234567899/10/L2026-03A/index.html") == stated)
  }

  @Test func `is what the page says`() throws {
    let files = try file("content/certifications/haccp.md", "expires: 2028-01-01", "expires: 2026-12-09")
    let sample = try SampleSite(with: files, asOf: "2026-12-10")
    #expect(try sample.text(Self.page).contains("asOf.text=10/12/2026"))
  }
}
