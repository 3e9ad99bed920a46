import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let issuerUnknown = Rule(
    id: "issuer-unknown", severity: .warning,
    title: BilingualText(
      vi: "Tên tỉnh của cơ quan ban hành viết sai", en: "The issuer's province is misspelt"),
    why: BilingualText(
      vi: "Người đọc tra lại quyết định theo tên cơ quan. Tên tỉnh viết sai thì không tra được.",
      en: "Readers look a decision up by its issuer. With a misspelt province it cannot be found."),
    sources: [.law("NQ 202/2025/QH15"), .law("QĐ 19/2025/QĐ-TTg")],
    remedy: BilingualText(
      vi: "Sửa tên tỉnh trong 'issuer' theo quyết định.", en: "Mend the province in 'issuer' after the decision."),
    bad: "issuer: UBND tỉnh Vĩng Long",
    good: "issuer: UBND tỉnh Vĩnh Long",
    check: .showcase { rule, context in
      context.decisions.compactMap { decision -> Finding? in
        let issuer = decision.issuer.original.text
        guard let name = IssuerName(issuer, on: decision.issued).unknownProvince else { return nil }
        // Only what is nearly a province's name: a body that we do not know may still be one.
        guard case .unknown(let meant?) = ProvinceDirectory.find(name) else { return nil }
        return rule.finding(
          .field(decision.file, "issuer"), vi: "\(Wording.quote(issuer)): không có tỉnh nào tên như vậy",
          en: "\(Wording.quote(issuer)): there is no such province",
          hint: .didYouMean(meant))
      }
    })
}
