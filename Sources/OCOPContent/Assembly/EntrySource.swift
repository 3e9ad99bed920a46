import OCOPModel

/// One entry or lot as its author wrote it: the original's values with the translations laid over them, and every body.
///
/// A class that does not change: tens of thousands of them are sorted and handed from thread to thread.
final class EntrySource: Sendable {
  /// Of the original.
  let file: ContentFile
  var key: String { file.key }
  var path: String { file.path }
  let record: Record
  let body: LocalizedBody
  /// Of a product, in the order of their paths.
  let lots: [EntrySource]

  init(file: ContentFile, record: Record, body: LocalizedBody, lots: [EntrySource] = []) {
    self.file = file
    self.record = record
    self.body = body
    self.lots = lots
  }

  /// Whether every required key is there and right; if not, that has been reported and the entry is left out.
  var isComplete: Bool {
    file.schema.fields.allSatisfy { field in
      guard field.isRequired else { return true }
      return record[field.name] != nil && record[field.name] != .faulty
    }
  }
}
