import OCOPDiagnostics
import OCOPLaw
import OCOPModel

extension Rule {
  package static let malformedPhone = Rule(
    id: "malformed-phone", severity: .error,
    title: BilingualText(vi: "Số điện thoại không gọi được", en: "A telephone number that cannot be dialled"),
    why: BilingualText(
      vi:
        "Số di động có 10 chữ số, số bàn có 11 (cả mã vùng), tổng đài 1800 và 1900 có 8 đến 10. Khách quét mã rồi bấm gọi; số "
        + "thiếu một chữ số là mất khách.",
      en:
        "A mobile number has 10 digits, a landline 11 with its area code, 1800 and 1900 lines 8 to 10. Buyers tap to call; a "
        + "number with a digit missing loses them."),
    sources: [.law("TT 22/2014/TT-BTTTT")],
    remedy: BilingualText(vi: "Sửa số theo gợi ý.", en: "Mend the number as suggested."),
    bad: "phone: \"0912 345 67\"",
    good: "phone: \"0912 345 678\"",
    check: .showcase { rule, context in
      context.showcase.contacts.compactMap { contact -> Finding? in
        guard contact.kind == .phone, let fault = PhoneNumber.fault(in: contact.text) else { return nil }
        return rule.finding(
          contact.place, vi: "Số điện thoại \(Wording.quote(contact.text)) \(fault.message.vi)",
          en: "The telephone number \(Wording.quote(contact.text)) \(fault.message.en)", hint: fault.hint)
      }
    })
}
