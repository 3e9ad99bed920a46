import ArgumentParser
import OCOPAuthoring
import OCOPBuild
import OCOPContent
import OCOPDiagnostics
import OCOPLaw
import OCOPMedia
import OCOPModel
import OCOPText

/// Makes the file of a new entry, and says what is left to fill.
struct EntryScaffolder {
  let schema: EntrySchema
  let options: SiteOptions
  let fields: FieldOptions

  private var language: MessageLanguage { options.messages }
  /// Questions are asked where nothing but the type and a key was given: a script that gives options wants no questions.
  private var asks: Bool { Prompt.isPossible && fields.values.isEmpty && fields.photos.isEmpty }

  func run() throws {
    let access = SiteAccess(options)
    guard let directory = try access.reportingFailure({ try SiteDirectory(folder: options.folder).load() }) else {
      throw access.reportNoSite()
    }
    var values = try readOptions(directory)
    if asks { try ask(&values, directory) }
    let product = try product(directory)
    let key = try key(values, directory)
    let photos = try photoFiles(key: key, values: &values)
    let entry = NewEntry(schema: schema, key: key, product: product, values: values)
    let writer = ContentWriter(folder: options.folder)
    for path in [entry.path, "\(entry.folder)/index.md", "\(entry.folder).md"] where writer.exists(path) {
      throw UsageFault.report(
        BilingualText(
          vi: "'\(path)' đã có rồi; chọn khóa khác.", en: "'\(path)' is there already; choose another key."),
        language)
    }
    try access.reportingFailure {
      for photo in photos {
        try writer.write(photo.bytes, to: "\(entry.folder)/\(photo.name)")
        Terminal.print("\(entry.folder)/\(photo.name)\n")
      }
      try writer.write(entry.text(language), to: entry.path)
      Terminal.print("\(entry.path)\n")
    }
    try reportRest(entry)
  }

  private func readOptions(_ directory: EntryDirectory) throws -> [String: YAMLValue] {
    var values: [String: YAMLValue] = [:]
    for field in schema.fields {
      guard let written = fields.values[field.name] else { continue }
      for text in written {
        switch FieldInput(field, directory: directory).read(text) {
        case .success(.list(let items)):
          if case .list(let earlier)? = values[field.name] {
            values[field.name] = .list(earlier + items)
          } else {
            values[field.name] = .list(items)
          }
        case .success(let value): values[field.name] = value
        case .failure(let fault): throw UsageFault.report(fault.message, language)
        }
      }
    }
    if schema.name == "certification", values["scheme"] == nil, !asks {
      values["scheme"] = .bare(CertificateScheme.ocop)
    }
    return values
  }

  private func ask(_ values: inout [String: YAMLValue], _ directory: EntryDirectory) throws {
    let prompt = Prompt(language: language)
    let wanted = EntryTemplate.expected[schema.name] ?? []
    Terminal.print(
      BilingualText(
        vi: "Enter để bỏ qua; gõ vài chữ không dấu rồi Tab để chọn; Ctrl-C để thôi.\n",
        en: "Enter skips; type a few letters without accents and press Tab to choose; Ctrl-C gives up.\n")[language])
    for field in schema.fields where field.isRequired || wanted.contains(field.name) {
      if case .list(.record) = field.shape { continue }
      let mark = field.isRequired ? " *" : ""
      let input = FieldInput(field, directory: directory)
      values[field.name] = try prompt.ask(
        BilingualText(vi: field.meaning.vi + mark, en: field.meaning.en + mark),
        suggestion: field.name == "scheme" ? CertificateScheme.ocop : nil,
        candidates: field.candidates(in: directory, language: language), accept: input.read)
    }
  }

  private func product(_ directory: EntryDirectory) throws -> String? {
    guard schema.name == EntrySchema.lot.name else { return nil }
    let keys = directory.all(.product).map(\.key)
    var product = fields.product
    if product == nil, Prompt.isPossible {
      product = try Prompt(language: language).ask(
        BilingualText(vi: "Sản phẩm của lô *", en: "The lot's product *"),
        candidates: directory.all(.product).map { Candidate(value: $0.key, label: $0.name) }
      ) { .success($0) }
    }
    guard let product else {
      throw UsageFault.report(
        BilingualText(
          vi: "Cần --product, khóa sản phẩm của lô.", en: "--product is needed, the key of the lot's product."),
        language)
    }
    guard keys.contains(product) else {
      throw UsageFault.unknownChoice(product, among: keys, vi: "sản phẩm", en: "product", language: language)
    }
    return product
  }

