import OCOPDiagnostics

extension Rule {
  package static let unknownCommune = Rule(
    id: "unknown-commune", severity: .error,
    title: BilingualText(
      vi: "Không có xã, phường này trong tỉnh",
      en: "No such commune in the province"),
    why: BilingualText(
      vi:
        "Trang lọc theo xã, và mã sản phẩm OCOP mang mã xã; tên sai sẽ đưa sản phẩm đến nhầm chỗ.",
      en:
        "Lists go by commune and the OCOP code carries it; a wrong name puts the product elsewhere."),
    sources: [.law("QĐ 19/2025/QĐ-TTg")],
    remedy: BilingualText(
      vi: "Viết tên xã hiện nay, hoặc mã năm chữ số.",
      en: "Write today's name, or the five-digit code."),
    bad: "commune: Tiểu Cầm",
    good: "commune: Tiểu Cần")
}
