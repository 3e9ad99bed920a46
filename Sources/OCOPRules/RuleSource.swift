package import OCOPDiagnostics
package import OCOPLaw

/// Where a rule comes from. Every rule says it, so that nobody takes a habit of ours for the law, or the law for a habit.
package enum RuleSource: Sendable, Hashable {
  /// A law, decree or decision by its number, and where in it; the number alone where we know no article.
  case law(String, Provision? = nil)
  /// A standard, or rules of others than the state.
  case standard(BilingualText)
  /// Ours: no law asks for it.
  case own
  /// A number of ours, in a rule that is the law's.
  case ownMeasure(BilingualText)

  /// A standard that goes by one name in every language.
  package static func standard(_ name: String) -> RuleSource { .standard(BilingualText(vi: name, en: name)) }

  /// What fairs ask of those who show there.
  static let fairs = RuleSource.standard(
    BilingualText(
      vi: "quy định của các hội chợ OCOP (Hà Nội 2022)", en: "the entry rules of OCOP fairs (Hà Nội 2022)"))

  /// A place in a law.
  package struct Provision: Sendable, Hashable {
    let text: BilingualText

    /// `Điều 23.5 và 23.7`; `Điều 8 điểm d`.
    package static func article(_ numbers: String..., point: String? = nil) -> Provision {
      let point = point.map { BilingualText(vi: " điểm \($0)", en: "(\($0))") }
      return Provision(
        text: BilingualText(
          vi: "Điều \(numbers.joined(separator: " và "))\(point?.vi ?? "")",
          en: "Art. \(numbers.joined(separator: " and "))\(point?.en ?? "")"))
    }

    /// `Phụ lục II, tiêu chí 5.1 và 5.3`.
    package static func annex(_ number: String, criteria: String...) -> Provision {
      guard !criteria.isEmpty else {
        return Provision(text: BilingualText(vi: "Phụ lục \(number)", en: "Annex \(number)"))
      }
      return Provision(
        text: BilingualText(
          vi: "Phụ lục \(number), tiêu chí \(criteria.joined(separator: " và "))",
          en:
            "Annex \(number), \(criteria.count == 1 ? "criterion" : "criteria") \(criteria.joined(separator: " and "))")
      )
    }
  }

  /// What is known of a law beside its number.
  package var law: Law? {
    if case .law(let number, _) = self { Law.numbered(number) } else { nil }
  }

  private var text: BilingualText {
    switch self {
    case .law(let number, let provision):
      BilingualText(
        vi: number + (provision.map { ", \($0.text.vi)" } ?? ""),
        en: number + (provision.map { ", \($0.text.en)" } ?? ""))
    case .standard(let name): name
    case .own: BilingualText(vi: "quy tắc riêng của ocop, không phải của luật", en: "a rule of ocop's own, not a law's")
    case .ownMeasure(let measure): measure
    }
  }

  /// All that a rule rests on, as `ocop explain` and the handbook print it.
  package static func line(_ sources: [RuleSource]) -> BilingualText {
    let texts = sources.map(\.text)
    return BilingualText(
      vi: texts.map(\.vi).joined(separator: "; "), en: texts.map(\.en).joined(separator: "; "))
  }
}
