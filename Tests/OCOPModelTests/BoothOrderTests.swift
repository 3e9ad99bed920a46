import OCOPModel
import OCOPTestSupport
import Testing

@Suite struct `Booths of a fair` {
  @Test func `stand by zone and number, whatever the file's order`() throws {
    let numbers = ["A-10", "B-1", "A-2", "C-1", "A2", "B-12"]
    let zones = ["A-10": "A", "A-2": "A", "A2": "A", "B-1": "B", "B-12": "B", "C-1": "X"]
    let booths = numbers.enumerated().map {
      Fair.Booth(position: $0, number: $1, zone: zones[$1], producer: nil, products: [], note: nil)
    }
    func text(_ words: String) -> LocalizedText { LocalizedText(words, in: .vietnamese) }
    let day = TestSite.today
    let fair = Fair(
      key: "x", file: "x.md", name: text("X"), kindKey: "fair", start: day, end: day, hours: nil, venue: text("X"),
      location: Location(), organiser: nil, website: nil, capacity: nil,
      zones: ["B", "A", "D"].map { Fair.Zone(id: $0, name: text($0)) }, booths: booths, photos: [], summary: nil,
      body: LocalizedBody())
    #expect(
      fair.boothsByZone.map { "\($0.zone ?? -1): \($0.booths.map(\.number).joined(separator: ", "))" } == [
        "0: B-1, B-12", "1: A-2, A2, A-10", "-1: C-1",
      ])
  }
}
