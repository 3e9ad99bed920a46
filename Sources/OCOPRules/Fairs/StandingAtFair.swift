import OCOPLaw
import OCOPModel

/// How a product stands during an event.
enum StandingAtFair {
  case inForce
  /// Nothing was ever decided, as far as the site knows.
  case unknown
  /// Decided, and not in force on the day given.
  case notInForce(CalendarDate, RecognitionState)

  init(of product: Int, at fair: Fair, in showcase: Showcase) {
    let history = showcase.histories[product]
    guard !history.recognitions.isEmpty || !history.proposals.isEmpty else {
      self = .unknown
      return
    }
    for day in [fair.start, max(fair.start, fair.end)] {
      let state = history.standing(on: day).state
      guard state.isInForce || state == .potential5 else {
        self = .notInForce(day, state)
        return
      }
    }
    self = .inForce
  }
}
