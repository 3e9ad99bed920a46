import OCOPModel
import Testing

@Suite struct `The way to a trace page` {
  @Test(arguments: [
    ("01/09521234567899", TraceRoot.gtin("09521234567899"), nil),
    ("01/09521234567899/10/L2026-03A", .gtin("09521234567899"), "L2026-03A"),
    ("Q/7K3M9QX", .short("7K3M9QX"), nil), ("Q/7K3M9QX/L1", .short("7K3M9QX"), "L1"),
    // Printed long ago, or by somebody else.
    ("01/123/21/7", .gtin("123"), nil),
  ])
  func `is read as it is printed`(path: String, root: TraceRoot, lot: String?) throws {
    let parsed = try #require(TraceRoot.parse(path))
    #expect(parsed.root == root)
    #expect(parsed.lot == lot)
    if let lot { #expect(root.path(ofLot: lot) == path) }
  }

  @Test(arguments: ["", "01", "Q", "q/7K3M9QX", "san-pham/mat-ong"]) func `is nothing else`(path: String) {
    #expect(TraceRoot.parse(path) == nil)
  }
}
