import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

extension Rule {
  package static let producerEnteredTwice = Rule(
    id: "producer-entered-twice", severity: .warning,
    title: BilingualText(vi: "Hai chủ thể gần như trùng tên", en: "Two producers of almost one name"),
    why: BilingualText(
      vi:
        "'HTX Tân Thành' và 'Hợp tác xã Tân Thành' cùng một xã thường là một chủ thể nhập hai lần; sản phẩm của họ bị chia ra "
        + "hai trang.",
      en:
        "'HTX Tân Thành' and 'Hợp tác xã Tân Thành' of one commune are mostly one producer entered twice, with its products "
        + "on two pages."),
    remedy: BilingualText(
      vi:
        "Nếu là một: gộp làm một tệp và sửa 'producer' của sản phẩm. Nếu là hai: ghi rõ trong tên, hoặc ghi hai số đăng ký.",
      en:
        "If they are one, keep one file and mend the products' 'producer'. If two, tell them apart by name, or give both "
        + "registrations."),
    bad: "# htx-tan-thanh.md và hop-tac-xa-tan-thanh.md\nname: Hợp tác xã Tân Thành",
    good: "# chỉ còn htx-tan-thanh.md\nname: HTX Tân Thành",
    check: .showcase { rule, context in
      var first: [String: Producer] = [:]
      return context.showcase.producers.compactMap { producer -> Finding? in
        let province = producer.location.province ?? context.showcase.site.province ?? ""
        for name in ProducerName(producer.name.original.text).slips {
          let place = "\(province)|\(producer.location.commune ?? "")|\(name)"
          guard let earlier = first[place] else { continue }
          // Two registrations are two producers, whatever their names.
          if let one = producer.registration, let other = earlier.registration, one != other { continue }
          return rule.finding(
            .field(producer.file, "name"),
            vi: "\(Wording.quote(producer.name.original.text)) gần như trùng với "
              + "\(Wording.quote(earlier.name.original.text)) ở cùng nơi",
            en: "\(Wording.quote(producer.name.original.text)) is almost the same as "
              + "\(Wording.quote(earlier.name.original.text)) of the same place",
            hint: BilingualText(
              vi: "Nếu là một chủ thể thì gộp với \(earlier.file); nếu không, ghi số đăng ký của cả hai",
              en: "If they are one, join it with \(earlier.file); if not, give both registrations"),
            related: [Finding.Related(.field(earlier.file, "name"), vi: "chủ thể kia", en: "the other producer")])
        }
        for name in ProducerName(producer.name.original.text).slips {
          let place = "\(province)|\(producer.location.commune ?? "")|\(name)"
          first[place] = first[place] ?? producer
        }
        return nil
      }
    })
}

/// A producer's name for comparison: without accents and without the words of its legal form.
struct ProducerName {
  /// The letters and digits that remain.
  let letters: [UInt8]

  init(_ name: String) {
    var folded = VietnameseFold.fold(name)
    for (long, short) in Self.forms { folded = folded.replacing(long, with: short) }
    letters = folded.utf8.filter { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }
  }

  /// The name itself, and the name with any one letter left out: two names that share one of these differ by one letter at
  /// most (or by two that changed places). Digits are never left out: 'Tổ 1' and 'Tổ 2' are two.
  var slips: [String] {
    guard letters.count >= 8 else { return [String(decoding: letters, as: UTF8.self)] }
    var slips = [String(decoding: letters, as: UTF8.self)]
    for index in letters.indices where letters[index] &- 0x61 < 26 {
      var shorter = letters
      shorter.remove(at: index)
      slips.append(String(index) + String(decoding: shorter, as: UTF8.self))
    }
    return slips
  }

  /// Two spellings of one form become one, so that 'HTX' and 'Hợp tác xã' agree; different forms stay different.
  private static let forms = [
    ("hop tac xa", "htx"), ("to hop tac", "tht"), ("cong ty trach nhiem huu han", "cong ty tnhh"),
    ("cong ty co phan", "cong ty cp"), ("doanh nghiep tu nhan", "dntn"), ("mot thanh vien", "mtv"),
    ("ho kinh doanh", "hkd"), ("co so san xuat", "co so"),
  ]
}
