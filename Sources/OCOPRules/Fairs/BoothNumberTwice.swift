import OCOPDiagnostics
import OCOPModel
import OCOPText

extension Rule {
  package static let boothNumberTwice = Rule(
    id: "booth-number-twice", severity: .error,
    title: BilingualText(vi: "Hai gian hàng cùng số", en: "Two booths with one number"),
    why: BilingualText(
      vi: "Khách tìm gian theo số trên bản đồ; trùng số thì đến nhầm chỗ.",
      en: "Visitors look for a booth by its number; shared, it leads them to the wrong one."),
    sources: [.own],
    remedy: BilingualText(vi: "Sửa số của một trong hai.", en: "Mend the number of one of the two."),
    bad: "booths:\n  - {number: A-12, producer: tan-thanh}\n  - {number: A-12, producer: tai-hoan}",
    good: "booths:\n  - {number: A-12, producer: tan-thanh}\n  - {number: A-13, producer: tai-hoan}",
    check: .showcase { rule, context in
      context.showcase.fairs.flatMap { fair -> [Finding] in
        var first: [String: Fair.Booth] = [:]
        return fair.booths.compactMap { booth -> Finding? in
          let zone = VietnameseSpelling.compareKey(booth.zone ?? "")
          let written = VietnameseSpelling.compareKey(booth.number)
          let number = written.hasPrefix(zone) ? written : zone + "|" + written
          guard let earlier = first[number] else {
            first[number] = booth
            return nil
          }
          return rule.finding(
            .field(fair.file, "booths", booth.position, "number"),
            vi: "Số gian \(Wording.quote(booth.number)) đã dùng cho gian khác",
            en: "The booth number \(Wording.quote(booth.number)) is taken by another booth",
            hint: BilingualText(vi: "Sửa số của một trong hai gian", en: "Mend the number of one of the two"),
            related: [
              Finding.Related(
                .field(fair.file, "booths", earlier.position, "number"), vi: "gian kia", en: "the other booth")
            ])
        }
      }
    })
}
