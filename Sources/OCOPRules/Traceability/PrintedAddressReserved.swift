import OCOPDiagnostics
package import OCOPModel

extension Rule {
  package static let printedAddressReserved = Rule(
    id: "printed-address-reserved", severity: .warning,
    title: BilingualText(
      vi: "Mã đã in mang địa chỉ mẫu", en: "Printed codes with an address that is only an example"),
    why: BilingualText(
      vi:
        "Nhãn sống nhiều năm, còn mã trên nhãn chỉ mở được trang ở đúng địa chỉ đã in. Tên miền mẫu (example.vn, .test …) dành cho ví "
        + "dụ, không ai dùng được thật: nhãn in với địa chỉ ấy sẽ không bao giờ mở ra trang nào.",
      en:
        "Labels live for years, and the code on a label opens a page only at the address that was printed. Example domains "
        + "(example.vn, .test …) are kept for examples and nobody can use them: such a label will never open a page."),
    sources: [.standard("RFC 2606")],
    remedy: BilingualText(
      vi: "Ghi địa chỉ thật vào 'baseURL' (hoặc 'trace.baseURL') của site.yml rồi in lại nhãn.",
      en: "Write the real address into 'baseURL' (or 'trace.baseURL') of site.yml, and print the labels again."),
    bad: "baseURL: https://ocop.example.vn",
    good: "baseURL: https://ocop.vinhlong.gov.vn",
    check: .showcase { _, context in
      context.showcase.ledger.rows.isEmpty ? [] : findings(onAddressOf: context.showcase.site)
    })

  /// What there is to be said of the address in the codes of a site, whether or not any have been printed.
  package static func findings(onAddressOf site: Site) -> [Finding] {
    guard let host = Self.reservedHost(of: site.traceBaseURL) else { return [] }
    let isOwn = site.traceBaseURL != site.baseURL
    return [
      printedAddressReserved.finding(
        isOwn ? .field(Site.file, "trace", "baseURL") : .field(Site.file, "baseURL"),
        vi: "Mã in ra mở địa chỉ \(Wording.quote(host)), là tên miền mẫu, không bao giờ có trang",
        en: "Printed codes open \(Wording.quote(host)), an example domain, which never has a page",
        hint: BilingualText(
          vi: "Ghi địa chỉ thật của trang vào đây trước khi in nhãn dùng thật",
          en: "Write the site's real address here before printing labels that are to be used"))
    ]
  }

  /// Whether codes with this address can never open a page.
  package static func isReserved(addressOfCodes url: String) -> Bool { reservedHost(of: url) != nil }

  /// The host of an address, where it is one of the names that are kept for examples and tests: `example` as a top-level domain or
  /// right under one, `.test` and `.invalid`.
  private static func reservedHost(of url: String) -> String? {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    let host = url[scheme.upperBound...].prefix { !"/:?#".contains($0) }.lowercased()
    let labels = host.split(separator: ".").suffix(2)
    return labels.contains("example") || ["test", "invalid"].contains(labels.last) ? host : nil
  }
}
