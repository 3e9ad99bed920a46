import OCOPLaw
import OCOPModel

extension EntrySource {
  /// The entry with something in the place of every required value that is missing or wrong, so that the rest of it can be looked
  /// at before it is left out. References get none: they would be looked up.
  var completedForChecking: EntrySource {
    var record = record
    for field in file.schema.fields where field.isRequired {
      guard record[field.name] == nil || record[field.name] == .faulty else { continue }
      record[field.name] = field.shape.standIn
    }
    return EntrySource(file: file, record: record, body: body, lots: lots)
  }
}

extension FieldShape {
  fileprivate var standIn: FieldValue {
    switch self {
    case .text: .text(LocalizedText("", in: .vietnamese))
    case .identifier, .choice, .url: .string("")
    case .date: .date(CalendarDate(daysSinceEpoch: 0))
    default: .faulty
    }
  }
}
