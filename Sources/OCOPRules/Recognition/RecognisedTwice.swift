import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let recognisedTwice = Rule(
    id: "recognised-twice", severity: .error,
    title: BilingualText(
      vi: "Một sản phẩm được công nhận hai lần cùng ngày", en: "A product recognised twice on one day"),
    why: BilingualText(
      vi: "Cùng ngày chỉ có một kết quả. Hai dòng cho một sản phẩm thì trang không biết lấy số sao nào.",
      en: "A day has one result. With two lines for one product nobody knows which stars to show."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Xóa dòng thừa, hoặc sửa khóa sản phẩm.", en: "Delete one of the lines, or mend the product's key."),
    bad: "results:\n  - {product: mat-hoa-dua, stars: 4}\n  - {product: mat-hoa-dua, stars: 3}",
    good: "results:\n  - {product: mat-hoa-dua, stars: 4}\n  - {product: duong-hoa-dua, stars: 3}",
    check: .showcase { rule, context in
      context.showcase.histories.enumerated().flatMap { index, history -> [Finding] in
        zip(history.recognitions, history.recognitions.dropFirst()).compactMap { first, second -> Finding? in
          guard first.issued == second.issued else { return nil }
          let product = context.showcase.products[index]
          let (earlier, later) = (context.showcase.result(first), context.showcase.result(second))
          return rule.finding(
            later.result.place(in: later.decision, "product"),
            vi:
              "Sản phẩm '\(product.key)' đã có kết quả \(first.stars) sao cùng ngày \(first.issued.vietnamese)",
            en: "The product '\(product.key)' already has \(first.stars) stars of the same day, \(first.issued)",
            hint: BilingualText(
              vi: "Giữ một dòng, hoặc sửa khóa sản phẩm", en: "Keep one line, or mend the product's key"),
            related: [
              Finding.Related(
                earlier.result.place(in: earlier.decision, "product"), vi: "kết quả kia", en: "the other result")
            ])
        }
      }
    })
}

extension Showcase {
  /// Where a recognition stands: its decision and the line there.
  func result(_ recognition: Recognition) -> (decision: Certification, result: Certification.Result) {
    let decision = certifications[recognition.certification]
    return (decision, decision.results[recognition.result])
  }
}
