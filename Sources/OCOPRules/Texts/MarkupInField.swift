import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let markupInField = Rule(
    id: "markup-in-field", severity: .warning,
    title: BilingualText(
      vi: "Mã HTML hoặc dấu Markdown trong phần thông tin đầu tệp", en: "HTML or Markdown in the front matter"),
    why: BilingualText(
      vi: "Phần thông tin đầu tệp là chữ thường: khách sẽ thấy nguyên '<b>', '**' hay '[…](…)'.",
      en: "The front matter is plain text: visitors would see '<b>', '**' or '[…](…)' as they are."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Bỏ mã HTML và dấu Markdown; chữ đậm và liên kết viết trong bài.",
      en: "Take HTML and Markdown out; what is bold or a link goes into the text below."),
    bad: "summary: Mật hoa dừa <b>nguyên chất</b>",
    good: "summary: Mật hoa dừa nguyên chất",
    check: .showcase { rule, context in
      context.suspectTexts.filter { $0.traits.contains(.markup) }.compactMap { suspect -> Finding? in
        guard let place = suspect.field else { return nil }
        guard let tag = tag(in: suspect.text) else { return markdown(in: suspect.text, at: place, rule) }
        return rule.finding(
          place, vi: "Mã \(Wording.quote(tag)) sẽ hiện nguyên trên trang",
          en: "The tag \(Wording.quote(tag)) would show as it is",
          hint: BilingualText(vi: "Xóa mã HTML, giữ lại chữ", en: "Delete the tags and keep the words"))
      }
    })

  private static func tag(in text: String) -> String? {
    guard let start = text.indices.first(where: { text[$0] == "<" && isTagName(text[text.index(after: $0)...].first) })
    else { return nil }
    return String(text[start...].prefix { $0 != ">" }.prefix(20)) + ">"
  }

  private static func isTagName(_ first: Character?) -> Bool {
    first.map { $0 == "/" || ($0.isASCII && $0.isLetter) } ?? false
  }

  private static func markdown(in text: String, at place: ContentPlace, _ rule: Rule) -> Finding? {
    let bold = /\*\*(\S|\S.*?\S)\*\*/
    let link = /\[([^\[\]]+)\]\(([^()\s]+)\)/
    let links = text.matches(of: link).count
    let better = text.replacing(link) { $0.output.1 }.replacing(bold) { $0.output.1 }
    guard better != text else { return nil }
    let sign = links > 0 ? "[…](…)" : "**"
    return rule.finding(
      place, vi: "Dấu Markdown '\(sign)' sẽ hiện nguyên trên trang", en: "The Markdown '\(sign)' would show as it is",
      hint: BilingualText(
        vi: "Viết '\(Wording.shortened(better))'" + (links > 0 ? "; liên kết thì đặt trong bài" : ""),
        en: "Write '\(Wording.shortened(better))'" + (links > 0 ? "; a link goes into the text below" : "")))
  }
}
