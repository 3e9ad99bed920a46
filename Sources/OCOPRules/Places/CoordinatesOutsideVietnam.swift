import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let coordinatesOutsideVietnam = Rule(
    id: "coordinates-outside-vietnam", severity: .error,
    title: BilingualText(vi: "Tọa độ nằm ngoài Việt Nam", en: "Coordinates outside Vietnam"),
    why: BilingualText(
      vi: "Bản đồ và chỉ đường dùng tọa độ này. Thường là đổi chỗ vĩ độ và kinh độ, hoặc thiếu một chữ số.",
      en: "Maps and directions use them. Mostly latitude and longitude are swapped, or a digit is missing."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Viết [vĩ độ, kinh độ], ví dụ [9.81, 106.19].", en: "Write [latitude, longitude], as in [9.81, 106.19]."),
    bad: "location: [19.81, 16.19]",
    good: "location: [9.81, 106.19]",
    check: .showcase { rule, context in
      context.showcase.locations.compactMap { written -> Finding? in
        guard let point = written.location.coordinates, !point.areInVietnam else {
          return nil
        }
        let isSwapped = Coordinates(latitude: point.longitude, longitude: point.latitude).areInVietnam
        return rule.finding(
          written.place("location"), vi: "Tọa độ \(point.latitude), \(point.longitude) nằm ngoài Việt Nam",
          en: "The coordinates \(point.latitude), \(point.longitude) lie outside Vietnam",
          hint: isSwapped
            ? BilingualText(
              vi: "Đổi chỗ hai số: [\(point.longitude), \(point.latitude)]",
              en: "Swap the two: [\(point.longitude), \(point.latitude)]")
            : BilingualText(
              vi: "Viết \(Coordinates.order.vi)", en: "Write \(Coordinates.order.en)"))
      }
    })
}
