import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let issuerContradictsLevel = Rule(
    id: "issuer-contradicts-level", severity: .error,
    title: BilingualText(
      vi: "Cơ quan ban hành và cấp công nhận không khớp", en: "The issuing body is not of the level given"),
    why: BilingualText(
      vi:
        "UBND huyện là cấp huyện, UBND tỉnh hoặc thành phố trực thuộc Trung ương là cấp tỉnh, Bộ là cấp quốc gia. Hai dòng nói "
        + "khác nhau thì một dòng sai.",
      en: "A district's committee is district level, a province's or central city's is province level, the ministry is "
        + "national. Where two lines differ, one is false."),
    sources: [.law("QĐ 26/2026/QĐ-TTg"), .law("QĐ 148/QĐ-TTg")],
    remedy: BilingualText(
      vi: "Sửa 'issuer' hoặc 'level' theo quyết định.", en: "Mend 'issuer' or 'level' after the decision."),
    bad: "issuer: UBND huyện Đắk Song\nlevel: province",
    good: "issuer: UBND huyện Đắk Song\nlevel: district",
    check: .showcase { rule, context in
      context.decisions.compactMap { decision -> Finding? in
        guard let level = decision.level else { return nil }
        let issuer = decision.issuer.original.text
        let name = IssuerName(issuer, on: decision.issued)
        guard name.isCommune || name.level.map({ $0 != level }) ?? false else { return nil }
        let said =
          name.level.map { $0.name }
          ?? BilingualText(vi: "cấp xã, không công nhận sản phẩm OCOP", en: "a commune's body")
        let hint =
          name.level.map {
            BilingualText(
              vi: "Ghi 'level: \($0.rawValue)', hoặc sửa tên cơ quan",
              en: "Write 'level: \($0.rawValue)', or mend the name")
          } ?? BilingualText(vi: "Ghi cơ quan đã ký quyết định", en: "Name the body that signed the decision")
        return rule.finding(
          .field(decision.file, name.level == nil ? "issuer" : "level"),
          vi: "\(Wording.quote(issuer)) là \(said.vi), nhưng 'level' ghi '\(level.rawValue)'",
          en: "\(Wording.quote(issuer)) is \(said.en), but 'level' says '\(level.rawValue)'", hint: hint)
      }
    })
}
