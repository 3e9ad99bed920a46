import OCOPPrint

/// Millimetres that the cover of a product fills on paper, as a site's theme prints it.
package struct CoverRooms: Sendable {
  /// In the largest entry of a catalog in A4.
  package let catalog: (width: Double, height: Double)
  /// On a leaflet in A5.
  package let leaflet: (width: Double, height: Double)

  /// - Parameter theme: one that cannot print is told of when something is printed; until then the default one measures.
  package init(theme: String, site: String) throws {
    var themes = ThemeLoader(site: site)
    var own: PrintTheme?
    do { own = try themes.printTheme(theme) } catch is PrintFault {}
    let layout = try (own ?? themes.printTheme("default"))?.layout
    let photo = layout?.papers["a4"]?.wide.photo ?? []
    catalog = photo.count == 2 ? (photo[0], photo[1]) : (0, 0)
    leaflet = LeafletOptions.Form.a5.coverRoom
  }
}
