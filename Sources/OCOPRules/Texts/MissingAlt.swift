import OCOPDiagnostics
import OCOPMarkdown
import OCOPModel
import OCOPText

extension Rule {
  package static let missingAlt = Rule(
    id: "missing-alt", severity: .warning,
    title: BilingualText(vi: "Ảnh chưa có lời mô tả", en: "A picture without a description"),
    why: BilingualText(
      vi: "Người khiếm thị nghe lời mô tả thay cho ảnh; máy tìm kiếm và điện thoại mạng yếu cũng dùng nó.",
      en: "Blind readers hear the description instead; search engines and phones on a weak network use it too."),
    sources: [.standard(BilingualText(vi: "WCAG 2.2, tiêu chí 1.1.1", en: "WCAG 2.2, criterion 1.1.1"))],
    remedy: BilingualText(
      vi: "Viết một câu ngắn nói trong ảnh có gì.", en: "Write a short phrase of what the picture shows."),
    bad: "photos:\n  - {file: chai.jpg}",
    good: "photos:\n  - {file: chai.jpg, alt: Chai mật hoa dừa 250 ml trên bàn gỗ}",
    check: .showcase { rule, context in
      let showcase = context.showcase
      let main = showcase.site.languages.first
      return showcase.allEntries.flatMap { id -> [Finding] in
        let entry = showcase.entry(id)
        let photos = entry.photos.enumerated().compactMap { position, photo -> Finding? in
          // Where one could not be used, it is not known which of the others this is.
          let written = photo.alt?.original.language
          guard written == nil || written != main, !context.isAtFault("photos", in: entry.file) else { return nil }
          let name = photo.path.fileName
          let elsewhere = written.map {
            BilingualText(
              vi: " trong bản gốc, chỉ có ở bản dịch (\($0.code))", en: " but in a translation (\($0.code))")
          }
          return rule.finding(
            .field(entry.file, "photos", position, "file"),
            vi: "Ảnh \(Wording.quote(name)) chưa có lời mô tả\(elsewhere?.vi ?? "")",
            en: "The picture \(Wording.quote(name)) has no description\(elsewhere?.en ?? "")",
            hint: BilingualText(vi: "Thêm 'alt: …' nói trong ảnh có gì", en: "Add 'alt: …' with what the picture shows")
          )
        }
        return photos + entry.texts.flatMap { pictures(in: $0, rule) }
      }
    })

  private static func pictures(in body: MarkdownBody, _ rule: Rule) -> [Finding] {
    guard body.traits.mayHoldPictures else { return [] }
    // A picture without a file name is an error of its own.
    let images = MarkdownOutline(body.text).images.filter { !$0.destination.isEmpty }
    return images.filter { $0.alt.allSatisfy(\.isWhitespace) }.map { image in
      rule.finding(
        body.place(of: image.span), vi: "Ảnh \(Wording.quote(image.destination)) chưa có lời mô tả",
        en: "The picture \(Wording.quote(image.destination)) has no description",
        hint: BilingualText(
          vi: "Viết lời mô tả giữa hai dấu ngoặc vuông: ![…](\(image.destination))",
          en: "Write it between the brackets: ![…](\(image.destination))"))
    }
  }
}
