package import OCOPDiagnostics
package import OCOPLaw
package import OCOPModel

/// What the head of the office wants to know on a day: how many products there are and of which kind, whose certificates end,
/// what is still missing. Everything in it follows from the showcase; terminal, JSON and page show the same.
package struct OfficeReport: Sendable {
  package let title: LocalizedText
  package let asOf: CalendarDate
  package let quarter: Quarter
  /// Errors and warnings of `ocop check`.
  package let errors: Int
  package let warnings: Int
  package let counts: ProductCounts
  /// Certificates whose last day, that of an extension included, lies in this quarter, before or after today; by day.
  package let ending: [Renewal]
  /// Certificates whose dossier for re-evaluation can be filed today; by the day on which that ends.
  package let due: [Renewal]
  /// Certificates in force whose last day for a dossier has passed; by their end.
  package let late: [Renewal]
  /// Products with a score, by what they lack for one star more.
  package let starGaps: [StarGap]
  package let smallPhotos: [SmallPhoto]
  /// What they are measured by.
  package let rooms: [SmallPhoto.Room]
  package let translationGaps: [TranslationGap]
  package let storyGaps: [StoryGap]
  package let accepted: [Accepted]

  /// A photo as it lies on the disk.
  package struct Photo: Sendable {
    package let path: String
    /// Pixels, held upright.
    package let width: Int
    package let height: Int

    package init(path: String, width: Int, height: Int) {
      self.path = path
      self.width = width
      self.height = height
    }
  }

  /// A warning that its file accepts.
  package struct Accepted: Sendable {
    package let file: String
    package let line: Int
    package let code: String
    package let message: BilingualText
    package let reason: String

    package init(file: String, line: Int, code: String, message: BilingualText, reason: String) {
      self.file = file
      self.line = line
      self.code = code
      self.message = message
      self.reason = reason
    }
  }

  /// - Parameter rooms: that covers have in what the office prints.
  package init(
    _ showcase: Showcase, photos: [Photo], rooms: [SmallPhoto.Room], accepted: [Accepted], errors: Int, warnings: Int
  ) {
    title = showcase.site.title
    asOf = showcase.asOf
    let quarter = Quarter(of: showcase.asOf)
    self.quarter = quarter
    self.errors = errors
    self.warnings = warnings
    counts = ProductCounts(showcase)
    let renewals = Renewal.all(in: showcase)
    ending = renewals.filter { quarter.contains($0.heldUntil) }
    due = renewals.filter { $0.phase == .open }.sorted { ($0.closes, $0.product) < ($1.closes, $1.product) }
    late = renewals.filter { $0.phase == .missed }
    starGaps = StarGap.all(in: showcase)
    self.rooms = rooms
    smallPhotos = SmallPhoto.all(in: showcase, photos: photos, rooms: rooms)
    translationGaps = TranslationGap.all(in: showcase)
    storyGaps = StoryGap.all(in: showcase)
    self.accepted = accepted
  }
}

/// Three months of the calendar.
package struct Quarter: Sendable, Equatable {
  package let year: Int
  /// 1 to 4.
  package let number: Int

  package init(of day: CalendarDate) {
    year = day.year
    number = (day.month - 1) / 3 + 1
  }

  package func contains(_ day: CalendarDate) -> Bool { Quarter(of: day) == self }

  /// `IV/2026`; `Q4 2026`.
  package var name: BilingualText {
    BilingualText(vi: "\(["I", "II", "III", "IV"][number - 1])/\(year)", en: "Q\(number) \(year)")
  }
}
