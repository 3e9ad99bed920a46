import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPRules

extension EntryMaker {
  mutating func photos(_ source: EntrySource) -> [Photo] {
    source.record.records("photos").compactMap { position, record in
      guard let name = record.string("file") else { return nil }
      guard let path = attachments.find(name, in: source.file.attachmentFolders) else {
        if attachments.isStranger(name, in: source.file.attachmentFolders) { return nil }
        let meant = attachments.suggestion(for: name, in: source.file.attachmentFolders)
        findings.append(
          Rule.missingPhoto.finding(
            .field(source.path, "photos", position, "file"), vi: "Không có ảnh '\(name)' cạnh tệp này",
            en: "There is no photo '\(name)' beside this file",
            hint: meant.map(BilingualText.didYouMean)
              ?? BilingualText(
                vi: "Chép ảnh vào thư mục '\(source.file.folder)'.", en: "Copy the photo into '\(source.file.folder)'.")
          ))
        return nil
      }
      return Photo(
        path: path, alt: record.text("alt"), caption: record.text("caption"), credit: record.text("credit"))
    }
  }

  /// The document that a field names: a file beside the entry, or an https address.
  mutating func document(
    _ name: String?, at place: @autoclosure () -> ContentPlace, in folders: [String]
  ) -> Document? {
    guard let name else { return nil }
    if WebAddress.isAbsolute(name), name.lowercased().hasPrefix("https://") { return .address(name) }
    if let path = attachments.find(name, in: folders) {
      if let fault = AttachmentFault.document(name, at: place()) { findings.append(fault) }
      return .file(path)
    }
    if attachments.isStranger(name, in: folders) { return nil }
    let meant = attachments.suggestion(for: name, in: folders)
    findings.append(
      Rule.missingDocument.finding(
        place(), vi: "Không có văn bản '\(name)' cạnh tệp này", en: "There is no document '\(name)' beside this file",
        hint: meant.map(BilingualText.didYouMean)
          ?? BilingualText(
            vi: "Chép văn bản vào thư mục '\(folders[0])', sửa tên, hoặc ghi địa chỉ https.",
            en: "Copy the document into '\(folders[0])', mend its name, or give an https address.")))
    return nil
  }

  mutating func lot(_ source: EntrySource) -> Lot? {
    guard case .lot = source.file.subject else { return nil }
    guard LotCode.isValid(source.key) else {
      findings.append(
        Rule.malformedEntryName.finding(
          .file(source.path), vi: "'\(source.key)' không phải là mã lô", en: "'\(source.key)' is not a lot code",
          hint: LotCode.meant(by: source.key).map {
            BilingualText(vi: "Đổi tên tệp thành '\($0).md'.", en: "Rename the file to '\($0).md'.")
          }
            ?? BilingualText(
              vi: "Mã lô gồm chữ in hoa, số, '.', '_' và '-', nhiều nhất 20 ký tự.",
              en: "A lot code has capital letters, digits, '.', '_' and '-', 20 characters at the most.")))
      return nil
    }
    let isComplete = source.isComplete
    let record = isComplete ? source.record : source.completedForChecking.record
    guard let produced = record.date("produced") else { return nil }
    let events = record.records("events").compactMap { position, event -> Lot.TrackingEvent? in
      guard let step = event.string("step") else { return nil }
      return Lot.TrackingEvent(
        step: step, date: event.date("date"), place: event.text("place"), by: event.text("by"),
        note: event.text("note"),
        document: document(
          event.string("document"), at: .field(source.path, "events", position, "document"),
          in: source.file.attachmentFolders))
    }
    let recall = record.record("recalled").flatMap { recalled in
      recalled.date("date").map { Lot.Recall(date: $0, reason: recalled.text("reason")) }
    }
    guard isComplete else { return nil }
    return Lot(
      code: source.key, file: source.path, produced: produced, expires: record.date("expires"),
      quantity: record.text("quantity"), events: events, recall: recall, body: source.body)
  }

  /// Nil, with a finding, where the text is no GTIN.
  mutating func gtin(_ text: String, at place: @autoclosure () -> ContentPlace) -> GTIN? {
    switch GTIN.parse(text) {
    case .success(let gtin): return gtin
    case .failure(let fault):
      report(fault, of: "GTIN", text: text, lengths: "8, 12, 13, 14", at: place())
      return nil
    }
  }

  mutating func gln(_ text: String, at place: @autoclosure () -> ContentPlace) -> String? {
    switch GLN.parse(text) {
    case .success(let gln): return gln.digits
    case .failure(let fault):
      report(fault, of: "GLN", text: text, lengths: "13", at: place())
      return nil
    }
  }

  private mutating func report(
    _ fault: GS1Fault, of name: String, text: String, lengths: String, at place: ContentPlace
  ) {
    findings.append(
      Rule.malformedValue.finding(
        place, vi: "'\(text)' không phải là mã \(name) đúng", en: "'\(text)' is not a \(name)",
        hint: fault.hint(for: name, lengths: lengths)))
  }

  /// The keys that the schema asks for where another key has some value, and that are not there; an empty list says nothing either.
  mutating func reportUnmetConditions(_ source: EntrySource) {
    let record = source.record
    for condition in source.file.schema.conditions where record.string(condition.key) == condition.value {
      for name in condition.requires where record[name] == nil || record.isEmptyList(name) {
        let isEmpty = record.isEmptyList(name)
        findings.append(
          Rule.missingField.finding(
            .field(source.path, name),
            vi: (isEmpty ? "Danh sách '\(name)' còn trống" : "Thiếu mục '\(name)'")
              + " (bắt buộc khi \(condition.key) là \(condition.value))",
            en: (isEmpty ? "The list '\(name)' is empty" : "'\(name)' is missing")
              + " (required where the \(condition.key) is \(condition.value))",
            hint: BilingualText(vi: "Thêm '\(name): …'.", en: "Add '\(name): …'.")))
      }
    }
  }
}
