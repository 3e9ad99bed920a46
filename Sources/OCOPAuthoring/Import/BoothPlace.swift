import OCOPContent
import OCOPText

/// Which booth a row or a record of a fair's booths speaks of. Numbers are counted in each zone anew where they do not begin with its
/// sign, as the rule `booth-number-twice` has it: 12 in A and 12 in B are two booths, A-12 is one wherever it is said to be.
struct BoothPlace {
  private let number: String
  private let zone: String?
  private let producer: String?

  init(_ record: [YAMLValue.Pair]) {
    func value(_ key: String) -> String? { record.first { $0.key == key }?.value.scalar }
    self.init(number: value("number") ?? "", zone: value("zone"), producer: value("producer"))
  }

  init(_ node: YAMLNode) {
    func value(_ key: String) -> String? { node[key]?.firstScalar }
    self.init(number: value("number") ?? "", zone: value("zone"), producer: value("producer"))
  }

  private init(number: String, zone: String?, producer: String?) {
    self.number = VietnameseFold.fold(number)
    self.zone = zone.map(VietnameseFold.fold)
    self.producer = producer
  }

  func isSame(_ other: BoothPlace) -> Bool {
    guard number == other.number else { return false }
    guard let zone, let otherZone = other.zone, zone != otherZone else { return true }
    // A producer's booth may have been moved to another zone.
    return number.hasPrefix(zone) || number.hasPrefix(otherZone) || (producer != nil && producer == other.producer)
  }
}
