import OCOPDiagnostics

extension Rule {
  package static let textTooLarge = Rule(
    id: "text-too-large", severity: .error,
    title: BilingualText(vi: "Bài lên trang sẽ quá lớn", en: "A text that becomes too large"),
    why: BilingualText(
      vi:
        "Bảng rất nhiều cột với nhiều dòng thiếu ô, hay một địa chỉ rất dài dùng lại nhiều lần, làm một bài vài KB thành trang hàng GB mà không máy nào mở được.",
      en:
        "A table of very many columns whose rows are short, or a very long address that is used again and again, makes gigabytes of a few kilobytes, which no machine can open."
    ),
    sources: [.own],
    remedy: BilingualText(
      vi: "Cắt bảng thành nhiều bảng nhỏ hoặc đặt cạnh bài một tệp bảng tính; rút ngắn địa chỉ.",
      en: "Cut the table into smaller ones, or put a spreadsheet beside the text; shorten the address."),
    bad: "|a|a|… (3000 cột)\n|-|-|…\nx\nx\n… (3000 dòng)",
    good: "[bảng giá](bang-gia.xlsx)")
}
