package import OCOPDiagnostics
import OCOPLaw
package import OCOPModel
package import OCOPRules

/// Reads `content/site.yml`.
package enum SiteReader {
  package static let file = Site.file

  package enum Outcome: Sendable {
    /// There is no site in that folder.
    case noSite
    /// The site cannot be built without what is wrong here; what could be read is enough to check the rest.
    case unusable([Finding], readable: Site)
    case site(Site, [Finding])
  }

  package static func read(site folder: String) throws(MachineError) -> Outcome {
    switch try ContentText.read("\(folder)/\(file)") {
    case .missing: return .noSite
    case .notUTF8(let line): return unusable([FileFault.notUTF8(file, line: line)])
    case .utf16: return unusable([FileFault.utf16(file)])
    case .tooLarge(let bytes): return unusable([FileFault.tooLarge(file, bytes: bytes)])
    case .text(let text): return parse(text)
    }
  }

  /// What is to be read of the file, and its first line: all of it, or what stands between two lines `---`, as in every other file of
  /// content. What follows the second of them would be lost, so there may be nothing.
  static func yaml(in text: String) -> (text: Substring, firstLine: Int) {
    if case .success(let split) = FrontMatterSplitter.split(text), split.rawBody.allSatisfy(\.isWhitespace) {
      return (split.yaml, split.yamlFirstLine)
    }
    return (text.unicodeScalars.first == "\u{FEFF}" ? text.dropFirst() : text[...], 1)
  }

  static func parse(_ text: String) -> Outcome {
    let yaml = yaml(in: text)
    var reader = YAMLReader(file: file, firstLine: yaml.firstLine)
    guard let root = reader.read(yaml.text) else { return unusable(reader.findings) }
    var findings = reader.findings
    let languages = languages(in: root, findings: &findings)
    var decoder = RecordDecoder(
      file: file, language: languages.first ?? .vietnamese, siteLanguages: languages.isEmpty ? nil : languages)
    guard let record = decoder.decode(root, as: EntrySchema.site.fields) else {
      return unusable(findings + decoder.findings)
    }
    findings += decoder.findings
    var places = PlaceResolver(siteProvince: .none)
    let province = record.string("province").flatMap { places.province($0, at: .field(file, "province")) }
    findings += places.findings
    // Written under a misspelt key as well: whoever did that has a province.
    let isProvinceMeant =
      record["province"] != nil || findings.contains { $0.writtenField?.steps.first == .key("province") }
    let unread: Site.Unread = province == nil && isProvinceMeant ? .province : []
    guard let title = record.text("title"), let baseURL = record.string("baseURL"), !languages.isEmpty else {
      return unusable(
        findings, languages: languages.isEmpty ? meantLanguages(in: root) : languages, province: province,
        unread: unread)
    }
    let organisation = record.record("organisation").flatMap { office in
      office.text("name").map {
        Site.Organisation(
          name: $0, address: office.text("address"), phone: office.string("phone"), email: office.string("email"))
      }
    }
    let addresses = [("baseURL", baseURL), ("trace", record.record("trace")?.string("baseURL") ?? "")]
    for (name, url) in addresses where WebAddress.isAbsolute(url) {
      if url.prefix(7).lowercased() == "http://", !WebAddress.isLocal(url) {
        findings.append(
          Rule.addressNotHTTPS.finding(
            name == "trace" ? .field(file, name, "baseURL") : .field(file, name),
            vi: "Địa chỉ của trang bắt đầu bằng http://, trình duyệt sẽ ghi là 'Không bảo mật'",
            en: "The site's address begins with http://, so that browsers call it 'Not secure'",
            hint: BilingualText(
              vi: "Viết 'https://\(url.dropFirst(7))' khi máy chủ đã có chứng chỉ",
              en: "Write 'https://\(url.dropFirst(7))' once the server has its certificate")))
      }
      for fault in WebAddress.faults(ofBase: url) {
        findings.append(
          Rule.malformedValue.finding(
            .field(file, name), vi: fault.message.vi, en: fault.message.en, hint: fault.hint))
      }
    }
    var site = Site(
      title: title, tagline: record.text("tagline"), baseURL: trimmed(baseURL), languages: languages,
      province: province, theme: record.string("theme") ?? "default", organisation: organisation,
      traceBaseURL: record.record("trace")?.string("baseURL").map(trimmed))
    site.unread = unread
    site.rulesAsErrors = record.strings("errors").map(\.text)
    site.accepted = record.acceptances
    let forms = record.strings("precompress").map(\.text)
    site.precompress = PackedForm.allCases.filter { forms.contains($0.rawValue) }
    return .site(site, findings)
  }

  private static func unusable(
    _ findings: [Finding], languages: [Language] = [], province: String? = nil, unread: Site.Unread = .province
  ) -> Outcome {
    var site = Site(
      title: LocalizedText("", in: .vietnamese), baseURL: "https://localhost",
      languages: languages.isEmpty ? [.vietnamese, .english] : languages, province: province)
    site.unread = languages.isEmpty ? unread.union(.languages) : unread
    return .unusable(findings, readable: site)
  }

  /// `languages: vi, en`, which is no list yet.
  private static func meantLanguages(in root: YAMLNode) -> [Language] {
    guard case .mapping(let pairs) = root.content, let pair = pairs.first(where: { $0.key == "languages" }),
      case .scalar(let text, _) = pair.value.content
    else { return [] }
    return text.split { $0 == "," || $0 == " " }.compactMap { Language(code: String($0)) }
  }

  /// The languages are read first: every other text may be written in each of them.
  private static func languages(in root: YAMLNode, findings: inout [Finding]) -> [Language] {
    guard case .mapping(let pairs) = root.content, let pair = pairs.first(where: { $0.key == "languages" }),
      case .sequence(let nodes) = pair.value.content
    else { return [] }
    var languages: [Language] = []
    for node in nodes {
      guard case .scalar(let text, _) = node.content else { continue }
      guard let language = Language(code: text) else {
        findings.append(
          Rule.malformedValue.finding(
            .span(file, node.span), vi: "'\(text)' không phải là mã ngôn ngữ", en: "'\(text)' is not a language code",
            hint: BilingualText(
              vi: "Viết chữ thường, ví dụ vi hoặc en.", en: "Write small letters, for example vi or en.")))
        continue
      }
      guard let first = nodes.first(where: { $0.firstScalar == text }), first.span == node.span else {
        findings.append(
          Rule.malformedValue.finding(
            .span(file, node.span), vi: "Ngôn ngữ '\(text)' được ghi hai lần",
            en: "The language '\(text)' is written twice",
            hint: BilingualText(vi: "Xóa một trong hai.", en: "Delete one of the two.")))
        continue
      }
      languages.append(language)
    }
    if languages.isEmpty, findings.isEmpty {
      findings.append(
        Rule.missingField.finding(
          .span(file, pair.keySpan), vi: "'languages' chưa có ngôn ngữ nào", en: "'languages' names no language",
          hint: BilingualText(vi: "Viết languages: [vi, en].", en: "Write languages: [vi, en].")))
    }
    return languages
  }

  private static func trimmed(_ url: String) -> String {
    var url = url
    while url.hasSuffix("/") { url.removeLast() }
    return url
  }
}
