import OCOPContent
import OCOPDiagnostics
import OCOPModel
import OCOPPrint
import OCOPRendering
import OCOPRules
import OCOPTemplates

/// Reads a theme with the one that it extends, and gets its words and assets ready.
struct ThemeLoader {
  private let site: String
  private(set) var diagnostics: [Diagnostic] = []

  init(site: String) {
    self.site = site
  }

  /// A theme that can be rendered with, and the files that it publishes.
  struct LoadedTheme {
    let theme: Theme
    let assets: AssetPublication
  }

  /// Nil, with a problem, where the theme cannot be used.
  mutating func load(_ name: String, languages: [Language]) throws(MachineError) -> LoadedTheme? {
    guard let layers = try layers(of: name) else { return nil }
    var files: [String: [UInt8]] = [:]
    var templates: ThemeSource?
    for layer in layers.reversed() {
      files.merge(layer.files) { _, own in own }
      let own = Self.templates(of: layer)
      templates = templates.map { own.extending($0) } ?? own
    }
    if let base = layers.last, !base.isEmbedded, base.files["theme.json"] == nil,
      languages.contains(where: { files["i18n/\($0.code).json"] == nil })
    {
      reportNoManifest(base)
      return nil
    }
    let assets = AssetPublication(Self.part("assets/", of: files))
    for layer in layers { reportNames(of: layer) }
    var strings: [Language: UIStrings] = [:]
    for language in languages { strings[language] = words(language, in: layers) }
    guard let templates, diagnostics.isEmpty else { return nil }
    let theme = Theme(
      name: name, templates: templates, strings: strings, assets: AssetCatalog(assets.addresses))
    return LoadedTheme(theme: theme, assets: assets)
  }

  /// What a theme prints with. One that prints nothing of its own, and extends none that does, prints like the default one. Nil, with
  /// a problem, where it cannot be used.
  mutating func printTheme(_ name: String) throws -> PrintTheme? {
    guard var layers = try layers(of: name) else { return nil }
    if !layers.contains(where: { !Self.part("print/", of: $0.files).isEmpty }) {
      guard let carried = try self.layers(of: "default") else { return nil }
      layers = carried
    }
    return try PrintTheme(
      layers.map { PrintTheme.Layer(folder: "\($0.folder)/print", files: Self.part("print/", of: $0.files)) })
  }

  /// The theme, then the one that it extends, and so on.
  private mutating func layers(of name: String) throws(MachineError) -> [ThemeFiles]? {
    var layers: [ThemeFiles] = []
    var next: String? = name
    var asked = (place: ContentPlace.field(Site.file, "theme"), key: "theme")
    while let name = next {
      guard !layers.contains(where: { $0.folder == "themes/\(name)" }) else {
        report(
          asked.place, vi: "Giao diện '\(name)' dựa trên chính nó", en: "Theme '\(name)' extends itself"
        )
        return nil
      }
      guard let layer = try ThemeFiles.load(name, site: site) else {
        report(
          asked.place, vi: "Không có giao diện '\(name)' trong themes/",
          en: "There is no theme '\(name)' in themes/",
          hint: BilingualText(
            vi: "Sửa mục '\(asked.key)', hoặc dùng 'default'.", en: "Mend '\(asked.key)', or use 'default'."))
        return nil
      }
      layers.append(layer)
      let manifest = layer.files["theme.json"].map {
        WordFile(String(decoding: $0, as: UTF8.self), file: "\(layer.folder)/theme.json")
      }
      next = manifest?["extends"]
      asked = (.file("\(layer.folder)/theme.json"), "extends")
    }
    return layers
  }

  /// Names become addresses, and lines of lists.
  private mutating func reportNames(of layer: ThemeFiles) {
    for path in Self.part("assets/", of: layer.files).keys.sorted() {
      guard path.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { continue }
      let name = String(reflecting: path)
      report(
        .file("\(layer.folder)/assets"), .themeFileName,
        vi: "Tên tệp có dấu xuống dòng hoặc ký tự điều khiển khác: \(name)",
        en: "The name of a file has a line break or another control character: \(name)",
        hint: BilingualText(vi: "Đổi tên tệp.", en: "Rename the file."))
    }
  }

