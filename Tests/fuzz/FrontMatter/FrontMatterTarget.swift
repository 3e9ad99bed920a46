import OCOPContent
import OCOPModel

/// Splitting, YAML, and decoding against the schema of every kind of file, as an original and as a translation. The first byte
/// chooses the kind; the rest is the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFrontMatter(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0, let text = String(validating: UnsafeBufferPointer(start: data + 1, count: count - 1), as: UTF8.self)
  else { return 0 }
  let kinds = EntryKind.allCases
  let choice = Int(data[0])
  let kind = choice % (kinds.count + 1)
  let subject: ContentFile.Subject =
    kind < kinds.count ? .entry(kinds[kind], key: "thu") : .lot(product: "thu", code: "L1")
  let file = ContentFile(subject: subject, language: choice < 128 ? nil : .english, path: "content/thu.md")
  let (draft, findings) = EntryDraft.parse(text, file: file, languages: [.vietnamese, .english])
  // A file of which nothing could be used says why.
  precondition(draft != nil || !findings.isEmpty, "a file was dropped without a word")
  return 0
}
