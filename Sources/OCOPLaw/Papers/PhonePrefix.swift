/// Mobile prefixes that became shorter in 2018, when numbers of 11 digits got 10.
package enum PhonePrefix {
  /// What replaced a four-digit prefix; nil for every other.
  package static func current(for prefix: String) -> String? { changes[prefix] }

  private static let changes = Dictionary(
    LawTable("phone_prefixes").compactMap { ($0["former"], $0["present"]) }, uniquingKeysWith: { first, _ in first })
}
