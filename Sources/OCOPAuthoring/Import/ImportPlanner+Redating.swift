import OCOPContent
import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

/// The days that lists give a decision, each with the products whose rows give it.
typealias ListedDays = [CalendarDate: Set<String>]

/// A day is a part of what tells decisions apart, since numbers begin anew every year. Where a list gives another day to what is plainly
/// the same decision, the day was put right: it is changed, and no second decision written.
extension ImportPlanner {
  /// A decision of the site that a row speaks of, whatever day it gives it: of the same number and body, and naming its product with the
  /// same stars, at most from the year before or after.
  private struct Claim {
    let decision: EntryDirectory.Entry
    let product: String
    /// As the site has it.
    let issued: CalendarDate
    /// As the row has it.
    let listed: CalendarDate
  }

  /// Looks through lists for the days that they give decisions, before anything is made of their rows.
  mutating func survey(_ rows: [ListRow]) {
    for row in rows {
      for claim in claims(row) {
        listedDays[claim.decision.path, default: [:]][claim.listed, default: []].insert(claim.product)
      }
    }
  }

  /// The decision of the site whose day a row corrects.
  ///
  /// - Returns: its draft, with the new day; `.some(nil)`, and reported, where the lists do not agree on the day; nil where the row
  ///   corrects none.
  mutating func redated(_ row: ListRow, product: String) -> Int?? {
    let claims = claims(row).filter { $0.product == product }
    guard claims.count == 1, let claim = claims.first, let days = listedDays[claim.decision.path],
      let index = book.find(.certification, key: claim.decision.key)
    else { return nil }
    let column: ListColumn = row.text(.issued) == nil ? .decision : .issued
    if days.count == 1 || book[index].value("issued") != nil {
      guard enter("issued", .bare(claim.listed.iso), row, column, in: index) else { return .some(nil) }
      if claim.decision.file.scalar("expires") == Validity.lastDay(issued: claim.issued).iso {
        book[index].set("expires", .bare(Validity.lastDay(issued: claim.listed).iso))
      }
      return index
    }
    // A product that the lists name on both days has been recognised by two decisions.
    if days[claim.issued]?.contains(product) ?? false { return nil }
    report(
      .error, row, column,
      vi:
        "Trên trang, \(claim.decision.name) công nhận sản phẩm này đề ngày \(claim.issued.vietnamese); ô này ghi \(claim.listed.vietnamese), "
        + "dòng khác của danh sách ghi ngày khác, nên chưa được ghi. Sửa cho mọi dòng của quyết định cùng một ngày",
      en:
        "On the site, \(claim.decision.name), which recognised this product, is of \(claim.issued.iso); the cell says "
        + "\(claim.listed.iso) and other rows another day, so it is not entered. Give all rows of the decision one day")
    return .some(nil)
  }

  private func claims(_ row: ListRow) -> [Claim] {
    guard let written = row.text(.stars), let (stars, isPotential) = Self.stars(written),
      case let above = Self.decisionAbove(row), let decision = row.text(.decision) ?? above?.number,
      let listed = above?.issued ?? Self.day(row.value(.issued)) ?? DateReader.date(within: decision)?.date
    else { return [] }
    let named = directory.entries(.certification, named: decision)
    let decisions =
      named.isEmpty ? Self.number(decision).map { directory.entries(.certification, named: $0) } ?? [] : named
    guard !decisions.isEmpty else { return [] }
    let products =
      row.text(.productKey).map { [$0] }
      ?? row.text(.product).map { directory.entries(.product, named: $0).map(\.key) } ?? []
    return decisions.flatMap { decision -> [Claim] in
      guard let issued = decision.file.scalar("issued").flatMap({ CalendarDate(iso: $0) }),
        abs(issued.year - listed.year) <= 1, isIssuer(of: decision, row)
      else { return [] }
      let results = decision.file.root["results"]?.items ?? []
      return products.filter { product in
        results.contains { Self.gives($0, to: product, stars: stars, isPotential: isPotential) }
      }.map { Claim(decision: decision, product: $0, issued: issued, listed: listed) }
    }
  }

  /// Whether a line of a decision gives a product so many stars, or proposes it for them.
  static func gives(_ result: YAMLNode, to product: String, stars: Int, isPotential: Bool) -> Bool {
    guard result["product"]?.firstScalar == product else { return false }
    return isPotential
      ? result["potential"]?.firstScalar == "true" : result["stars"]?.firstScalar == "\(stars)"
  }

  /// Whether a row says nothing else of who issued a decision than the site does.
  private func isIssuer(of decision: EntryDirectory.Entry, _ row: ListRow) -> Bool {
    if let name = row.text(.issuer) { return Self.body(name) == Self.body(decision.file.scalar("issuer") ?? "") }
    guard let level = row.text(.level).flatMap(Self.level) else { return true }
    return level.rawValue == decision.file.scalar("level")
  }
}
