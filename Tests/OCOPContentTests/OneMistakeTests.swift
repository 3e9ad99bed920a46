import OCOPBuild
import OCOPDiagnostics
import OCOPTestSupport
import Testing

@Suite struct `One mistake` {
  private static let product = "content/products/banh-com/index.md"

  @Test func `that parts the front matter in two is one problem`() throws {
    let site = try TestSite.sound(with: [
      Self.product: """
      ---
      name: Bánh cốm
      producer: xuan-phuong
      gtin: "9521234567899"
      set: 6
      --- x
      summary: Bánh làm từ cốm dẹp.
      ---

      """
    ])
    #expect(try site.problems() == ["\(Self.product):6:1 yaml-syntax"])
  }
}
