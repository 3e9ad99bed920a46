import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let decisionNumberShape = Rule(
    id: "decision-number-shape", severity: .warning,
    title: BilingualText(vi: "Số quyết định viết khác thường", en: "An unusual decision number"),
    why: BilingualText(
      vi: "Người đọc tra quyết định theo số. Số của UBND có dạng 2919/QĐ-UBND, của Bộ có dạng 123/QĐ-BNNMT.",
      en:
        "Readers look a decision up by its number. A People's Committee writes 2919/QĐ-UBND, the ministry 123/QĐ-BNNMT."
    ),
    sources: [.law("NĐ 30/2020/NĐ-CP")],
    remedy: BilingualText(vi: "Chép lại số trên quyết định.", en: "Copy the number from the decision."),
    bad: "number: 2919",
    good: "number: 2919/QĐ-UBND",
    check: .showcase { rule, context in
      context.decisions.compactMap { decision -> Finding? in
        let level = decision.level ?? .province
        guard !DecisionNumber.isUsual(decision.number, at: level),
          // Number and issuer in each other's place are told at the issuer.
          !DecisionNumber.isUsual(decision.issuer.original.text)
        else { return nil }
        let example = level.numberExample
        // Ð is the Icelandic letter that some keyboards give for Đ.
        let mended = decision.number.replacing("\u{D0}", with: "Đ")
        let hint =
          DecisionNumber.isUsual(mended, at: level)
          ? BilingualText(
            vi: "Gõ lại chữ Đ: \(Wording.quote(mended))", en: "Type the letter Đ again: \(Wording.quote(mended))")
          : BilingualText(
            vi: "Chép số trên quyết định, dạng '\(example)'", en: "Copy the number, in the form '\(example)'")
        return rule.finding(
          .field(decision.file, "number"),
          vi: "Số quyết định \(Wording.quote(decision.number)) không có dạng '\(example)' của \(level.name.vi)",
          en: "The number \(Wording.quote(decision.number)) is not of the form '\(example)' at \(level.name.en)",
          hint: hint)
      }
    })
}
