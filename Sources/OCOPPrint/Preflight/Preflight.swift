package import OCOPDiagnostics
import OCOPMedia
import OCOPModel
import OCOPText

/// What a print shop, or whoever sends the file there, should know: written on every run, in words and as JSON.
package struct Preflight: Sendable {
  /// A text that did not fit.
  package struct Cut: Sendable, Hashable {
    package enum Part: String, Sendable {
      case name, terms, details, story, summary, stars, days, contacts, shops
      /// The name of a booth's exhibitor in the plan, that of a zone at its head, that of the fair on the cover.
      case plan, zone, cover
    }

    /// Key of the product, or number of the booth or mark of the zone.
    package let product: String
    package let file: String
    package let part: Part
    /// What is printed of it; empty where nothing is.
    package let kept: String
  }

  package enum Kind: String, Sendable, CaseIterable {
    case notInForce = "stars-not-in-force"
    case endsDuring = "stars-end-during"
    case missingPhoto = "missing-photo"
    case coarsePhoto = "coarse-photo"
    case missingStory = "missing-story"
    case cut
    case missingGlyph = "missing-glyph"
    case smallModule = "small-module"
    case emptyBooth = "empty-booth"
    case recalled = "recalled-lot"
    case pastDate = "lot-past-date"
    case untranslated = "not-translated"
    case noBars = "no-bars"
  }

  package struct Finding: Sendable, Hashable {
    package let kind: Kind
    /// Key of the product, or number of the booth.
    package let subject: String
    /// Relative to the site.
    package let file: String
    package let message: BilingualText
  }

  /// A number that the shop wants to see, or that proves the file.
  package struct Fact: Sendable, Hashable {
    package let name: String
    package let label: BilingualText
    package let value: String
    /// The value as a person writes it, where that differs.
    let words: BilingualText?
  }

  package var findings: [Finding] = []
  package var facts: [Fact] = []

  package init() {}

  mutating func add(_ kind: Kind, _ subject: String, _ file: String, vi: String, en: String) {
    findings.append(Finding(kind: kind, subject: subject, file: file, message: BilingualText(vi: vi, en: en)))
  }

  package mutating func note(_ name: String, vi: String, en: String, _ value: String, words: BilingualText? = nil) {
    facts.append(Fact(name: name, label: BilingualText(vi: vi, en: en), value: value, words: words))
  }

  mutating func add(_ cuts: [Cut]) {
    for cut in cuts {
      let part = cut.part.words
      guard !cut.kept.isEmpty else {
        add(
          .cut, cut.product, cut.file, vi: "\(part.vi) không vừa chỗ, không in",
          en: "\(part.en) does not fit, and is left out")
        continue
      }
      add(
        .cut, cut.product, cut.file,
        vi: "\(part.vi) không vừa chỗ, chỉ in đến: '\(Self.end(of: cut.kept))'",
        en: "\(part.en) does not fit, printed up to: '\(Self.end(of: cut.kept))'")
    }
  }

  /// The last words of a text, enough to find the place.
  private static func end(of text: String) -> String {
    // Places to break are no letters.
    let text = text.replacing("\u{200B}", with: "")
    guard text.count > 40 else { return text }
    let words = text.suffix(40).drop { $0 != " " }.drop { $0 == " " }
    return "…" + (words.isEmpty ? text.suffix(40) : words)
  }

  /// Dots to the inch of a photo at its printed size: the least that print shops like. What is coarser is printed, and warned of,
  /// which leaves the choice to who knows the picture.
  package static let leastResolution = 250.0

  mutating func coarse(_ photo: Photo, _ info: ImageInfo, _ resolution: Int, _ product: Product) {
    coarse(photo, info, resolution, subject: product.key, file: product.file)
  }

  /// - Parameter isCover: whether the photo is large on the cover, where one may do that is fine in an entry.
  mutating func coarse(
    _ photo: Photo, _ info: ImageInfo, _ resolution: Int, subject: String, file: String, isCover: Bool = false
  ) {
    let name = photo.path.fileName
    let size = "(\(info.width) × \(info.height))"
    let least = Int(Self.leastResolution)
    add(
      .coarsePhoto, subject, file,
      vi: "Ảnh '\(name)' chỉ đạt \(resolution) điểm/inch khi in\(isCover ? " trên bìa" : "") \(size), cần \(least)",
      en: "Photo '\(name)' prints at \(resolution) dots per inch\(isCover ? " on the cover" : "") \(size), "
        + "\(least) are needed"
    )
  }

  mutating func add(missing: [String: Set<Unicode.Scalar>], subjects: [String: String]) {
    for (file, scalars) in missing.sorted(by: { $0.key < $1.key }) {
      let list = scalars.sorted().map { "\($0) (U+\(String($0.value, radix: 16, uppercase: true)))" }
        .joined(separator: ", ")
      add(
        .missingGlyph, subjects[file] ?? file, file, vi: "Phông chữ không có ký tự: \(list)",
        en: "The fonts lack: \(list)")
    }
  }
}

extension Preflight.Cut.Part {
  fileprivate var words: BilingualText {
    switch self {
    case .name: BilingualText(vi: "Tên", en: "The name")
    case .terms: BilingualText(vi: "Chủ thể, quy cách và giá", en: "Producer, size and price")
    case .details: BilingualText(vi: "Địa chỉ và quyết định", en: "Address and decision")
    case .story: BilingualText(vi: "Câu chuyện", en: "The story")
    case .plan: BilingualText(vi: "Tên trong sơ đồ gian hàng", en: "The name in the plan of booths")
    case .zone: BilingualText(vi: "Tên ở đầu khu", en: "The name at the head of the zone")
    case .cover: BilingualText(vi: "Tên trên bìa", en: "The name on the cover")
    case .summary: BilingualText(vi: "Tóm tắt", en: "The summary")
    case .stars: BilingualText(vi: "Hạng sao", en: "The line of stars")
    case .days: BilingualText(vi: "Dòng ngày sản xuất, hạn sử dụng", en: "The line of days made and best before")
    case .contacts:
      BilingualText(vi: "Tên, địa chỉ, liên hệ của chủ thể", en: "What is said of the producer")
    case .shops: BilingualText(vi: "Nơi bán", en: "The list of shops")
    }
  }
}

extension Preflight {
  /// For scripts: findings and facts, in the order in which they were made.
  package func json(_ language: MessageLanguage) -> [UInt8] {
    let document: JSONValue = [
      "format": "ocop-preflight 1", "facts": .object(facts.map { ($0.name, .string($0.value)) }),
      "findings": .array(
        findings.map { finding in
          [
            "kind": .string(finding.kind.rawValue), "subject": .string(finding.subject), "file": .string(finding.file),
            "message": .string(finding.message[language]),
          ]
        }),
    ]
    return document.bytes
  }

  /// For a person: the facts one a line, then the findings by kind.
  package func text(_ language: MessageLanguage, limit: Int = 12) -> String {
    var lines = facts.map { "  \($0.label[language]): \($0.words?[language] ?? $0.value)" }
    for kind in Kind.allCases {
      let found = findings.filter { $0.kind == kind }
      for finding in found.prefix(limit) { lines.append("  ! \(finding.subject): \(finding.message[language])") }
      if found.count > limit {
        let rest = found.count - limit
        lines.append(language == .vi ? "  ! … và \(rest) mục nữa như vậy" : "  ! … and \(rest) more like these")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
