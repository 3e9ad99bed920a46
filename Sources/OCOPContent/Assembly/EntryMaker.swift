import OCOPModel
import OCOPRules

/// Makes entries of what was read: references become indices, names of places become codes. It depends on nothing but the entries that
/// others refer to, so that those of one kind can be made side by side, each piece by a maker of its own.
struct EntryMaker: Sendable {
  let attachments: AttachmentFinder
  var places: PlaceResolver
  var references: ReferenceResolver
  var findings: [Finding] = []
  /// Points of sale that products name.
  var placesOfProducts: [(place: Int, product: String)] = []

  init(attachments: AttachmentFinder, province: SiteProvince, references: ReferenceResolver) {
    self.attachments = attachments
    places = PlaceResolver(siteProvince: province)
    self.references = references
  }

  /// The entry; nil where something required is missing.
  mutating func entry(_ source: EntrySource) -> (any Entry)? {
    guard source.isComplete, case .entry(let kind, _) = source.file.subject else { return nil }
    reportUnmetConditions(source)
    switch kind {
    case .product: return product(source)
    case .producer: return producer(source)
    case .certification: return certification(source)
    case .fair: return fair(source)
    case .place: return place(source)
    case .story: return story(source)
    case .page: return page(source)
    }
  }

  /// Those of the sources that are complete.
  mutating func entries<E: Entry>(
    _ sources: [EntrySource], _ make: (inout EntryMaker, EntrySource) -> E?
  ) -> [E] {
    var entries: [E] = []
    entries.reserveCapacity(sources.count)
    for source in sources {
      reportUnmetConditions(source)
      guard source.isComplete else {
        // Left out, but what else is wrong with it is told in the same run.
        _ = make(&self, source.completedForChecking)
        continue
      }
      if let entry = make(&self, source) { entries.append(entry) }
    }
    return entries
  }

  /// What there is to tell beside the entries.
  struct Remarks: Sendable {
    var findings: [Finding] = []
    var missing: [MissingReference] = []
    var placesOfProducts: [(place: Int, product: String)] = []

    mutating func append(_ other: Remarks) {
      findings += other.findings
      missing += other.missing
      placesOfProducts += other.placesOfProducts
    }
  }

  var remarks: Remarks {
    Remarks(
      findings: findings + places.findings, missing: references.missing, placesOfProducts: placesOfProducts)
  }
}
