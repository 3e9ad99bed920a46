import Foundation
import OCOPBuild
import OCOPDiagnostics
import OCOPLaw
import OCOPTestSupport
import Testing

/// One rule's example on disk: a site that breaks it at the marked places, a site near it that does not, and what is said.
///
/// ```
/// as-of 2026-06-01                     the day, when it matters
/// also summary-missing                 other rules that the example breaks unavoidably
/// place content/product:1:1            where no mark can stand
/// == fires
/// -- content/products/banh-com/index.md
/// name: ⟦TODO⟧
/// == passes
/// -- content/products/banh-com/index.md
/// name: Bánh cốm
/// == vi
/// message → hint                       one line for each mark, in the order of the report
/// == en
/// ```
///
/// Files stand over those of a sound site; `$STORY` is a story that is long enough.
struct RuleFixture: CustomTestStringConvertible {
  let rule: String
  let day: CalendarDate
  let also: Set<String>
  let fires: [String: String]
  let passes: [String: String]
  let vi: [String]
  let en: [String]
  /// Where the marks stand: `file:line:column`.
  let places: [String]

  var testDescription: String { rule }

  init(rule: String) throws {
    let text = try String(contentsOf: Self.file(of: rule), encoding: .utf8)
    var sections: [String: [Substring]] = ["": []]
    var name = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("== ") {
        name = String(line.dropFirst(3))
        sections[name] = []
      } else {
        sections[name]?.append(line)
      }
    }
    let settings = Dictionary(
      (sections[""] ?? []).compactMap { line -> (String, String)? in
        let words = line.split(separator: " ", maxSplits: 1)
        return words.count == 2 ? (String(words[0]), String(words[1])) : nil
      }, uniquingKeysWith: { $1 })
    self.rule = rule
    day = settings["as-of"].flatMap { CalendarDate(iso: $0) } ?? TestSite.today
    also = Set((settings["also"] ?? "").split(separator: " ").map(String.init))
    let marked = Self.files(sections["fires"] ?? [])
    fires = marked.mapValues { $0.replacing("⟦", with: "").replacing("⟧", with: "") }
    places = settings["place"].map { [$0] } ?? marked.sorted { $0.key < $1.key }.flatMap(Self.marks)
    passes = Self.files(sections["passes"] ?? [])
    vi = (sections["vi"] ?? []).filter { !$0.isEmpty }.map(String.init)
    en = (sections["en"] ?? []).filter { !$0.isEmpty }.map(String.init)
  }

  /// What is reported of one of the two sites.
  func diagnostics(_ files: [String: String]) throws -> [Diagnostic] {
    // Lines are looked up in the files, which are gone with the site.
    try withExtendedLifetime(try SoundSite.with(files)) { site in
      try site.load(asOf: day)?.diagnostics ?? []
    }
  }

  /// Writes the texts that were seen into the file, to be read by a person before they are kept.
  func record(vi: [String], en: [String]) throws {
    let file = Self.file(of: rule)
    let text = try String(contentsOf: file, encoding: .utf8)
    let examples = text.firstRange(of: "\n== vi").map { String(text[..<$0.lowerBound]) + "\n" } ?? text
    let texts = (["== vi"] + vi + ["== en"] + en).map { $0 + "\n" }.joined()
    try (examples + texts).write(to: file, atomically: true, encoding: .utf8)
  }

  static func file(of rule: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(rule).txt")
  }

  private static func files(_ lines: [Substring]) -> [String: String] {
    var files: [String: String] = [:]
    var path: String?
    for line in lines {
      if line.hasPrefix("-- ") {
        path = String(line.dropFirst(3))
        files[path ?? ""] = ""
      } else if let path {
        files[path, default: ""] += line.replacing("$STORY", with: SoundSite.story) + "\n"
      }
    }
    return files
  }

  private static func marks(of file: (key: String, value: String)) -> [String] {
    var places: [String] = []
    for (number, line) in file.value.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var column = 1
      for scalar in line.unicodeScalars {
        if scalar == "⟦" { places.append("\(file.key):\(number + 1):\(column)") }
        if scalar != "⟦", scalar != "⟧" { column += 1 }
      }
    }
    return places
  }
}

/// A site that no rule has anything to say of.
enum SoundSite {
  /// On disk, with these files over its own.
  static func with(_ files: [String: String] = [:]) throws -> TestSite {
    let all = Self.files.merging(files) { $1 }
    let site = try TestSite(all)
    for path in all.keys where path.hasSuffix(".jpg") { try site.write(picture, to: path) }
    return site
  }

  static let story = """
    Hơn ba mươi năm trước, bên bến sông Long Châu, người thợ đầu tiên đã chọn những bông nếp còn non, rang đều tay rồi giã \
    thành cốm dẹp. Bà con trong xóm góp từng thúng lúa, thức từ lúc gà gáy để kịp mẻ bánh buổi sáng. Mùi lá dứa quyện với \
    nước cốt dừa làm nên hương vị mà khách phương xa ghé chợ đều nhớ. Ngày nay con cháu vẫn giữ chiếc chày gỗ cũ, chỉ thêm \
    phòng gói sạch và tem để ai cũng biết chiếc bánh từ đâu mà có.
    """

  /// A white picture of 1600 × 1200 pixels.
  static let picture =
    Data(
      base64Encoded: """
        iVBORw0KGgoAAAANSUhEUgAABkAAAASwAQAAAACLers6AAADwUlEQVR42u3PAQ0AAAwCIPuX1gQv8EED0iciIiIiIiIiIiIiIiIi
        IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIi
        IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIi
        IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIi
        IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIi
        IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIi
        IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIi
        IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIi
        IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIi
        IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIi
        IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIi
        IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIi
        IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIi
        IiIiIiIiIiIiIiIiIiIiIiIiIiIichsPBA071ZLHWAAAAABJRU5ErkJggg==
        """, options: .ignoreUnknownCharacters) ?? Data()

  static let files: [String: String] = [
    "content/producers/xuan-phuong.md": """
    ---
    name: Cơ sở Xuân Phượng
    kind: production-household
    registration: "1500123456"
    address: Số 12, đường Hưng Đạo Vương
    commune: Long Châu
    phone: "0270 3000 000"
    summary: Cơ sở làm bánh cốm.
    ---

    """,
    "content/products/banh-com/index.md": """
    ---
    name: Bánh cốm Xuân Phượng
    producer: xuan-phuong
    set: 6
    commune: Long Châu
    summary: Bánh làm từ cốm dẹp.
    photos: [{file: banh.jpg, alt: Bánh cốm trên đĩa}]
    ---

    \(story)

    """,
    "content/products/banh-com/banh.jpg": "",
    "content/certifications/qd-2919.md": """
    ---
    scheme: ocop
    number: 2919/QĐ-UBND
    issuer: UBND tỉnh Vĩnh Long
    level: province
    issued: 2025-09-15
    kind: first
    results:
      - {product: banh-com, stars: 3, score: 62}
    ---

    """,
  ]
}
