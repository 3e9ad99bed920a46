import OCOPLaw
import OCOPText

/// What the name of an issuing body says about itself: `UBND tỉnh Vĩnh Long`, `Ủy ban nhân dân huyện Đắk Song`, `Bộ NN&PTNT`.
struct IssuerName {
  /// Nil where the name does not tell.
  let level: RecognitionLevel?
  /// Whether it is a commune's body, which recognises nothing.
  let isCommune: Bool
  /// For a body of a province, the code of the province that it belongs to today.
  let province: String?
  /// For a province that is none any more, which one it was.
  let formerProvince: FormerProvince?
  /// The name of a province that there never was: a slip.
  let unknownProvince: String?

  /// - Parameter day: cities changed their level: Huế was a city of a province until 2024.
  init(_ name: String, on day: CalendarDate) {
    let folded = VietnameseFold.fold(name).replacing("uy ban nhan dan", with: "ubnd")
    var level: RecognitionLevel?
    var isCommune = false
    var province: String?
    var formerProvince: FormerProvince?
    var unknownProvince: String?
    if let range = folded.firstRange(of: "ubnd ") {
      let body = folded[range.upperBound...].drop { $0 == " " }
      func rest(after word: String) -> String? {
        body.hasPrefix(word + " ") ? String(body.dropFirst(word.count + 1)) : nil
      }
      func begins(with words: [String]) -> Bool {
        words.contains { rest(after: VietnameseFold.fold($0)) != nil }
      }
      if begins(with: RecognitionLevel.district.issuerWords) {
        level = .district
      } else if begins(with: RecognitionLevel.province.issuerWords) {
        level = .province
        let named = RecognitionLevel.province.issuerWords.lazy.compactMap { rest(after: VietnameseFold.fold($0)) }.first
        switch named.map(ProvinceDirectory.find) {
        case .present(let found): province = found.code
        case .former(let former, let present):
          province = present.code
          formerProvince = former
        case .unknown, nil: unknownProvince = rest(after: "tinh")
        }
      } else if begins(with: ["xa", "phuong", "thi tran", "dac khu"]) {
        isCommune = true
      } else if let city = rest(after: "thanh pho") ?? rest(after: "tp.") ?? rest(after: "tp") {
        // A name that is a central city's today may have been a province's city then: it tells nothing of its level.
        switch ProvinceDirectory.find(city) {
        case .present(let found) where found.kind(on: day) == .city:
          level = .province
          province = found.code
        case .present(let found) where found.kind == .city: level = nil
        case .present, .former, .unknown: level = .district
        }
      }
    } else if RecognitionLevel.ministry.issuerWords.contains(where: { folded.hasPrefix(VietnameseFold.fold($0) + " ") })
    {
      level = .ministry
    }
    self.level = level
    self.isCommune = isCommune
    self.province = province
    self.formerProvince = formerProvince
    self.unknownProvince = unknownProvince
  }
}
