import OCOPDiagnostics
import OCOPModel
import OCOPText

extension Rule {
  package static let registrationShared = Rule(
    id: "registration-shared", severity: .error,
    title: BilingualText(
      vi: "Hai chủ thể cùng một số đăng ký kinh doanh", en: "Two producers with one registration number"),
    why: BilingualText(
      vi: "Mỗi số đăng ký là của một chủ thể. Trùng số thì hoặc ghi nhầm, hoặc một chủ thể bị nhập hai lần.",
      en: "A registration number belongs to one producer. Shared, it is a slip, or one producer was entered twice."),
    sources: [.own],
    remedy: BilingualText(
      vi: "Sửa số, hoặc gộp hai tệp làm một.", en: "Mend the number, or make one file of the two."),
    bad: "# tan-thanh.md và tan-thanh-2.md\nregistration: \"1500123456\"",
    good: "# chỉ còn tan-thanh.md\nregistration: \"1500123456\"",
    check: .showcase { rule, context in
      context.showcase.producers.repeats(by: number(of:)).map { producer, earlier in
        let registration = Wording.quote(producer.registration ?? "")
        return rule.finding(
          .field(producer.file, "registration"),
          vi: "Số đăng ký \(registration) đã là của \(Wording.quote(earlier.name.original.text))",
          en: "The registration \(registration) is that of \(Wording.quote(earlier.name.original.text)) already",
          hint: BilingualText(
            vi: "Sửa số theo giấy đăng ký, hoặc gộp với \(earlier.file)",
            en: "Mend the number after the registration, or join it with \(earlier.file)"),
          related: [
            Finding.Related(.field(earlier.file, "registration"), vi: "chủ thể kia", en: "the other producer")
          ])
      }
    })

  /// Letters and digits alone; nil for what is too short to be a number of anybody's.
  private static func number(of producer: Producer) -> String? {
    let number = producer.registration?.filter { $0.isLetter || $0.isNumber }.uppercased()
    return number.flatMap { $0.count >= 4 ? $0 : nil }
  }
}
