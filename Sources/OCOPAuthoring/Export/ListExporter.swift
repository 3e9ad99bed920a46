import OCOPContent
package import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPText

/// Writes what a site says as a list, with the columns that an import takes: producers look through it, and it comes back.
package struct ListExporter: Sendable {
  /// What can be exported; the raw value is the command's word.
  package enum Subject: String, Sendable, CaseIterable {
    case products, producers, decisions, lots, booths

    package var name: BilingualText {
      switch self {
      case .products: BilingualText(vi: "San pham", en: "Products")
      case .producers: BilingualText(vi: "Chu the", en: "Producers")
      case .decisions: BilingualText(vi: "Quyet dinh", en: "Decisions")
      case .lots: BilingualText(vi: "Lo hang", en: "Lots")
      case .booths: BilingualText(vi: "Gian hang", en: "Booths")
      }
    }
  }

  private let directory: EntryDirectory
  private let language: MessageLanguage

  package init(_ directory: EntryDirectory, language: MessageLanguage) {
    self.directory = directory
    self.language = language
  }

  /// The heading, then one row an entry, in alphabetical order.
  package func rows(_ subject: Subject) -> [[String]] {
    let columns = Self.columns[subject] ?? []
    let records = records(subject)
    let body = records.enumerated().map { number, record in
      columns.map { $0 == .order ? "\(number + 1)" : record[$0] ?? "" }
    }
    return [columns.map { $0.heading[language] }] + body
  }

  /// Files that cannot be read, so that what they say is not in the list.
  package func leftOut(_ subject: Subject) -> [String] {
    let kinds = Self.kinds[subject] ?? []
    return directory.unreadable.filter { path in
      let isLot = path.contains("/lots/")
      return isLot
        ? subject == .lots : EntryKind.entry(ofPath: path).map { kinds.contains($0.kind) } ?? false
    }
  }

  /// Of whose files a list is made.
  private static let kinds: [Subject: [EntryKind]] = [
    .products: [.product, .producer, .certification], .producers: [.producer], .decisions: [.certification, .product],
    .lots: [.product], .booths: [.fair, .producer],
  ]

  private typealias Record = [ListColumn: String]

  private static let columns: [Subject: [ListColumn]] = [
    .products: [
      .order, .productKey, .product, .producerKey, .producer, .address, .commune, .phone, .stars, .score, .decision,
      .issued, .issuer, .certificate, .set, .code, .gtin, .brand, .spec, .price, .unit, .summary,
    ],
    .producers: [
      .order, .producerKey, .producer, .kind, .registration, .founded, .address, .commune, .province, .phone, .zalo,
      .email, .website,
    ],
    .decisions: [
      .order, .decision, .issued, .issuer, .level, .productKey, .product, .stars, .score, .partA, .partB, .partC,
      .certificate, .resultKind,
    ],
    .lots: [.order, .lot, .productKey, .product, .produced, .expires, .quantity],
    .booths: [.order, .fair, .booth, .zone, .producerKey, .producer, .productKey, .boothNote],
  ]

  private func records(_ subject: Subject) -> [Record] {
    switch subject {
    case .products:
      let latest = latestResults()
      return sorted(.product).map { product($0, result: latest[$0.key] ?? [:]) }
    case .producers: return sorted(.producer).map(producer)
    case .decisions: return results.map(\.record)
    case .lots: return directory.lots.sorted { ($0.product, $0.code) < ($1.product, $1.code) }.map(lot)
    case .booths: return sorted(.fair).flatMap(booths)
    }
  }

  private func sorted(_ kind: EntryKind) -> [EntryDirectory.Entry] {
    directory.all(kind).map { (VietnameseCollation.key($0.name), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func product(_ entry: EntryDirectory.Entry, result: Record) -> Record {
    var record = result
    if let owner = entry.file.scalar("producer").flatMap({ directory.entry(.producer, key: $0) }) {
      record.merge(producer(owner)) { _, new in new }
    }
    record[.productKey] = entry.key
    record[.product] = entry.name
    for (column, field) in Self.productFields { record[column] = entry.file.scalar(field) ?? record[column] }
    record[.price] = entry.file.root["price"]?["amount"]?.firstScalar
    record[.unit] = entry.file.root["price"]?["unit"]?.firstScalar
    return record
  }

  private static let productFields: [(ListColumn, String)] = [
    (.commune, "commune"), (.set, "set"), (.code, "code"), (.gtin, "gtin"), (.brand, "brand"), (.spec, "spec"),
    (.summary, "summary"),
  ]

  private func producer(_ entry: EntryDirectory.Entry) -> Record {
    var record: Record = [.producerKey: entry.key, .producer: entry.name]
    for (column, field) in Self.producerFields { record[column] = entry.file.scalar(field) }
    record[.kind] = record[.kind].map { word(for: $0, in: "kind", of: .producer) }
    record[.address] = entry.file.scalar("address") ?? entry.file.scalar("formerAddress")
    return record
  }

  /// What people call a choice, where an import reads that as the same choice.
  private func word(for key: String, in name: String, of kind: EntryKind) -> String {
    guard let field = EntrySchema.of(kind).fields.first(where: { $0.name == name }),
      case .choice(let choices) = field.shape,
      let word = choices().first(where: { $0.key == key })?.meaning[language],
      case .success(let read) = FieldInput(field, directory: directory).read(word), read.scalar == key
    else { return key }
    return word
  }

  private static let producerFields: [(ListColumn, String)] = [
    (.kind, "kind"), (.registration, "registration"), (.founded, "founded"), (.commune, "commune"),
    (.province, "province"), (.phone, "phone"), (.zalo, "zalo"), (.email, "email"), (.website, "website"),
  ]

  /// What the latest decision says of each product.
  private func latestResults() -> [String: Record] {
    var latest: [String: (day: String, record: Record)] = [:]
    for (product, day, record) in results where day >= (latest[product]?.day ?? "") { latest[product] = (day, record) }
    return latest.mapValues(\.record)
  }

  private var results: [(product: String, day: String, record: Record)] {
    directory.all(.certification).filter { $0.file.scalar("scheme") == CertificateScheme.ocop }
      .sorted { ($0.file.scalar("issued") ?? "", $0.key) < ($1.file.scalar("issued") ?? "", $1.key) }
      .flatMap { decision -> [(String, String, Record)] in
        let day = decision.file.scalar("issued") ?? ""
        return (decision.file.root["results"]?.items ?? []).compactMap { item in
          guard let key = item["product"]?.firstScalar else { return nil }
          var record: Record = [.productKey: key, .decision: decision.name]
          record[.product] = directory.entry(.product, key: key)?.name
          record[.issued] = CalendarDate(iso: day).map { "\($0.day)/\($0.month)/\($0.year)" } ?? day
          record[.issuer] = decision.file.scalar("issuer")
          record[.level] = decision.file.scalar("level").map { key in
            RecognitionLevel(rawValue: key)?.name[language] ?? key
          }
          let isPotential = item["potential"]?.firstScalar == "true"
          record[.stars] = isPotential ? "5 sao tiềm năng" : item["stars"]?.firstScalar
          record[.score] = item["score"]?.firstScalar
          for (column, part) in [(ListColumn.partA, "A"), (.partB, "B"), (.partC, "C")] {
            record[column] = item["parts"]?[part]?.firstScalar
          }
          record[.certificate] = item["certificate"]?.firstScalar
          record[.resultKind] = item["kind"]?.firstScalar.map { key in
            Certification.ResultKind(rawValue: key)?.name[language] ?? key
          }
          return (key, day, record)
        }
      }
  }

  private func lot(_ lot: EntryDirectory.LotEntry) -> Record {
    var record: Record = [.lot: lot.code, .productKey: lot.product]
    record[.product] = directory.entry(.product, key: lot.product)?.name
    for (column, field) in [(ListColumn.produced, "produced"), (.expires, "expires"), (.quantity, "quantity")] {
      record[column] = lot.file.scalar(field)
    }
    return record
  }

  private func booths(_ fair: EntryDirectory.Entry) -> [Record] {
    (fair.file.root["booths"]?.items ?? []).map { booth in
      var record: Record = [.fair: fair.key]
      record[.booth] = booth["number"]?.firstScalar
      record[.zone] = booth["zone"]?.firstScalar
      record[.producerKey] = booth["producer"]?.firstScalar
      record[.producer] = record[.producerKey].flatMap { directory.entry(.producer, key: $0)?.name }
      record[.productKey] = booth["products"]?.items.compactMap(\.firstScalar).joined(separator: "; ")
      record[.boothNote] = booth["note"]?.firstScalar
      return record
    }
  }
}
