import OCOPDiagnostics
import OCOPLaw
import OCOPModel

/// A value of the front matter that has the shape its schema asks for.
indirect enum FieldValue: Sendable, Equatable {
  case text(LocalizedText)
  case string(String)
  case integer(Int)
  case points(Points)
  case date(CalendarDate)
  case flag(Bool)
  case coordinates(Coordinates)
  case list([FieldValue])
  case record(Record)
  case pointsByName([String: Points])
  /// There, but wrong, and reported: whoever needs it stays silent.
  case faulty
}

/// The values of a group of keys, by name.
struct Record: Sendable, Equatable {
  private(set) var fields: [(name: String, value: FieldValue)] = []

  init(capacity: Int = 0) {
    fields.reserveCapacity(capacity)
  }

  static func == (left: Record, right: Record) -> Bool {
    left.fields.count == right.fields.count
      && left.fields.allSatisfy { field in right[field.name] == field.value }
  }

  subscript(name: String) -> FieldValue? {
    get { fields.first { $0.name == name }?.value }
    set {
      if let index = fields.firstIndex(where: { $0.name == name }) {
        if let newValue { fields[index].value = newValue } else { fields.remove(at: index) }
      } else if let newValue {
        fields.append((name, newValue))
      }
    }
  }

  func text(_ name: String) -> LocalizedText? {
    guard case .text(let text)? = self[name] else { return nil }
    return text
  }

  func string(_ name: String) -> String? {
    guard case .string(let text)? = self[name] else { return nil }
    return text
  }

  func integer(_ name: String) -> Int? {
    guard case .integer(let number)? = self[name] else { return nil }
    return number
  }

  func points(_ name: String) -> Points? {
    guard case .points(let points)? = self[name] else { return nil }
    return points
  }

  func date(_ name: String) -> CalendarDate? {
    guard case .date(let date)? = self[name] else { return nil }
    return date
  }

  func flag(_ name: String) -> Bool {
    guard case .flag(let flag)? = self[name] else { return false }
    return flag
  }

  func coordinates(_ name: String) -> Coordinates? {
    guard case .coordinates(let coordinates)? = self[name] else { return nil }
    return coordinates
  }

  func pointsByName(_ name: String) -> [String: Points] {
    guard case .pointsByName(let points)? = self[name] else { return [:] }
    return points
  }

  func record(_ name: String) -> Record? {
    guard case .record(let record)? = self[name] else { return nil }
    return record
  }

  /// The items of a list with their positions in the file, without those that were faulty.
  func list(_ name: String) -> [(position: Int, value: FieldValue)] {
    guard case .list(let values)? = self[name] else { return [] }
    return values.enumerated().filter { $0.element != .faulty }.map { ($0.offset, $0.element) }
  }

  /// Whether a list is written and has nothing in it.
  func isEmptyList(_ name: String) -> Bool {
    guard case .list(let values)? = self[name] else { return false }
    return values.isEmpty
  }

  func records(_ name: String) -> [(position: Int, record: Record)] {
    list(name).compactMap { item in
      guard case .record(let record) = item.value else { return nil }
      return (item.position, record)
    }
  }

  func strings(_ name: String) -> [(position: Int, text: String)] {
    list(name).compactMap { item in
      guard case .string(let text) = item.value else { return nil }
      return (item.position, text)
    }
  }

  func texts(_ name: String) -> [LocalizedText] {
    list(name).compactMap { item in
      guard case .text(let text) = item.value else { return nil }
      return text
    }
  }
}
