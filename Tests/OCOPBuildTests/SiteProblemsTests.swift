import Foundation
import OCOPBuild
import OCOPDiagnostics
import OCOPTestSupport
import Testing

@Suite struct `What a build tells of warnings` {
  /// Products beyond those whose warnings are shown, with warnings at their beginnings and at lines of their own.
  private static let files: [String: String] = {
    let crowd = (1...30).map { number in
      let name = number < 10 ? "0\(number)" : "\(number)"
      return (
        "content/products/keo-\(name).md",
        "---\nset: 8\nproducer: xuan-phuong\nname: Kẹo \(number % 2)\n---\n"
      )
    }
    return Dictionary(crowd, uniquingKeysWith: { $1 })
  }()

  @Test func `looks up the lines of those that are shown, and counts all`() throws {
    let site = try TestSite.sound(with: Self.files)
    let all = try #require(try site.load()).diagnostics
    let builder = SiteBuilder(
      site: site.folder.path, output: site.folder.appending(path: "public").path, asOf: TestSite.today)
    guard case .built(let report) = try builder.build() else {
      Issue.record("The site was not built")
      return
    }
    let most = BuildReport.shownOfEachCode
    #expect(report.diagnostics.count + report.untold.count == all.count)
    #expect(report.warningCount == all.count)
    #expect(report.diagnostics.firstOfEachCode(most) == all.firstOfEachCode(most))
    #expect(report.diagnostics.allSatisfy(all.contains), "each at its line")
    let counts = Dictionary(grouping: all, by: \.code).mapValues(\.count)
    let told = Dictionary(grouping: report.diagnostics, by: \.code).mapValues(\.count)
    #expect(told.merging(report.untold.counts, uniquingKeysWith: +) == counts)
    #expect(report.untold.count > 0, "the others are counted only")
  }

  @Test func `looks up all lines where a warning stops it`() throws {
    let site = try TestSite.sound(with: Self.files)
    let all = try #require(try site.load()).diagnostics
    var builder = SiteBuilder(
      site: site.folder.path, output: site.folder.appending(path: "public").path, asOf: TestSite.today)
    builder.isStrict = true
    guard case .refused(let told) = try builder.build() else {
      Issue.record("The site was built")
      return
    }
    #expect(told == all)
  }
}
