import OCOPLaw
import OCOPSpreadsheet
import OCOPText

/// What a row of a list of producers is that holds nothing but a name.
enum LoneName {
  /// `Huyện Cầu Kè`, `II. Hợp tác xã`, `NHÓM DOANH NGHIỆP`, `Hợp tác xã nông nghiệp`
  case title
  /// `HTX Tân Thành`: a kind and a name of its own.
  case producer
  case unclear

  /// - Parameter isShouted: the other names of the list are in capitals too, so that these say nothing.
  init(_ text: String, isShouted: Bool) {
    let isAllCapitals = !text.contains(where: \.isLowercase)
    let words = Self.words(text)
    let isProducer = !UsualWords.producerKinds.keys(inName: text).isEmpty
    if UnitName(text) != nil || Self.beginsAsTitle(text) || (isAllCapitals && !isShouted) {
      self = .title
    } else if isAllCapitals || (words.count == 1 && !isProducer) || text.first?.isNumber ?? true {
      self = .unclear
    } else if let own = words.indices.dropFirst().first(where: { Self.isOwn(words[$0]) }) {
      let place = words.indices.dropFirst().first { UnitName(words[$0...].joined(separator: " ")) != nil }
      let namesPlaceOnly = place.map { $0 <= own } ?? false
      self = isProducer && !namesPlaceOnly ? .producer : isProducer || !namesPlaceOnly ? .unclear : .title
    } else {
      self = .title
    }
  }

  /// With `hợp tác xã` as one, whose last word is no commune.
  private static func words(_ text: String) -> [String] {
    var words = text.split(separator: " ").map(String.init)
    let folded = words.map { VietnameseFold.fold($0) }
    for start in words.indices.dropLast(2).reversed() where folded[start...].starts(with: ["hop", "tac", "xa"]) {
      words.replaceSubrange(start...start + 2, with: ["HTX"])
    }
    return words
  }

  /// A word of a name, and none of its kind: `Tân`, `ABC`, `30/4`, and not `nông` or `TNHH`.
  private static func isOwn(_ word: String) -> Bool {
    guard let first = word.first(where: { $0.isLetter || $0.isNumber }) else { return false }
    return (first.isUppercase || first.isNumber) && UsualWords.producerKinds.keys(inName: word).isEmpty
      && !abbreviations.contains(word)
  }

  private static let abbreviations: Set<String> = ["MTV", "CP", "SX", "TM", "DV", "XNK", "NN", "OCOP"]

  private static func beginsAsTitle(_ text: String) -> Bool {
    let key = VietnameseSpelling.compareKey(text)
    return key.prefixMatch(of: /([ivxlc]+|[a-hđ]) ?[.):\-–]+( |$)/) != nil
      || key.split(separator: " ").first.map { titleWords.contains(String($0)) } ?? false
      || ["khu vực", "địa bàn", "danh sách", "loại hình", "chủ thể", "sản phẩm"].contains { key.hasPrefix($0) }
  }

  private static let titleWords: Set<String> = ["nhóm", "các", "khối", "phần", "mục", "cụm", "cấp", "hạng"]
}

extension ListRow {
  /// The only thing that a row of a list of producers holds; nil where it holds more, or its cell goes over several columns.
  var loneName: String? {
    guard table.kind == .producer, let column = table.columns[.producer], let name = text(.producer), !isSum else {
      return nil
    }
    let filled = (table.sheet.rows[number] ?? [:]).filter { !$0.value.isBlank }
    return filled.count == 1 && filled[column] != nil ? name : nil
  }
}
