package import OCOPLaw
import OCOPText

/// Takes an address of a list apart, as far as that is certain.
package struct AddressReader {
  /// Number, street, hamlet.
  package private(set) var address: String?
  /// Today's commune.
  package private(set) var commune: Commune?
  /// What names units that are no more: the whole text, or what stands in brackets or before them.
  package private(set) var formerAddress: String?
  /// What stands where a commune should, and the code of the province that has none of that name: `xã Phú Cần`, 86.
  package private(set) var unknownCommune: (name: String, province: String)?

  /// - Parameter province: two-digit code under which communes are looked for.
  package init(_ text: String, province: String?) {
    if let both = Self.both(text, province) {
      self = both
      return
    }
    let parts = Self.parts(text)
    // Where nothing is told by commas, units stand one behind the other, maybe with hyphens.
    let readings = [parts, parts.flatMap(Self.pieces)].map { Reading($0, province) }
    guard let reading = readings.first(where: { !$0.isEmpty }) else {
      address = text
      if let name = readings[1].unknownCommune, let code = readings[1].province { unknownCommune = (name, code) }
      return
    }
    formerAddress = reading.isFormer ? text : nil
    commune = reading.commune
    address = reading.rest.isEmpty ? nil : reading.rest.joined(separator: ", ")
  }

  /// An address of today and one of before, one of them in brackets: `Xã Tiểu Cần (trước là xã Phú Cần, huyện Tiểu Cần)`, `xã Phú
  /// Cần, huyện Tiểu Cần (nay là xã Tiểu Cần)`. Nil where the text is no such thing.
  private static func both(_ text: String, _ province: String?) -> AddressReader? {
    guard let match = text.wholeMatch(of: /([^()]*)\(([^()]*)\)([^()]*)/) else { return nil }
    let outer = parts("\(match.1), \(match.3)").joined(separator: ", ")
    let opening = /^\s*(địa chỉ|trước( đây)?|cũ|nay|hiện)(\s+(cũ|nay|là|thuộc))*\s*:?\s+/.ignoresCase()
    let inner = String(match.2).replacing(opening, with: "").replacing(/\s+cũ\s*$/.ignoresCase(), with: "")
    let readings = [outer, inner].map { AddressReader($0, province: province) }
    guard let former = readings.lazy.compactMap(\.formerAddress).first else { return nil }
    guard var both = readings.first(where: { $0.commune != nil }) else { return AddressReader(former: text) }
    both.formerAddress = former
    return both
  }

  private init(former text: String) { formerAddress = text }

  /// What a text names one behind the other, between commas or as units.
  static func units(in text: String) -> [String] { parts(text).flatMap(pieces) }

  private static func parts(_ text: String) -> [String] {
    let parts = text.split { ",;".contains($0) }.map { FieldInput.trimmed(String($0)) }.filter { !$0.isEmpty }
    // All of them are.
    return parts.last.map { VietnameseFold.fold($0) } == "viet nam" ? parts.dropLast() : parts
  }

  /// A part cut before each unit in it: `Ấp 3 - xã Tiểu Cần`, `Ấp 3 xã Tiểu Cần`. Shortened, a unit stands behind a hyphen.
  private static func pieces(_ part: String) -> [String] {
    // Some names have a hyphen inside: `Bà Rịa - Vũng Tàu`.
    guard case .unknown = ProvinceDirectory.find(part) else { return [part] }
    let words = part.split(separator: " ")
    let starts = words.indices.dropFirst().filter { index in
      guard let unit = UnitName(String(part[words[index].startIndex...])) else { return false }
      return !unit.isAbbreviated || words[index - 1].last.map(hyphens.contains) ?? false
    }
    let borders = [part.startIndex] + starts.map { words[$0].startIndex } + [part.endIndex]
    return zip(borders, borders.dropFirst()).map { start, end in
      var piece = part[start..<end]
      while let last = piece.last, last == " " || hyphens.contains(last) { piece.removeLast() }
      return String(piece)
    }.filter { !$0.isEmpty }
  }

  private static let hyphens: Set<Character> = ["-", "–"]

  /// What the parts of an address say.
  private struct Reading {
    var isFormer = false
    var commune: Commune?
    /// What stands before the commune.
    var rest: [String] = []
    /// The code of the province in which the commune was looked for.
    var province: String?
    var unknownCommune: String?

    var isEmpty: Bool { !isFormer && commune == nil }

    init(_ written: [String], _ province: String?) {
      var parts = written
      self.province = province
      if parts.contains(where: Self.isFormer) || Self.endsInFormerProvince(parts, province) {
        isFormer = true
        return
      }
      if let last = parts.last, case .present(let named) = ProvinceDirectory.find(last), parts.count > 1 {
        self.province = named.code
        parts.removeLast()
      }
      let communes = parts.map { Self.commune($0, in: self.province) }
      // `xã An Phú Tân, Cầu Kè`: what calls itself a commune goes before what was a district.
      let named = parts.indices.last { communes[$0] != nil && Self.isCommune(parts[$0]) }
      let index = named ?? communes.lastIndex { $0 != nil }
      // A city that shares its name with today's province is not the province.
      if named == nil, written.contains(where: { UnitName($0)?.end != nil }) {
        isFormer = true
        return
      }
      guard let index else {
        unknownCommune = parts.last { Self.isCommune($0) && UnitName($0).map(Self.isProper) ?? false }
        return
      }
      commune = communes[index]
      rest = Array(parts[..<index])
    }

    /// A district, a town or city of a province, or a province that was merged: gone since 2025-07-01. A city that is called as a
    /// province of today may be written for that one, and does not decide.
    private static func isFormer(_ part: String) -> Bool {
      if let unit = UnitName(part), unit.end != nil {
        guard unit.kind.until == nil, case .present = ProvinceDirectory.find(unit.name) else { return true }
      }
      return isFormerProvince(part) && CommuneDirectory.find(part, in: nil) == .unknown(suggestion: nil)
    }

    private static func isFormerProvince(_ part: String) -> Bool {
      if case .former = ProvinceDirectory.find(part) { return true }
      return false
    }

    /// `Cầu Kè, Trà Vinh`: some communes of today are called as their province was, but none lies in another one.
    private static func endsInFormerProvince(_ parts: [String], _ province: String?) -> Bool {
      guard let last = parts.last, UnitName(last) == nil, isFormerProvince(last) else { return false }
      return parts.dropLast().contains { isCommune($0) || commune($0, in: province) != nil }
    }

    private static func isCommune(_ part: String) -> Bool {
      UnitName(part).map { $0.kind.levels == [.commune] } ?? false
    }

    /// What is shortened may be another thing, `P. 302`, `X. Cơ khí`: only a name of several words, all capitals, is one.
    private static func isProper(_ unit: UnitName) -> Bool {
      let words = unit.name.split(separator: " ")
      return !unit.isAbbreviated || words.count > 1 && words.allSatisfy { $0.first?.isUppercase ?? false }
    }

    private static func commune(_ part: String, in province: String?) -> Commune? {
      guard let province, case .found(let commune) = CommuneDirectory.find(part, in: province) else { return nil }
      return commune
    }
  }
}
