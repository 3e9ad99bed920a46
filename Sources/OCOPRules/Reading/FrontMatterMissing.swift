import OCOPDiagnostics

extension Rule {
  package static let frontMatterMissing = Rule(
    id: "front-matter-missing", severity: .error,
    title: BilingualText(
      vi: "Tệp thiếu phần thông tin đầu tệp, hoặc phần đó chưa đóng",
      en: "The front matter is missing or not closed"),
    why: BilingualText(
      vi:
        "Mỗi tệp mở đầu bằng phần thông tin giữa hai dòng '---'; không có nó thì chương trình không biết sản phẩm tên "
        + "gì, của ai.",
      en:
        "Every file begins with a block between two lines '---'; without it the program does not know what the entry "
        + "is."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Thêm dòng '---' vào đầu tệp và một dòng '---' nữa sau phần thông tin.",
      en: "Put a line '---' first, and another '---' after the block."),
    bad: "name: Bánh cốm\nproducer: xuan-phuong\n",
    good: "---\nname: Bánh cốm\nproducer: xuan-phuong\n---\n")
}
