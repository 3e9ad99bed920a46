import Foundation
import OCOPTestSupport
import OCOPText
import Testing

@testable import OCOPBuild

/// What the program remembers of an output folder, whole and damaged.
@Suite struct `What we own in an output folder` {
  private static func entry(_ text: String) -> OutputManifest.Entry {
    OutputManifest.Entry(hash: ContentHash(of: text), size: text.utf8.count, modified: 1_700_000_000_123_456_789)
  }

  private static func manifest(_ paths: [String]) -> OutputManifest {
    OutputManifest().updated(keeping: [], replacing: [], adding: paths.sorted().map { ($0, entry($0)) })
  }

  private static let paths = [
    "index.html", "san-pham/mat/index.html", "assets/style-1.css", "en/index.html", "tệp.pdf",
  ]

  @Test func `comes back from its bytes as it was`() throws {
    let manifest = Self.manifest(Self.paths)
    let read = try #require(OutputManifest(manifest.bytes))
    #expect((0..<read.count).map(read.path) == Self.paths.sorted())
    for path in Self.paths { #expect(read[path] == Self.entry(path)) }
    #expect(read["san-pham/mat"] == nil)
    #expect(read.bytes == manifest.bytes)
    #expect(OutputManifest(OutputManifest().bytes)?.isEmpty == true)
  }

  @Test func `is refused when any byte of it is another, or missing`() {
    let bytes = Self.manifest(Self.paths).bytes
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0x10
      #expect(OutputManifest(damaged) == nil)
      #expect(OutputManifest(Array(bytes.prefix(place))) == nil)
    }
    #expect(OutputManifest(bytes + [0]) == nil)
  }

  @Test func `is mended from its other copy, before that is damaged too`() throws {
    let site = try TestSite.sound()
    try site.age()
    func build() throws -> BuildOutcome {
      try SiteBuilder(
        site: site.folder.path, output: site.folder.appending(path: "public").path, asOf: TestSite.today
      ).build()
    }
    func hasBuilt(_ outcome: BuildOutcome) -> Bool { if case .built = outcome { true } else { false } }
    #expect(hasBuilt(try build()))
    let copies = ["public/\(OutputManifest.name)", "public/\(OutputManifest.copyName)"]
    let whole = try Data(contentsOf: site.folder.appending(path: copies[0]))
    for copy in copies + copies.reversed() {
      try site.write("x", to: copy)
      #expect(hasBuilt(try build()))
      for copy in copies { #expect(try Data(contentsOf: site.folder.appending(path: copy)) == whole) }
    }
    try site.edit("content/products/banh-com/index.md", "nếp non", "nếp thơm")
    #expect(hasBuilt(try build()))
  }

  @Test func `keeps, replaces, adds and forgets, whatever the order of builds`() {
    let before = Self.manifest(["a", "c", "d"])
    let after = before.updated(
      keeping: [true, true, false], replacing: [(1, Self.entry("new"))], adding: [("b", Self.entry("b"))])
    #expect((0..<after.count).map(after.path) == ["a", "b", "c"])
    #expect(after["c"] == Self.entry("new"))
    #expect(after["d"] == nil)
    var direct = Self.manifest(["a", "b", "c"])
    direct = direct.updated(keeping: [true, true, true], replacing: [(2, Self.entry("new"))], adding: [])
    #expect(direct.bytes == after.bytes)
  }

  @Test func `a journal is whole or nothing`() throws {
    var journal = PublishJournal()
    journal.moves = ["assets/style-2.css", "san-pham/một hai/index.html"]
    journal.deletions = ["assets/style-1.css"]
    journal.records = [OutputManifest.name]
    let bytes = journal.bytes
    let read = try #require(PublishJournal(bytes))
    #expect(read.moves == journal.moves)
    #expect(read.deletions == journal.deletions)
    #expect(read.records == journal.records)
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 1
      #expect(PublishJournal(damaged) == nil)
      #expect(PublishJournal(Array(bytes.prefix(place))) == nil)
    }
  }

  @Test func `what pages need appears before them, and what leads to them after; packed files with their own`() {
    let files = [
      "sitemap.xml", "index.html", "index.html.br", "assets/a.css", "assets/a.css.gz", "feed.xml", "robots.txt",
    ]
    let phases = files.map { PublishPhase(path: $0) }
    #expect(phases == [.directory, .page, .page, .resource, .resource, .directory, .directory])
    #expect(PublishPhase.allCases == PublishPhase.allCases.sorted())
  }

  @Test func `a change list tells what was added, changed and removed since the upload`() {
    let base = Self.manifest(["a", "b", "c"])
    let now = base.updated(
      keeping: [true, true, false], replacing: [(1, Self.entry("new"))], adding: [("d", Self.entry("d"))])
    let changes = ChangeList(from: base, to: now)
    let lists = Dictionary(
      uniqueKeysWithValues: changes.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    #expect(lists[".ocop-upload/added.txt"] == "d\n")
    #expect(lists[".ocop-upload/changed.txt"] == "b\n")
    #expect(lists[".ocop-upload/removed.txt"] == "c\n")
    #expect(ChangeList(from: now, to: now).count == 0)
  }

  @Test func `a change list names what can be uploaded before what needs it, and deletes it after`() {
    let before = Self.manifest(["a/index.html", "assets/style-1.css", "feed.xml", "old.html", "old.xml"])
    let after = Self.manifest([
      "a/index.html", "assets/style-2.css", "assets/style-2.css.gz", "new.html", "new.html.br", "sitemap.xml",
    ])
    let lists = ChangeList(from: before, to: after).files.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(
      lists.dropFirst(3) == [
        "assets/style-2.css\nassets/style-2.css.gz\n", "new.html\nnew.html.br\n", "sitemap.xml\n",
        "feed.xml\nold.xml\n", "old.html\n", "assets/style-1.css\n",
      ])
  }
}
