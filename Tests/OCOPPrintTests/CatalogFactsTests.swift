import Foundation
import OCOPModel
import OCOPTestSupport
import Testing

@testable import OCOPBuild
@testable import OCOPPrint

@Suite struct `What a printed catalog says` {
  private static let fair = "content/fairs/hoi-cho.md"
  private static let product = "content/products/banh-com/index.md"
  private static let english = "content/products/banh-com/index.en.md"
  private static let producer = "content/producers/xuan-phuong.md"
  private static let decision = "content/certifications/qd-1.md"
  private static let booths = [
    "  - {number: A-01, zone: A, producer: xuan-phuong, products: [banh-com]}\n",
    "  - {number: B-02, zone: B, note: Quầy thông tin}\n", "  - {number: A-03, zone: A, note: Sân khấu}\n",
  ]

  private static let files = [
    "content/site.yml": TestSite.siteYAML + "organisation: {name: Chi cục PTNT, phone: \"0270 3000 001\"}\n",
    fair: """
    ---
    name: {vi: Hội chợ xuân, en: Spring fair}
    kind: fair
    start: 2026-06-10
    end: 2026-06-14
    hours: 8 giờ đến 20 giờ
    venue: Quảng trường
    address: số 1 đường Hùng Vương
    organiser: Sở Nông nghiệp
    website: https://hoi-cho.vn
    capacity: 40
    zones: [{id: A, name: Thực phẩm}, {id: B, name: Đồ uống}]
    booths:
    \(booths.joined())---

    Kính mời bà con.

    """,
    product: """
    ---
    name: Bánh cốm Xuân Phượng
    producer: xuan-phuong
    set: 6
    commune: Long Châu
    formerAddress: phường 4, thành phố Vĩnh Long
    gtin: "9521234560005"
    spec: Hộp 300 g
    price: {amount: 150000, unit: hộp}
    summary: Bánh làm từ cốm dẹp.
    storage: Nơi khô ráo
    usage: Ăn liền
    keywords: [cốm]
    photos: [{file: banh.png, alt: Bánh cốm trên đĩa}]
    ---

    Bánh cốm làm từ nếp non.

    """,
    english: "---\nsummary: Cakes of young rice.\n---\n\nCakes are made of young rice.\n",
    producer: """
    ---
    name: Cơ sở Xuân Phượng
    kind: production-household
    registration: "1500123456"
    summary: Cơ sở làm bánh cốm.
    phone: "0270 3000 000"
    zalo: "0270 3000 000"
    website: https://xuanphuong.vn/
    address: ấp 3
    commune: Long Châu
    ---

    """,
    decision: """
    ---
    scheme: ocop
    number: 12/QĐ-UBND
    issuer: UBND tỉnh Vĩnh Long
    level: province
    issued: 2026-01-05
    results:
      - {product: banh-com, stars: 3, score: 62}
    ---

    Quyết định công nhận.

    """,
  ]

  /// An edit of a file, and the facts that an addenda sheet then lists; none where a catalog does not print what is edited.
  struct Edit: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let facts: Set<CatalogFacts.Fact>

    var testDescription: String { "\(file): \(old) → \(new)" }

