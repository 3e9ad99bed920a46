import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let issuerOfAnotherTime = Rule(
    id: "issuer-of-another-time", severity: .warning,
    title: BilingualText(
      vi: "Cơ quan ban hành không tồn tại vào ngày ký", en: "An issuing body that did not exist on the day of issue"),
    why: BilingualText(
      vi:
        "Từ 01/07/2025 cả nước còn 34 tỉnh, thành phố; UBND của tỉnh đã sáp nhập không ban hành quyết định nữa. Từ 30/04/2026 Đồng "
        + "Nai là thành phố. Từ 01/03/2025 Bộ "
        + "Nông nghiệp và Môi trường thay Bộ Nông nghiệp và Phát triển nông thôn. Tên cơ quan không hợp với ngày ký thì một trong "
        + "hai ghi nhầm.",
      en:
        "Since 2025-07-01 there are 34 provinces, and those that were merged issue nothing any more. Since 2026-04-30 Đồng Nai is a "
        + "city. Since 2025-03-01 the Ministry "
        + "of Agriculture and Environment stands in the place of that of Agriculture and Rural Development. Where issuer and day "
        + "do not fit, one of them is a slip."),
    sources: [.law("NQ 202/2025/QH15"), .law("NQ 30/2026/QH16"), .law("QĐ 26/2026/QĐ-TTg")],
    remedy: BilingualText(
      vi: "Chép tên cơ quan và ngày ký trên quyết định.", en: "Copy the issuer and the day from the decision."),
    bad: "issuer: UBND tỉnh Trà Vinh\nissued: 2026-08-02",
    good: "issuer: UBND tỉnh Vĩnh Long\nissued: 2026-08-02",
    check: .showcase { rule, context in
      context.decisions.compactMap { decision -> Finding? in
        let issued = decision.issued
        let issuer = decision.issuer.original.text
        let name = IssuerName(issuer, on: issued)
        guard !context.hasDoubtfulDay(decision) else { return nil }
        let fault =
          name.formerProvince.flatMap { provinceFault($0, on: issued) }
          ?? name.otherKind.flatMap { kindFault($0.province, $0.written, on: issued) }
          ?? (name.level == .ministry ? ministryFault(issuer, on: issued) : nil)
        guard let fault else { return nil }
        let quoted = Wording.quote(issuer)
        return rule.finding(
          .field(decision.file, "issuer"),
          vi: "\(quoted) \(fault.when.vi), nhưng quyết định ký ngày \(issued.vietnamese)",
          en: "\(quoted) \(fault.when.en), but the decision is of \(issued)",
          hint: BilingualText(
            vi:
              "Chép cơ quan ghi trên quyết định\(fault.instead.map { " (ngày đó là \($0.vi))" } ?? ""), hoặc xem lại ngày ký",
            en:
              "Copy the issuer from the decision\(fault.instead.map { " (on that day \($0.en))" } ?? ""), or look at the day"
          ))
      }
    })

  /// How a body's time does not fit, and which body was in its place on that day.
  private struct Fault {
    let when: BilingualText
    let instead: BilingualText?
  }

  private static func provinceFault(_ former: FormerProvince, on day: CalendarDate) -> Fault? {
    let end = Reorganisation.day
    guard isOver(end, .province, on: day), let present = ProvinceDirectory.province(code: former.presentCode) else {
      return nil
    }
    return Fault(when: gone(since: end), instead: committee(of: present, on: day))
  }

  /// Of a province that became a city: before that day, and after it.
  private static func kindFault(_ province: Province, _ written: ProvinceKind, on day: CalendarDate) -> Fault? {
    guard let change = Province.kindChange(ofCode: province.code) else { return nil }
    let instead = committee(of: province, on: day)
    guard written == province.kind else {
      return isOver(change, .province, on: day) ? Fault(when: gone(since: change), instead: instead) : nil
    }
    return Fault(when: new(since: change), instead: instead)
  }

  private static func committee(of province: Province, on day: CalendarDate) -> BilingualText {
    let name = "UBND \(province.fullName(on: day))"
    return BilingualText(vi: name, en: "'\(name)'")
  }

  /// Only of ministries that ever recognised products: a name that we do not know may be another way to write one.
  private static func ministryFault(_ issuer: String, on day: CalendarDate) -> Fault? {
    let named = Authority.ministries.filter { $0.isNamed(in: issuer) }
    let wrong = named.compactMap { authority -> Fault? in
      let instead = Authority.ministries.first { other in
        other.from.map { $0 <= day } ?? true && other.until.map { day < $0 } ?? true
      }?.name
      if let until = authority.until, isOver(until, .ministry, on: day) {
        return Fault(when: gone(since: until), instead: instead)
      }
      // The first ministry was older than its authority.
      guard let from = authority.from, from > day, authority.from != Authority.ministries.first?.from else {
        return nil
      }
      return Fault(when: new(since: from), instead: instead)
    }
    return wrong.count == named.count ? wrong.first : nil
  }

  private static func isOver(_ end: CalendarDate, _ level: RecognitionLevel, on day: CalendarDate) -> Bool {
    end.adding(days: level.nameToleranceDays) <= day
  }

  private static func new(since from: CalendarDate) -> BilingualText {
    BilingualText(vi: "mới có từ ngày \(from.vietnamese)", en: "came into being on \(from)")
  }

  private static func gone(since end: CalendarDate) -> BilingualText {
    BilingualText(
      vi: "không còn từ ngày \(end.vietnamese)", en: "has not existed since \(end)")
  }
}
