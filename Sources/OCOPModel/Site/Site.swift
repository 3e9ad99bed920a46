/// `content/site.yml`: what is true of the whole site.
package struct Site: Sendable {
  /// Relative to the site.
  package static let file = "content/site.yml"

  package var title: LocalizedText
  package var tagline: LocalizedText?
  /// Absolute, without a slash at the end: "https://ocop.example.vn".
  package var baseURL: String
  /// That of site.yml, where the site is built for another one.
  package private(set) var writtenBaseURL: String
  /// The first is the default and lives at `/`.
  package var languages: [Language]
  /// Two-digit code; entries that name no province lie in this one.
  package var province: String?
  /// What site.yml says in a way that cannot be read, which is told there: nothing that would follow from it is.
  package var unread: Unread = []
  /// Name of the folder in `themes/`, or of the theme that the program carries.
  package var theme: String
  package var organisation: Organisation?
  /// Where printed codes lead, without a slash at the end; `baseURL` unless the site says otherwise.
  package var traceBaseURL: String { didSet { codeStem = Self.codeStem(traceBaseURL) } }
  /// What every printed code begins with, worked out once.
  private var codeStem: String
  /// Codes of warnings that count as errors on this site, in the order of the file.
  package var rulesAsErrors: [String] = []
  /// Warnings about this file that are let stand, with their reasons and their positions in its `accept`, from 0.
  package var accepted: [(position: Int, rule: String, reason: String)] = []
  /// In which forms texts are published beside themselves, for servers that send them as they are.
  package var precompress: [PackedForm] = []

  package struct Unread: OptionSet, Sendable {
    package let rawValue: Int

    package static let province = Unread(rawValue: 1)
    package static let languages = Unread(rawValue: 2)

    package init(rawValue: Int) { self.rawValue = rawValue }
  }

  /// The office behind the site.
  package struct Organisation: Sendable {
    package var name: LocalizedText
    package var address: LocalizedText?
    package var phone: String?
    package var email: String?

    package init(name: LocalizedText, address: LocalizedText?, phone: String?, email: String?) {
      self.name = name
      self.address = address
      self.phone = phone
      self.email = email
    }
  }

  package init(
    title: LocalizedText, tagline: LocalizedText? = nil, baseURL: String, languages: [Language],
    province: String? = nil, theme: String = "default", organisation: Organisation? = nil, traceBaseURL: String? = nil
  ) {
    self.title = title
    self.tagline = tagline
    self.baseURL = baseURL
    writtenBaseURL = baseURL
    self.languages = languages
    self.province = province
    self.theme = theme
    self.organisation = organisation
    self.traceBaseURL = traceBaseURL ?? baseURL
    codeStem = Self.codeStem(traceBaseURL ?? baseURL)
  }

  package var defaultLanguage: Language { languages.first ?? .vietnamese }
}

extension Site {
  /// The same site at another address; codes follow it unless they have an address of their own.
  package func at(baseURL url: String) -> Site {
    var site = self
    if traceBaseURL == baseURL { site.traceBaseURL = url }
    site.baseURL = url
    return site
  }

  /// What a printed code says: scheme and host in capitals, so that the code needs the fewest modules, no slash at the end;
  /// a path in the base address keeps its case, since servers may mind it.
  ///
  /// - Parameter path: of a trace address, without slashes at its ends.
  package func printedCode(_ path: String) -> String { codeStem + path }

  private static func codeStem(_ baseURL: String) -> String {
    let authority = baseURL.firstRange(of: "://").map { scheme in
      baseURL[scheme.upperBound...].firstIndex(of: "/") ?? baseURL.endIndex
    }
    let end = authority ?? baseURL.startIndex
    return baseURL[..<end].uppercased() + baseURL[end...] + "/"
  }
}
