import OCOPDiagnostics

/// What a build has to say beside problems.
extension BilingualText {
  static func finishedInterrupted(in folder: String) -> BilingualText {
    BilingualText(
      vi: "Lần xuất trước bị ngắt giữa chừng; phần dở dang trong '\(folder)' vừa được làm nốt.",
      en: "An earlier build had been interrupted while it published; "
        + "what it had begun in '\(folder)' has been finished.")
  }

  static func leftEdited(_ path: String) -> BilingualText {
    BilingualText(
      vi: "Trang này đã rút, nhưng có người sửa tay tệp nên tệp được để nguyên và ai cũng vẫn xem được: '\(path)'. "
        + "Xóa tệp, hoặc chuyển đi nơi khác.",
      en: "This page has been withdrawn, but somebody has edited its file by hand, so that it was left and is still "
        + "public: '\(path)'. Delete it, or move it elsewhere.")
  }

  static func notRemembered(_ error: MachineError) -> BilingualText {
    BilingualText(
      vi: "Trang vẫn được xuất đủ, nhưng không giữ lại được những gì giúp lần sau xuất nhanh hơn. \(error.text(.vi)).",
      en: "The site is complete, but what makes the next build quicker could not be kept. \(error.text(.en)).")
  }

  static func more(_ count: Int) -> BilingualText {
    BilingualText(vi: "… và \(count) tệp nữa như vậy.", en: "… and \(count) more files like it.")
  }
}
