import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

extension Rule {
  package static let decisionEnteredTwice = Rule(
    id: "decision-entered-twice", severity: .warning,
    title: BilingualText(vi: "Một quyết định nhập hai lần", en: "One decision entered twice"),
    why: BilingualText(
      vi: "Cùng số, cùng cơ quan, cùng ngày là một quyết định; hai tệp sẽ thành hai trang và đếm hai lần.",
      en: "One number, one issuer and one day make one decision; two files make two pages, counted twice."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Gộp 'results' vào một tệp và xóa tệp kia.", en: "Put the 'results' into one file and delete the other."),
    bad: "# qd-2919.md và qd-2919-b.md\nnumber: 2919/QĐ-UBND\nissued: 2024-11-20",
    good: "# chỉ còn qd-2919.md\nnumber: 2919/QĐ-UBND\nissued: 2024-11-20",
    check: .showcase { rule, context in
      let repeats = context.decisions.repeats { decision in
        let words = [decision.number, decision.issuer.original.text].map(VietnameseFold.fold)
        return words.joined(separator: "|") + "|\(decision.issued)"
      }
      return repeats.map { decision, earlier in
        let issued = decision.issued
        return rule.finding(
          .field(decision.file, "number"),
          vi: "Quyết định \(Wording.quote(decision.number)) ngày \(issued.vietnamese) đã có ở tệp khác",
          en: "The decision \(Wording.quote(decision.number)) of \(issued) is in another file already",
          hint: BilingualText(vi: "Gộp vào \(earlier.file)", en: "Put it into \(earlier.file)"),
          related: [Finding.Related(.field(earlier.file, "number"), vi: "tệp kia", en: "the other file")])
      }
    })
}
