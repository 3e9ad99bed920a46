/// How well a fact of the law is attested; the tables carry it with every row.
package enum Confidence: String, Sendable {
  /// Two or more independent sources agree.
  case twoSources = "C2"
  case oneSource = "C1"
  /// General knowledge, not looked up.
  case knowledge = "K"
}
