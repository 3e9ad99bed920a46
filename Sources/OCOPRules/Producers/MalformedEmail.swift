import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let malformedEmail = Rule(
    id: "malformed-email", severity: .error,
    title: BilingualText(vi: "Địa chỉ thư điện tử viết sai", en: "An e-mail address that is none"),
    why: BilingualText(
      vi: "Khách bấm vào để viết thư; địa chỉ thiếu '@' hay có dấu cách thì thư không đi.",
      en: "Buyers tap it to write; without '@', or with a blank, no letter goes out."),
    sources: [.own],
    remedy: BilingualText(vi: "Sửa địa chỉ, dạng ten@mien.vn.", en: "Mend the address: name@domain.vn."),
    bad: "email: htx.tanthanh gmail.com",
    good: "email: htx.tanthanh@gmail.com",
    check: .showcase { rule, context in
      context.showcase.contacts.compactMap { contact -> Finding? in
        guard contact.kind == .email, !EmailAddress.isValid(contact.text) else { return nil }
        return rule.finding(
          contact.place, vi: "\(Wording.quote(contact.text)) không phải là địa chỉ thư điện tử",
          en: "\(Wording.quote(contact.text)) is not an e-mail address",
          hint: BilingualText(vi: "Viết dạng ten@mien.vn", en: "Write it as name@domain.vn"))
      }
    })
}
