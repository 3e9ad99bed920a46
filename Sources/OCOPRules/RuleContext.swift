package import OCOPModel

/// What a rule may look at: the whole showcase, and nothing outside it. What several rules would have to work out is worked
/// out here, once.
package struct RuleContext: Sendable {
  package let showcase: Showcase
  /// Entries that could not be resolved as a whole: a reference to one is not a second problem.
  package let knownKeys: [EntryKind: Set<String>]
  /// Keys of products that are not to be published yet.
  package let draftProducts: Set<String>
  /// Files in which the reader has found errors: not all of what they say is known.
  package let faultyFiles: Set<String>
  /// Stories that are largely another product's.
  let copiedStories: [CopiedStory]
  /// Texts with something in them that a rule on texts will want to see.
  let suspectTexts: [SuspectText]

  /// - Parameter surveys: of every `TextSurvey`.
  package init(
    showcase: Showcase, knownKeys: [EntryKind: Set<String>], draftProducts: Set<String>, faultyFiles: Set<String>,
    surveys: [TextSurvey.Evidence]
  ) {
    self.showcase = showcase
    self.knownKeys = knownKeys
    self.draftProducts = draftProducts
    self.faultyFiles = faultyFiles
    copiedStories = surveys.flatMap(\.copiedStories)
    suspectTexts = surveys.flatMap(\.suspectTexts)
  }

  /// Whether every entry of a kind could be read in full: only then does it mean something that one is not there.
  func isComplete(_ kind: EntryKind) -> Bool {
    (knownKeys[kind]?.count ?? 0) <= showcase.count(of: kind)
      && !faultyFiles.contains { $0.hasPrefix("content/\(kind.folder)/") }
  }
}
