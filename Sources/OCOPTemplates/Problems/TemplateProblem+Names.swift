import OCOPDiagnostics

/// Names that nobody provides.
extension TemplateProblem {
  static func missingTemplate(_ name: String, near: String?) -> TemplateProblem {
    TemplateProblem(
      .missing, vi: "Giao diện không có mẫu '\(name)'", en: "The theme has no template '\(name)'",
      hint: suggestion(near))
  }

  static func recursion(_ names: [String]) -> TemplateProblem {
    let path = names.joined(separator: " → ")
    return TemplateProblem(
      .recursion, vi: "Mẫu tự chứa chính nó: \(path)", en: "Template contains itself: \(path)",
      hint: BilingualText(vi: "bỏ một mắt xích", en: "break the chain"))
  }

  static func unknownBlock(_ name: String, layout: String, near: String?) -> TemplateProblem {
    TemplateProblem(
      .unknownName, vi: "Khung '\(layout)' không có khối '\(name)'",
      en: "Layout '\(layout)' has no block '\(name)'", hint: suggestion(near))
  }

  /// - Parameter view: the innermost view, or the one before the dot.
  static func unknownName(_ name: String, view: String, near: String?) -> TemplateProblem {
    TemplateProblem(
      .unknownName, vi: "'\(view)' không có '\(name)'", en: "'\(view)' has no '\(name)'",
      hint: suggestion(near))
  }

  static func unknownAsset(_ name: String, near: String?) -> TemplateProblem {
    TemplateProblem(
      .unknownName, vi: "Giao diện không có tệp '\(name)'", en: "The theme has no asset '\(name)'",
      hint: suggestion(near))
  }

  static func unknownString(_ key: String, language: String, near: String?) -> TemplateProblem {
    TemplateProblem(
      .unknownString, vi: "Ngôn ngữ '\(language)' chưa có chuỗi giao diện '\(key)'",
      en: "Language '\(language)' has no UI string '\(key)'", hint: suggestion(near))
  }

  static func unknownPlaceholder(_ name: String, key: String, view: String, near: String?) -> TemplateProblem {
    TemplateProblem(
      .unknownString, vi: "Chuỗi giao diện '\(key)' cần '{\(name)}', nhưng ở đây '\(view)' không có",
      en: "UI string '\(key)' needs '{\(name)}', which '\(view)' does not have", hint: suggestion(near))
  }
}
