package import OCOPDiagnostics
package import OCOPModel

/// A cover photo that has too few pixels for what is printed of it.
package struct SmallPhoto: Sendable {
  /// What the office prints.
  package enum Use: String, Sendable, CaseIterable {
    case catalog
    case leaflet

    package var name: BilingualText {
      switch self {
      case .catalog: BilingualText(vi: "ca-ta-lô", en: "catalog")
      case .leaflet: BilingualText(vi: "tờ rơi A5", en: "A5 leaflet")
      }
    }

  }

  /// The room that a cover has in what is printed, and how many pixels fill it.
  package struct Room: Sendable {
    package let use: Use
    package let leastPixels: (width: Int, height: Int)

    /// - Parameters:
    ///   - size: in millimetres.
    ///   - resolution: the least that print shops like, in dots to the inch.
    package init(_ use: Use, size: (width: Double, height: Double), resolution: Double) {
      func pixels(_ millimetres: Double) -> Int { Int((millimetres * resolution / 25.4).rounded(.up)) }
      self.use = use
      leastPixels = (pixels(size.width), pixels(size.height))
    }
  }

  package let path: String
  package let width: Int
  package let height: Int
  /// What it is too small for.
  package let uses: [Use]

  /// Covers of products; other photos are printed small or not at all.
  static func all(in showcase: Showcase, photos: [OfficeReport.Photo], rooms: [Room]) -> [SmallPhoto] {
    let covers = Set(showcase.products.compactMap { $0.photos.first?.path })
    return photos.filter { covers.contains($0.path) }.compactMap { photo in
      let uses = rooms.filter { photo.width < $0.leastPixels.width || photo.height < $0.leastPixels.height }.map(\.use)
      return uses.isEmpty
        ? nil : SmallPhoto(path: photo.path, width: photo.width, height: photo.height, uses: uses)
    }.sorted { ($1.uses.count, $0.path) < ($0.uses.count, $1.path) }
  }
}

/// An entry that a reader of another language meets in the default one, wholly or in part.
package struct TranslationGap: Sendable {
  package enum Part: String, Sendable, CaseIterable {
    case warnings, ingredients
    case name
    case summary
    case text
    case storage, usage, shelfLife, spec
    case hours, zones
    case photos

    package var name: BilingualText {
      switch self {
      case .warnings: BilingualText(vi: "lưu ý", en: "warnings")
      case .ingredients: BilingualText(vi: "thành phần", en: "ingredients")
      case .storage: BilingualText(vi: "bảo quản", en: "storage")
      case .usage: BilingualText(vi: "cách dùng", en: "usage")
      case .shelfLife: BilingualText(vi: "hạn dùng", en: "shelf life")
      case .spec: BilingualText(vi: "quy cách", en: "spec")
      case .hours: BilingualText(vi: "giờ mở cửa", en: "hours")
      case .zones: BilingualText(vi: "tên khu", en: "names of zones")
      case .name: BilingualText(vi: "tên", en: "name")
      case .summary: BilingualText(vi: "tóm tắt", en: "summary")
      case .text: BilingualText(vi: "bài", en: "text")
      case .photos: BilingualText(vi: "mô tả ảnh", en: "photo descriptions")
      }
    }
  }

  package let file: String
  package let name: String
  package let language: Language
  /// What is there in the default language and not in this one.
  package let missing: [Part]
  /// Nothing is there in this language.
  package let isWhole: Bool

  static func all(in showcase: Showcase) -> [TranslationGap] {
    let others = showcase.site.languages.dropFirst()
    guard !others.isEmpty else { return [] }
    return showcase.allEntries.flatMap { id -> [TranslationGap] in
      let entry = showcase.entry(id)
      return others.compactMap { gap(of: entry, kind: id.kind, in: $0) }
    }
  }

  private static func gap(of entry: any Entry, kind: EntryKind, in language: Language) -> TranslationGap? {
    var missing: Set<Part> = []
    var present = 0
    func look(_ part: Part, _ isWritten: Bool?) {
      guard let isWritten else { return }
      if isWritten { present += 1 } else { missing.insert(part) }
    }
    func look(_ part: Part, _ texts: [LocalizedText?]) {
      let texts = texts.compactMap(\.self)
      if texts.contains(where: { $0.awaitsTranslation(into: language) }) {
        missing.insert(part)
      } else if texts.contains(where: { $0.isWritten(in: language) }) {
        present += 1
      }
    }
    // A decision is called by its number, a producer by its registered name: neither has to be translated.
    if kind != .certification, kind != .producer { look(.name, entry.heading.isWritten(in: language)) }
    look(.summary, entry.summary.map { $0.isWritten(in: language) })
    look(.text, entry.body.isEmpty ? nil : entry.body.isWritten(in: language))
    let alts = entry.photos.compactMap(\.alt)
    look(.photos, alts.isEmpty ? nil : alts.allSatisfy { $0.isWritten(in: language) })
    switch entry {
    case let product as Product:
      for field in Product.DescribedField.allCases { look(Part(field), product.texts(of: field)) }
    case let fair as Fair:
      look(.hours, [fair.hours])
      look(.zones, fair.zones.map(\.name))
    case let place as Place: look(.hours, [place.hours])
    default: break
    }
    guard !missing.isEmpty else { return nil }
    return TranslationGap(
      file: entry.file, name: entry.heading.original.text, language: language,
      missing: Part.allCases.filter(missing.contains), isWhole: present == 0)
  }
}

extension TranslationGap.Part {
  init(_ field: Product.DescribedField) {
    self =
      switch field {
      case .warnings: .warnings
      case .ingredients: .ingredients
      case .storage: .storage
      case .usage: .usage
      case .shelfLife: .shelfLife
      case .spec: .spec
      }
  }
}

/// A product in force whose story no buyer can reach from its package (criterion 5.1, full points).
package struct StoryGap: Sendable {
  package enum Reason: String, Sendable {
    case noStory = "no-story"
    case noPrintedCode = "no-printed-code"

    package var name: BilingualText {
      switch self {
      case .noStory: BilingualText(vi: "chưa có câu chuyện", en: "there is no story")
      case .noPrintedCode:
        BilingualText(vi: "có câu chuyện, chưa in mã nào", en: "there is a story, but no code has been printed")
      }
    }
  }

  package let key: String
  package let name: String
  package let stars: Int
  package let reason: Reason

  /// Products without a story first. The trace page shows the story by itself; a code is printed when the ledger has it.
  static func all(in showcase: Showcase) -> [StoryGap] {
    let printed = Set(showcase.ledger.rows.map(\.product))
    let gaps = showcase.products.enumerated().compactMap { index, product -> StoryGap? in
      guard let stars = showcase.standings[index].stars else { return nil }
      let reason: Reason
      if product.body.isEmpty {
        reason = .noStory
      } else if printed.isDisjoint(with: [product.key] + product.formerKeys) {
        reason = .noPrintedCode
      } else {
        return nil
      }
      return StoryGap(key: product.key, name: product.name.original.text, stars: stars, reason: reason)
    }
    return gaps.filter { $0.reason == .noStory } + gaps.filter { $0.reason == .noPrintedCode }
  }
}
