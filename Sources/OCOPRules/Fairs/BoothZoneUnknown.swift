import OCOPDiagnostics
import OCOPModel
import OCOPText

extension Rule {
  package static let boothZoneUnknown = Rule(
    id: "booth-zone-unknown", severity: .error,
    title: BilingualText(vi: "Gian hàng ở khu không có", en: "A booth in a zone that is not there"),
    why: BilingualText(
      vi: "Danh sách gian xếp theo khu ghi ở 'zones'; khu không có tên thì gian bị lạc.",
      en: "Booths are listed by the zones of 'zones'; in an unknown one a booth gets lost."),
    sources: [.own],
    remedy: BilingualText(vi: "Sửa 'zone', hoặc thêm khu vào 'zones'.", en: "Mend 'zone', or add it to 'zones'."),
    bad: "zones: [{id: A, name: Khu miền Tây}]\nbooths:\n  - {number: B-1, zone: B}",
    good: "zones: [{id: A, name: Khu miền Tây}]\nbooths:\n  - {number: A-1, zone: A}",
    check: .showcase { rule, context in
      context.showcase.fairs.flatMap { fair -> [Finding] in
        let zones = fair.zones.map(\.id)
        return fair.booths.compactMap { booth -> Finding? in
          guard let zone = booth.zone, !zones.contains(zone) else { return nil }
          let near = NearMiss.suggestion(for: zone, among: zones)
          return rule.finding(
            .field(fair.file, "booths", booth.position, "zone"),
            vi: "Sự kiện không có khu \(Wording.quote(zone))", en: "The event has no zone \(Wording.quote(zone))",
            hint: near.map(BilingualText.didYouMean)
              ?? BilingualText(
                vi: zones.isEmpty ? "Thêm 'zones' với các khu" : "Các khu: \(zones.joined(separator: ", "))",
                en: zones.isEmpty ? "Add 'zones'" : "The zones: \(zones.joined(separator: ", "))"))
        }
      }
    })
}
