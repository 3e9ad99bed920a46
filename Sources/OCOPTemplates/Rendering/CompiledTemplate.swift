package import OCOPText

/// A template that is ready to render views of one type, on any thread.
package struct CompiledTemplate<View: AnyObject & Sendable>: Sendable {
  private let program: TemplateProgram

  init(program: TemplateProgram) {
    self.program = program
  }

  /// Differs whenever the template would render some view differently: by constants, order and names of fields, words of the
  /// interface, addresses of assets.
  package var signature: ContentHash { program.signature }

  /// The bytes of the page.
  ///
  /// - Parameter root: the way from the page to the root of the site, ending in a slash: `./`, `../../`.
  package func render(_ view: View, root: String) -> [UInt8] {
    TemplateRenderer.render(program, view, root: root)
  }
}
