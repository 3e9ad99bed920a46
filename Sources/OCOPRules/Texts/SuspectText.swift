import OCOPModel
import OCOPText

/// What a text may hold that has no place on a page. One scan over the bytes looks for all of it; only texts with something in
/// them are looked at again.
struct TextTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// Control characters, direction marks, signs without width, the sign for what could not be read.
  static let invisible = TextTraits(rawValue: 1)
  /// UTF-8 that was read as Latin-1 once: `Ã¡`, `á»‘`.
  static let garbled = TextTraits(rawValue: 2)
  /// Letters of another alphabet that look like Latin ones.
  static let lookalike = TextTraits(rawValue: 4)
  /// `TODO`, `Lorem ipsum`, `{{`.
  static let leftover = TextTraits(rawValue: 8)
  /// `5 sao`, `5★`, and whatever may be stars beside the programme's name.
  static let stars = TextTraits(rawValue: 16)
  /// `<b>`, `**bold**` or `[words](address)` where no Markdown is read.
  static let markup = TextTraits(rawValue: 32)
  /// Letters as the fonts of before Unicode have them.
  static let legacy = TextTraits(rawValue: 64)
  /// `##Heading`, `[words] (address)` or lines with a `•`: Markdown that is none.
  static let markdownSlip = TextTraits(rawValue: 128)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Linear, about a nanosecond a byte.
  init(scanning text: String) {
    var text = text
    self = text.withUTF8(Self.init(scanning:))
  }

  init(scanning bytes: UnsafeBufferPointer<UInt8>) {
    var traits: TextTraits = []
    var legacy = 0
    let end = bytes.count
    func byte(_ index: Int) -> UInt8 { index < end ? bytes[index] : 0 }
    for index in 0..<end where Self.isInteresting[Int(bytes[index])] {
      let next = byte(index + 1)
      switch bytes[index] {
      case 0..<0x20, 0x7F: traits.insert(.invisible)
      case 0xC2:
        if next < 0xA0 {
          traits.insert(.invisible)
        } else {
          legacy += LegacyEncoding.evidence(bytes, at: index).rawValue
        }
      case 0xE2:
        if MarkdownSlip.isBullet(bytes, at: index) { traits.insert(.markdownSlip) }
        guard next == 0x80 || next == 0x81 else { continue }
        let last = byte(index + 2)
        let isMark =
          next == 0x80 ? (0x8B...0x8F).contains(last) || (0xA8...0xAE).contains(last) : last >= 0xA0 && last <= 0xAF
        if isMark { traits.insert(.invisible) }
      case 0xEF:
        if MarkdownSlip.isBullet(bytes, at: index) { traits.insert(.markdownSlip) }
        if (next == 0xBB && byte(index + 2) == 0xBF) || (next == 0xBF && byte(index + 2) == 0xBD) {
          traits.insert(.invisible)
        }
      case 0xC3:
        let third = byte(index + 2)
        if [0x83, 0x84, 0x86].contains(next), third == 0xC2 || (third == 0xE2 && byte(index + 3) == 0x80) {
          traits.insert(.garbled)
        } else if next == 0xA1, third == 0xC2, [0xBA, 0xBB].contains(byte(index + 3)), byte(index + 4) >= 0x80 {
          traits.insert(.garbled)
        } else if next == 0x90 || next == 0xB0 {
          traits.insert(.lookalike)
        }
        if LegacyEncoding.isOdd(next) { legacy += LegacyEncoding.evidence(bytes, at: index).rawValue }
      case 0xCE, 0xCF, 0xD0, 0xD1: traits.insert(.lookalike)
      case UInt8(ascii: "T"), UInt8(ascii: "F"), UInt8(ascii: "X"), UInt8(ascii: "L"), UInt8(ascii: "l"),
        UInt8(ascii: "{"):
        if Leftover.isCandidate(bytes, at: index) { traits.insert(.leftover) }
      case UInt8(ascii: "<"): if next.isASCIILetter || next == 0x2F { traits.insert(.markup) }
      case UInt8(ascii: "*"): if next == UInt8(ascii: "*"), byte(index + 2) > 0x20 { traits.insert(.markup) }
      case UInt8(ascii: "]"):
        if next == UInt8(ascii: "(") { traits.insert(.markup) }
        if next == 0x20, byte(index + 2) == UInt8(ascii: "(") { traits.insert(.markdownSlip) }
      case UInt8(ascii: "#"): if MarkdownSlip.isHeading(bytes, at: index) { traits.insert(.markdownSlip) }
      case UInt8(ascii: "1")...UInt8(ascii: "5"):
        let isWord = next == 0x20 && byte(index + 2) == UInt8(ascii: "s") && byte(index + 3) == UInt8(ascii: "a")
        let isSign = next == 0xE2 && byte(index + 2) == 0x98
        if isWord || isSign { traits.insert(.stars) }
      case UInt8(ascii: "O"): if StarClaim.isCandidate(bytes, at: index) { traits.insert(.stars) }
      default: continue
      }
    }
    if legacy >= LegacyEncoding.enough, !traits.contains(.garbled) { traits.insert(.legacy) }
    self = traits
  }

  private static let isInteresting: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in 0..<0x20 where byte != 0x0A && byte != 0x09 { table[byte] = true }
    for byte in [0x7F, 0xC2, 0xC3, 0xCE, 0xCF, 0xD0, 0xD1, 0xE2, 0xEF, 0x3C] { table[byte] = true }
    for byte in "TFXLlO{12345*]#".utf8 { table[Int(byte)] = true }
    return table
  }()
}

