import OCOPText

/// Gives the assets of a theme names that change with their contents, so that browsers may keep them for ever.
struct AssetPublication: Sendable {
  static let folder = "assets"

  /// Path inside the theme's `assets/` to the address from the site's root: "style.css" to "/assets/style-3f2a91.css".
  let addresses: [String: String]
  let files: [OutputFile]

  /// - Parameter assets: by path inside the theme's `assets/`.
  init(_ assets: [String: [UInt8]]) {
    var addresses: [String: String] = [:]
    var files: [OutputFile] = []
    // A style sheet names fonts and pictures, so they are named before it.
    let paths = assets.keys.sorted { ($0.hasSuffix(".css") ? 1 : 0, $0) < ($1.hasSuffix(".css") ? 1 : 0, $1) }
    for path in paths {
      var bytes = assets[path] ?? []
      if path.hasSuffix(".css") { bytes = Self.rewritten(bytes, of: path, addresses: addresses) }
      if path.hasSuffix(".js") { bytes = Self.withoutRemarks(bytes) }
      let published = "\(Self.folder)/\(Self.fingerprinted(path, ContentHash(of: bytes)))"
      addresses[path] = "/" + published
      files.append(OutputFile(path: published, bytes: bytes))
    }
    self.addresses = addresses
    self.files = files
  }

  /// "fonts/a.woff2" → "fonts/a-3f2a91c0.woff2"
  private static func fingerprinted(_ path: String, _ hash: ContentHash) -> String {
    let mark = "-" + hash.hex.prefix(10)
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[name...].lastIndex(of: ".") else { return path + mark }
    return path[..<dot] + mark + path[dot...]
  }

  /// The script without the lines that hold nothing but a remark (`// …`), without types (`/** @type {…} */`), and without empty lines and the
  /// blanks that lines begin with: readers pay for them, maintainers need them. A script with a literal of several lines stays as it is, since
  /// these might be words of it.
  static func withoutRemarks(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      guard line.count(where: { $0 == UInt8(ascii: "`") }).isMultiple(of: 2), line.last != UInt8(ascii: "\\") else {
        return bytes
      }
      if line.drop(while: isBlank).starts(with: "//".utf8) { continue }
      let code = withoutTypes(line)
      if code.isEmpty { continue }
      output += code
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  /// A line without its types, the blanks behind them and those that it begins with.
  private static func withoutTypes(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var code: [UInt8] = []
    var rest = line.drop(while: isBlank)
    while let start = rest.firstRange(of: "/** @type {".utf8)?.lowerBound,
      let end = rest[start...].firstRange(of: "*/".utf8)?.upperBound
    {
      code += rest[..<start]
      rest = rest[end...].drop(while: isBlank)
    }
    return code + rest
  }

  /// The style sheet with every `url(…)` of an asset of ours under its new name.
  private static func rewritten(_ bytes: [UInt8], of path: String, addresses: [String: String]) -> [UInt8] {
    let folder = path.contains("/") ? String(path[...(path.lastIndex(of: "/") ?? path.startIndex)]) : ""
    let up = String(repeating: "../", count: folder.utf8.count { $0 == UInt8(ascii: "/") })
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 256)
    let open = Array("url(".utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index...].starts(with: open) else {
        output.append(bytes[index])
        index += 1
        continue
      }
      output += open
      index += open.count
      let quote = bytes[index...].first.flatMap { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") ? $0 : nil }
      if let quote {
        output.append(quote)
        index += 1
      }
      let written = bytes[index...].prefix { $0 != quote ?? UInt8(ascii: ")") }
      if let address = addresses[folder + String(decoding: written, as: UTF8.self)] {
        output += Array((up + address.dropFirst("/\(Self.folder)/".count)).utf8)
      } else {
        output += written
      }
      index = written.endIndex
    }
    return output
  }
}