  private static func templates(of layer: ThemeFiles) -> ThemeSource {
    let folder = "\(layer.folder)/templates"
    var templates: [String: TemplateSource] = [:]
    for (path, bytes) in part("templates/", of: layer.files) where path.hasSuffix(".mustache") {
      templates[String(path.dropLast(".mustache".count))] = TemplateSource(file: "\(folder)/\(path)", bytes: bytes)
    }
    return ThemeSource(folder: folder, templates: templates)
  }

  private mutating func words(_ language: Language, in layers: [ThemeFiles]) -> UIStrings? {
    let path = "i18n/\(language.code).json"
    var strings: [String: UIString] = [:]
    var isThere = false
    for layer in layers.reversed() {
      guard let bytes = layer.files[path] else { continue }
      isThere = true
      let file = WordFile(String(decoding: bytes, as: UTF8.self), file: "\(layer.folder)/\(path)")
      for finding in file.findings {
        if case .span(let span) = finding.place.anchor {
          diagnostics.append(
            Diagnostic(
              code: finding.rule, severity: .error, file: finding.place.file, span: span, message: finding.message,
              hint: finding.hint))
        }
      }
      strings.merge(Self.strings(file, in: "\(layer.folder)/\(path)")) { _, own in own }
    }
    let file = "\(layers[0].folder)/\(path)"
    guard isThere else {
      if layers[0].isEmbedded {
        report(
          .field(Site.file, "languages"),
          vi: "Giao diện '\(layers[0].name)' chưa có lời cho ngôn ngữ '\(language.code)'",
          en: "The theme '\(layers[0].name)' has no words in the language '\(language.code)'",
          hint: BilingualText(
            vi:
              "Bỏ '\(language.code)' khỏi 'languages', hoặc làm một giao diện dựa trên '\(layers[0].name)' có tệp \(path).",
            en:
              "Drop '\(language.code)' from 'languages', or make a theme that extends '\(layers[0].name)' and has \(path)."
          ))
        return nil
      }
      report(
        .file(file), vi: "Giao diện chưa có lời cho ngôn ngữ '\(language.code)'",
        en: "The theme has no words in the language '\(language.code)'",
        hint: BilingualText(
          vi: "Tạo tệp này theo mẫu i18n/en.json, hoặc bỏ '\(language.code)' khỏi 'languages'.",
          en: "Write this file after i18n/en.json, or drop '\(language.code)' from 'languages'."))
      return nil
    }
    return UIStrings(language: language.code, file: file, strings: strings)
  }

  /// `x.one` and `x.other` are two forms of the text `x`.
  private static func strings(_ file: WordFile, in path: String) -> [String: UIString] {
    var strings: [String: UIString] = [:]
    let singular = Dictionary(
      file.words.filter { $0.key.hasSuffix(".one") }.map { (String($0.key.dropLast(4)), $0.text) },
      uniquingKeysWith: { first, _ in first })
    for word in file.words {
      if word.key.hasSuffix(".other") {
        let key = String(word.key.dropLast(6))
        strings[key] = UIString(word.text, one: singular[key], file: path, span: word.span)
      } else {
        strings[word.key] = UIString(word.text, file: path, span: word.span)
      }
    }
    return strings
  }

  /// A theme that brings a few files of its own and does not say whose the others are.
  private mutating func reportNoManifest(_ layer: ThemeFiles) {
    report(
      .file("\(layer.folder)/theme.json"),
      vi: "Giao diện '\(layer.name)' không có tệp theme.json, nên không dựa trên giao diện nào",
      en: "The theme '\(layer.name)' has no theme.json, and so extends no other",
      hint: BilingualText(
        vi: "Tạo tệp này với nội dung '{\"name\": \"\(layer.name)\", \"extends\": \"default\"}'.",
        en: "Write this file: '{\"name\": \"\(layer.name)\", \"extends\": \"default\"}'."))
  }

  private static func part(_ prefix: String, of files: [String: [UInt8]]) -> [String: [UInt8]] {
    var part: [String: [UInt8]] = [:]
    for (path, bytes) in files where path.hasPrefix(prefix) { part[String(path.dropFirst(prefix.count))] = bytes }
    return part
  }

  private mutating func report(
    _ place: ContentPlace, _ rule: Rule = .themeMissing, vi: String, en: String, hint: BilingualText? = nil
  ) {
    var locator = SpanLocator(site: site)
    diagnostics += locator.diagnostics([rule.finding(place, vi: vi, en: en, hint: hint)])
  }
}
