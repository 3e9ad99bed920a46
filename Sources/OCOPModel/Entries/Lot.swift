package import OCOPLaw

/// One traceable lot (lô) of a product.
///
/// A class, though it never changes: as `Product`.
package final class Lot: Sendable {
  /// The lot code as printed: `^[A-Z0-9][A-Z0-9._-]{0,19}$`; it is the file's name.
  package let code: String
  package let file: String
  package let produced: CalendarDate
  package let expires: CalendarDate?
  package let quantity: LocalizedText?
  package let events: [TrackingEvent]
  package let recall: Recall?
  package let body: LocalizedBody

  package init(
    code: String, file: String, produced: CalendarDate, expires: CalendarDate?, quantity: LocalizedText?,
    events: [TrackingEvent], recall: Recall?, body: LocalizedBody
  ) {
    self.code = code
    self.file = file
    self.produced = produced
    self.expires = expires
    self.quantity = quantity
    self.events = events
    self.recall = recall
    self.body = body
  }

  /// Whether it had been called back; a recall of a later day is only announced.
  package func isRecalled(on day: CalendarDate) -> Bool { recall.map { $0.date <= day } ?? false }

  /// The latest day up to this one on which something became of it: it was called back, or its last day had passed.
  func lastTurn(by day: CalendarDate) -> CalendarDate? {
    [recall?.date, expires?.adding(days: 1)].compactMap { $0 }.filter { $0 <= day }.max()
  }

  /// A critical tracking event (TCVN 12850).
  package struct TrackingEvent: Sendable {
    /// Key of an `EventStep`: "harvest" …
    package var step: String
    package var date: CalendarDate?
    package var place: LocalizedText?
    package var by: LocalizedText?
    package var note: LocalizedText?
    package var document: Document?

    package init(
      step: String, date: CalendarDate?, place: LocalizedText?, by: LocalizedText?, note: LocalizedText?,
      document: Document?
    ) {
      self.step = step
      self.date = date
      self.place = place
      self.by = by
      self.note = note
      self.document = document
    }
  }

  /// The lot was called back.
  package struct Recall: Sendable {
    package var date: CalendarDate
    package var reason: LocalizedText?

    package init(date: CalendarDate, reason: LocalizedText?) {
      self.date = date
      self.reason = reason
    }
  }
}
