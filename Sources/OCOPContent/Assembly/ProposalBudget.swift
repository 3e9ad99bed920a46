/// How often in one run it is looked for what may have been meant. A proposal looks at every name there is; where hundreds are wrong,
/// a whole list is, and the first few proposals say so.
struct ProposalBudget {
  private var left = 200

  /// Whether one more may be looked for.
  mutating func takeOne() -> Bool {
    guard left > 0 else { return false }
    left -= 1
    return true
  }
}
