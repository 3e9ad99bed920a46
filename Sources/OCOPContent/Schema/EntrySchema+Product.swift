import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension EntrySchema {
  static let product = EntrySchema(
    name: "product", title: BilingualText(vi: "Sản phẩm", en: "Product"),
    elsewhere: ["stars": fromDecision, "score": fromDecision],
    fields: [
      Field("name", .text, required: true, vi: "Tên sản phẩm", en: "Name of the product"),
      Field("producer", .reference(.producer), required: true, vi: "Khóa của chủ thể", en: "Key of the producer"),
      Field(
        "set", .integer(1...26, meanings: { ProductSet.all.map { .init(key: "\($0.number)", meaning: $0.name) } }),
        vi: "Số của bộ sản phẩm, 1 đến 26 (QĐ 26/2026, Phụ lục I)",
        en: "Number of the product set, 1 to 26 (QĐ 26/2026, Annex I)"),
      commune, province, formerAddress, location,
      Field("code", .identifier, vi: "Mã số sản phẩm OCOP", en: "OCOP product code"),
      Field("gtin", .identifier, vi: "Mã vạch GTIN: 8, 12, 13 hoặc 14 chữ số", en: "GTIN: 8, 12, 13 or 14 digits"),
      Field("brand", .text, vi: "Nhãn hiệu", en: "Brand"),
      Field("origin", .text, vi: "Xuất xứ; không viết thì là Việt Nam", en: "Origin; Việt Nam unless written"),
      summary, photos,
      Field("spec", .text, vi: "Quy cách đóng gói", en: "Net quantity, packing"),
      Field("ingredients", .list(.text), vi: "Thành phần", en: "Ingredients"),
      Field("storage", .text, vi: "Cách bảo quản", en: "How to store it"),
      Field("usage", .text, vi: "Cách dùng", en: "How to use it"),
      Field("shelfLife", .text, vi: "Hạn sử dụng", en: "Shelf life"),
      Field("warnings", .text, vi: "Cảnh báo an toàn", en: "Safety warnings"),
      Field(
        "price",
        .record([
          Field(
            "amount", .integer(1...100_000_000_000), required: true, vi: "Số tiền, đồng, không dấu chấm",
            en: "Whole đồng, without separators"),
          Field("unit", .text, vi: "Đơn vị: chai, hộp …", en: "Unit: bottle, box …"),
        ]), vi: "Giá bán", en: "Price"),
      Field(
        "standards", .list(.identifier), vi: "Tiêu chuẩn, quy chuẩn áp dụng", en: "Standards and regulations applied"),
      Field(
        "buy",
        .list(
          .record([
            Field("name", .text, required: true, vi: "Tên sàn hoặc cửa hàng", en: "Name of the shop"),
            Field("url", .url, required: true, vi: "Địa chỉ trang bán", en: "Address of the shop's page"),
          ])), vi: "Nơi bán trên mạng", en: "Where to buy it on the web"),
      Field("places", .list(.reference(.place)), vi: "Khóa các điểm bán", en: "Keys of points of sale"),
      Field("keywords", .list(.text), vi: "Từ khóa", en: "Keywords"),
      Field(
        "formerly", .list(.formerKey), vi: "Các khóa cũ: trang và mã cũ vẫn trả lời",
        en: "Former keys: their pages and codes go on answering"),
      Field("draft", .flag, vi: "true: chưa đưa lên trang", en: "true: not published yet"),
    ])

  private static let fromDecision = BilingualText(
    vi:
      "Xóa dòng này: sao và điểm chỉ đến từ quyết định công nhận, ghi ở 'results' của một tệp trong content/certifications/.",
    en:
      "Delete the line: stars and score come from the decision alone, in 'results' of a file in content/certifications/."
  )

  package static let lot = EntrySchema(
    name: "lot", title: BilingualText(vi: "Lô hàng", en: "Lot"),
    fields: [
      Field("produced", .date, required: true, vi: "Ngày sản xuất", en: "Date of production"),
      Field("expires", .date, vi: "Hạn dùng", en: "Best before"),
      Field("quantity", .text, vi: "Số lượng", en: "Quantity"),
      Field(
        "events",
        .list(
          .record([
            Field("step", .choice { choices(EventStep.all) }, required: true, vi: "Công đoạn", en: "Step"),
            Field("date", .date, vi: "Ngày", en: "Date"),
            Field("place", .text, vi: "Nơi làm", en: "Where"),
            Field("by", .text, vi: "Người hoặc đơn vị làm", en: "By whom"),
            Field("note", .text, vi: "Ghi chú", en: "Note"),
            Field("document", .identifier, vi: "Tệp hoặc địa chỉ chứng minh", en: "File or address that proves it"),
          ])), vi: "Sự kiện theo dõi trọng yếu", en: "Critical tracking events"),
      Field(
        "recalled",
        .record([
          Field("date", .date, required: true, vi: "Ngày thu hồi", en: "Date of the recall"),
          Field("reason", .text, vi: "Lý do", en: "Reason"),
        ]), vi: "Lô bị thu hồi", en: "The lot is recalled"),
    ])
}
