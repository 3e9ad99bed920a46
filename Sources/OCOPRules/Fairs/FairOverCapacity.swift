import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let fairOverCapacity = Rule(
    id: "fair-over-capacity", severity: .error,
    title: BilingualText(vi: "Nhiều gian hàng hơn sức chứa", en: "More booths than there is room for"),
    why: BilingualText(
      vi: "Số gian trong danh sách không thể nhiều hơn số gian của sự kiện.",
      en: "No event lists more booths than it has."),
    sources: [.own],
    remedy: BilingualText(vi: "Sửa 'capacity', hoặc bỏ gian thừa.", en: "Mend 'capacity', or take booths out."),
    bad: "capacity: 1\nbooths:\n  - {number: A-1}\n  - {number: A-2}",
    good: "capacity: 2\nbooths:\n  - {number: A-1}\n  - {number: A-2}",
    check: .showcase { rule, context in
      context.showcase.fairs.compactMap { fair -> Finding? in
        guard let capacity = fair.capacity, fair.booths.count > capacity else { return nil }
        return rule.finding(
          .field(fair.file, "capacity"), vi: "Sự kiện có \(capacity) gian, nhưng danh sách có \(fair.booths.count)",
          en: "There is room for \(Wording.count(capacity, "booth")), but \(fair.booths.count) are listed",
          hint: BilingualText(vi: "Sửa 'capacity', hoặc bỏ gian thừa", en: "Mend 'capacity', or take booths out"))
      }
    })
}