/// A text of the site with something suspicious in it, and where it stands.
struct SuspectText: Sendable {
  let traits: TextTraits
  let text: String
  /// The field's place; for a body, nil.
  let field: ContentPlace?
  let body: MarkdownBody?
  /// The product that it belongs to.
  let product: Int?

  /// Whether what it says is of today: a body and the words below a photo also tell what was.
  var speaksOfToday: Bool {
    guard case .value(let path)? = field?.anchor else { return false }
    return path.steps.first != .key("photos")
  }

  /// The place of a stretch of the text: exact in a body, the value in a field.
  func place(of range: Range<String.Index>) -> ContentPlace? {
    body.map { BodyText.place(of: range, in: $0) } ?? field
  }

  static func all(in showcase: Showcase) -> [SuspectText] {
    var suspects: [SuspectText] = []
    for (index, product) in showcase.products.enumerated() {
      collect(product, product: index, into: &suspects)
      let fields: [(String, LocalizedText?)] = [
        ("brand", product.brand), ("origin", product.origin), ("spec", product.spec), ("storage", product.storage),
        ("usage", product.usage), ("shelfLife", product.shelfLife), ("warnings", product.warnings),
      ]
      for (name, text) in fields { collect(text, [name], product.file, product: index, into: &suspects) }
      for (position, text) in product.ingredients.enumerated() {
        collect(text, ["ingredients", position], product.file, product: index, into: &suspects)
      }
      for lot in product.lots { collect(lot.body, product: index, into: &suspects) }
    }
    for producer in showcase.producers { collect(producer, product: nil, into: &suspects) }
    for paper in showcase.certifications {
      collect(paper.issuer, ["issuer"], paper.file, product: nil, into: &suspects)
      collect(paper, product: nil, into: &suspects, hasName: false)
    }
    for fair in showcase.fairs {
      collect(fair, product: nil, into: &suspects)
      collect(fair.venue, ["venue"], fair.file, product: nil, into: &suspects)
      collect(fair.organiser, ["organiser"], fair.file, product: nil, into: &suspects)
    }
    for place in showcase.places { collect(place, product: nil, into: &suspects) }
    for story in showcase.stories { collect(story, product: nil, into: &suspects, nameKey: "title") }
    for page in showcase.pages { collect(page, product: nil, into: &suspects, nameKey: "title") }
    for written in showcase.locations {
      let base: [any FieldPathStep] = written.isOffice ? ["organisation"] : []
      collect(written.location.address, base + ["address"], written.file, product: nil, into: &suspects)
      collect(written.location.formerAddress, base + ["formerAddress"], written.file, product: nil, into: &suspects)
    }
    collect(showcase.site.title, ["title"], Site.file, product: nil, into: &suspects)
    collect(showcase.site.tagline, ["tagline"], Site.file, product: nil, into: &suspects)
    return suspects
  }

  private static func collect(
    _ entry: some Entry, product: Int?, into suspects: inout [SuspectText], nameKey: String = "name",
    hasName: Bool = true
  ) {
    if hasName { collect(entry.heading, [nameKey], entry.file, product: product, into: &suspects) }
    collect(entry.summary, ["summary"], entry.file, product: product, into: &suspects)
    for (position, photo) in entry.photos.enumerated() {
      collect(photo.alt, ["photos", position, "alt"], entry.file, product: product, into: &suspects)
      collect(photo.caption, ["photos", position, "caption"], entry.file, product: product, into: &suspects)
    }
    collect(entry.body, product: product, into: &suspects)
  }

  private static func collect(_ body: LocalizedBody, product: Int?, into suspects: inout [SuspectText]) {
    for body in body.bodies {
      // Raw HTML in a body is dropped and reported by the reader.
      let traits = body.kept.withUTF8(TextTraits.init(scanning:)).subtracting(.markup)
      if !traits.isEmpty {
        suspects.append(SuspectText(traits: traits, text: body.text, field: nil, body: body, product: product))
      }
    }
  }

  private static func collect(
    _ text: LocalizedText?, _ path: [any FieldPathStep], _ file: String, product: Int?,
    into suspects: inout [SuspectText]
  ) {
    guard let text else { return }
    let traits = TextTraits(scanning: text.original.text).subtracting(.markdownSlip)
    if !traits.isEmpty {
      let place = ContentPlace(file: file, anchor: .value(FieldPath(path.map(\.fieldPathStep))))
      suspects.append(SuspectText(traits: traits, text: text.original.text, field: place, body: nil, product: product))
    }
    guard text.isTranslated else { return }
    for translation in text.all.dropFirst() {
      let traits = TextTraits(scanning: translation.text).subtracting(.markdownSlip)
      guard !traits.isEmpty else { continue }
      let place = ContentPlace(
        file: translationFile(of: file, translation.language), anchor: .value(FieldPath(path.map(\.fieldPathStep))))
      suspects.append(SuspectText(traits: traits, text: translation.text, field: place, body: nil, product: product))
    }
  }

  /// `index.md` has its English in `index.en.md`.
  private static func translationFile(of file: String, _ language: Language) -> String {
    file.hasSuffix(".md") ? file.dropLast(3) + ".\(language.code).md" : file
  }
}
