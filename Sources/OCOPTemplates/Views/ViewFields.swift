/// Collects the fields of a view in its schema. Every field has one line that tells theme authors what it holds.
///
/// The functions are inlinable so that the closures are specialised for their view where the schema is written.
@usableFromInline
package struct ViewFields<View: AnyObject & Sendable> {
  @usableFromInline
  var fields: [ViewField] = []

  @usableFromInline
  init() {}

  @usableFromInline
  mutating func add(_ name: String, _ summary: String, _ kind: ViewField.Kind) {
    fields.append(ViewField(name: name, summary: summary, kind: kind))
  }

  @inlinable
  package mutating func text(_ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> String) {
    add(name, summary, .text({ $1.append(escaped: get(unsafeDowncast($0, to: View.self))) }, presence: nil))
  }

  /// Text that may be absent: a section on it renders only where it is there.
  @inlinable
  package mutating func text(_ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> String?) {
    add(
      name, summary,
      .text(
        { if let text = get(unsafeDowncast($0, to: View.self)) { $1.append(escaped: text) } },
        presence: { get(unsafeDowncast($0, to: View.self)) != nil }))
  }

  @inlinable
  package mutating func html(_ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> [UInt8]) {
    add(name, summary, .html({ $1.append(get(unsafeDowncast($0, to: View.self))) }, presence: nil))
  }

  @inlinable
  package mutating func html(_ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> [UInt8]?) {
    add(
      name, summary,
      .html(
        { if let html = get(unsafeDowncast($0, to: View.self)) { $1.append(html) } },
        presence: { get(unsafeDowncast($0, to: View.self)) != nil }))
  }

  @inlinable
  package mutating func url(_ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> String) {
    add(name, summary, .url({ $1.append(address: get(unsafeDowncast($0, to: View.self))) }, presence: nil))
  }

  @inlinable
  package mutating func url(_ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> String?) {
    add(
      name, summary,
      .url(
        { if let url = get(unsafeDowncast($0, to: View.self)) { $1.append(address: url) } },
        presence: { get(unsafeDowncast($0, to: View.self)) != nil }))
  }

  @inlinable
  package mutating func number(_ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> Int) {
    add(name, summary, .number { get(unsafeDowncast($0, to: View.self)) })
  }

  @inlinable
  package mutating func flag(_ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> Bool) {
    add(name, summary, .flag { get(unsafeDowncast($0, to: View.self)) })
  }

  @inlinable
  package mutating func texts(_ name: String, _ summary: String, _ get: @escaping @Sendable (View) -> [String]) {
    add(name, summary, .texts { get(unsafeDowncast($0, to: View.self)) })
  }

  @inlinable
  package mutating func view<Child>(
    _ name: String, _ summary: String, _ schema: @escaping @Sendable () -> ViewSchema<Child>,
    _ get: @escaping @Sendable (View) -> Child
  ) {
    add(
      name, summary,
      .view({ get(unsafeDowncast($0, to: View.self)) }, of: { schema().layout }, isOptional: false))
  }

  @inlinable
  package mutating func view<Child>(
    _ name: String, _ summary: String, _ schema: @escaping @Sendable () -> ViewSchema<Child>,
    _ get: @escaping @Sendable (View) -> Child?
  ) {
    add(
      name, summary,
      .view({ get(unsafeDowncast($0, to: View.self)) }, of: { schema().layout }, isOptional: true))
  }

  @inlinable
  package mutating func list<Child>(
    _ name: String, _ summary: String, _ schema: @escaping @Sendable () -> ViewSchema<Child>,
    _ get: @escaping @Sendable (View) -> [Child]
  ) {
    add(
      name, summary,
      .list(
        { view, body in
          for child in get(unsafeDowncast(view, to: View.self)) { body(child) }
        }, isFilled: { !get(unsafeDowncast($0, to: View.self)).isEmpty }, of: { schema().layout }))
  }

  /// Takes over every field of another view that this one holds, as if they were its own.
  package mutating func include<Part>(_ schema: ViewSchema<Part>, _ get: @escaping @Sendable (View) -> Part) {
    let step: ViewField.ViewGetter = { get(unsafeDowncast($0, to: View.self)) }
    for field in schema.layout.fields {
      add(field.name, field.summary, field.kind.reached(through: step, mayBeAbsent: false))
    }
  }
}
