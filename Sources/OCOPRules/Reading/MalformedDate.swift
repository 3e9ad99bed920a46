import OCOPDiagnostics

extension Rule {
  package static let malformedDate = Rule(
    id: "malformed-date", severity: .error,
    title: BilingualText(
      vi: "Ngày viết sai",
      en: "A date that is none"),
    why: BilingualText(
      vi:
        "Ngày quyết định hiệu lực của sao và của lô hàng, nên chỉ nhận một cách viết: năm-tháng-ngày.",
      en:
        "Dates decide whether stars are in force, so there is one way to write them: year-month-day."),
    sources: [.standard("ISO 8601")],
    remedy: BilingualText(
      vi: "Viết ngày dạng YYYY-MM-DD, ví dụ 2024-11-20.",
      en: "Write the date as YYYY-MM-DD, for example 2024-11-20."),
    bad: "issued: 20/11/2024",
    good: "issued: 2024-11-20")
}
