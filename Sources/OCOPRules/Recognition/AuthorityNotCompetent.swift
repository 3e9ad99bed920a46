import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let authorityNotCompetent = Rule(
    id: "authority-not-competent", severity: .error,
    title: BilingualText(
      vi: "Cấp ban hành không có thẩm quyền công nhận hạng sao này vào ngày đó",
      en: "A level that could not recognise these stars on that day"),
    why: BilingualText(
      vi:
        "5 sao do Bộ công nhận (từ 21/08/2019), 4 sao do UBND cấp tỉnh. 3 sao do UBND cấp huyện từ 24/02/2023 đến hết "
        + "tháng 6/2025, trước và sau đó do UBND cấp tỉnh. Quyết định sai thẩm quyền thì không phải là công nhận OCOP.",
      en:
        "5 stars are given by the ministry (since 2019-08-21), 4 stars by the province. 3 stars were given by the district "
        + "from 2023-02-24 to June 2025, before and after that by the province. Another level's decision is no recognition."
    ),
    source: "QĐ 26/2026/QĐ-TTg; QĐ 1489/QĐ-TTg; QĐ 148/QĐ-TTg; QĐ 1048/QĐ-TTg",
    remedy: BilingualText(
      vi: "Xem lại ngày ký, cấp ban hành và số sao trên quyết định.",
      en: "Look at the day, the issuing body and the stars of the decision."),
    bad: "level: district\nissued: 2026-08-05\nresults:\n  - {product: mat-hoa-dua, stars: 3}",
    good: "level: province\nissued: 2026-08-05\nresults:\n  - {product: mat-hoa-dua, stars: 3}",
    check: .showcase { rule, context in
      context.decisions.flatMap { decision -> [Finding] in
        guard let level = decision.level, let issued = decision.issued, Regime.on(issued) != nil else { return [] }
        let awarded = decision.results.filter { $0.stars.map((3...5).contains) ?? false }
        let wrong = awarded.filter { !isCompetent(level, stars: $0.stars ?? 0, on: issued) }
        guard let first = wrong.first else { return [] }
        let canOther = (3...5).contains { isCompetent(level, stars: $0, on: issued) }
        if !canOther || (wrong.count == awarded.count && wrong.count > 1) {
          let field = ContentPlace.field(decision.file, "level")
          return [finding(rule, field, level, stars: first.stars ?? 3, issued)]
        }
        return wrong.map { finding(rule, $0.place(in: decision, "stars"), level, stars: $0.stars ?? 3, issued) }
      }
    })

  private static func isCompetent(_ level: RecognitionLevel, stars: Int, on day: CalendarDate) -> Bool {
    Authority.competent(stars: stars, on: day).contains { $0.level == level }
  }

  private static func finding(
    _ rule: Rule, _ place: ContentPlace, _ level: RecognitionLevel, stars: Int, _ day: CalendarDate
  ) -> Finding {
    let competent = Authority.competent(stars: stars, on: day)
    let who = competent.last?.name ?? BilingualText(vi: "không cơ quan nào", en: "nobody")
    let right = competent.last?.level ?? .province
    return rule.finding(
      place,
      vi: "Ngày \(Wording.vietnamese(day)), \(stars) sao do \(who.vi) công nhận, không phải \(level.name.vi)",
      en: "On \(day), \(stars) stars were given by \(who.en), not at \(level.name.en)",
      hint: BilingualText(
        vi: "Nếu quyết định là của cấp đó thì ghi 'level: \(right.rawValue)'; nếu không, xem lại số sao và ngày ký",
        en: "If that body issued it, write 'level: \(right.rawValue)'; if not, look at the stars and the day again"))
  }
}
