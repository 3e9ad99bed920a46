import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let issuerWithoutAuthority = Rule(
    id: "issuer-without-authority", severity: .warning,
    title: BilingualText(
      vi: "Nơi ban hành không phải cơ quan công nhận sản phẩm OCOP", en: "An issuer that recognises no OCOP products"),
    why: BilingualText(
      vi:
        "Chỉ UBND tỉnh, thành phố, UBND cấp huyện (đến hết tháng 6/2025) và Bộ công nhận sản phẩm OCOP. Sở, chi cục, văn phòng điều "
        + "phối, hội đồng chỉ tham mưu; người đọc không tra được quyết định theo tên của họ, hay theo tên chủ thể.",
      en:
        "OCOP products are recognised by People's Committees of provinces and cities, by those of districts until June 2025, and by "
        + "the ministry. Departments, offices and councils only prepare that; nobody finds the decision by their names, or by the "
        + "producer's."),
    sources: [
      .law("QĐ 26/2026/QĐ-TTg"), .law("QĐ 1489/QĐ-TTg"), .law("QĐ 148/QĐ-TTg"), .law("QĐ 1048/QĐ-TTg"),
    ],
    remedy: BilingualText(
      vi: "Chép cơ quan đã ký quyết định.", en: "Copy the body that signed the decision."),
    bad: "issuer: Sở Nông nghiệp và Môi trường Lâm Đồng",
    good: "issuer: UBND tỉnh Lâm Đồng",
    check: .showcase { rule, context in
      context.decisions.compactMap { decision -> Finding? in
        let issuer = decision.issuer.original.text
        let name = IssuerName(issuer, on: decision.issued)
        guard !name.isAuthority else { return nil }
        let place = ContentPlace.field(decision.file, "issuer")
        let quoted = Wording.quote(issuer)
        let example = "UBND \(Self.unit(of: decision, in: context.showcase))"
        if DecisionNumber.isUsual(issuer) {
          let isSwapped = IssuerName(decision.number, on: decision.issued).isAuthority
          return rule.finding(
            place, vi: "\(quoted) là số quyết định, không phải tên cơ quan",
            en: "\(quoted) is the number of a decision, no name of a body",
            hint: isSwapped
              ? BilingualText(
                vi: "Đổi chỗ hai giá trị: 'number: \(issuer)' và 'issuer: \(decision.number)'",
                en: "Exchange the two: 'number: \(issuer)' and 'issuer: \(decision.number)'")
              : BilingualText(
                vi: "Ghi cơ quan đã ký quyết định, ví dụ '\(example)'",
                en: "Name the body that signed the decision, such as '\(example)'"))
        }
        if name.isNameless {
          return rule.finding(
            place, vi: "\(quoted) chưa nói là của nơi nào", en: "\(quoted) does not say of which place",
            hint: BilingualText(vi: "Ghi đủ tên, ví dụ '\(example)'", en: "Write the whole name, such as '\(example)'"))
        }
        let who = Self.authorities(on: decision.issued)
        return rule.finding(
          place, vi: "\(quoted) không phải cơ quan công nhận sản phẩm OCOP",
          en: "\(quoted) is no body that recognises OCOP products",
          hint: BilingualText(
            vi: "Chép cơ quan đã ký quyết định; vào ngày đó là \(who.vi)",
            en: "Copy the body that signed the decision; on that day it was \(who.en)"))
      }
    })

  /// Who recognised products on a day, each level once.
  private static func authorities(on day: CalendarDate) -> BilingualText {
    let competent = Authority.awardedStars.compactMap { Authority.competent(stars: $0, on: day).last }
    let levels = RecognitionLevel.allCases.compactMap { level in competent.first { $0.level == level }?.name }
    return BilingualText(
      vi: levels.map(\.vi).joined(separator: " hoặc "), en: levels.map(\.en).joined(separator: " or "))
  }

  /// The province of its products, with its kind on the day.
  private static func unit(of decision: Certification, in showcase: Showcase) -> String {
    let code = decision.results.first.flatMap { showcase.provinceOf(product: $0.product) } ?? showcase.site.province
    let province = code.flatMap(ProvinceDirectory.province(code:))
    return province.map { "\($0.kind(on: decision.issued).rawValue) \($0.name.vi)" } ?? "tỉnh …"
  }
}
