package import OCOPModel

/// What a rule may look at: the whole showcase, and nothing outside it. What several rules would have to work out is worked
/// out here, once.
package struct RuleContext: Sendable {
  package let showcase: Showcase
  /// Entries that could not be resolved as a whole: a reference to one is not a second problem.
  package let knownKeys: [EntryKind: Set<String>]
  /// Stories that are largely another product's.
  let copiedStories: [CopiedStory]
  /// Texts with something in them that a rule on texts will want to see.
  let suspectTexts: [SuspectText]

  package init(showcase: Showcase, knownKeys: [EntryKind: Set<String>] = [:]) {
    self.showcase = showcase
    self.knownKeys = knownKeys
    copiedStories = CopiedStory.all(in: showcase)
    suspectTexts = SuspectText.all(in: showcase)
  }
}
