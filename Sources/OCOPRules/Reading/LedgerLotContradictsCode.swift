import OCOPDiagnostics

extension Rule {
  package static let ledgerLotContradictsCode = Rule(
    id: "ledger-lot-contradicts-code", severity: .warning,
    title: BilingualText(
      vi: "Sổ mã in ghi một lô, mã là của lô khác",
      en: "The ledger names one lot, and the code is another's"),
    why: BilingualText(
      vi:
        "Người quét mã thấy lô nằm trong mã. Cột 'lot' ghi khác đi thì không biết tem nào đã dán lên lô nào, và thu hồi sẽ sót hàng.",
      en:
        "Who scans the code sees the lot in the code. Where the column 'lot' says another, nobody knows which labels went onto "
        + "which lot, and a recall will miss some."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Sửa cột 'lot' cho khớp với mã; mã là thứ đã in ra.",
      en: "Mend the column 'lot' to match the code: the code is what was printed."),
    bad: "01/09521234567899/10/L2026-03A,mat-hoa-dua,L2026-03B,2026-05-01,",
    good: "01/09521234567899/10/L2026-03A,mat-hoa-dua,L2026-03A,2026-05-01,")
}
