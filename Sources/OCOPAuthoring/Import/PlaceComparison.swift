import OCOPLaw

/// Whether two ways of writing a place name the same one: `Tiểu Cần`, `xã Tiểu Cần` and `29341`.
enum PlaceComparison {
  static func isSame(_ left: String, _ right: String, field: String, in province: String?) -> Bool {
    if field == "province" {
      guard case .present(let one) = ProvinceDirectory.find(left),
        case .present(let other) = ProvinceDirectory.find(right)
      else { return false }
      return one == other
    }
    guard case .found(let one) = CommuneDirectory.find(left, in: province),
      case .found(let other) = CommuneDirectory.find(right, in: province)
    else { return false }
    return one == other
  }
}
