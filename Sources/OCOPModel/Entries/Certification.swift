package import OCOPDiagnostics
package import OCOPLaw

/// A recognition decision (quyết định công nhận), or another certificate.
///
/// A class, though it never changes: as `Product`.
package final class Certification: Entry {
  package static let kind = EntryKind.certification

  package let key: String
  package let file: String
  /// "ocop", or the key of another scheme ("vietgap", "haccp" …).
  package let scheme: String
  package let number: String
  package let issuer: LocalizedText
  /// Who recognised.
  package let level: RecognitionLevel?
  package let issued: CalendarDate
  /// The last valid day. For ocop 36 months after the day of issue.
  package let expires: CalendarDate?
  package let resultKind: ResultKind?
  /// As the author wrote it: "1048", "148", "1489", "26/2026".
  package let regime: String?
  package let document: Document?
  /// What an ocop decision recognised.
  package let results: [Result]
  package let revocations: [Revocation]
  /// Indices of products that another certificate covers.
  package let products: [Int]
  /// Indices of producers that another certificate covers.
  package let producers: [Int]
  package let claim: ClaimLevel
  package let summary: LocalizedText?
  package let photos: [Photo]
  package let body: LocalizedBody

  package var isRecognition: Bool { scheme == CertificateScheme.ocop }
  package var heading: LocalizedText { LocalizedText(number, in: issuer.original.language) }

  package init(
    key: String, file: String, scheme: String, number: String, issuer: LocalizedText, level: RecognitionLevel?,
    issued: CalendarDate, expires: CalendarDate?, resultKind: ResultKind?, regime: String?, document: Document?,
    results: [Result], revocations: [Revocation], products: [Int], producers: [Int], claim: ClaimLevel,
    summary: LocalizedText?, photos: [Photo], body: LocalizedBody
  ) {
    self.key = key
    self.file = file
    self.scheme = scheme
    self.number = number
    self.issuer = issuer
    self.level = level
    self.issued = issued
    self.expires = expires
    self.resultKind = resultKind
    self.regime = regime
    self.document = document
    self.results = results
    self.revocations = revocations
    self.products = products
    self.producers = producers
    self.claim = claim
    self.summary = summary
    self.photos = photos
    self.body = body
  }

  /// Why the product of one of its lines was evaluated: the line may differ from the decision.
  package func kind(of result: Result) -> ResultKind { result.kind ?? resultKind ?? .first }

  /// Why the product was evaluated.
  package enum ResultKind: String, Sendable, CaseIterable {
    case first
    case upgrade
    case reEvaluation = "re-evaluation"

    package var name: BilingualText {
      switch self {
      case .first: BilingualText(vi: "lần đầu", en: "first")
      case .upgrade: BilingualText(vi: "nâng hạng", en: "upgrade")
      case .reEvaluation: BilingualText(vi: "đánh giá lại", en: "re-evaluation")
      }
    }
  }

  /// What the decision says of one product.
  package struct Result: Sendable {
    /// Position in the file's `results`, from 0: the place of a finding.
    package var position: Int
    /// Index into the showcase's products.
    package var product: Int
    /// 1 to 5; nil where the product is only proposed for five.
    package var stars: Int?
    package var score: Points?
    package var parts: [String: Points]
    /// The score sheet: criterion code ("1.1") to points.
    package var criteria: [String: Points]
    package var certificate: String?
    package var kind: ResultKind?
    /// Proposed to the ministry for five stars.
    package var isPotential: Bool

    package init(
      position: Int, product: Int, stars: Int?, score: Points?, parts: [String: Points], criteria: [String: Points],
      certificate: String?, kind: ResultKind?, isPotential: Bool
    ) {
      self.position = position
      self.product = product
      self.stars = stars
      self.score = score
      self.parts = parts
      self.criteria = criteria
      self.certificate = certificate
      self.kind = kind
      self.isPotential = isPotential
    }
  }

  /// A certificate withdrawn (QĐ 26/2026, Art. 8).
  package struct Revocation: Sendable {
    /// Position in the file's `revocations`, from 0.
    package var position: Int
    package var product: Int
    package var date: CalendarDate
    package var decision: String?
    /// Letter of the reason: a, b, c, d, đ, e.
    package var reason: String?
    package var note: LocalizedText?

    package init(
      position: Int, product: Int, date: CalendarDate, decision: String?, reason: String?, note: LocalizedText?
    ) {
      self.position = position
      self.product = product
      self.date = date
      self.decision = decision
      self.reason = reason
      self.note = note
    }
  }
}
