import OCOPDiagnostics
package import OCOPModel
import OCOPText

extension Rule {
  package static let invisibleCharacter = Rule(
    id: "invisible-character", severity: .error,
    title: BilingualText(
      vi: "Ký tự ẩn hoặc ký tự hỏng trong văn bản", en: "An invisible or broken character in a text"),
    why: BilingualText(
      vi:
        "Ký tự điều khiển, dấu đảo chiều chữ và dấu không bề rộng không nhìn thấy khi gõ, nhưng làm hỏng tìm kiếm, bản in, và có thể "
        + "làm một đoạn chữ hiện khác với điều nó nói. Dấu \u{2018}\u{FFFD}\u{2019} là chữ đã mất.",
      en:
        "Control characters, direction marks and signs without width cannot be seen while typing, but break search and print, and "
        + "can make a text show something else than it says. The sign \u{2018}\u{FFFD}\u{2019} stands for a letter that was lost."
    ),
    sources: [
      .standard(
        BilingualText(
          vi: "Unicode Standard Annex 9 và Technical Report 36", en: "Unicode Standard Annex 9 and Technical Report 36")
      )
    ],
    remedy: BilingualText(
      vi: "Xóa chỗ được chỉ và gõ lại.", en: "Delete what is marked and type it again."),
    bad: "name: Mật hoa\\u200B dừa",
    good: "name: Mật hoa dừa",
    check: .showcase { rule, context in
      context.suspectTexts.filter { $0.traits.contains(.invisible) }.compactMap { suspect -> Finding? in
        let scalars = suspect.text.unicodeScalars
        guard let index = scalars.indices.first(where: { isInvisible(scalars[$0]) }),
          let place = suspect.place(of: index..<scalars.index(after: index))
        else { return nil }
        return rule.holding(scalars[index], at: place)
      }
    })

  /// An invisible character that stands in front matter, where the readers of files find it.
  package static func invisibleCharacter(_ scalar: Unicode.Scalar, at place: ContentPlace) -> Finding {
    invisibleCharacter.holding(scalar, at: place)
  }

  private func holding(_ scalar: Unicode.Scalar, at place: ContentPlace) -> Finding {
    let (code, name) = (scalar.codePoint, Self.name(of: scalar))
    return finding(
      place, vi: "Có \(name.vi) (\(code)) trong văn bản", en: "The text holds \(name.en) (\(code))",
      hint: BilingualText(
        vi: "Xóa đoạn này và gõ lại bằng tay, đừng dán",
        en: "Delete this stretch and type it again, do not paste it"))
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200C, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFFD: true
    default: false
    }
  }

  private static func name(of scalar: Unicode.Scalar) -> BilingualText {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F:
      BilingualText(vi: "dấu đảo chiều chữ", en: "a direction mark")
    case 0x200B, 0x200C, 0x2060, 0xFEFF: BilingualText(vi: "dấu không bề rộng", en: "a sign without width")
    case 0x85, 0x2028, 0x2029: BilingualText(vi: "dấu xuống dòng ẩn", en: "a hidden line end")
    case 0xFFFD: BilingualText(vi: "dấu của chữ đã mất", en: "the sign of a lost letter")
    default: BilingualText(vi: "ký tự điều khiển", en: "a control character")
    }
  }
}
