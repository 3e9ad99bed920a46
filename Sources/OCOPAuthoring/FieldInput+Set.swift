import OCOPContent
import OCOPDiagnostics
import OCOPLaw
import OCOPText

/// A product set as people write it: `10`, `Gia vị khác`, `10. Gia vị khác`, `Bộ 10`.
extension FieldInput {
  func productSet(_ text: String) -> Result<YAMLValue, Fault> {
    if let set = ProductSet.named(text) ?? Self.numberedSet(text) { return .success(.bare("\(set.number)")) }
    // A number alone is out of range; everything else was meant as a name.
    guard text.contains(where: \.isLetter) else { return fault(text, field.shape) }
    let near = nearSets(text)
    let listed = near.map { "\($0.number) (\($0.name.vi))" }.joined(separator: ", ")
    let english = near.map { "\($0.number) (\($0.name.en))" }.joined(separator: ", ")
    return .failure(
      Fault(
        message: near.isEmpty
          ? BilingualText(
            vi: "'set' không nhận '\(text)'; ghi số từ 1 đến \(ProductSet.all.count) hoặc tên bộ sản phẩm",
            en: "'set' does not take '\(text)'; write a number from 1 to \(ProductSet.all.count) or the name of a set")
          : BilingualText(
            vi: "'set' không nhận '\(text)'; có phải là \(listed)?",
            en: "'set' does not take '\(text)'; did you mean \(english)?")))
  }

  /// `Bộ 10`, `10. Gia vị khác`, `10`: the number counts where no other name than its own stands behind it.
  private static func numberedSet(_ text: String) -> ProductSet? {
    guard
      let match = VietnameseFold.fold(text).wholeMatch(
        of: /(?:bo(?: san pham)?(?: so)? ?)?(\d{1,2})(?:[ .,:)–-]+(.*))?/),
      let set = Int(match.1).flatMap(ProductSet.numbered)
    else { return nil }
    let name = Slug.make(String(match.2 ?? ""))
    let isOwn = name.isEmpty || ProductSet.named(name) == set || Slug.make(set.name.vi).hasPrefix(name)
    return isOwn ? set : nil
  }

  /// Those whose names have all the words, else the one that is spelled nearly so.
  private func nearSets(_ text: String) -> [ProductSet] {
    let name = text.drop { !$0.isLetter }
    if let set = ProductSet.named(String(name)) { return [set] }
    let named = Candidate.matches(String(name), among: field.candidates(in: directory, language: .vi))
    let numbers = named.prefix(3).compactMap { Int($0.value) }
    let near = NearMiss.suggestion(for: String(name), among: ProductSet.all.map(\.name.vi)).flatMap(ProductSet.named)
    return numbers.isEmpty ? near.map { [$0] } ?? [] : numbers.compactMap(ProductSet.numbered)
  }
}
