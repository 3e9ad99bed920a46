package import OCOPModel

/// What a rule may look at: the whole showcase, and nothing outside it. What several rules would have to work out is worked
/// out here, once.
package struct RuleContext: Sendable {
  package let showcase: Showcase
  /// Entries that could not be resolved as a whole: a reference to one is not a second problem.
  package let knownKeys: [EntryKind: Set<String>]
  /// Keys of products that are not to be published yet.
  package let draftProducts: Set<String>
  /// What the reader has found fault with: not all of what those files say is known.
  let faults: ReadingFaults
  /// Keys of products of which a lot could not be read, or what happened to one.
  let productsWithDoubtfulLots: Set<String>
  /// Stories that are largely another product's.
  let copiedStories: [CopiedStory]
  /// Texts with something in them that a rule on texts will want to see.
  let suspectTexts: [SuspectText]

  /// - Parameter surveys: of every `TextSurvey`.
  package init(
    showcase: Showcase, knownKeys: [EntryKind: Set<String>], draftProducts: Set<String>, faults: ReadingFaults,
    surveys: [TextSurvey.Evidence]
  ) {
    self.showcase = showcase
    self.knownKeys = knownKeys
    self.draftProducts = draftProducts
    self.faults = faults
    productsWithDoubtfulLots = Set(faults.files.compactMap { Self.product(withDoubtfulLot: $0, showcase, faults) })
    copiedStories = surveys.flatMap(\.copiedStories)
    suspectTexts = surveys.flatMap(\.suspectTexts)
  }

  /// Whether every entry of a kind is there: only then does it mean something that others name none.
  func hasAll(_ kind: EntryKind) -> Bool { (knownKeys[kind]?.count ?? 0) <= showcase.count(of: kind) }

  /// Whether every entry of a kind could be read in full: only then does it mean something that none of them says a thing.
  func isComplete(_ kind: EntryKind) -> Bool {
    hasAll(kind) && !faults.files.contains { $0.hasPrefix("content/\(kind.folder)/") }
  }

  /// Whether something is written in a field, or what it stands in, that could not be used: it only seems to be missing then.
  func isAtFault(_ field: any FieldPathStep..., in file: String) -> Bool {
    faults.concern(FieldPath(field.map(\.fieldPathStep)), in: file)
  }

  private static func product(withDoubtfulLot file: String, _ showcase: Showcase, _ faults: ReadingFaults) -> String? {
    guard file.contains("/lots/"), let id = showcase.find(path: file), id.kind == .product else { return nil }
    let product = showcase.products[id.index]
    let isRead = product.lots.contains { $0.file == file }
    return isRead && !faults.concern(FieldPath("events"), in: file) ? nil : product.key
  }
}
