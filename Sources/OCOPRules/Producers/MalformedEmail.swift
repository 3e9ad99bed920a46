import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let malformedEmail = Rule(
    id: "malformed-email", severity: .error,
    title: BilingualText(vi: "Địa chỉ thư điện tử viết sai", en: "An e-mail address that is none"),
    why: BilingualText(
      vi: "Khách bấm vào để viết thư; địa chỉ thiếu '@' hay có dấu cách thì thư không đi.",
      en: "Buyers tap it to write; without '@', or with a blank, no letter goes out."),
    remedy: BilingualText(vi: "Sửa địa chỉ, dạng ten@mien.vn.", en: "Mend the address: name@domain.vn."),
    bad: "email: htx.tanthanh gmail.com",
    good: "email: htx.tanthanh@gmail.com",
    check: .showcase { rule, context in
      context.showcase.producers.compactMap { producer -> Finding? in
        guard let email = producer.email, !isAddress(email) else { return nil }
        return rule.finding(
          .field(producer.file, "email"), vi: "\(Wording.quote(email)) không phải là địa chỉ thư điện tử",
          en: "\(Wording.quote(email)) is not an e-mail address",
          hint: BilingualText(vi: "Viết dạng ten@mien.vn", en: "Write it as name@domain.vn"))
      }
    })

  /// One `@` with something before it and a name with a dot behind it; ASCII without blanks, as every server takes it.
  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2C }) else {
      return false
    }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2
      && labels.allSatisfy { label in
        !label.isEmpty && label.utf8.allSatisfy { $0 | 0x20 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D }
      }
  }
}