  private func key(_ values: [String: YAMLValue], _ directory: EntryDirectory) throws -> String {
    let isLot = schema.name == EntrySchema.lot.name
    func check(_ text: String) -> Result<String, FieldInput.Fault> {
      if isLot ? LotCode.isValid(text) : Slug.isKey(text) && NewEntry.key(of: text) == text { return .success(text) }
      let better = isLot ? LotCode.meant(by: text) : NewEntry.key(of: text)
      let rest: BilingualText =
        if let better, !better.isEmpty {
          BilingualText(vi: "", en: "").asking(better)
        } else if isLot {
          BilingualText(
            vi: "; mã lô gồm chữ in hoa, số, '.', '_' và '-', nhiều nhất 20 ký tự.",
            en: "; it has capital letters, digits, '.', '_' and '-', 20 characters at the most.")
        } else {
          BilingualText(vi: ".", en: ".")
        }
      return .failure(
        FieldInput.Fault(
          message: BilingualText(
            vi: "'\(text)' không dùng làm \(isLot ? "mã lô" : "khóa") được\(rest.vi)",
            en: "'\(text)' cannot be a \(isLot ? "lot code" : "key")\(rest.en)")))
    }
    if let key = fields.key {
      switch check(key) {
      case .success(let key): return key
      case .failure(let fault): throw UsageFault.report(fault.message, language)
      }
    }
    let name = NewEntry.nameField(of: schema).flatMap { values[$0]?.scalar }
    reportNamesakes(name, directory)
    let suggestion = name.map { NewEntry.suggestedKey($0, schema, in: directory) } ?? ""
    if asks {
      let question = isLot ? BilingualText(vi: "Mã lô *", en: "Lot code *") : BilingualText(vi: "Khóa *", en: "Key *")
      // All that was typed until here would be lost without a key.
      while true {
        if let key = try Prompt(language: language).ask(
          question, suggestion: suggestion.isEmpty ? nil : suggestion, accept: check)
        {
          return key
        }
        Terminal.print(
          BilingualText(
            vi: "  Không có khóa thì không ghi được; Ctrl-C để thôi.\n",
            en: "  Nothing can be written without one; Ctrl-C gives up.\n")[language])
      }
    }
    guard !suggestion.isEmpty else {
      throw UsageFault.report(
        BilingualText(
          vi: isLot ? "Cần mã lô: ocop new lot MÃ --product KHÓA." : "Cần khóa, hoặc tên để đặt khóa.",
          en: isLot
            ? "A lot code is needed: ocop new lot CODE --product KEY." : "A key is needed, or a name to make it from."),
        language)
    }
    return suggestion
  }

  /// Two entries may have one name, but mostly the second is a slip: it is told before it gets a key of its own.
  private func reportNamesakes(_ name: String?, _ directory: EntryDirectory) {
    guard let name, let kind = EntryKind(rawValue: schema.name) else { return }
    let same = directory.entries(kind, named: name)
    let entries = same.isEmpty ? directory.entries(kind, like: name) : same
    guard let first = entries.first else { return }
    let keys = entries.map(\.key).joined(separator: ", ")
    let known = same.isEmpty ? first.name : name
    Terminal.printError(
      BilingualText(
        vi: "Đã có '\(known)' trong content/\(kind.folder)/: \(keys). "
          + "Nếu là cùng một mục, hãy sửa tệp ấy và xóa tệp mới.\n",
        en: "'\(known)' is in content/\(kind.folder)/ already: \(keys). "
          + "If it is the same, edit that file and delete the new one.\n"
      )[language])
  }

  private func photoFiles(key: String, values: inout [String: YAMLValue]) throws -> [(name: String, bytes: [UInt8])] {
    guard !fields.photos.isEmpty else { return [] }
    let files = try fields.photos.enumerated().map { index, path in
      let bytes = try UsageFault.read(path, endings: [".jpg", ".jpeg", ".png", ".webp", ".heic", ".tif"], options)
      guard ImageFormat(head: Array(bytes.prefix(512))) != nil else {
        throw UsageFault.report(
          BilingualText(vi: "'\(path)' không phải là ảnh đọc được.", en: "'\(path)' is no photo that can be read."),
          language)
      }
      return (name: NewEntry.photoName(path, key: key, number: index + 1), bytes: bytes)
    }
    values["photos"] = .list(
      files.map { .record([.init("file", .text($0.name)), .init("alt", .bare(""))]) })
    return files
  }

  /// What `ocop check` has to say of the new file.
  private func reportRest(_ entry: NewEntry) throws {
    let loaded = try SiteAccess(options).load(day: DayOptions.parse([]).day, drafts: true)
    let rest = loaded.diagnostics.filter { $0.file == entry.path }
    guard !rest.isEmpty else { return }
    Terminal.print(BilingualText(vi: "\nCòn phải điền:\n", en: "\nLeft to fill:\n")[language])
    DiagnosticReport(site: options.folder, language: language).print(rest, format: .text)
  }
}
