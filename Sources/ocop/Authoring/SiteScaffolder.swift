import ArgumentParser
import OCOPAuthoring
import OCOPContent
import OCOPDiagnostics
import OCOPLaw
import OCOPModel

/// Makes a whole new site.
struct SiteScaffolder {
  let options: SiteOptions
  let fields: FieldOptions

  private var language: MessageLanguage { options.messages }

  func run() throws {
    let access = SiteAccess(options)
    // `ocop new site FOLDER` is as good as `--site FOLDER`.
    let folder = fields.site == nil ? fields.key ?? options.folder : options.folder
    let writer = ContentWriter(folder: folder)
    guard !writer.exists(Site.file) else {
      throw UsageFault.report(
        BilingualText(vi: "Ở '\(folder)' đã có trang rồi.", en: "There is a site in '\(folder)' already."), language)
    }
    let province = try province()
    let baseURL = try baseURL()
    let site = NewSite(
      province: province, baseURL: baseURL, title: fields.values["title"]?.first,
      tagline: fields.values["tagline"]?.first)
    try access.reportingFailure {
      for (path, text) in site.files(language) {
        try writer.write(text, to: path)
        Terminal.print("\(folder)/\(path)\n")
      }
    }
    let place = folder == "." ? "" : " --site \(folder)"
    Terminal.print(
      BilingualText(
        vi: """
          Trang của \(province.fullName) đã sẵn sàng. Tiếp theo:
            ocop new producer\(place)     thêm một chủ thể
            ocop import DANH-SÁCH.xlsx\(place)     đưa cả danh sách vào
            ocop serve\(place)     xem trang

          """,
        en: """
          The site of \(province.name.en) is ready. Next:
            ocop new producer\(place)     add a producer
            ocop import LIST.xlsx\(place)     bring a whole list in
            ocop serve\(place)     look at the site

          """)[language])
    if baseURL == nil {
      Terminal.print(
        BilingualText(
          vi: "Trước khi in mã hay công bố, sửa baseURL trong content/site.yml thành địa chỉ thật.\n",
          en:
            "Before codes are printed or the site is published, write its real address as baseURL in content/site.yml.\n"
        )[language])
    }
  }

  private func province() throws -> Province {
    let question = BilingualText(vi: "Tỉnh, thành phố", en: "Province")
    if let written = fields.values["province"]?.first {
      switch Self.read(written) {
      case .success(let province): return province
      case .failure(let fault): throw UsageFault.report(fault.message, language)
      }
    }
    guard Prompt.isPossible else {
      throw UsageFault.report(
        BilingualText(vi: "Cần --province, tên hoặc mã của tỉnh.", en: "--province is needed, a name or a code."),
        language)
    }
    let candidates = ProvinceDirectory.all.map { Candidate(value: $0.name.vi, label: $0.fullName) }
    while true {
      if let province = try Prompt(language: language).ask(question, candidates: candidates, accept: Self.read) {
        return province
      }
    }
  }

  private func baseURL() throws -> String? {
    let field = EntrySchema.site.fields.first { $0.name == "baseURL" }
    guard let field else { return nil }
    let input = FieldInput(field, directory: EntryDirectory(province: nil))
    func read(_ text: String) -> Result<String, FieldInput.Fault> {
      input.read(text).flatMap { value in
        let address = value.scalar ?? text
        let fault = WebAddress.faults(ofBase: address).first
        return fault.map { .failure(FieldInput.Fault(message: $0.text)) } ?? .success(address)
      }
    }
    if let written = fields.values["baseURL"]?.first {
      switch read(written) {
      case .success(let address): return address
      case .failure(let fault): throw UsageFault.report(fault.message, language)
      }
    }
    guard Prompt.isPossible, fields.values["province"] == nil else { return nil }
    return try Prompt(language: language).ask(
      BilingualText(
        vi: "Địa chỉ của trang, ví dụ https://ocop.tinh.gov.vn (chưa có thì Enter)",
        en: "Address of the site, such as https://ocop.example.vn (Enter where there is none yet)"), accept: read)
  }

  private static func read(_ text: String) -> Result<Province, FieldInput.Fault> {
    switch ProvinceDirectory.find(text) {
    case .present(let province): return .success(province)
    case .former(let former, let present):
      return .failure(
        FieldInput.Fault(
          message: BilingualText(
            vi: "\(former.name) nay thuộc \(present.fullName): viết '\(present.name.vi)'.",
            en: "\(former.name) belongs to \(present.name.en) today: write '\(present.name.en)'.")))
    case .unknown(let suggestion):
      return .failure(
        FieldInput.Fault(
          message: BilingualText(
            vi: "Không có tỉnh, thành phố nào tên '\(text)'.", en: "There is no province '\(text)'."
          ).followed(by: suggestion.map(BilingualText.didYouMean))))
    }
  }
}
