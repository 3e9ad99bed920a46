import OCOPModel

/// Every rule, in the order of the handbook.
package enum RuleCatalog {
  package static let all: [Rule] =
    reading + products + producers + recognition + scoreSheets + papers + stories + traceability + codes + places
    + fairs + texts

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

  static let products: [Rule] = [.setMissing, .summaryMissing, .photoMissing, .productEnteredTwice]

  static let producers: [Rule] = [
    .tourismProducerOfGoods, .registrationMissing, .registrationShared, .producerEnteredTwice, .malformedPhone,
    .malformedEmail,
  ]

  static let recognition: [Rule] = [
    .starsNotAwarded, .authorityNotCompetent, .issuerContradictsLevel, .issuerOfAnotherProvince, .decisionNumberShape,
    .decisionEnteredTwice, .issuedBeforeProgramme, .issuedInFuture, .expiryNotAsTheLawSays, .regimeNotInForce,
    .regimeUnstated, .recognisedTwice, .firstWhileInForce, .upgradeNotHigher, .reevaluationTooEarly, .reevaluationDue,
    .reevaluationLate, .certificateExpired, .potentialBelowNinety, .potentialWithFiveStars,
    .revocationWithoutRecognition, .revocationOutsideValidity, .revokedTwice,
  ]

  static let scoreSheets: [Rule] = [
    .scoreOutOfRange, .starsAboveScore, .partAboveMaximum, .partsDoNotAddUp, .criterionUnknown,
    .criterionPointsNotAllowed, .criteriaDoNotAddUp, .starMinimumMissed, .organisationPointsContradict,
  ]

  static let papers: [Rule] = [
    .paperCoversNothing, .paperWithoutExpiry, .expiryBeforeIssue, .paperTermTooLong, .paperExpired, .claimAboveScheme,
  ]

  static let stories: [Rule] = [.storyMissing, .storyTooShort, .storyCopied, .storyCopiedUnrecognised]

  static let traceability: [Rule] = [
    .traceabilityIncomplete, .lotExpiresBeforeProduced, .lotDateInFuture, .lotEventsOutOfOrder, .lotEventAfterExpiry,
    .recallBeforeProduced, .recallWithoutReason, .printedCodeLost, .formerKeyTaken, .traceAddressShared,
  ]

  static let codes: [Rule] = [
    .gtinShared, .gtinNotForSale, .glnShared, .productCodeShape, .productCodeUnknownPlace, .productCodeElsewhere,
    .productCodeYear, .productCodeShared,
  ]

  static let places: [Rule] = [.coordinatesOutsideVietnam, .addressNamesFormerUnit, .formerAddressOutdated]

  static let fairs: [Rule] = [
    .fairEndsBeforeStart, .fairTooLong, .fairOverCapacity, .zoneTwice, .boothNumberTwice, .boothZoneUnknown,
    .boothEmpty,
    .boothProductOfAnother, .boothProductNotInForce, .boothProductUnrecognised,
  ]

  static let texts: [Rule] = [
    .invisibleCharacter, .garbledText, .lookalikeLetter, .templateLeftover, .markupInField, .textClaimsMoreStars,
    .missingAlt,
  ]

  package static func rule(id: String) -> Rule? {
    all.first { $0.id == id }
  }

  /// Runs every rule that looks at the whole showcase.
  package static func check(_ context: RuleContext) -> [Finding] {
    all.flatMap { rule in
      switch rule.check {
      case .reading: [Finding]()
      case .showcase(let check):
        check(rule, context).filter { !rule.isOfAbsence || !context.faultyFiles.contains($0.place.file) }
      }
    }
  }
}
