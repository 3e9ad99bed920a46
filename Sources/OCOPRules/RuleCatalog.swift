/// Every rule, in the order of the handbook.
package enum RuleCatalog {
  package static let all: [Rule] = reading

  /// Those that the readers of files look for themselves.
  package static let reading: [Rule] = [
    .notUTF8, .fileTooLarge, .frontMatterMissing, .yamlSyntax, .yamlAlias, .duplicateKey, .unknownKey, .wrongType,
    .missingField,
    .malformedDate, .unknownChoice, .malformedValue, .unknownReference, .malformedEntryName, .duplicateEntry,
    .strayFile, .unknownProvince, .unknownCommune, .missingPhoto, .damagedPhoto, .missingDocument, .brokenLink,
    .brokenAnchor,
    .rawHTML, .dangerousLink, .translationContradicts, .translationWithoutOriginal,
    .malformedLedger,
  ]

  package static func rule(id: String) -> Rule? {
    all.first { $0.id == id }
  }

  /// Runs every rule that looks at the whole showcase.
  package static func check(_ context: RuleContext) -> [Finding] {
    all.flatMap { rule in
      switch rule.check {
      case .reading: [Finding]()
      case .showcase(let check): check(rule, context)
      }
    }
  }
}
