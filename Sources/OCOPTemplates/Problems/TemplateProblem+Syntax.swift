import OCOPDiagnostics

/// Tags that cannot be read.
extension TemplateProblem {
  static var unclosedTag: TemplateProblem {
    TemplateProblem(
      .syntax, vi: "Thẻ '{{' không được đóng lại", en: "Tag '{{' is never closed",
      hint: BilingualText(vi: "thêm '}}' (hoặc '}}}' nếu mở bằng '{{{')", en: "add '}}' (or '}}}' after '{{{')"))
  }

  static var emptyName: TemplateProblem {
    TemplateProblem(.syntax, vi: "Thẻ không có tên", en: "Tag without a name")
  }

  static func malformedName(_ name: String) -> TemplateProblem {
    TemplateProblem(
      .syntax, vi: "Tên '\(name)' có dấu cách, ngoặc nhọn hoặc phần trống",
      en: "Name '\(name)' holds a blank, a brace or an empty part",
      hint: BilingualText(
        vi: "viết tên liền, các phần cách nhau bằng một dấu chấm",
        en: "write it as one word, its parts joined by one dot"))
  }

  static var delimiterChange: TemplateProblem {
    TemplateProblem(
      .syntax, vi: "Không hỗ trợ đổi dấu phân cách bằng '{{='",
      en: "Changing the delimiters with '{{=' is not supported",
      hint: BilingualText(vi: "dùng '{{' và '}}'", en: "use '{{' and '}}'"))
  }

  static func unclosedSection(_ name: String) -> TemplateProblem {
    TemplateProblem(
      .syntax, vi: "Phần '\(name)' không được đóng lại", en: "'\(name)' is never closed",
      hint: BilingualText(vi: "thêm '{{/\(name)}}'", en: "add '{{/\(name)}}'"))
  }

  static func strayClose(_ name: String, open: String?) -> TemplateProblem {
    guard let open else {
      return TemplateProblem(
        .syntax, vi: "'{{/\(name)}}' đóng một phần chưa mở", en: "'{{/\(name)}}' closes what was never opened",
        hint: BilingualText(vi: "bỏ thẻ này", en: "remove it"))
    }
    return TemplateProblem(
      .syntax, vi: "'{{/\(name)}}' không khớp với phần đang mở '\(open)'",
      en: "'{{/\(name)}}' does not match '\(open)', which is open here",
      hint: BilingualText(vi: "viết '{{/\(open)}}'", en: "write '{{/\(open)}}'"))
  }

  static var besideBlocks: TemplateProblem {
    TemplateProblem(
      .syntax, vi: "Nội dung nằm ngoài các khối '{{$…}}' của khung sẽ không hiện ra",
      en: "What stands outside the blocks '{{$…}}' of a layout is not shown",
      hint: BilingualText(vi: "đưa vào trong một khối", en: "move it into a block"))
  }

  static func repeatedBlock(_ name: String) -> TemplateProblem {
    TemplateProblem(
      .syntax, vi: "Khối '\(name)' được điền hai lần", en: "Block '\(name)' is filled twice",
      hint: BilingualText(vi: "giữ lại một khối", en: "keep one of them"))
  }

  static func malformedString(_ key: String) -> TemplateProblem {
    TemplateProblem(
      .syntax, vi: "Chuỗi giao diện '\(key)' có dấu '{' không kèm tên và '}'",
      en: "UI string '\(key)' has a '{' without a name and a '}'",
      hint: BilingualText(vi: "viết như '{count}'", en: "write it like '{count}'"))
  }
}
