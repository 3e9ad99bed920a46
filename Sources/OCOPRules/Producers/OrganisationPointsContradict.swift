import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let organisationPointsContradict = Rule(
    id: "organisation-points-contradict", severity: .warning,
    title: BilingualText(
      vi: "Điểm loại hình tổ chức không khớp với chủ thể",
      en: "Points for the organisation that do not fit the producer"),
    why: BilingualText(
      vi:
        "Tiêu chí 3.1: hộ, trang trại, tổ hợp tác được 1 điểm; công ty 2 (3 nếu cổ phần có từ 51 % vốn cộng đồng); hợp tác "
        + "xã 3. Điểm khác thì phiếu chấm hoặc loại chủ thể ghi nhầm.",
      en:
        "Criterion 3.1: households, farms and groups have 1 point; companies 2 (3 for a stock company with 51 % local "
        + "capital); cooperatives 3. Other points mean a slip in the sheet or in the producer's kind."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .annex("II", criteria: "3.1"))],
    remedy: BilingualText(
      vi: "Sửa điểm 3.1, hoặc 'kind' của chủ thể.", en: "Mend criterion 3.1, or the producer's 'kind'."),
    bad: "criteria: {\"3.1\": 1}   # chủ thể là hợp tác xã",
    good: "criteria: {\"3.1\": 3}   # chủ thể là hợp tác xã",
    check: .showcase { rule, context in
      context.checkResults { decision, result, law in
        let product = context.showcase.products[result.product]
        guard let criterion = law.form(for: product)?[role: .organisation],
          let points = result.criteria[criterion.code], CriterionPoints.isAllowed(points, for: criterion, in: result),
          let kind = ProducerKind.named(context.showcase.producers[product.producer].kindKey),
          !kind.organisationPoints.isEmpty, !kind.organisationPoints.contains(where: { Points($0) == points })
        else { return [] }
        let lawful = kind.organisationPoints.map(String.init)
        return [
          rule.finding(
            result.place(in: decision, "criteria", criterion.code),
            vi:
              "Chủ thể là \(kind.name.vi), tiêu chí \(criterion.code) được \(lawful.joined(separator: " hoặc ")) điểm, không "
              + "phải \(points)",
            en:
              "The producer is a \(kind.name.en), for which criterion \(criterion.code) gives \(lawful.joined(separator: " or ")), not "
              + "\(points)",
            hint: BilingualText(
              vi: "Sửa điểm \(criterion.code), hoặc 'kind' của chủ thể",
              en: "Mend criterion \(criterion.code), or the producer's 'kind'"))
        ]
      }
    })
}
