import OCOPAuthoring
import OCOPContent
import OCOPDiagnostics

/// The help of `ocop new TYPE`, written from the schema.
struct FieldHelp {
  let schema: EntrySchema
  let language: MessageLanguage

  private var isSite: Bool { schema.name == EntrySchema.site.name }
  private var isLot: Bool { schema.name == EntrySchema.lot.name }

  var text: String {
    let key = isSite ? word("[THƯ-MỤC]", "[FOLDER]") : isLot ? word("MÃ-LÔ", "CODE") : word("[KHÓA]", "[KEY]")
    let head =
      "\(schema.title[language]): ocop new \(schema.name) \(key) [--\(word("MỤC GIÁ-TRỊ", "FIELD VALUE")) …]\n\n"
    let example = "\(word("Ví dụ", "Example")):\n  ocop new \(schema.name) \(Self.examples[schema.name] ?? "")\n\n"
    return head + example + (fieldLines + otherLines).map { line($0.name, $0.meaning) }.joined()
  }

  private var fieldLines: [(name: String, meaning: String)] {
    FieldOptions.fields(of: schema).filter { $0.name != "photos" }.map { field in
      let isRequired = isSite ? field.name == "province" : field.isRequired
      return (
        "--\(field.name)",
        field.meaning[language] + form(of: field.shape) + (isRequired ? word(" (bắt buộc)", " (required)") : "")
      )
    }
  }

  private var otherLines: [(name: String, meaning: String)] {
    var lines: [(name: String, meaning: String)] = []
    if schema.fields.contains(where: { $0.name == "photos" }) {
      lines.append(
        (
          "--photo",
          word(
            "Tệp ảnh: được chép vào thư mục và đặt lại tên; lặp lại được",
            "A photo file: copied into the folder and renamed; may be repeated")
        ))
    }
    if isLot {
      lines.append(("--product", word("Khóa sản phẩm của lô (bắt buộc)", "Key of the lot's product (required)")))
    }
    lines.append(("--site", word("Thư mục chứa content/", "The folder that holds content/")))
    lines.append(("--language", word("Ngôn ngữ của thông báo: vi hoặc en", "Language of the messages: vi or en")))
    return lines
  }

  private func line(_ name: String, _ meaning: String) -> String {
    "  \(name)" + String(repeating: " ", count: max(2, 18 - name.count)) + meaning + "\n"
  }

  /// How a value of several parts is written in one word of a command.
  private func form(of shape: FieldShape) -> String {
    switch shape {
    case .list(.record(let fields)), .record(let fields):
      let parts = fields.filter { field in
        if case .text = field.shape { return true }
        return field.isRequired || !Self.isStructured(field.shape)
      }
      return ": " + parts.prefix(4).map { "\($0.name)=…" }.joined(separator: ",")
    case .list: return word("; nhiều mục cách nhau bằng dấu ;", "; several are separated by ;")
    default: return ""
    }
  }

  private static func isStructured(_ shape: FieldShape) -> Bool {
    switch shape {
    case .list, .record, .pointsByName: true
    default: false
    }
  }

  private func word(_ vi: String, _ en: String) -> String { BilingualText(vi: vi, en: en)[language] }

  private static let examples: [String: String] = [
    "site": "ocop-vinh-long --province \"Vĩnh Long\"",
    "product": "--name \"Đường phèn Ánh Dương\" --producer htx-anh-duong --set 10 --price amount=45000,unit=hộp",
    "producer": "--name \"HTX Ánh Dương\" --kind cooperative --commune \"Tiểu Cần\" --phone \"0270 3000 000\"",
    "certification":
      "--number 2919/QĐ-UBND --issuer \"UBND tỉnh Vĩnh Long\" --level province --issued 20/11/2025 "
      + "--results product=mat-hoa-dua,stars=4",
    "fair": "--name \"Hội chợ xuân\" --kind fair --start 1/2/2027 --end 5/2/2027 --venue \"Quảng trường trung tâm\"",
    "lot": "L2026-03A --product mat-hoa-dua --produced 1/3/2026 --expires 1/9/2026",
    "place": "--name \"Điểm bán OCOP\" --kind showroom --commune \"Long Châu\"",
    "story": "--title \"Chuyện làng nghề\" --date 2026-05-01",
    "page": "--title \"Cách đọc mã\" --menu 2",
  ]
}
