import OCOPLaw
import OCOPModel
import Testing

@Suite struct `An address in one line` {
  /// - Parameter commune: An Bình and Tiểu Cần lie in Vĩnh Long.
  @Test(arguments: [
    ("12 đường An Bình Đông", "An Bình", "12 đường An Bình Đông, xã An Bình, Vĩnh Long"),
    ("chợ Tiểu Cần", "Tiểu Cần", "chợ Tiểu Cần, xã Tiểu Cần, Vĩnh Long"),
    ("8 đường Vĩnh Long", "Tiểu Cần", "8 đường Vĩnh Long, xã Tiểu Cần, Vĩnh Long"),
    ("ấp 3, Tiểu Cần", "Tiểu Cần", "ấp 3, Tiểu Cần, Vĩnh Long"),
    ("ấp 3, xã Tiểu Cần, tỉnh Vĩnh Long", "Tiểu Cần", "ấp 3, xã Tiểu Cần, tỉnh Vĩnh Long"),
    ("ấp 3 Xã Tiểu Cần; Vĩnh Long.", "Tiểu Cần", "ấp 3 Xã Tiểu Cần; Vĩnh Long."),
    ("X.Tiểu Cần", "Tiểu Cần", "X.Tiểu Cần, Vĩnh Long"),
    ("Hamlet 3, Tiểu Cần Commune", "Tiểu Cần", "Hamlet 3, Tiểu Cần Commune, Vĩnh Long"),
    ("phường 1, TP. Vĩnh Long", "Tiểu Cần", "phường 1, TP. Vĩnh Long, xã Tiểu Cần, Vĩnh Long"),
  ])
  func `has the commune and province that no part of it names`(
    _ address: String, _ commune: String, _ line: String
  ) throws {
    guard case .found(let found) = CommuneDirectory.find(commune, in: "86") else {
      Issue.record("there is no \(commune)")
      return
    }
    let location = Location(
      address: LocalizedText(address, in: .vietnamese), commune: found.code, province: "86")
    #expect(location.line(in: .vietnamese) == line)
  }
}
