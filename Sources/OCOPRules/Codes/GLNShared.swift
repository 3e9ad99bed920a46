import OCOPDiagnostics
import OCOPModel

extension Rule {
  package static let glnShared = Rule(
    id: "gln-shared", severity: .error,
    title: BilingualText(vi: "Hai chủ thể cùng một mã địa điểm GLN", en: "Two producers with one GLN"),
    why: BilingualText(
      vi: "GLN chỉ đúng một địa điểm của một chủ thể.", en: "A GLN names one place of one producer."),
    sources: [.standard("TCVN 13274:2020")],
    remedy: BilingualText(vi: "Sửa một trong hai.", en: "Mend one of the two."),
    bad: "# hai chủ thể\ngln: \"9521234567899\"",
    good: "# một chủ thể\ngln: \"9521234567899\"",
    check: .showcase { rule, context in
      context.showcase.producers.repeats(by: \.gln).map { producer, owner in
        rule.finding(
          .field(producer.file, "gln"), vi: "Mã GLN này đã là của \(Wording.quote(owner.name.original.text))",
          en: "This GLN is that of \(Wording.quote(owner.name.original.text)) already",
          hint: BilingualText(vi: "Xem lại giấy cấp mã của hai chủ thể", en: "Look at both producers' papers"),
          related: [Finding.Related(.field(owner.file, "gln"), vi: "chủ thể kia", en: "the other producer")])
      }
    })
}
