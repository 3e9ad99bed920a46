package import OCOPLaw

/// What a decision, or another certificate, is worth on a day, taken as a whole.
package enum CertificationStanding: Sendable, Hashable {
  /// For one of the products that it names at least; its own last day, nil where it names none, and that of the transitional
  /// extension, where that applies to a decision (QĐ 26/2026, Art. 12.3).
  case inForce(until: CalendarDate?, extendedUntil: CalendarDate?)
  case expired(lastDay: CalendarDate, extendedUntil: CalendarDate?)
  /// Withdrawn, or replaced by later decisions, for all that it names.
  case ended
  /// It proposes products for five stars and recognises none.
  case proposed
  /// It is issued on a later day, and says nothing until then; the last day is what it will be, nil where it names none.
  case upcoming(from: CalendarDate, lastDay: CalendarDate?)
}

extension Showcase {
  /// On `asOf`. Costs a look at the history of each product that the certificate names.
  package func standing(ofCertification index: Int) -> CertificationStanding {
    let certification = certifications[index]
    if asOf < certification.issued {
      return .upcoming(from: certification.issued, lastDay: certification.isProposal ? nil : certification.expires)
    }
    if certification.isRecognition { return standing(ofDecision: index, certification) }
    if let expires = certification.expires, expires < asOf { return .expired(lastDay: expires, extendedUntil: nil) }
    return isWithdrawnFromAll(certification) ? .ended : .inForce(until: certification.expires, extendedUntil: nil)
  }

  /// What a decision's line recognised; nil where it only proposed, or gave no stars of the programme.
  ///
  /// - Parameters:
  ///   - result: position in the decision's results.
  ///   - decision: index of a certification.
  package func recognition(ofResult result: Int, in decision: Int) -> Recognition? {
    histories[certifications[decision].results[result].product].recognitions.first {
      $0.certification == decision && $0.result == result
    }
  }

  private func standing(ofDecision index: Int, _ decision: Certification) -> CertificationStanding {
    let recognitions = decision.results.indices.compactMap { recognition(ofResult: $0, in: index) }
    guard let any = recognitions.first else {
      return decision.isProposal ? .proposed : .inForce(until: decision.expires, extendedUntil: nil)
    }
    // The recognitions of one decision are of one day, so they end, and are extended, alike.
    let states = recognitions.map { $0.state(on: asOf) }
    if states.contains(where: \.isInForce) { return .inForce(until: any.lastDay, extendedUntil: any.extendedUntil) }
    return states.contains(.expired) ? .expired(lastDay: any.lastDay, extendedUntil: any.extendedUntil) : .ended
  }

  private func isWithdrawnFromAll(_ certification: Certification) -> Bool {
    guard !certification.revocations.isEmpty else { return false }
    let covered = certification.namedProducts(productsOfProducer)
    return !covered.isEmpty && covered.allSatisfy { certification.isWithdrawn(fromProduct: $0, on: asOf) }
  }
}

extension Certification {
  /// Whether it is a decision that proposes products for five stars and recognises none.
  package var isProposal: Bool {
    isRecognition && results.contains(where: \.isPotential)
      && !results.contains { $0.stars.map(Authority.awardedStars.contains) ?? false }
  }

  /// Whether it had been issued.
  package func isIssued(on day: CalendarDate) -> Bool { issued <= day }

  /// The products that a decision evaluated, or another certificate covers, those of the producers that it covers among them.
  ///
  /// - Parameter productsOfProducer: of the showcase.
  package func namedProducts(_ productsOfProducer: [[Int]]) -> Set<Int> {
    isRecognition ? Set(results.map(\.product)) : Set(products + producers.flatMap { productsOfProducer[$0] })
  }

  /// The latest day up to this one on which something became of a certificate that had been issued, for one of the products that it
  /// names: it began, its last day had passed, or it was withdrawn, after which nothing else counts.
  func lastTurn(forProduct product: Int, by day: CalendarDate) -> CalendarDate {
    let withdrawn = revocations.lazy.filter { $0.product == product && $0.date <= day }.map(\.date).min()
    let over = withdrawn ?? expires.map { $0.adding(days: 1) }
    return over.map { $0 <= day ? max(issued, $0) : issued } ?? issued
  }

  /// Whether it had been withdrawn from one of the products that it names.
  package func isWithdrawn(fromProduct product: Int, on day: CalendarDate) -> Bool {
    revocations.contains { $0.product == product && $0.date <= day }
  }
}
