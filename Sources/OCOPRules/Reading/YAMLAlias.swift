import OCOPDiagnostics

extension Rule {
  package static let yamlAlias = Rule(
    id: "yaml-alias", severity: .error,
    title: BilingualText(
      vi: "Dùng tính năng YAML không được phép (neo, bí danh, nhãn)",
      en: "A YAML anchor, alias or tag is used"),
    why: BilingualText(
      vi:
        "Neo và bí danh làm cho một giá trị ở chỗ này đổi theo chỗ khác, và có thể phình ra làm treo máy.",
      en:
        "Anchors and aliases make a value depend on another place, and can blow up without bound."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Viết thẳng giá trị ra.",
      en: "Write the value itself."),
    bad: "name: &ten Bánh cốm\nbrand: *ten",
    good: "name: Bánh cốm\nbrand: Bánh cốm")
}
