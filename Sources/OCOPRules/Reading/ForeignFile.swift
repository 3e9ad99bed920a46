import OCOPDiagnostics

extension Rule {
  package static let foreignFile = Rule(
    id: "foreign-file", severity: .error,
    title: BilingualText(vi: "Không phải tệp của trang", en: "No file of the site's own"),
    why: BilingualText(
      vi:
        "Nội dung có thể do nhiều xã gửi về. Một liên kết trỏ ra ngoài thư mục của trang sẽ đưa tệp riêng của máy dựng trang lên mạng.",
      en:
        "Content may come from many communes. A link that leads out of the site's folder would publish private files of the machine that builds."
    ),
    sources: [.own],
    remedy: BilingualText(
      vi: "Xóa liên kết, chép chính tệp đó vào thư mục của trang.",
      en: "Delete the link, and copy the file itself into the site's folder."),
    bad: "content/products/banh-com/anh.jpg -> /home/lan/anh.jpg",
    good: "content/products/banh-com/anh.jpg")
}
