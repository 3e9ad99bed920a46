package import OCOPDiagnostics

/// Why a file cannot be used as a picture.
package enum ImageError: Error, Sendable, Hashable {
  /// The file could not be opened or read; the machine's reason as text.
  case unreadable(reason: String)
  case empty
  /// Nothing in the first bytes says that it is a picture.
  case notAnImage
  /// A known format that we do not take: "GIF", "SVG" …
  case unsupported(format: String)
  /// More than `ImageProbe.maximumPixels`.
  case tooLarge(width: Int, height: Int)
  /// A side of a picture to be made is longer than `VariantPlan.longestSide`, as of a strip of one pixel's width.
  case tooLong(width: Int, height: Int)
  /// The file ends before the picture does.
  case truncated
  /// The decoder stopped; its own words, in English.
  case damaged(detail: String)
  /// The encoder or the library itself failed: the machine's fault, not the author's.
  case failed(detail: String)

  /// One sentence without a full stop, to follow the file's name.
  package var message: BilingualText {
    switch self {
    case .unreadable(let reason):
      BilingualText(vi: "không đọc được tệp ảnh: \(reason)", en: "the photo cannot be read: \(reason)")
    case .empty:
      BilingualText(vi: "tệp ảnh trống, không có byte nào", en: "the photo is an empty file")
    case .notAnImage:
      BilingualText(vi: "tệp này không phải là ảnh", en: "the file is not a picture")
    case .unsupported(let format):
      BilingualText(
        vi: "ảnh ở định dạng \(format), không dùng được cho trang", en: "the photo is in \(format), which is not taken")
    case .tooLarge(let width, let height):
      BilingualText(
        vi: "ảnh quá lớn: \(width) × \(height) điểm ảnh, tối đa 200 triệu điểm",
        en: "the photo is too large: \(width) × \(height) pixels, at most 200 million are taken")
    case .tooLong(let width, let height):
      BilingualText(
        vi: "ảnh quá dài: \(width) × \(height) điểm ảnh, mỗi cạnh tối đa 16383 điểm (giới hạn của WebP)",
        en: "the photo is too long: \(width) × \(height) pixels, a side has at most 16383 (WebP's limit)")
    case .truncated:
      BilingualText(vi: "tệp ảnh bị cắt cụt, thiếu phần cuối", en: "the photo is cut off: its end is missing")
    case .damaged:
      // The library's own words help nobody who takes photos.
      BilingualText(vi: "tệp ảnh bị hỏng", en: "the photo is damaged")
    case .failed(let detail):
      BilingualText(vi: "không xử lý được ảnh (\(detail))", en: "the photo could not be processed (\(detail))")
    }
  }

  /// What to do about it; nil where only the machine can be mended.
  package var hint: BilingualText? {
    switch self {
    case .unreadable, .failed: nil
    case .empty, .truncated, .damaged:
      BilingualText(
        vi: "Chép lại ảnh từ máy ảnh hoặc điện thoại, rồi mở thử trước khi dùng",
        en: "Copy the photo again from the camera or phone, and open it once before use")
    case .notAnImage, .unsupported:
      BilingualText(vi: "Lưu lại ảnh dạng JPEG, PNG hoặc WebP", en: "Save it as JPEG, PNG or WebP")
    case .tooLong:
      BilingualText(
        vi: "Cắt ảnh cho gần vuông hơn, cạnh dài 4000 điểm là đủ",
        en: "Crop it; 4000 pixels on the long side are plenty")
    case .tooLarge:
      BilingualText(
        vi: "Thu nhỏ ảnh, cạnh dài 4000 điểm là đủ", en: "Make it smaller; 4000 pixels on the long side are plenty")
    }
  }
}
