import OCOPDiagnostics

extension Rule {
  package static let malformedLedger = Rule(
    id: "malformed-ledger", severity: .error,
    title: BilingualText(
      vi: "Sổ mã in viết sai",
      en: "The ledger of printed codes is malformed"),
    why: BilingualText(
      vi:
        "Sổ này giữ cho mọi mã đã in còn trả lời được; dòng sai là một nhãn ngoài chợ có thể mất trang.",
      en:
        "The ledger keeps every printed code answering; a wrong row may be a label in the market without its page."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Sửa dòng theo dạng code,product,lot,printed,note.",
      en: "Mend the row: code,product,lot,printed,note."),
    bad: "01/09521234567899;mat-hoa-dua",
    good: "01/09521234567899,mat-hoa-dua,,2026-05-01,")
}
