import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let authorityNotCompetent = Rule(
    id: "authority-not-competent", severity: .error,
    title: BilingualText(
      vi: "Cấp ban hành không có thẩm quyền công nhận hoặc đề nghị hạng sao này vào ngày đó",
      en: "A level that could not recognise or propose these stars on that day"),
    why: BilingualText(
      vi:
        "5 sao do Bộ công nhận (từ 21/08/2019), 4 sao do UBND cấp tỉnh. 3 sao do UBND cấp huyện từ 24/02/2023 đến hết "
        + "tháng 6/2025, trước và sau đó do UBND cấp tỉnh. Chỉ UBND cấp tỉnh được đề nghị Bộ xét 5 sao (sản phẩm tiềm năng). Quyết "
        + "định sai thẩm quyền thì không phải là công nhận OCOP.",
      en:
        "5 stars are given by the ministry (since 2019-08-21), 4 stars by the province. 3 stars were given by the district "
        + "from 2023-02-24 to June 2025, before and after that by the province. Only a province proposes a product to the "
        + "ministry for 5 stars. Another level's decision is no recognition."
    ),
    sources: [
      .law("QĐ 26/2026/QĐ-TTg", .article("12.1")), .law("QĐ 1489/QĐ-TTg"), .law("QĐ 148/QĐ-TTg"),
      .law("QĐ 1048/QĐ-TTg"),
    ],
    remedy: BilingualText(
      vi: "Xem lại ngày ký, cấp ban hành và số sao trên quyết định.",
      en: "Look at the day, the issuing body and the stars of the decision."),
    bad: "level: district\nissued: 2026-08-05\nresults:\n  - {product: mat-hoa-dua, stars: 3}",
    good: "level: province\nissued: 2026-08-05\nresults:\n  - {product: mat-hoa-dua, stars: 3}",
    check: .showcase { rule, context in
      context.decisions.flatMap { decision -> [Finding] in
        let issued = decision.issued
        guard let level = decision.level, Regime.on(issued) != nil, !context.hasDoubtfulDay(decision) else { return [] }
        let judged = decision.results.filter { $0.isAward || $0.isPotential }
        let wrong = judged.compactMap { result -> Wrong? in
          if result.isAward, let stars = result.stars, !isCompetent(level, stars: stars, on: issued) {
            return Wrong(result: result, stars: stars)
          }
          // Who gave five stars does not propose them: that is another rule's.
          return result.isPotential && result.stars != 5 && !Authority.proposers.contains { $0.level == level }
            ? Wrong(result: result, stars: nil) : nil
        }
        guard let first = wrong.first else { return [] }
        let canOther = Authority.awardedStars.contains { isCompetent(level, stars: $0, on: issued) }
        if !canOther || (wrong.count == judged.count && wrong.count > 1) {
          return [finding(rule, .field(decision.file, "level"), level, first, issued)]
        }
        return wrong.map { finding(rule, $0.place(in: decision), level, $0, issued) }
      }
    })

  /// A line of a decision that its level could not write.
  private struct Wrong {
    let result: Certification.Result
    /// Those that it could not give; nil where it could not propose.
    let stars: Int?

    func place(in decision: Certification) -> ContentPlace {
      result.place(in: decision, stars == nil ? "potential" : "stars")
    }
  }

  private static func isCompetent(_ level: RecognitionLevel, stars: Int, on day: CalendarDate) -> Bool {
    Authority.competent(stars: stars, on: day).contains { $0.level == level }
  }

  private static func finding(
    _ rule: Rule, _ place: ContentPlace, _ level: RecognitionLevel, _ wrong: Wrong, _ day: CalendarDate
  ) -> Finding {
    let competent = (wrong.stars.map { Authority.competent(stars: $0, on: day) } ?? Authority.proposers).last
    let who = competent?.name ?? BilingualText(vi: "không cơ quan nào", en: "nobody")
    let right = (competent?.level ?? .province).rawValue
    guard let stars = wrong.stars else {
      return rule.finding(
        place, vi: "Sản phẩm tiềm năng 5 sao do \(who.vi) đề nghị, không phải \(level.name.vi)",
        en: "Products are proposed for 5 stars by \(who.en), not at \(level.name.en)",
        hint: BilingualText(
          vi: "Nếu quyết định là của cấp đó thì ghi 'level: \(right)'; nếu không, bỏ 'potential'",
          en: "If that body issued it, write 'level: \(right)'; if not, drop 'potential'"))
    }
    return rule.finding(
      place,
      vi: "Ngày \(day.vietnamese), \(stars) sao do \(who.vi) công nhận, không phải \(level.name.vi)",
      en: "On \(day), \(stars) stars were given by \(who.en), not at \(level.name.en)",
      hint: BilingualText(
        vi: "Nếu quyết định là của cấp đó thì ghi 'level: \(right)'; nếu không, xem lại số sao và ngày ký",
        en: "If that body issued it, write 'level: \(right)'; if not, look at the stars and the day again"))
  }
}

extension Certification.Result {
  /// Whether it gives stars that have a certificate.
  fileprivate var isAward: Bool { stars.map(Authority.awardedStars.contains) ?? false }
}
