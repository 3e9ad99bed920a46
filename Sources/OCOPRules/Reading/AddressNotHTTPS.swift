import OCOPDiagnostics

extension Rule {
  package static let addressNotHTTPS = Rule(
    id: "address-not-https", severity: .warning,
    title: BilingualText(
      vi: "Địa chỉ của trang không phải https", en: "The site's address is not https"),
    why: BilingualText(
      vi:
        "Trình duyệt ghi 'Không bảo mật' cạnh địa chỉ http, ngay lúc khách vừa quét mã trên hộp quà để xem hàng có thật không. Địa chỉ "
        + "này còn nằm trong mã đã in, nên phải đúng từ đầu.",
      en:
        "Browsers write 'Not secure' beside an http address, just when somebody has scanned the code on a gift box to see whether it "
        + "is genuine. The address also stands in printed codes, so it has to be right from the start."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Cài chứng chỉ cho máy chủ (nhiều nơi cấp miễn phí), rồi viết địa chỉ bằng https://.",
      en: "Give the server a certificate (several authorities charge nothing), and write the address with https://."),
    bad: "baseURL: http://ocop.vinhlong.gov.vn",
    good: "baseURL: https://ocop.vinhlong.gov.vn")
}
