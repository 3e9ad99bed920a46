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
  }

  /// The longest first.
  package static let all = [
    TextSurvey { Evidence(copiedStories: CopiedStory.all(in: $0)) },
    TextSurvey { Evidence(suspectTexts: SuspectText.all(in: $0)) },
  ]

  package func run(on showcase: Showcase) -> Evidence { look(showcase) }
}
