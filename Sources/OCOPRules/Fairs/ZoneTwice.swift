import OCOPDiagnostics
import OCOPModel
import OCOPText

extension Rule {
  package static let zoneTwice = Rule(
    id: "zone-twice", severity: .error,
    title: BilingualText(vi: "Hai khu cùng ký hiệu", en: "Two zones with one sign"),
    why: BilingualText(
      vi: "Gian hàng chỉ ghi ký hiệu khu; trùng thì không biết là khu nào.",
      en: "A booth names its zone by the sign; shared, nobody knows which is meant."),
    sources: [.own],
    remedy: BilingualText(vi: "Đổi ký hiệu của một khu.", en: "Change the sign of one of them."),
    bad: "zones: [{id: A, name: Khu ẩm thực}, {id: A, name: Khu thủ công}]",
    good: "zones: [{id: A, name: Khu ẩm thực}, {id: B, name: Khu thủ công}]",
    check: .showcase { rule, context in
      context.showcase.fairs.flatMap { fair -> [Finding] in
        // Signs on a map differ in more than the size of their letters.
        var seen: Set<String> = []
        return fair.zones.enumerated().compactMap { position, zone -> Finding? in
          guard !seen.insert(VietnameseSpelling.compareKey(zone.id)).inserted else { return nil }
          return rule.finding(
            .field(fair.file, "zones", position, "id"),
            vi: "Ký hiệu khu \(Wording.quote(zone.id)) đã dùng cho khu khác",
            en: "The zone \(Wording.quote(zone.id)) is there already",
            hint: BilingualText(vi: "Đổi ký hiệu của một khu", en: "Change the sign of one of them"))
        }
      }
    })
}
