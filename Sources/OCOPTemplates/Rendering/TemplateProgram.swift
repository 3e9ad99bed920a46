import OCOPText

/// What a template is after compilation: a flat list of steps over a pool of constant bytes.
final class TemplateProgram: Sendable {
  let steps: [Step]
  let constants: [UInt8]
  /// How many views stand inside one another at most.
  let slots: Int
  let digitGrouping: UInt8
  let signature: ContentHash
  private let readers: [any AnyObject & Sendable]

  init(
    steps: [Step], readers: [any AnyObject & Sendable], constants: [UInt8], slots: Int, digitGrouping: UInt8,
    signature: ContentHash
  ) {
    self.readers = readers
    self.steps = steps
    self.constants = constants
    self.slots = slots
    self.digitGrouping = digitGrouping
    self.signature = signature
  }

  struct Step: Sendable {
    var operation: Operation
    /// The step behind the section that this one opens.
    var end: Int
  }

  /// The first number of a step is the slot of the view that it reads.
  enum Operation: Sendable {
    case constant(start: Int, count: Int)
    /// The way from the page to the root of the site: `../../`.
    case root
    /// A text, an address or finished HTML.
    case write(Int, Unmanaged<FieldWriter>)
    case number(Int, Unmanaged<NumberReader>)
    /// The text of the innermost section on a list of texts.
    case currentText
    case test(Int, Unmanaged<Test>, expected: Bool)
    case eachText(Int, Unmanaged<TextsReader>)
    case with(Int, Unmanaged<ViewReader>, next: Int, shared: Unmanaged<SharedSection>?)
    case each(Int, Unmanaged<ListReader>, next: Int, shared: Unmanaged<SharedSection>?)

    /// A number for the signature; it means nothing else.
    var code: UInt8 {
      switch self {
      case .constant: 0
      case .root: 1
      case .write(let slot, _): 0x10 | UInt8(slot & 0xF)
      case .number(let slot, _): 0x40 | UInt8(slot & 0xF)
      case .currentText: 2
      case .test(let slot, _, expected: false): 0x50 | UInt8(slot & 0xF)
      case .test(let slot, _, expected: true): 0x60 | UInt8(slot & 0xF)
      case .eachText(let slot, _): 0x80 | UInt8(slot & 0xF)
      case .with(let slot, _, _, _): 0x90 | UInt8(slot & 0xF)
      case .each(let slot, _, _, _): 0xA0 | UInt8(slot & 0xF)
      }
    }

    /// The slot of the view that is read; nil where none is.
    var slot: Int? {
      switch self {
      case .constant, .root, .currentText: nil
      case .write(let slot, _), .number(let slot, _), .test(let slot, _, _), .eachText(let slot, _),
        .with(let slot, _, _, _), .each(let slot, _, _, _):
        slot
      }
    }
  }

  // Readers and writers hold a closure for the program, so that a step is plain data: copying a step while it runs costs no reference
  // counting, which was more than half of the time of rendering. They are not generic, since a call through a generic
  // closure goes through a thunk.

  final class FieldWriter: Sendable {
    let write: ViewField.Writer
    init(_ write: @escaping ViewField.Writer) { self.write = write }
  }

  final class NumberReader: Sendable {
    let read: ViewField.NumberGetter
    init(_ read: @escaping ViewField.NumberGetter) { self.read = read }
  }

  final class TextsReader: Sendable {
    let read: ViewField.TextsGetter
    init(_ read: @escaping ViewField.TextsGetter) { self.read = read }
  }

  final class ViewReader: Sendable {
    let read: ViewField.ViewGetter
    init(_ read: @escaping ViewField.ViewGetter) { self.read = read }
  }

  final class Test: Sendable {
    let holds: ViewField.Test
    init(_ holds: @escaping ViewField.Test) { self.holds = holds }
  }

  /// A section on shared views that asks for nothing of the page around it: what it makes of a view is the same everywhere.
  final class SharedSection: Sendable {
    /// A hash of what the section does.
    let name: UInt64
    let sections: @Sendable (AnyObject) -> RenderedSections
    /// Nil where views are gone soon, and what is kept with them.
    let room: SectionRoom?

    init(name: UInt64, sections: @escaping @Sendable (AnyObject) -> RenderedSections, room: SectionRoom?) {
      self.name = name
      self.sections = sections
      self.room = room
    }
  }

  final class ListReader: Sendable {
    let each: ViewField.Each
    init(_ each: @escaping ViewField.Each) { self.each = each }
  }
}
