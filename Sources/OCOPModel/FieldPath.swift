package import OCOPDiagnostics

/// Names a value in an entry's front matter, as `results[3].stars` does.
///
/// The model keeps no positions: a rule names the field, and the place is looked up in the file when a problem is to be
/// printed. So a showcase without problems pays nothing for them.
package struct FieldPath: Sendable, Hashable, CustomStringConvertible {
  package enum Step: Sendable, Hashable {
    case key(String)
    case index(Int)
  }

  package var steps: [Step]

  package init(_ steps: [Step]) {
    self.steps = steps
  }

  /// `FieldPath("results", 3, "stars")`
  package init(_ steps: any FieldPathStep...) {
    self.steps = steps.map(\.fieldPathStep)
  }

  package var description: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .index(let index): text += "[\(index)]"
      }
    }
  }
}

/// What a field path is made of: keys and indices from 0.
package protocol FieldPathStep {
  var fieldPathStep: FieldPath.Step { get }
}

extension String: FieldPathStep {
  package var fieldPathStep: FieldPath.Step { .key(self) }
}

extension Int: FieldPathStep {
  package var fieldPathStep: FieldPath.Step { .index(self) }
}

/// Where a finding is, before anyone has asked for line and column.
package struct ContentPlace: Sendable, Hashable {
  package enum Anchor: Sendable, Hashable {
    /// The value of a field; where it is missing, the nearest one around it.
    case value(FieldPath)
    /// The key of a field.
    case key(FieldPath)
    /// A place that is known already.
    case span(SourceSpan)
    /// A place in the Markdown below the front matter: lines of the file, columns of the text as the program holds it (NFC). Where the
    /// file has loose marks its own columns are others, and are worked out when the place is shown.
    case text(SourceSpan)
  }

  /// Relative to the site.
  package let file: String
  package let anchor: Anchor

  package init(file: String, anchor: Anchor) {
    self.file = file
    self.anchor = anchor
  }

  /// The value of a field of that file.
  package static func field(_ file: String, _ steps: any FieldPathStep...) -> ContentPlace {
    ContentPlace(file: file, anchor: .value(FieldPath(steps.map(\.fieldPathStep))))
  }

  package static func span(_ file: String, _ span: SourceSpan) -> ContentPlace {
    ContentPlace(file: file, anchor: .span(span))
  }

  /// The file as a whole.
  package static func file(_ file: String) -> ContentPlace {
    ContentPlace(file: file, anchor: .span(.fileStart))
  }
}
