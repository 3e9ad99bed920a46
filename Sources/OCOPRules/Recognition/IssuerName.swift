package import OCOPLaw
import OCOPText

/// What the name of an issuing body says about itself: `UBND tỉnh Vĩnh Long`, `Ủy ban nhân dân huyện Đắk Song`, `Bộ NN&PTNT`.
package struct IssuerName {
  /// Nil where the name does not tell.
  package let level: RecognitionLevel?
  /// Whether it is a commune's body, which recognises nothing.
  package let isCommune: Bool
  /// For a body of a province, the code of the province that it belongs to today.
  let province: String?
  /// For a province that is none any more, which one it was.
  let formerProvince: FormerProvince?
  /// The name of a province that there never was: a slip.
  let unknownProvince: String?
  /// A province with the kind that its name is written with, where it did not have that on the day.
  let otherKind: (province: Province, written: ProvinceKind)?
  /// Whether it is a body of those that recognise products, or did: a People's Committee of something, or a ministry.
  let isAuthority: Bool
  /// Whether it is a People's Committee that does not say of what: `UBND tỉnh`.
  let isNameless: Bool

  /// - Parameter day: cities changed their level: Huế was a city of a province until 2024.
  package init(_ name: String, on day: CalendarDate) {
    let folded = VietnameseFold.fold(name).replacing("uy ban nhan dan", with: "ubnd")
    var level: RecognitionLevel?
    var isCommune = false
    var province: String?
    var formerProvince: FormerProvince?
    var unknownProvince: String?
    var otherKind: (province: Province, written: ProvinceKind)?
    if let range = folded.firstRange(of: "ubnd ") {
      let unit = UnitName(String(folded[range.upperBound...]))
      switch unit?.kind.levels {
      case [.district]: level = .district
      case [.province]:
        level = .province
        switch unit.map({ ProvinceDirectory.find($0.name) }) {
        case .present(let found):
          province = found.code
          if found.kind(on: day) != .province { otherKind = (found, .province) }
        case .former(let former, let present):
          province = present.code
          formerProvince = former
        case .unknown, nil: unknownProvince = unit?.name
        }
      case [.commune]: isCommune = true
      default:
        // A name that is a central city's today may have been a province's city then: it tells nothing of its level.
        switch unit.map({ ProvinceDirectory.find($0.name) }) {
        case .present(let found) where found.kind(on: day) == .city:
          level = .province
          province = found.code
        case .present(let found) where found.kind == .city:
          level = nil
          // Those within provinces were gone by then.
          if let end = unit?.kind.levels.contains(.district) == true ? Reorganisation.day : nil, end <= day {
            otherKind = (found, .city)
          }
        case .present, .former, .unknown: level = .district
        case nil: level = nil
        }
      }
    } else if RecognitionLevel.ministry.issuerWords.contains(where: { folded.hasPrefix(VietnameseFold.fold($0) + " ") })
    {
      level = .ministry
    }
    // `UBND tỉnh`, `Ủy ban nhân dân` alone; what is behind it in English stands before it.
    let committee = folded.firstRange(of: "ubnd").map { folded[$0.upperBound...].drop { $0 == " " } }
    isNameless = committee.map { rest in rest.isEmpty || UnitKind.all.contains { $0.isWord(String(rest)) } } ?? false
    let isCommittee = folded.contains("ubnd ") && !isNameless
    isAuthority =
      level != nil || isCommune || isCommittee || Self.englishWords.contains { name.lowercased().contains($0) }
    self.otherKind = otherKind
    self.level = level
    self.isCommune = isCommune
    self.province = province
    self.formerProvince = formerProvince
    self.unknownProvince = unknownProvince
  }

  /// What such bodies are called where a site is written in English.
  private static let englishWords = ["people's committee", "people’s committee", "ministry"]
}
