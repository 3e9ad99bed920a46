package import OCOPModel

/// One way through every text of the site. What it finds is evidence that several rules share; the ways depend on nothing but the
/// showcase, so that they can be walked side by side.
package struct TextSurvey: Sendable {
  private let look: @Sendable (Showcase) -> Evidence

  /// What a survey has found.
  package struct Evidence: Sendable {
    /// Stories that are largely another product's.
    var copiedStories: [CopiedStory] = []
    /// Texts with something in them that a rule on texts will want to see.
    var suspectTexts: [SuspectText] = []
    /// Of the stories of all products.
    package fileprivate(set) var signatures: StorySignatures?

    /// Products that have the story of another, and those from which they have it.
    package var productsWithOneStory: [Int] { copiedStories.flatMap { [$0.product, $0.original] } }
  }

  /// The longest first.
  package static let all = [
    TextSurvey { showcase in
      let found = CopiedStory.all(in: showcase)
      return Evidence(copiedStories: found.copies, signatures: found.signatures)
    },
    TextSurvey { Evidence(suspectTexts: SuspectText.all(in: $0)) },
  ]

  package func run(on showcase: Showcase) -> Evidence { look(showcase) }
}
