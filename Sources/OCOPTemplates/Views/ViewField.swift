/// One name of a view: what kind of value it stands for and how to read it from the view, whose type is erased.
@usableFromInline
package struct ViewField: Sendable {
  package let name: String
  /// One line for theme authors.
  package let summary: String
  package let kind: Kind

  /// The closures take the view itself; they trust the compiler of templates to hand them the type that they were made for. What is
  /// put out writes itself: text that is handed over is retained and released, which costs as much as writing it. Where `presence` is
  /// there, the value may be absent, and then nothing is written.
  @usableFromInline
  package enum Kind: Sendable {
    /// Plain text, escaped on output.
    case text(Writer, presence: Test?)
    /// Finished HTML, put out as it is.
    case html(Writer, presence: Test?)
    /// An address. One that starts with `/` is an address of this site and is written relative to the page.
    case url(Writer, presence: Test?)
    /// A whole number, written with the language's digit grouping.
    case number(NumberGetter)
    case flag(Test)
    case view(ViewGetter, of: LazyLayout, isOptional: Bool)
    case list(Each, isFilled: Test, of: LazyLayout)
    /// A list of plain texts, read with `{{.}}`.
    case texts(TextsGetter)
  }

  @usableFromInline
  package typealias Writer = @Sendable (AnyObject, inout HTMLBuffer) -> Void
  @usableFromInline
  package typealias TextsGetter = @Sendable (AnyObject) -> [String]
  @usableFromInline
  package typealias NumberGetter = @Sendable (AnyObject) -> Int
  @usableFromInline
  package typealias Test = @Sendable (AnyObject) -> Bool
  @usableFromInline
  package typealias ViewGetter = @Sendable (AnyObject) -> AnyObject?
  @usableFromInline
  package typealias Each = @Sendable (AnyObject, (AnyObject) -> Void) -> Void
  /// Asked for late, so that a view may contain views of its own kind.
  @usableFromInline
  package typealias LazyLayout = @Sendable () -> ViewLayout
}

extension ViewField.Kind {
  /// The same value, read from a view that is one step away: the field `b` of `a` for `{{a.b}}`. Where the step may lead
  /// nowhere, the value may be absent.
  func reached(through step: @escaping ViewField.ViewGetter, mayBeAbsent: Bool) -> ViewField.Kind {
    func reached(_ write: @escaping ViewField.Writer) -> ViewField.Writer {
      { view, buffer in
        if let next = step(view) { write(next, &buffer) }
      }
    }
    func reached(_ presence: ViewField.Test?) -> ViewField.Test? {
      guard presence != nil || mayBeAbsent else { return nil }
      return { view in step(view).map { presence?($0) ?? true } ?? false }
    }
    return switch self {
    case .text(let write, let presence): .text(reached(write), presence: reached(presence))
    case .html(let write, let presence): .html(reached(write), presence: reached(presence))
    case .url(let write, let presence): .url(reached(write), presence: reached(presence))
    case .number(let get): .number { step($0).map(get) ?? 0 }
    case .flag(let get): .flag { step($0).map(get) ?? false }
    case .view(let get, let layout, let isOptional):
      .view({ step($0).flatMap(get) }, of: layout, isOptional: isOptional || mayBeAbsent)
    case .list(let each, let isFilled, let layout):
      .list(
        { view, body in
          if let next = step(view) { each(next, body) }
        }, isFilled: { step($0).map(isFilled) ?? false }, of: layout)
    case .texts(let get): .texts { step($0).map(get) ?? [] }
    }
  }

  /// What messages and the reference call the kind.
  package var noun: String {
    switch self {
    case .text: "text"
    case .html: "html"
    case .url: "url"
    case .number: "number"
    case .flag: "flag"
    case .view: "view"
    case .list: "list"
    case .texts: "list of texts"
    }
  }
}
