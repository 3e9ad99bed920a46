import Glibc
import OCOPDiagnostics
import Testing

@Suite struct `Failures of the machine` {
  private static let action = BilingualText(vi: "mở thư mục", en: "open the folder")

  @Test(arguments: [
    (EACCES, "không có quyền", "Permission denied"), (ENOSPC, "đĩa đã đầy", "No space left on device"),
    (EADDRINUSE, "cổng đang có chương trình khác dùng", "Address already in use"),
    (ENOMEM, "hết bộ nhớ", "Cannot allocate memory"),
  ]) func `say what was tried, on what, and why not, in one language`(_ code: Int32, _ vi: String, _ en: String) {
    let error = MachineError(Self.action, path: "public", errno: code)
    #expect(error.text(.vi) == "Không thể mở thư mục 'public': \(vi)")
    #expect(error.text(.en) == "Could not open the folder 'public': \(en)")
  }

  @Test func `keep the system's words where there are no others`() {
    #expect(MachineError(Self.action, path: "x", errno: EDOM).text(.vi).hasSuffix(": Numerical argument out of domain"))
  }

  @Test func `say a cause of our own in both languages`() {
    let error = MachineError(Self.action, path: "x", cause: BilingualText(vi: "bận", en: "busy"))
    #expect(error.text(.vi) == "Không thể mở thư mục 'x': bận")
    #expect(error.description == "Could not open the folder 'x': busy")
  }
}
