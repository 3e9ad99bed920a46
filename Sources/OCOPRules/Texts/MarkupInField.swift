import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let markupInField = Rule(
    id: "markup-in-field", severity: .warning,
    title: BilingualText(vi: "Mã HTML trong phần thông tin đầu tệp", en: "HTML in the front matter"),
    why: BilingualText(
      vi: "Phần thông tin đầu tệp là chữ thường: khách sẽ thấy nguyên '<b>'.",
      en: "The front matter is plain text: visitors would see '<b>' as it is."),
    sources: [.own],
    remedy: BilingualText(vi: "Bỏ mã HTML.", en: "Take the HTML out."),
    bad: "summary: Mật hoa dừa <b>nguyên chất</b>",
    good: "summary: Mật hoa dừa nguyên chất",
    check: .showcase { rule, context in
      context.suspectTexts.filter { $0.traits.contains(.markup) }.compactMap { suspect -> Finding? in
        guard let start = suspect.text.firstIndex(of: "<"), let place = suspect.field else { return nil }
        let tag = String(suspect.text[start...].prefix { $0 != ">" }.prefix(20)) + ">"
        return rule.finding(
          place, vi: "Mã \(Wording.quote(tag)) sẽ hiện nguyên trên trang",
          en: "The tag \(Wording.quote(tag)) would show as it is",
          hint: BilingualText(vi: "Xóa mã HTML, giữ lại chữ", en: "Delete the tags and keep the words"))
      }
    })
}
