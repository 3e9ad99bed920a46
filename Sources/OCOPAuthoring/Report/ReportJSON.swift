package import OCOPDiagnostics
import OCOPLaw
import OCOPModel

/// The report for scripts: numbers as numbers, days as `YYYY-MM-DD`, words of closed lists instead of sentences.
package struct ReportJSON: Sendable {
  private let report: OfficeReport
  private let language: MessageLanguage

  /// - Parameter language: of names from the law, such as sectors and criteria.
  package init(_ report: OfficeReport, language: MessageLanguage) {
    self.report = report
    self.language = language
  }

  package var value: JSONValue {
    [
      "asOf": .string(report.asOf.iso),
      "check": ["errors": .integer(report.errors), "warnings": .integer(report.warnings)],
      "counts": [
        "products": .integer(report.counts.products), "producers": .integer(report.counts.producers),
        "stars": rows(report.counts.byStars), "states": rows(report.counts.byState),
        "sectors": rows(report.counts.bySector), "communes": rows(report.counts.byCommune),
      ],
      "quarter": .string(report.quarter.name.en), "ending": renewals(report.ending), "due": renewals(report.due),
      "late": renewals(report.late), "starGaps": .array(report.starGaps.map(gap)),
      "smallPhotos": .array(
        report.smallPhotos.map { photo in
          [
            "file": .string(photo.path), "width": .integer(photo.width), "height": .integer(photo.height),
            "tooSmallFor": .strings(photo.uses.map(\.rawValue)),
          ]
        }),
      "translations": .array(
        report.translationGaps.map { gap in
          [
            "file": .string(gap.file), "language": .string(gap.language.code),
            "missing": .strings(gap.missing.map(\.rawValue)), "isWhole": .flag(gap.isWhole),
          ]
        }),
      "stories": .array(
        report.storyGaps.map { gap in
          ["product": .string(gap.key), "stars": .integer(gap.stars), "reason": .string(gap.reason.rawValue)]
        }),
      "accepted": .array(
        report.accepted.map { finding in
          [
            "code": .string(finding.code), "file": .string(finding.file), "line": .integer(finding.line),
            "message": .string(finding.message[language]), "reason": .string(finding.reason),
          ]
        }),
    ]
  }

  private func rows(_ rows: [ProductCounts.Row]) -> JSONValue {
    .array(
      rows.map { row in
        [
          "key": .string(row.key), "name": .string(row.name[language]), "products": .integer(row.total),
          "stars": .object(Authority.awardedStars.map { ("\($0)", .integer(row.stars[$0] ?? 0)) }),
        ]
      })
  }

  private func renewals(_ renewals: [Renewal]) -> JSONValue {
    .array(
      renewals.map { renewal in
        let members: [(String, JSONValue)] = [
          ("product", .string(renewal.key)), ("name", .string(renewal.name)), ("producer", .string(renewal.producer)),
          ("stars", .integer(renewal.stars)), ("decision", .string(renewal.decision)),
          ("lastDay", .string(renewal.lastDay.iso)), ("dossierFrom", .string(renewal.opens.iso)),
          ("dossierUntil", .string(renewal.closes.iso)), ("phase", .string(renewal.phase.rawValue)),
        ]
        let extended = renewal.isExtended ? [("extendedUntil", JSONValue.string(renewal.heldUntil.iso))] : []
        return .object(members + extended)
      })
  }

  private func gap(_ gap: StarGap) -> JSONValue {
    [
      "product": .string(gap.key), "stars": .integer(gap.stars), "score": .points(gap.score),
      "pointsShort": .points(gap.points), "sheet": .string(gap.sheet.rawValue),
      "criteria": .array(
        gap.criteria.map { criterion in
          [
            "code": .string(criterion.code), "name": .string(criterion.name[language]),
            "points": .points(criterion.points), "least": .integer(criterion.least),
          ]
        }),
    ]
  }
}

extension JSONValue {
  fileprivate static func points(_ points: Points) -> JSONValue { .number(Double(points.tenThousandths) / 10_000) }
}
