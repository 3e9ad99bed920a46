import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let templateLeftover = Rule(
    id: "template-leftover", severity: .error,
    title: BilingualText(vi: "Chữ giữ chỗ còn sót lại", en: "A placeholder was left in"),
    why: BilingualText(
      vi: "'TODO', 'Lorem ipsum', '{{…}}' là chỗ chưa viết xong; khách sẽ đọc thấy nguyên như vậy.",
      en: "'TODO', 'Lorem ipsum', '{{…}}' mark what is not written yet; visitors would read exactly that."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Viết nội dung thật, hoặc xóa; bài chưa xong thì thêm 'draft: true'.",
      en: "Write the real text or delete it; an unfinished product takes 'draft: true'."),
    bad: "summary: TODO",
    good: "summary: Mật hoa dừa cô chậm, vị ngọt thanh.",
    check: .showcase { rule, context in
      context.suspectTexts.filter { $0.traits.contains(.leftover) }.compactMap { suspect -> Finding? in
        guard let range = Leftover.first(in: suspect.text), let place = suspect.place(of: range) else { return nil }
        let mark = String(suspect.text[range])
        return rule.finding(
          place, vi: "Chữ giữ chỗ '\(mark)' còn sót lại", en: "The placeholder '\(mark)' was left in",
          hint: BilingualText(
            vi: "Viết nội dung thật vào đây, hoặc xóa", en: "Write the real text here, or delete it"))
      }
    })
}
