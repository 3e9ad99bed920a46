import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

extension Rule {
  package static let criterionUnknown = Rule(
    id: "criterion-unknown", severity: .error,
    title: BilingualText(
      vi: "Bộ sản phẩm không có tiêu chí này", en: "The product set has no such criterion"),
    why: BilingualText(
      vi: "Mỗi bộ trong 26 bộ sản phẩm có phiếu chấm riêng. Điểm ghi vào tiêu chí không có thì không ai chấm.",
      en:
        "Each of the 26 product sets has a sheet of its own. Nobody gave points for a criterion that it does not have."),
    sources: [.law("QĐ 26/2026/QĐ-TTg", .annex("II"))],
    remedy: BilingualText(
      vi: "Sửa số của tiêu chí theo phiếu chấm, hoặc sửa 'set' của sản phẩm.",
      en: "Mend the criterion's number after the sheet, or the product's 'set'."),
    bad: "criteria: {\"5.9\": 5}",
    good: "criteria: {\"5.1\": 5}",
    check: .showcase { rule, context in
      context.checkResults { decision, result, law in
        guard !result.criteria.isEmpty, let form = law.form(for: context.showcase.products[result.product]) else {
          return []
        }
        let set = context.showcase.products[result.product].set ?? 0
        return result.criteria.keys.sorted().filter { form[$0] == nil }.map { code in
          let heading = form.lines.first { $0.code == code }
          let hint: BilingualText
          if heading != nil {
            let below = form.criteria.filter { $0.code.hasPrefix(code + ".") }.map(\.code)
            hint = BilingualText(
              vi: "Ghi điểm cho các tiêu chí bên trong: \(below.joined(separator: ", "))",
              en: "Give the points of the criteria below it: \(below.joined(separator: ", "))")
          } else if let near = NearMiss.suggestion(for: code, among: form.criteria.map(\.code)) {
            hint = .didYouMean(near)
          } else {
            let heading = code.prefix { $0 != "." } + "."
            let siblings = form.criteria.map(\.code).filter { $0.hasPrefix(heading) }
            let codes = (siblings.isEmpty ? form.criteria.map(\.code) : siblings).joined(separator: ", ")
            hint = BilingualText(
              vi: "Phiếu của bộ \(set) có: \(codes)", en: "The sheet of set \(set) has: \(codes)")
          }
          return rule.finding(
            result.place(in: decision, "criteria", code),
            vi: heading != nil
              ? "Mục '\(code)' là đầu đề, không chấm điểm riêng" : "Bộ sản phẩm số \(set) không có tiêu chí '\(code)'",
            en: heading != nil
              ? "'\(code)' is a heading and has no points of its own" : "Product set \(set) has no criterion '\(code)'",
            hint: hint)
        }
      }
    })
}
