import OCOPDiagnostics

extension Rule {
  package static let unknownProvince = Rule(
    id: "unknown-province", severity: .error,
    title: BilingualText(
      vi: "Không có tỉnh, thành phố này",
      en: "No such province"),
    why: BilingualText(
      vi:
        "Từ 01/07/2025 cả nước có 34 tỉnh, thành phố; tên cũ đặt ở 'formerAddress'.",
      en:
        "Since 2025-07-01 there are 34 provinces; a former name belongs into 'formerAddress'."),
    sources: [.law("NQ 202/2025/QH15"), .law("QĐ 19/2025/QĐ-TTg")],
    remedy: BilingualText(
      vi: "Viết tên hoặc mã hai chữ số của tỉnh hiện nay.",
      en: "Write the name or the two-digit code of today's province."),
    bad: "province: Trà Vinh",
    good: "province: Vĩnh Long\nformerAddress: tỉnh Trà Vinh")
}
