package import OCOPModel

/// What a rule may look at: the whole showcase, and nothing outside it.
package struct RuleContext: Sendable {
  package let showcase: Showcase
  /// Entries that could not be resolved as a whole: a reference to one is not a second problem.
  package let knownKeys: [EntryKind: Set<String>]

  package init(showcase: Showcase, knownKeys: [EntryKind: Set<String>] = [:]) {
    self.showcase = showcase
    self.knownKeys = knownKeys
  }
}
