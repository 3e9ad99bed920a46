import OCOPDiagnostics
import OCOPLaw
import OCOPModel
import OCOPRules
import OCOPText

/// The site's own province, in which entries lie that name none.
enum SiteProvince: Sendable {
  case none
  /// By its two digits.
  case known(code: String)
  /// What site.yml says cannot be read, which is told there.
  case unread

  init(of site: Site) {
    self = site.province.map { .known(code: $0) } ?? (site.unread.contains(.province) ? .unread : .none)
  }

  var code: String? { if case .known(let code) = self { code } else { nil } }
}

/// Turns what an author wrote for province and commune into today's codes.
struct PlaceResolver {
  let siteProvince: SiteProvince
  private(set) var findings: [Finding] = []
  /// Communes that have been found as they were written: those of a province are a hundred, and stand in every entry.
  private var known: [WrittenCommune: Commune] = [:]

  private struct WrittenCommune: Hashable {
    let text: String
    let province: String?
  }

  init(siteProvince: SiteProvince) {
    self.siteProvince = siteProvince
  }

  mutating func location(of record: Record, file: String) -> Location {
    var province = siteProvince.code
    var isProvinceFaulty = record["province"] == .faulty
    if let written = record.string("province") {
      province = self.province(written, at: .field(file, "province"))
      isProvinceFaulty = province == nil
    }
    var commune: String?
    if let written = record.string("commune"), !isProvinceFaulty {
      let found = self.commune(
        written, in: province, provinceIsWritten: record["province"] != nil, at: .field(file, "commune"))
      commune = found?.code
      // Without a province of its own, or of its site, an entry lies in that of its commune.
      province = province ?? found?.provinceCode
    }
    return Location(
      address: record.text("address"), commune: commune, province: province,
      formerAddress: record.text("formerAddress"), coordinates: record.coordinates("location"))
  }

  /// The code of a province; nil, with a finding, where there is none of that name today.
  mutating func province(_ text: String, at place: ContentPlace) -> String? {
    switch ProvinceDirectory.find(text) {
    case .present(let province): return province.code
    case .former(let former, let present):
      findings.append(
        Rule.unknownProvince.finding(
          place, vi: "'\(text)' là tên cũ: \(former.name) nay thuộc \(present.fullName)",
          en: "'\(text)' is a former name: \(former.name) belongs to \(present.name.en) today",
          hint: BilingualText(
            vi: "Viết 'province: \(present.name.vi)', địa chỉ cũ để ở 'formerAddress'.",
            en: "Write 'province: \(present.name.vi)'; the old address belongs into 'formerAddress'.")))
    case .unknown(let suggestion):
      findings.append(
        Rule.unknownProvince.finding(
          place, vi: "Không có tỉnh, thành phố nào tên '\(text)'", en: "There is no province '\(text)'",
          hint: suggestion.map(BilingualText.didYouMean)))
    }
    return nil
  }

  private mutating func commune(
    _ text: String, in province: String?, provinceIsWritten: Bool, at place: ContentPlace
  ) -> Commune? {
    let whole = WrittenCommune(text: text, province: province)
    if let commune = known[whole] { return commune }
    let provinceName = province.flatMap { ProvinceDirectory.province(code: $0) }
    switch CommuneDirectory.find(text, in: province) {
    case .found(let commune):
      let written = CommuneDirectory.kind(writtenIn: text)
      if written == nil || written == commune.kind {
        known[whole] = commune
      } else {
        findings.append(
          Rule.communeOfAnotherKind.finding(
            place, vi: "'\(text)' nay là \(commune.fullName)",
            en: "'\(text)' is a \(commune.kind.name.en) today: \(commune.fullName)",
            hint: BilingualText(
              vi: "Viết '\(commune.fullName)'. \(Self.formerName.vi)",
              en: "Write '\(commune.fullName)'. \(Self.formerName.en)")))
      }
      return commune
    case .ambiguous(let communes):
      // In the site's own province it may be one.
      if !provinceIsWritten, case .unread = siteProvince { return nil }
      let names = communes.map { "'\($0.fullName)' (\($0.code))" }.joined(separator: ", ")
      findings.append(
        Rule.unknownCommune.finding(
          place, vi: "Có nhiều xã, phường tên '\(text)'", en: "Several communes are called '\(text)'",
          hint: BilingualText(vi: "Viết một trong: \(names).", en: "Write one of: \(names).")))
    case .elsewhere(let communes):
      if communes.count == 1, communes[0].code == text {
        findings.append(codeElsewhere(communes[0], provinceName, provinceIsWritten: provinceIsWritten, at: place))
        return nil
      }
      let names = communes.prefix(3).map { commune in
        "\(commune.fullName), \(ProvinceDirectory.province(code: commune.provinceCode)?.fullName ?? "")"
      }.joined(separator: "; ")
      findings.append(
        Rule.unknownCommune.finding(
          place, vi: "\(provinceName?.fullName.withCapital ?? "Cả nước") không có xã, phường nào tên '\(text)'",
          en: "\(provinceName?.name.en ?? "The country") has no commune '\(text)'",
          hint: BilingualText(
            vi: "Có ở nơi khác: \(names). Sửa 'commune' hoặc 'province'. \(Self.formerName.vi)",
            en: "There is one elsewhere: \(names). Mend 'commune' or 'province'. \(Self.formerName.en)")))
    case .unknown(let suggestion):
      findings.append(
        Rule.unknownCommune.finding(
          place, vi: "\(provinceName?.fullName.withCapital ?? "Cả nước") không có xã, phường nào tên '\(text)'",
          en: "\(provinceName?.name.en ?? "The country") has no commune '\(text)'",
          hint: suggestion.map { .didYouMean($0).followed(by: Self.formerName) } ?? Self.formerName))
    }
    return nil
  }

  /// The code of a commune that lies in another province than the entry.
  private func codeElsewhere(
    _ commune: Commune, _ province: Province?, provinceIsWritten: Bool, at place: ContentPlace
  ) -> Finding {
    let own = ProvinceDirectory.province(code: commune.provinceCode)
    let name = own?.name.vi ?? commune.provinceCode
    return Rule.unknownCommune.finding(
      place,
      vi: "'\(commune.code)' là mã của \(commune.fullName), \(own?.fullName ?? ""), không thuộc "
        + (province?.fullName ?? ""),
      en: "'\(commune.code)' is the code of \(commune.name), \(own?.name.en ?? ""), not in \(province?.name.en ?? "")",
      hint: provinceIsWritten
        ? BilingualText(vi: "Sửa 'commune', hoặc 'province: \(name)'.", en: "Mend 'commune', or 'province: \(name)'.")
        : BilingualText(
          vi: "Sửa 'commune', hoặc nếu đúng là nơi ấy thì thêm dòng 'province: \(name)'.",
          en: "Mend 'commune'; if it is that place, add a line 'province: \(name)'."))
  }

  /// Most names that are not found are right, and of before the communes were joined.
  private static let formerName = BilingualText(
    vi: "Nếu là tên trước ngày 01/07/2025: viết tên xã, phường hiện nay, tên cũ để ở 'formerAddress'.",
    en: "If it is a name from before 2025-07-01: write today's; the former one belongs into 'formerAddress'.")
}
