import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let photoMissing = Rule(
    id: "photo-missing", severity: .warning,
    title: BilingualText(vi: "Sản phẩm chưa có ảnh", en: "A product without a photo"),
    why: BilingualText(
      vi:
        "Ảnh là thứ người mua nhìn trước tiên; câu chuyện có ảnh mới được 3 điểm ở tiêu chí 5.1, và trang truy xuất bắt buộc có "
        + "hình ảnh sản phẩm.",
      en:
        "A photo is what buyers look at first; only a story with pictures has 3 points in criterion 5.1, and a trace page must "
        + "show the product."),
    sources: [
      .law("QĐ 26/2026/QĐ-TTg", .annex("II", criteria: "5.1")), .law("NĐ 37/2026/NĐ-CP", .article("23.5", "23.7")),
    ],
    remedy: BilingualText(
      vi: "Chép ảnh vào thư mục của sản phẩm và thêm 'photos'.",
      en: "Copy a photo into the product's folder and add 'photos'."),
    bad: "name: Mật hoa dừa",
    good: "name: Mật hoa dừa\nphotos:\n  - {file: chai.jpg, alt: Chai mật hoa dừa 250 ml}",
    check: .showcase { rule, context in
      context.showcase.products.enumerated().compactMap { index, product -> Finding? in
        // Where the trace page has to be complete, the photo is one of the items that it misses.
        guard !product.hasPicture, TraceabilityRequirement(of: index, in: context.showcase) == .none,
          !context.isAtFault("photos", in: product.file)
        else { return nil }
        return rule.finding(
          .field(product.file, "name"), vi: "\(Wording.quote(product.name.original.text)) chưa có ảnh nào",
          en: "\(Wording.quote(product.name.original.text)) has no photo",
          hint: BilingualText(
            vi: "Thêm 'photos' với ảnh đầu tiên là ảnh bìa", en: "Add 'photos'; the first one is the cover"))
      }
    })
}

extension Product {
  /// A photo of its own, or a picture in its text.
  var hasPicture: Bool {
    !photos.isEmpty || body.bodies.contains(where: \.traits.mayHoldPictures)
  }
}
