package import OCOPModel
package import OCOPTemplates

/// A theme as rendering needs it: templates, words in every language, addresses of its assets. Someone else has read the files.
package struct Theme: Sendable {
  package let name: String
  package let templates: ThemeSource
  package let strings: [Language: UIStrings]
  package let assets: AssetCatalog

  package init(name: String, templates: ThemeSource, strings: [Language: UIStrings], assets: AssetCatalog) {
    self.name = name
    self.templates = templates
    self.strings = strings
    self.assets = assets
  }
}

/// Where the theme's style sheets, scripts, fonts and icons are published.
package struct AssetCatalog: Sendable {
  /// File name in the theme to address from the site's root: "style.css" to "/assets/style.3f2a91.css".
  package let addresses: [String: String]

  package init(_ addresses: [String: String] = [:]) {
    self.addresses = addresses
  }
}
