/// The names that a template may use on a view, each with its kind and one line for the authors of themes.
///
/// A schema is what makes templates checkable: names are resolved against it once, when a template is compiled, and what
/// remains at rendering time is one closure call a field. Views are final classes, so that the closures need no type test.
///
/// ```swift
/// static let schema: ViewSchema<FairCard> = ViewSchema("FairCard", "A fair in a list.") { fields in
///   fields.text("name", "The fair's name.") { $0.name }
///   fields.list("booths", "Its booths, by number.", { BoothView.schema }) { $0.booths }
/// }
/// ```
@usableFromInline
package struct ViewSchema<View: AnyObject & Sendable>: Sendable {
  @usableFromInline
  package let layout: ViewLayout

  /// - Parameter name: how the reference for theme authors calls the view.
  package init(_ name: String, _ summary: String, _ declare: (inout ViewFields<View>) -> Void) {
    var fields = ViewFields<View>()
    declare(&fields)
    layout = ViewLayout(name: name, summary: summary, fields: fields.fields, sharing: nil)
  }
}

extension ViewSchema where View: SharedView {
  /// Of a view that many pages show: sections that ask only for what is in it are rendered once.
  @inlinable
  package init(
    shared name: String, for lifetime: SharedLifetime = .site, _ summary: String,
    _ declare: (inout ViewFields<View>) -> Void
  ) {
    var fields = ViewFields<View>()
    declare(&fields)
    layout = ViewLayout(
      name: name, summary: summary, fields: fields.fields,
      sharing: ViewLayout.Sharing(lifetime: lifetime) { unsafeDowncast($0, to: View.self).sections })
  }
}

/// A schema without its view's type: what the compiler of templates and the reference for theme authors read.
@usableFromInline
package final class ViewLayout: Sendable {
  package let name: String
  package let summary: String
  /// In the order of declaration.
  package let fields: [ViewField]
  private let positions: [String: Int]
  /// Nil for views that stand on one page.
  let sharing: Sharing?

  /// Where views that many pages show keep what sections have made of them, and for how long.
  @usableFromInline
  struct Sharing: Sendable {
    let lifetime: SharedLifetime
    let sections: @Sendable (AnyObject) -> RenderedSections

    @usableFromInline
    init(lifetime: SharedLifetime, sections: @escaping @Sendable (AnyObject) -> RenderedSections) {
      self.lifetime = lifetime
      self.sections = sections
    }
  }

  @usableFromInline
  init(name: String, summary: String, fields: [ViewField], sharing: Sharing?) {
    self.sharing = sharing
    self.name = name
    self.summary = summary
    self.fields = fields
    // The last of two fields with one name wins, so that a view may refine an included one.
    positions = Dictionary(
      fields.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { _, last in last })
  }

  package subscript(name: String) -> ViewField? {
    positions[name].map { fields[$0] }
  }
}
