package import OCOPDiagnostics
import OCOPLaw
package import OCOPModel
import OCOPRules

/// The keys that a kind of file takes.
package struct EntrySchema: Sendable {
  /// What `ocop schema` and `ocop new` call it: "product", "lot", "site" …
  package let name: String
  package let title: BilingualText
  package let fields: [Field]
  /// Keys that are required for one value of another.
  package let conditions: [Condition]
  /// Keys that authors look for here and that stand in another kind of file, with what to do.
  let elsewhere: [String: BilingualText]

  /// Where `key` is `value`, the keys in `requires` must be there.
  package struct Condition: Sendable {
    package let key: String
    package let value: String
    package let requires: [String]
  }

  init(
    name: String, title: BilingualText, conditions: [Condition] = [], elsewhere: [String: BilingualText] = [:],
    fields: [Field]
  ) {
    self.elsewhere = elsewhere
    self.name = name
    self.title = title
    self.conditions = conditions
    self.fields = fields + [Self.accept]
  }

  package static let all: [EntrySchema] = [
    site, product, producer, certification, fair, lot, place, story, page,
  ]

  package static func of(_ kind: EntryKind) -> EntrySchema {
    switch kind {
    case .product: product
    case .producer: producer
    case .certification: certification
    case .fair: fair
    case .place: place
    case .story: story
    case .page: page
    }
  }

  // MARK: - Parts that several kinds share

  static let photos = Field(
    "photos",
    .list(
      .record([
        Field(
          "file", .identifier, required: true, vi: "Tên tệp ảnh, nằm cạnh tệp này",
          en: "File name of the photo, beside this file"),
        Field(
          "alt", .text, vi: "Ảnh cho thấy gì, cho người không nhìn thấy ảnh",
          en: "What the photo shows, for those who cannot see it"),
        Field("caption", .text, vi: "Chú thích dưới ảnh", en: "Caption below the photo"),
        Field("credit", .text, vi: "Người chụp hoặc vẽ", en: "Who took or drew it"),
      ])),
    vi: "Ảnh; ảnh đầu là ảnh bìa", en: "Photos; the first is the cover")

  static let accept = Field(
    "accept",
    .list(
      .record([
        Field(
          "rule", .identifier, required: true, vi: "Mã của cảnh báo", en: "Code of the warning",
          examples: { RuleCatalog.warnings }),
        Field("reason", .identifier, required: true, vi: "Vì sao chấp nhận được", en: "Why it is all right here"),
      ])), vi: "Cảnh báo được chấp nhận trong tệp này", en: "Warnings that are accepted in this file")

  static let summary = Field("summary", .text, vi: "Một hai câu giới thiệu", en: "One or two sentences")

  static let address = Field("address", .text, vi: "Số nhà, đường, ấp …", en: "Number, street, hamlet …")

  static let commune = Field(
    "commune", .identifier, vi: "Xã, phường hiện nay: tên hoặc mã năm chữ số",
    en: "Today's commune: name or five-digit code")

  static let province = Field(
    "province", .identifier, vi: "Tỉnh, thành phố hiện nay: tên hoặc mã hai chữ số",
    en: "Today's province: name or two-digit code", examples: { ProvinceDirectory.all.map(\.name.vi) })

  static let location = Field(
    "location", .coordinates, vi: "Tọa độ [vĩ độ, kinh độ]", en: "Coordinates [latitude, longitude]")

  static let whereabouts = [address, commune, province, location]

  static let formerAddress = Field(
    "formerAddress", .text, vi: "Địa chỉ trước khi sắp xếp đơn vị hành chính (in trên nhãn cũ)",
    en: "The address before the reorganisation, as on older labels")

  static func choices(_ terms: [Term]) -> [FieldShape.Choice] {
    terms.map { FieldShape.Choice(key: $0.key, meaning: $0.name) }
  }
}
