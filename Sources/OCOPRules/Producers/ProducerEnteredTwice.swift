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
    sources: [.own],
    remedy: BilingualText(
      vi:
        "Nếu là một: gộp làm một tệp và sửa 'producer' của sản phẩm. Nếu là hai: ghi rõ trong tên, hoặc ghi hai số đăng ký.",
      en:
        "If they are one, keep one file and mend the products' 'producer'. If two, tell them apart by name, or give both "
        + "registrations."),
    bad: "# htx-tan-thanh.md và hop-tac-xa-tan-thanh.md\nname: Hợp tác xã Tân Thành",
    good: "# chỉ còn htx-tan-thanh.md\nname: HTX Tân Thành",
    check: .showcase { rule, context in
      let producers = context.showcase.producers
      let places = Dictionary(grouping: producers.indices) { index in
        let location = producers[index].location
        return "\(location.province ?? context.showcase.site.province ?? "")|\(location.commune ?? "")"
      }
      return places.values.flatMap { neighbours -> [Finding] in
        guard neighbours.count > 1 else { return [] }
        var first: [[UInt8]: Int] = [:]
        return neighbours.compactMap { index -> Finding? in
          let slips = ProducerName(producers[index].name.original.text).slips
          let earlier = slips.lazy.compactMap { first[$0] }.first { areOne(producers[index], producers[$0]) }
          for slip in slips where first[slip] == nil { first[slip] = index }
          return earlier.map { finding(rule, producers[index], earlier: producers[$0]) }
        }
      }
    })

  /// Two registrations are two producers, whatever their names.
  private static func areOne(_ left: Producer, _ right: Producer) -> Bool {
    guard let one = left.registration, let other = right.registration else { return true }
    return one == other
  }

  private static func finding(_ rule: Rule, _ producer: Producer, earlier: Producer) -> Finding {
    let (name, other) = (Wording.quote(producer.name.original.text), Wording.quote(earlier.name.original.text))
    return rule.finding(
      .field(producer.file, "name"), vi: "\(name) gần như trùng với \(other) ở cùng nơi",
      en: "\(name) is almost the same as \(other) of the same place",
      hint: BilingualText(
        vi: "Nếu là một chủ thể thì gộp với \(earlier.file); nếu không, ghi số đăng ký của cả hai",
        en: "If they are one, join it with \(earlier.file); if not, give both registrations"),
      related: [Finding.Related(.field(earlier.file, "name"), vi: "chủ thể kia", en: "the other producer")])
  }
}
