import Foundation
import OCOPBuild
import OCOPDiagnostics
import OCOPModel
import OCOPSearch
import OCOPTestSupport
import OCOPText
import Testing

@Suite struct `An index that is made from the last one` {
  /// What is changed in a file, as a replacement, and whether all other entries need not be looked at.
  static let edits: [(file: String, old: String, new: String, isPatched: Bool)] = [
    ("products/p7.md", "Lời kể", "Lời mới kể", true),
    ("products/p7.md", "Lời kể 7 về dừa và cốm", "", true),
    ("products/p7.md", "Ngắn gọn", "Dài dòng hơn một chút", true),
    ("products/p7.md", "keywords: [quà]", "keywords: [quà biếu, tết, Tết]", true),
    ("stories/s3.md", "Chuyện kể", "Hoà bình, hòa bình, Hòa BÌNH; hoa binh", true),
    ("stories/s3.md", "Chuyện kể", "` ${x} \\ zz", true),
    ("products/p7.md", "Sản phẩm 7", "Sản phẩm 700", false),
    ("products/p7.md", "brand: Nhãn", "brand: Khác", false),
    ("producers/nha.md", "name: Nhà", "name: Nhà làm", false),
  ]

  @Test(arguments: edits.indices) func `has the bytes of a clean one`(edit: Int) throws {
    let edit = Self.edits[edit]
    let before = try Self.search(Self.files)
    var changed = Self.files
    let file = "content/" + edit.file
    changed[file] = changed[file]?.replacing(edit.old, with: edit.new)
    #expect(changed[file] != Self.files[file])
    let after = try Self.search(changed)

    let first = before.build(Self.files, SerialWork())
    let clean = after.build(changed, SerialWork(width: 2))
    let published = Dictionary(first.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let last = try #require(SearchMemory(first.memory.bytes))
    #expect(last == first.memory)
    let patched = after.search.rebuild(
      SerialWork(), common: Self.common, hashes: after.hashes(changed), last: last, read: { published[$0] })
    #expect((patched != nil) == edit.isPatched)
    guard let patched else { return }
    var site = Dictionary(patched.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    for path in patched.kept { site[path] = published[path] }
    #expect(site == Dictionary(clean.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
    #expect(patched.memory == clean.memory)
  }

  @Test func `a memory that is damaged holds nothing`() throws {
    let memory = try Self.search(Self.files).build(Self.files, SerialWork()).memory.bytes
    #expect(SearchMemory(memory) != nil)
    for place in stride(from: 0, to: memory.count, by: memory.count / 40) {
      var damaged = memory
      damaged[place] ^= 4
      #expect(SearchMemory(damaged) == nil)
    }
    for count in [0, 5, 20, memory.count - 1] { #expect(SearchMemory(Array(memory.prefix(count))) == nil) }
  }

  @Test func `is not made from files that are gone, or for another program`() throws {
    let search = try Self.search(Self.files)
    let last = search.build(Self.files, SerialWork()).memory
    var changed = Self.files
    changed["content/stories/s3.md"]? += "\nThêm.\n"
    let after = try Self.search(changed)
    let hashes = after.hashes(changed)
    #expect(
      after.search.rebuild(SerialWork(), common: Self.common, hashes: hashes, last: last, read: { _ in nil }) == nil)
    let other = ContentHash(of: "another")
    #expect(
      after.search.rebuild(SerialWork(), common: other, hashes: hashes, last: last, read: { _ in nil }) == nil)
  }

  static let common = ContentHash(of: "common")

  /// A showcase, and the hashes of its entries' files.
  struct Sample {
    let search: ShowcaseSearch
    let showcase: Showcase

    func hashes(_ files: [String: String]) -> Hashes { Hashes(files: files, showcase: showcase) }

    func build(_ files: [String: String], _ work: SerialWork) -> SearchBuild {
      search.build(work, common: common, hashes: hashes(files))
    }
  }

  struct Hashes: EntryHashes {
    let files: [String: String]
    let showcase: Showcase

    subscript(id: EntryID) -> ContentHash { ContentHash(of: text(id)) }

    func facts(of id: EntryID) -> ContentHash {
      ContentHash(of: text(id).components(separatedBy: "---").prefix(2).joined())
    }

    private func text(_ id: EntryID) -> String {
      files.filter { $0.key.hasSuffix("/\(showcase.entry(id).key).md") }.map(\.value).joined()
    }
  }

  static func search(_ files: [String: String]) throws -> Sample {
    let loaded = try #require(try TestSite(files).load())
    #expect(loaded.diagnostics.filter { $0.severity == .error }.map(\.message.en) == [])
    let showcase = try #require(loaded.showcase)
    return Sample(search: ShowcaseSearch(showcase) { _ in nil }, showcase: showcase)
  }

  static let files: [String: String] = {
    var files = ["content/producers/nha.md": "---\nname: Nhà\nkind: cooperative\ncommune: Tiểu Cần\n---\n"]
    for number in 0..<40 {
      files["content/products/p\(number).md"] = """
        ---
        name: Sản phẩm \(number)
        producer: nha
        set: 4
        commune: Tiểu Cần
        brand: Nhãn
        summary: Ngắn gọn về món \(number % 5).
        keywords: [quà]
        ---

        Lời kể \(number) về dừa và cốm. \((0..<90).map { "Từ\((number * 13 + $0 * 7) % 501)" }.joined(separator: " ")).
        """
      files["content/stories/s\(number).md"] = """
        ---
        title: Chuyện \(number)
        date: 2026-05-01
        ---

        Chuyện kể về Hà Nội, hà nội, số \(number). Hòa Bình hoà bình.
        """
    }
    return files
  }()
}
