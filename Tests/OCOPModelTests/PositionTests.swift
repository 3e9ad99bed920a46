import OCOPModel
import Testing

/// Lists by kind and by facet are found by these numbers.
@Suite struct `Positions` {
  @Test func `of kinds and facets are those of all cases`() {
    #expect(EntryKind.allCases.map(\.position) == Array(EntryKind.allCases.indices))
    #expect(Facet.allCases.map(\.position) == Array(Facet.allCases.indices))
  }
}
