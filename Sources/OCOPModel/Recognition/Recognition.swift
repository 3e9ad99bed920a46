package import OCOPLaw

/// One recognition of one product: a line of a decision, with what became of it.
package struct Recognition: Sendable {
  /// Index into the showcase's certifications.
  package let certification: Int
  /// Index into that certification's results.
  package let result: Int
  /// 3 to 5.
  package let stars: Int
  package let kind: Certification.ResultKind
  package let issued: CalendarDate
  /// The last valid day.
  package let lastDay: CalendarDate
  /// The last day of the transitional extension, where that applies (QĐ 26/2026, Art. 12.3).
  package let extendedUntil: CalendarDate?
  package let revocation: Certification.Revocation?
  /// The last day on which it can hold, the extension included.
  package var finalDay: CalendarDate { extendedUntil ?? lastDay }
  /// The day on which a later recognition took its place.
  package fileprivate(set) var supersededOn: CalendarDate?

  package init(
    certification: Int, result: Int, stars: Int, kind: Certification.ResultKind, issued: CalendarDate,
    lastDay: CalendarDate, revocation: Certification.Revocation?
  ) {
    self.certification = certification
    self.result = result
    self.stars = stars
    self.kind = kind
    self.issued = issued
    self.lastDay = lastDay
    self.extendedUntil = Validity.extendedUntil(lastDay: lastDay)
    self.revocation = revocation
  }

  /// What it is worth on a day. Of a revocation and a later recognition the one that came first counts, for what has been
  /// replaced cannot be withdrawn; of two on one day, the revocation.
  package func state(on day: CalendarDate) -> RecognitionState {
    if day < issued { return .upcoming }
    if let revocation, revocation.date <= day, supersededOn.map({ revocation.date <= $0 }) ?? true { return .revoked }
    if let supersededOn, supersededOn <= day { return .superseded }
    if day <= lastDay { return day.days(until: lastDay) <= Validity.endingSoonDays ? .expiring : .active }
    if let extendedUntil, day <= extendedUntil { return .extended }
    return .expired
  }
}

/// What a recognition, or a product, is worth on a day.
package enum RecognitionState: String, Sendable, CaseIterable {
  case active
  /// In force, and 180 days or less are left.
  case expiring
  /// Past its end, but kept by the transitional rule of QĐ 26/2026.
  case extended
  case expired
  case revoked
  /// A later recognition took its place.
  case superseded
  /// Its decision is issued on a later day. A product never stands so: the decision is not known yet.
  case upcoming
  /// Proposed to the ministry for five stars; nothing is in force.
  case potential5 = "potential-5"
  case none

  /// Whether stars may be shown.
  package var isInForce: Bool {
    switch self {
    case .active, .expiring, .extended: true
    case .expired, .revoked, .superseded, .upcoming, .potential5, .none: false
    }
  }
}

/// A province's proposal of five stars that the ministry has not decided.
package struct PotentialFive: Sendable {
  package let certification: Int
  package let result: Int
  package let proposed: CalendarDate

  package init(certification: Int, result: Int, proposed: CalendarDate) {
    self.certification = certification
    self.result = result
    self.proposed = proposed
  }
}

/// All that was ever decided about one product, oldest first.
package struct RecognitionHistory: Sendable {
  package let recognitions: [Recognition]
  package let proposals: [PotentialFive]

  /// - Parameter recognitions: in any order. A later one supersedes those before it from its own day on.
  package init(recognitions: [Recognition] = [], proposals: [PotentialFive] = []) {
    var sorted = recognitions.sorted {
      ($0.issued, $0.certification, $0.result) < ($1.issued, $1.certification, $1.result)
    }
    for index in sorted.indices.dropLast() { sorted[index].supersededOn = sorted[index + 1].issued }
    self.recognitions = sorted
    self.proposals = proposals.sorted { ($0.proposed, $0.certification) < ($1.proposed, $1.certification) }
  }

  /// How the product stands on a day. Decisions of a later day are not known yet.
  package func standing(on day: CalendarDate) -> Standing {
    let known = recognitions.last { $0.issued <= day }
    let state = known?.state(on: day)
    let proposal = proposals.last { proposal in
      proposal.proposed <= day && !(known.map { $0.issued > proposal.proposed } ?? false)
    }
    if let known, let state, state.isInForce {
      return Standing(state: state, stars: known.stars, recognition: known, proposal: proposal)
    }
    // A proposal speaks louder than an old recognition that is over, unless that was withdrawn after the proposal.
    let withdrawnSince = known?.revocation.map { revocation in
      revocation.date <= day && (proposal.map { $0.proposed <= revocation.date } ?? true)
    }
    if let proposal, withdrawnSince != true {
      return Standing(state: .potential5, stars: nil, recognition: known, proposal: proposal)
    }
    return Standing(state: state ?? .none, stars: nil, recognition: known, proposal: nil)
  }

  /// The first day on which the product stood as it does on `day`: nothing was decided, ran out or came near its end since.
  package func unchangedSince(_ day: CalendarDate) -> CalendarDate? {
    var latest: CalendarDate?
    func add(_ turn: CalendarDate?, before end: CalendarDate?) {
      guard let turn, turn <= day, end.map({ turn < $0 }) ?? true, latest.map({ $0 < turn }) ?? true else { return }
      latest = turn
    }
    for place in recognitions.indices {
      // What would have become of a recognition without the one that followed it is no turn.
      let end = recognitions[place].supersededOn
      let lastDay = recognitions[place].lastDay
      add(recognitions[place].issued, before: end)
      add(lastDay.adding(days: -Validity.endingSoonDays), before: end)
      add(lastDay.adding(days: 1), before: end)
      add(recognitions[place].extendedUntil?.adding(days: 1), before: end)
      add(recognitions[place].revocation?.date, before: end)
    }
    for proposal in proposals { add(proposal.proposed, before: nil) }
    return latest
  }
}

/// What a page may say of a product on a day.
package struct Standing: Sendable {
  package let state: RecognitionState
  /// 3 to 5, only while a recognition is in force.
  package let stars: Int?
  /// The latest recognition, in force or not.
  package let recognition: Recognition?
  /// A proposal of five stars that is not decided.
  package let proposal: PotentialFive?

  /// The recognition behind the stars; nil where none may be shown.
  package var recognitionInForce: Recognition? { stars == nil ? nil : recognition }

  /// The last day on which the latest recognition holds, or held: its own, once that has passed the one of the transitional
  /// extension where there is one. Nil where nothing ran its course: no decision, or one that was withdrawn.
  package var heldUntil: CalendarDate? {
    guard let recognition else { return nil }
    return switch state {
    case .active, .expiring: recognition.lastDay
    case .extended, .expired: recognition.finalDay
    case .revoked, .superseded, .upcoming, .potential5, .none: nil
    }
  }

  package init(state: RecognitionState, stars: Int?, recognition: Recognition?, proposal: PotentialFive?) {
    self.state = state
    self.stars = stars
    self.recognition = recognition
    self.proposal = proposal
  }
}
