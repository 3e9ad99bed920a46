import OCOPDiagnostics

/// Names used with a tag that does not suit what they stand for.
extension TemplateProblem {
  static func rawText(_ name: String, noun: String) -> TemplateProblem {
    TemplateProblem(
      .wrongTag, vi: "'\(name)' thuộc loại '\(noun)', không được chèn thô",
      en: "'\(name)' is '\(noun)' and cannot be put out raw",
      hint: BilingualText(vi: "viết '{{\(name)}}'", en: "write '{{\(name)}}'"))
  }

  static func escapedHTML(_ name: String) -> TemplateProblem {
    TemplateProblem(
      .wrongTag, vi: "'\(name)' là HTML, phải chèn bằng ba ngoặc", en: "'\(name)' is HTML and needs three braces",
      hint: BilingualText(vi: "viết '{{{\(name)}}}'", en: "write '{{{\(name)}}}'"))
  }

  static func notPrintable(_ name: String, noun: String) -> TemplateProblem {
    TemplateProblem(
      .wrongTag, vi: "'\(name)' thuộc loại '\(noun)', không in ra được",
      en: "'\(name)' is '\(noun)' and cannot be printed",
      hint: BilingualText(
        vi: "mở một phần: '{{#\(name)}}…{{/\(name)}}'", en: "open a section: '{{#\(name)}}…{{/\(name)}}'"))
  }

  static func notSection(_ name: String, noun: String) -> TemplateProblem {
    TemplateProblem(
      .wrongTag, vi: "'\(name)' thuộc loại '\(noun)' và luôn có, không mở thành phần được",
      en: "'\(name)' is '\(noun)', is always there, and opens no section",
      hint: BilingualText(vi: "viết '{{\(name)}}'", en: "write '{{\(name)}}'"))
  }

  static func notAskable(_ name: String, noun: String) -> TemplateProblem {
    TemplateProblem(
      .wrongTag, vi: "'\(name)?' hỏi có hay không, nhưng '\(name)' thuộc loại '\(noun)' và luôn có",
      en: "'\(name)?' asks whether something is there, but '\(name)' is '\(noun)' and always there",
      hint: BilingualText(vi: "bỏ dấu hỏi", en: "drop the question mark"))
  }

  static var noCurrentText: TemplateProblem {
    TemplateProblem(
      .wrongTag, vi: "'{{.}}' chỉ có nghĩa trong một phần mở bằng chữ",
      en: "'{{.}}' has a meaning only inside a section on text")
  }

  static func placeholderKind(_ name: String, key: String, noun: String) -> TemplateProblem {
    TemplateProblem(
      .wrongTag, vi: "Chuỗi giao diện '\(key)' cần chữ hoặc số ở '{\(name)}', đây là '\(noun)'",
      en: "UI string '\(key)' needs text or a number for '{\(name)}', here it is '\(noun)'")
  }

  static func pluralWithoutNumber(_ key: String) -> TemplateProblem {
    TemplateProblem(
      .wrongTag, vi: "Chuỗi giao diện '\(key)' có dạng số ít nhưng không có số nào để đếm",
      en: "UI string '\(key)' has a form for one but no number to count by",
      hint: BilingualText(
        vi: "thêm một chỗ điền là số, như '{count}'", en: "add a placeholder that is a number, such as '{count}'"))
  }

  static func rawString(_ key: String) -> TemplateProblem {
    TemplateProblem(
      .wrongTag, vi: "Chuỗi giao diện '\(key)' không được chèn thô", en: "UI string '\(key)' cannot be put out raw",
      hint: BilingualText(vi: "viết '{{t.\(key)}}'", en: "write '{{t.\(key)}}'"))
  }

  /// Text at the beginning of an address attribute could hold "javascript:"; only a `url` field is safe there.
  static func textAsAddress(_ name: String) -> TemplateProblem {
    TemplateProblem(
      .wrongTag, vi: "'\(name)' là chữ, không phải địa chỉ, nên không được đứng đầu một liên kết",
      en: "'\(name)' is text, not an address, and cannot begin a link",
      hint: BilingualText(vi: "dùng một tên thuộc loại 'url'", en: "use a name of the kind 'url'"))
  }
}
