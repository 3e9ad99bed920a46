extension LocalizedText {
  /// Whether a reader of a language meets another here, and would want it translated: "500 g" and "USB-C" say the same in all.
  package func awaitsTranslation(into language: Language) -> Bool {
    guard !isWritten(in: language) else { return false }
    var run = 0
    for scalar in original.text.unicodeScalars {
      guard scalar.properties.isAlphabetic else {
        run = 0
        continue
      }
      run += 1
      if run > 2 || !scalar.isASCII { return true }
    }
    return false
  }
}

extension Product {
  /// The fields that tell a buyer what is in the package, beside name, summary and story; what may harm first.
  package enum DescribedField: String, Sendable, CaseIterable {
    case warnings, ingredients, storage, usage, shelfLife, spec
  }

  package func texts(of field: DescribedField) -> [LocalizedText] {
    switch field {
    case .warnings: [warnings].compactMap(\.self)
    case .ingredients: ingredients
    case .storage: [storage].compactMap(\.self)
    case .usage: [usage].compactMap(\.self)
    case .shelfLife: [shelfLife].compactMap(\.self)
    case .spec: [spec].compactMap(\.self)
    }
  }
}