    init(_ file: String, _ old: String, _ new: String, _ facts: Set<CatalogFacts.Fact>) {
      self.file = file
      self.old = old
      self.new = new
      self.facts = facts
    }
  }

  private static let printed = [
    Edit(fair, "Hội chợ xuân", "Hội chợ hè", [.name]), Edit(fair, "Spring", "Summer", [.name]),
    Edit(fair, "kind: fair", "kind: week", [.kind]), Edit(fair, "06-14", "06-15", [.dates]),
    Edit(fair, "8 giờ", "7 giờ", [.hours]), Edit(fair, "số 1", "số 2", [.place]),
    Edit(fair, "Quảng trường", "Công viên", [.venue]), Edit(fair, "Sở Nông nghiệp", "Sở Công Thương", [.organiser]),
    Edit(fair, "Kính mời", "Thân mời", [.greeting]), Edit("content/site.yml", "3000 001", "3000 002", [.contact]),
    Edit("content/site.yml", "[vi, en]", "[vi]", [.languages]), Edit(fair, "Thực phẩm", "Ẩm thực", [.name]),
    Edit(fair, "A-01", "Z-99", [.booth]), Edit(fair, "zone: A, producer", "zone: B, producer", [.zone]),
    Edit(fair, "Quầy thông tin", "Quầy đổi quà", [.note]),
    Edit(producer, "name: Cơ sở", "name: Hộ", [.exhibitor, .producer]),
    Edit(producer, "phone: \"0270 3000 000\"", "phone: \"0270 3000 009\"", [.phone]),
    Edit(producer, "xuanphuong.vn", "banhcom.vn", [.web]), Edit(producer, "ấp 3", "ấp 4", [.place]),
    Edit(product, "name: Bánh cốm", "name: Bánh cốm dẹp", [.name]), Edit(product, "300 g", "500 g", [.spec]),
    Edit(product, "150000", "175000", [.price]), Edit(product, "unit: hộp", "unit: túi", [.price]),
    Edit(product, "Bánh làm từ", "Bánh thơm từ", [.story]),
    Edit(english, "summary: Cakes", "summary: Sweets", [.story]),
    Edit(product, "summary: Bánh làm từ cốm dẹp.\n", "", [.story]),
    Edit(product, "commune: Long Châu", "commune: Phước Hậu", [.place]),
    Edit(product, "phường 4,", "phường 5,", [.formerAddress]), Edit(product, "set: 6", "set: 14", [.sector]),
    Edit(product, "gtin: \"9521234560005\"\n", "", [.gtin, .trace]), Edit(decision, "12/QĐ", "13/QĐ", [.decision]),
    Edit(decision, "2026-01-05", "2026-01-06", [.issued, .until]),
    Edit(decision, "stars: 3, score: 62", "stars: 4, score: 75", [.stars]),
  ]

  private static let notPrinted = [
    Edit(fair, "hoi-cho.vn", "hoi-cho.com.vn", []), Edit(fair, "40", "50", []),
    Edit(fair, booths.joined(), booths.reversed().joined(), []), Edit(product, "nếp non", "nếp vừa chín", []),
    Edit(english, "are made of", "come from", []), Edit(product, "khô ráo", "mát", []),
    Edit(product, "Ăn liền", "Ăn nguội", []), Edit(product, "[cốm]", "[bánh]", []),
    Edit(product, "trên đĩa", "trên lá", []), Edit(producer, "Cơ sở làm", "Nơi làm", []),
    Edit(producer, "zalo: \"0270 3000 000\"", "zalo: \"0270 3000 009\"", []),
    Edit(producer, "https://xuanphuong.vn/", "https://xuanphuong.vn", []),
    Edit(decision, "công nhận.", "công nhận một sản phẩm.", []),
  ]

  private func press(_ site: TestSite) throws -> CatalogPress {
    let printer = try SitePrinter(try #require(try site.load()), folder: site.folder.path) { _ in }
    return try CatalogPress(
      printer.showcase, theme: printer.theme, options: CatalogOptions(scope: .fair(0)), photos: [:])
  }

  @Test(arguments: printed + notPrinted)
  func `has another code exactly when an addenda sheet has something to say`(_ edit: Edit) throws {
    let site = try TestSite.sound(with: Self.files)
    try site.write(TestSite.picture, to: "content/products/banh-com/banh.png")
    let old = try CatalogEdition(CatalogEdition(try press(site)).bytes, path: "x.edition.json")
    try site.edit(edit.file, edit.old, edit.new)
    let now = try press(site)
    let comparison = EditionComparison(old: old.subjects, new: now.facts.subjects, main: .vietnamese)
    #expect(Set(comparison.changed.flatMap { $0.facts.map(\.fact) }) == edit.facts)
    #expect(comparison.added.isEmpty && comparison.removed.isEmpty)
    #expect((old.dataCode != now.dataCode) == !edit.facts.isEmpty)
  }

  @Test func `counts what is there and what is gone`() throws {
    let site = try TestSite.sound(with: Self.files)
    try site.write(TestSite.picture, to: "content/products/banh-com/banh.png")
    let old = CatalogEdition(try press(site))
    try site.edit(Self.fair, Self.booths[1], "  - {number: B-03, zone: B, producer: xuan-phuong}\n")
    let now = try press(site)
    let comparison = EditionComparison(old: old.subjects, new: now.facts.subjects, main: .vietnamese)
    #expect(comparison.added.map(\.key) == ["B-03"])
    #expect(comparison.removed.map(\.key) == ["B-02"])
    #expect(comparison.changed.isEmpty)
    #expect(old.dataCode != now.dataCode)
  }
}
