import OCOPLaw
import OCOPSpreadsheet
import OCOPText

/// The decision whose annex a list is, as it stands above it: `(Kèm theo Quyết định số 2919/QĐ-UBND ngày 20/11/2025 của UBND tỉnh Vĩnh
/// Long)`.
struct DecisionAbove: Sendable, Hashable {
  let number: String
  let issued: CalendarDate
  /// Nil where it is not said.
  let issuer: String?
  let address: CellAddress

  /// The only decision that titles name, with its day; of several, the only one that the list comes with. The Prime Minister's are law,
  /// and recognise nothing.
  init?(in titles: [(text: String, address: CellAddress)]) {
    var named: [(decision: DecisionAbove, isAnnex: Bool)] = []
    for (index, title) in titles.enumerated() {
      let numbers = title.text.matches(of: /\d+\p{L}*\/[^\s,;()]+/).filter {
        VietnameseFold.fold(String($0.output)).contains("qd")
      }
      for (place, number) in numbers.enumerated() where !VietnameseFold.fold(String(number.output)).hasSuffix("ttg") {
        let start = place == 0 ? title.text.startIndex : numbers[place - 1].range.upperBound
        let end = place + 1 < numbers.count ? numbers[place + 1].range.lowerBound : title.text.endIndex
        var rest = String(title.text[number.range.upperBound..<end])
        // The sentence may go on in the row below.
        if end == title.text.endIndex, DateReader.date(within: rest) == nil, index + 1 < titles.count {
          rest += " " + titles[index + 1].text
        }
        guard let day = DateReader.date(within: rest)?.date else { continue }
        let decision = DecisionAbove(
          number: String(number.output), issued: day, issuer: Self.issuer(in: rest), address: title.address)
        let before = VietnameseFold.fold(String(title.text[start..<number.range.lowerBound]))
        named.append((decision, before.contains("kem theo")))
      }
    }
    let annexes = named.filter(\.isAnnex)
    guard let first = (annexes.isEmpty ? named : annexes).first?.decision,
      (annexes.isEmpty ? named : annexes).allSatisfy({
        $0.decision.number == first.number && $0.decision.issued == first.issued
      })
    else { return nil }
    self = first
  }

  private init(number: String, issued: CalendarDate, issuer: String?, address: CellAddress) {
    self.number = number
    self.issued = issued
    self.issuer = issuer
    self.address = address
  }

  /// What stands behind `của`; whoever signs, it is the body's decision.
  private static func issuer(in text: String) -> String? {
    let pattern = /của\s+(?:Chủ tịch\s+)?((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Bộ)\s[^,;()]*)/.ignoresCase()
    guard let body = text.firstMatch(of: pattern)?.1 else { return nil }
    let end = body.firstRange(of: /\s(về|v\/v)\s/.ignoresCase())?.lowerBound ?? body.endIndex
    return FieldInput.trimmed(String(body[..<end]))
  }
}
