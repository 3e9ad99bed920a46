import OCOPDiagnostics
import OCOPLaw

/// Where the body sat that recognised the product of a row, as far as the row and the site say: what is told first goes before what is
/// told later.
struct IssuerPlace {
  let day: CalendarDate
  /// `huyện Di Linh`
  private(set) var district: String?
  /// Of those until 2025-06-30.
  private(set) var former: FormerProvince?
  private(set) var present: Province?

  init(on day: CalendarDate) { self.day = day }

  /// - Parameter isFormer: a district beside it says that it is a province of before, whatever is called so today.
  mutating func add(province text: String, isFormer: Bool) {
    if isFormer { see(ProvinceDirectory.former(named: text)) }
    switch ProvinceDirectory.find(text) {
    case .present(let province): see(province)
    case .former(let former, _): see(former)
    case .unknown: return
    }
  }

  mutating func add(district text: String) { district = district ?? text }

  /// - Parameter province: two-digit code under which communes are looked for.
  mutating func add(address text: String, in province: String?) {
    let address = AddressReader(text, province: province)
    if let former = address.formerAddress {
      let units = AddressReader.units(in: former)
      if let name = units.lazy.compactMap({ UnitName($0) }).first(where: isDistrict) {
        add(district: "\(name.kind.name.vi) \(name.name)")
      }
      see(units.last.flatMap { ProvinceDirectory.former(named: $0) })
    }
    let units = AddressReader.units(in: text)
    if let commune = address.commune {
      see(ProvinceDirectory.province(code: commune.provinceCode))
    } else if units.count > 1, let last = units.last, case .present(let province) = ProvinceDirectory.find(last) {
      see(province)
    }
  }

  /// What is shortened may be another thing: `H. 5` is a lane. A city may be a province's, or one itself.
  private func isDistrict(_ name: UnitName) -> Bool {
    guard name.kind.levels.contains(.district), !name.isAbbreviated else { return false }
    guard name.kind.levels.contains(.province), case .present(let city) = ProvinceDirectory.find(name.name) else {
      return true
    }
    return city.kind(on: day) != .city
  }

  private mutating func see(_ province: Province?) { present = present ?? province }

  private mutating func see(_ province: FormerProvince?) {
    guard former == nil, let province, present.map({ $0.code == province.presentCode }) ?? true else { return }
    former = province
    see(ProvinceDirectory.province(code: province.presentCode))
  }

  /// The provinces of that day of which each may be meant.
  var provinces: [String] {
    guard let present else { return [] }
    guard day < Reorganisation.day else { return [present.fullName(on: day)] }
    return (former.map { [$0] } ?? ProvinceDirectory.former(of: present)).map { $0.fullName(on: day) }
  }

  /// What the body of a level was called on that day; nil where it cannot be known which one it was.
  func body(of level: RecognitionLevel) -> String? {
    switch level {
    case .ministry:
      (Authority.ministries.last { $0.from.map { $0 <= day } ?? true } ?? Authority.ministries.first)?.name.vi
    case .province: provinces.count == 1 ? "UBND \(provinces[0])" : nil
    case .district: district.map { "UBND \($0)" }
    }
  }
}
