package import OCOPDiagnostics
import OCOPModel

/// Every rule, in the order of the handbook.
package enum RuleCatalog {
  package static let all: [Rule] = chapters.flatMap(\.rules)

  /// The same, as the handbook groups them.
  package static let chapters: [Chapter] = [
    Chapter(vi: "Đọc tệp", en: "Reading files", reading), Chapter(vi: "Sản phẩm", en: "Products", products),
    Chapter(vi: "Chủ thể", en: "Producers", producers), Chapter(vi: "Công nhận", en: "Recognition", recognition),
    Chapter(vi: "Phiếu chấm", en: "Score sheets", scoreSheets),
    Chapter(vi: "Giấy chứng nhận khác", en: "Other certificates", papers),
    Chapter(vi: "Câu chuyện", en: "Stories", stories),
    Chapter(vi: "Truy xuất nguồn gốc", en: "Traceability", traceability), Chapter(vi: "Mã số", en: "Codes", codes),
    Chapter(vi: "Địa điểm", en: "Places", places), Chapter(vi: "Sự kiện", en: "Fairs", fairs),
    Chapter(vi: "Chữ nghĩa", en: "Texts", texts), Chapter(vi: "Chấp nhận", en: "Acceptances", acceptances),
  ]

  /// Rules on one subject.
  package struct Chapter: Sendable {
    package let title: BilingualText
    package let rules: [Rule]

    init(vi: String, en: String, _ rules: [Rule]) {
      title = BilingualText(vi: vi, en: en)
      self.rules = rules
    }
  }

  /// Those that the readers of files look for themselves.
  package static let reading: [Rule] = [
    .notUTF8, .mixedUnicodeForms, .fileTooLarge, .textTooLarge, .frontMatterMissing, .yamlSyntax, .yamlAlias,
    .duplicateKey, .unknownKey, .wrongType,
    .missingField,
    .malformedDate, .unknownChoice, .malformedValue, .unknownReference, .malformedEntryName, .duplicateEntry,
    .strayFile, .foreignFile, .unknownProvince, .unknownCommune, .communeOfAnotherKind, .missingPhoto, .damagedPhoto,
    .missingDocument,
    .unpublishableDocument, .brokenLink, .brokenAnchor, .addressWithBlanks,
    .rawHTML, .dangerousLink, .translationContradicts, .translationWithoutOriginal, .translationOfUnknownLanguage,
    .translationWithoutCounterpart,
    .malformedLedger, .ledgerLotContradictsCode, .addressNotHTTPS,
  ]

  static let products: [Rule] = [.setMissing, .summaryMissing, .photoMissing, .productEnteredTwice]

  static let producers: [Rule] = [
    .tourismProducerOfGoods, .foundedInFuture, .registrationMissing, .registrationShared, .producerEnteredTwice,
    .malformedPhone,
    .malformedEmail,
  ]

  static let recognition: [Rule] = [
    .starsNotAwarded, .authorityNotCompetent, .issuerContradictsLevel, .issuerUnknown, .issuerOfAnotherProvince,
    .issuerOfAnotherTime, .decisionNumberShape,
    .decisionEnteredTwice, .issuedBeforeProgramme, .issuedInFuture, .expiryNotAsTheLawSays, .regimeNotInForce,
    .regimeUnstated, .reevaluationUnderFormerRules, .recognisedTwice, .earlierRecognitionMissing, .firstWhileInForce,
    .upgradeNotHigher,
    .reevaluationTooEarly, .reevaluationDue,
    .reevaluationLate, .certificateExpired, .potentialBelowNinety, .potentialWithFiveStars,
    .revocationWithoutRecognition, .revocationOutsideValidity, .revocationWithoutReason, .revokedTwice,
  ]

  static let scoreSheets: [Rule] = [
    .scoreOutOfRange, .starsAboveScore, .partAboveMaximum, .partsDoNotAddUp, .criterionUnknown,
    .criterionPointsNotAllowed, .criteriaDoNotAddUp, .starMinimumMissed, .organisationPointsContradict,
    .storyPointsContradict,
  ]

  static let papers: [Rule] = [
    .fieldOfAnotherScheme, .paperCoversNothing, .paperWithoutExpiry, .expiryBeforeIssue, .paperTermTooLong,
    .paperExpired, .claimAboveScheme,
  ]

  static let stories: [Rule] = [.storyMissing, .storyTooShort, .storyCopied, .storyCopiedUnrecognised]

  static let traceability: [Rule] = [
    .traceabilityIncomplete, .lotExpiresBeforeProduced, .lotDateInFuture, .lotEventsOutOfOrder, .lotEventAfterExpiry,
    .recallBeforeProduced, .recallInFuture, .recallWithoutReason, .printedCodeLost, .printedAddressReserved,
    .formerKeyTaken, .traceAddressShared,
  ]

  static let codes: [Rule] = [
    .gtinShared, .gtinNotForSale, .glnShared, .productCodeShape, .productCodeUnknownPlace, .productCodeElsewhere,
    .productCodeYear, .productCodeShared,
  ]

  static let places: [Rule] = [.coordinatesOutsideVietnam, .addressNamesFormerUnit, .formerAddressOutdated]

  static let fairs: [Rule] = [
    .fairEndsBeforeStart, .fairTooLong, .fairOverCapacity, .zoneTwice, .boothNumberTwice, .boothZoneUnknown,
    .boothEmpty,
    .boothProductOfAnother, .boothProductNotInForce, .boothProductUnrecognised, .catalogUnusable, .catalogOutdated,
  ]

  static let texts: [Rule] = [
    .invisibleCharacter, .garbledText, .lookalikeLetter, .templateLeftover, .markupInField, .textClaimsMoreStars,
    .missingAlt, .articleDateInFuture,
  ]

  static let acceptances: [Rule] = [.acceptanceOfError, .acceptanceUnused]

  /// Codes of the rules that a file may accept and a site may raise.
  package static let warnings: [String] = all.filter { $0.severity == .warning }.map(\.id)

  package static func rule(id: String) -> Rule? {
    (all + themes).first { $0.id == id }
  }

  /// What a rule finds in the whole showcase; nothing for a rule of the readers. Rules depend on nothing but the context, so
  /// that they can run side by side.
  package static func check(_ rule: Rule, _ context: RuleContext) -> [Finding] {
    switch rule.check {
    case .reading: []
    case .showcase(let check): check(rule, context)
    }
  }
}
