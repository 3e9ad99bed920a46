/// The two languages in which the program speaks to people. Content may have others; messages do not.
package enum MessageLanguage: String, Sendable, CaseIterable {
  case vi
  case en

  /// The language for a locale name as in `LC_ALL` or `LANG` ("vi_VN.UTF-8"); English where it is none of ours.
  package init(locale: String) {
    self = locale.lowercased().hasPrefix("vi") ? .vi : .en
  }
}

/// One text for a person, in both languages of the program.
package struct BilingualText: Sendable, Hashable {
  package let vi: String
  package let en: String

  package init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  package subscript(language: MessageLanguage) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }

  /// What was probably meant, as a sentence: `Có phải là 'gtin'?`.
  package static func didYouMean(_ proposal: String) -> BilingualText {
    BilingualText(vi: "Có phải là '\(proposal)'?", en: "Did you mean '\(proposal)'?")
  }

  /// With small letters at the beginning, as in the middle of a sentence.
  package var uncapitalised: BilingualText {
    BilingualText(vi: vi.prefix(1).lowercased() + vi.dropFirst(), en: en.prefix(1).lowercased() + en.dropFirst())
  }

  /// With what was probably meant behind a semicolon, where there is such a thing: `Không có 'x'; có phải là 'y'?`.
  package func asking(_ proposal: String?) -> BilingualText {
    BilingualText(vi: "\(vi)\(proposal == nil ? "" : ";")", en: "\(en)\(proposal == nil ? "" : ";")")
      .followed(by: proposal.map { .didYouMean($0).uncapitalised })
  }

  /// With a sentence behind it, where there is one.
  package func followed(by next: BilingualText?) -> BilingualText {
    guard let next else { return self }
    return BilingualText(vi: "\(vi) \(next.vi)", en: "\(en) \(next.en)")
  }
}
