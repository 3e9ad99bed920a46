import OCOPBuild
import OCOPDiagnostics
import OCOPTestSupport
import Testing

@Suite struct `A slip in the ledger` {
  private static let file = "content/trace-codes.csv"

  private func told(_ rows: String) throws -> [String] {
    let site = try TestSite.sound(with: [Self.file: "code,product,lot,printed,note\n\(rows)\n"])
    return try #require(try site.load()).diagnostics.filter { $0.file == Self.file }.map {
      "\($0.span.start.line):\($0.span.start.column) \($0.code) \($0.message.vi)"
        + ($0.hint.map { " → \($0.vi)" } ?? "")
    }
  }

  private static let open =
    "malformed-ledger Dấu nháy mở ra mà không đóng lại → Thêm dấu nháy kép ở cuối cột, hoặc xóa dấu này."

  @Test(arguments: [
    "Q/KPFE7SX,banh-com,,2026-09-02,\"abc\nQ/KPFE7SX,,,,",
    "Q/KPFE7SX,banh-com,,2026-09-02,\"đợt 1, hai\nQ/KPFE7SX,,,,",
    "Q/KPFE7SX,banh-com,,2026-09-02,\"abc\nQ/KPFE7SX,,,,\"ba, bốn\"",
  ])
  func `that leaves a quote open hides no row below`(rows: String) throws {
    #expect(
      try told(rows) == [
        "2:32 " + Self.open,
        "3:11 malformed-ledger Dòng này cần mã và khóa sản phẩm → Viết theo dạng code,product,lot,printed,note.",
      ])
  }

  @Test func `that leaves a quote open spoils no other column`() throws {
    #expect(try told("Q/KPFE7SX,\"banh-com,,2026-09-02,") == ["2:11 " + Self.open])
  }

  @Test func `is none where a note has several lines`() throws {
    #expect(try told("Q/KPFE7SX,banh-com,,2026-09-02,\"đợt 1,\nđợt 2\"").isEmpty)
  }
}
