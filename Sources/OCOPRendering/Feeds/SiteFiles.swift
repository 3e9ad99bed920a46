import OCOPModel

/// The small files that browsers and crawlers ask for by name.
enum SiteFiles {
  /// robots.txt (RFC 9309): everything may be read.
  static func robots(_ addresses: SiteAddresses) -> [UInt8] {
    Array("User-agent: *\nAllow: /\n\nSitemap: \(addresses.absolute("/sitemap.xml"))\n".utf8)
  }

  /// manifest.webmanifest (W3C): the site as an icon on a phone. Addresses in it are relative to it.
  static func manifest(_ site: LanguageSite) -> [UInt8] {
    let root = SiteAddresses.root(from: String(site.site.manifest.dropFirst()))
    var json = JSONWriter()
    json.object { json in
      json.member("name", site.site.title.text)
      json.member("short_name", String(site.site.title.text.prefix(30)))
      json.member("description", site.site.tagline?.text)
      json.member("lang", site.language.code)
      json.member("start_url", "./")
      json.member("display", "browser")
      let icons = ["icon-192.png", "icon-512.png", "icon.svg"].compactMap { name in
        site.edition.assets.addresses[name].map { (name, $0) }
      }
      json.member("icons", list: icons) { json, icon in
        json.object { json in
          json.member("src", LanguageSite.relative(icon.1, root: root))
          json.member("sizes", icon.0.hasSuffix(".svg") ? "any" : icon.0.contains("192") ? "192x192" : "512x512")
          json.member("type", icon.0.hasSuffix(".svg") ? "image/svg+xml" : "image/png")
        }
      }
    }
    return json.bytes + [0x0A]
  }
}
