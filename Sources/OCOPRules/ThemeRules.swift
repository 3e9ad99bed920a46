import OCOPDiagnostics

/// What can be wrong with a theme. Found by those who read and compile it, before any page is rendered; themes are written by
/// developers, so these stand behind the content rules, in a chapter of their own.
extension RuleCatalog {
  /// The last chapter of the handbook.
  package static let themeChapter = Chapter(
    vi: "Giao diện, cho người viết mẫu trang", en: "Themes, for those who write templates", themes)

  package static let themes: [Rule] = [
    .themeMissing, .themeFileName, .templateMissing, .templateSyntax, .templateUnknownName, .templateUnknownString,
    .templateWrongTag, .templateRecursion,
  ]
}

extension Rule {
  package static let themeMissing = theme(
    "theme-missing", vi: "Không có giao diện, hoặc nó thiếu một tệp cần có",
    en: "A theme, or a file it needs, is missing",
    why: (
      "Trang được dựng từ giao diện; thiếu nó thì không có trang nào.",
      "Pages are made from the theme; without it there is none."
    ),
    remedy: (
      "Sửa mục 'theme' trong site.yml hoặc 'extends' trong theme.json, hoặc tạo tệp còn thiếu.",
      "Mend 'theme' in site.yml or 'extends' in theme.json, or write the missing file."
    ), bad: "theme: defualt", good: "theme: default")

  package static let themeFileName = theme(
    "theme-file-name", vi: "Tên tệp của giao diện có ký tự điều khiển",
    en: "A file of the theme has a control character in its name",
    why: (
      "Danh sách tệp để chép lên máy chủ ghi mỗi tệp một dòng; tên có dấu xuống dòng thì thành hai dòng sai.",
      "The lists for uploading have one file a line; a name with a line break would become two that are wrong."
    ),
    remedy: ("Đổi tên tệp trong assets/.", "Rename the file in assets/."), bad: "assets/logo\\n.png",
    good: "assets/logo.png")

  static let templateMissing = theme(
    "template-missing", vi: "Thiếu một mẫu trang", en: "A template is missing",
    why: ("Mỗi loại trang cần một mẫu.", "Every kind of page needs a template."),
    remedy: ("Tạo tệp đó trong templates/, hoặc dùng 'extends'.", "Write the file in templates/, or use 'extends'."),
    bad: "{{> partials/cart}}", good: "{{> partials/card}}")

  static let templateSyntax = theme(
    "template-syntax", vi: "Mẫu trang sai cú pháp", en: "A template that cannot be read",
    why: ("Thẻ mở ra phải được đóng lại đúng chỗ.", "What is opened must be closed, in order."),
    remedy: ("Xem dòng được chỉ.", "Look at the line shown."), bad: "{{#photos}}…{{/photo}}",
    good: "{{#photos}}…{{/photos}}")

  static let templateUnknownName = theme(
    "template-unknown-name", vi: "Mẫu trang gọi một tên không có",
    en: "A template asks for a name that nobody provides",
    why: (
      "Tên viết sai sẽ để lại một chỗ trống trên mọi trang mà không ai hay.",
      "A misspelt name would leave a hole on every page, unseen."
    ),
    remedy: (
      "Sửa tên theo gợi ý; docs/theme-reference.md có mọi tên.",
      "Mend the name as suggested; docs/theme-reference.md has all of them."
    ), bad: "{{nmae}}", good: "{{name}}")

  static let templateUnknownString = theme(
    "template-unknown-string", vi: "Thiếu một câu chữ của giao diện", en: "A word of the theme is missing",
    why: ("Mỗi ngôn ngữ của trang cần đủ mọi câu chữ.", "Every language of the site needs all of the words."),
    remedy: ("Thêm câu chữ vào i18n/NGÔN-NGỮ.json.", "Add the word to i18n/LANGUAGE.json."),
    bad: "{{t.serach.label}}", good: "{{t.search.label}}")

  static let templateWrongTag = theme(
    "template-wrong-tag", vi: "Thẻ không hợp với giá trị", en: "A tag that does not fit the value",
    why: (
      "Chữ phải được thoát ký tự, HTML thì không; nhầm chỗ thì trang hỏng hoặc bị chèn mã.",
      "Text is escaped and HTML is not; the wrong tag breaks the page or lets code in."
    ),
    remedy: (
      "Dùng {{…}} cho chữ, {{{…}}} cho HTML, {{#…}} cho danh sách và nhóm.",
      "Use {{…}} for text, {{{…}}} for HTML, {{#…}} for lists and groups."
    ), bad: "{{{name}}}", good: "{{name}}")

  static let templateRecursion = theme(
    "template-recursion", vi: "Các mẫu gọi nhau thành vòng", en: "Templates that call each other in a circle",
    why: (
      "Mẫu được ghép sẵn; vòng tròn thì không bao giờ xong.", "Partials are put in beforehand; a circle never ends."
    ),
    remedy: ("Bỏ một lời gọi trong vòng.", "Drop one call of the circle."), bad: "{{! a.mustache }}{{> a}}",
    good: "{{! a.mustache }}{{> b}}")

  private static func theme(
    _ id: String, vi: String, en: String, why: (vi: String, en: String), remedy: (vi: String, en: String), bad: String,
    good: String
  ) -> Rule {
    Rule(
      id: id, severity: .error, title: BilingualText(vi: vi, en: en), why: BilingualText(vi: why.vi, en: why.en),
      sources: [.own], remedy: BilingualText(vi: remedy.vi, en: remedy.en), bad: bad, good: good)
  }
}
