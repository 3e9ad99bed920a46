import OCOPLaw
import OCOPModel

/// How a product stands during an event.
enum StandingAtFair {
  case inForce
  /// Nothing was ever decided, as far as the site knows.
  case unknown
  /// Decided, and not in force on the day given.
  case notInForce(CalendarDate, RecognitionState)
  /// Not known: a decision's year is a slip.
  case doubtful

  init(of product: Int, at fair: Fair, in context: RuleContext) {
    let showcase = context.showcase
    let history = showcase.histories[product]
    guard !history.recognitions.isEmpty || !history.proposals.isEmpty else {
      self = .unknown
      return
    }
    for day in [fair.start, max(fair.start, fair.end)] {
      let state = history.standing(on: day).state
      guard state.isInForce || state == .potential5 else {
        let decisions = history.recognitions.map(\.certification) + history.proposals.map(\.certification)
        let isDoubtful = decisions.contains { context.hasDoubtfulDay(showcase.certifications[$0]) }
        self = isDoubtful ? .doubtful : .notInForce(day, state)
        return
      }
    }
    self = .inForce
  }
}
