/// What a template is after compilation: a flat list of steps over a pool of constant bytes.
final class TemplateProgram: Sendable {
  let steps: [Step]
  let constants: [UInt8]
  /// How many views stand inside one another at most.
  let slots: Int
  let digitGrouping: UInt8
  let signature: [UInt8]
  private let readers: [any AnyObject & Sendable]

  init(
    steps: [Step], readers: [any AnyObject & Sendable], constants: [UInt8], slots: Int, digitGrouping: UInt8,
    signature: [UInt8]
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

  /// Holds a getter for the program, so that a step is plain data: copying a step while it runs costs no reference counting,
  /// which was more than half of the time of rendering.
  final class Reader<Getter: Sendable>: Sendable {
    let read: Getter

    init(_ read: Getter) {
      self.read = read
    }
  }

  /// A reader that the program's `readers` keep alive.
  typealias Reading<Getter: Sendable> = Unmanaged<Reader<Getter>>

  /// The first number of a step is the slot of the view that it reads.
  enum Operation: Sendable {
    case constant(start: Int, count: Int)
    /// The way from the page to the root of the site: `../../`.
    case root
    case text(Int, Reading<ViewField.TextGetter>)
    case html(Int, Reading<ViewField.TextGetter>)
    case url(Int, Reading<ViewField.TextGetter>)
    case number(Int, Reading<ViewField.NumberGetter>)
    case currentText
    case currentHTML
    case currentURL
    case test(Int, Reading<ViewField.Test>, expected: Bool)
    case withText(Int, Reading<ViewField.TextGetter>)
    case eachText(Int, Reading<ViewField.TextsGetter>)
    case with(Int, Reading<ViewField.ViewGetter>, next: Int)
    case each(Int, Reading<ViewField.Each>, next: Int)

    /// A number for the signature; it means nothing else.
    var code: UInt8 {
      switch self {
      case .constant: 0
      case .root: 1
      case .text(let slot, _): 0x10 | UInt8(slot & 0xF)
      case .html(let slot, _): 0x20 | UInt8(slot & 0xF)
      case .url(let slot, _): 0x30 | UInt8(slot & 0xF)
      case .number(let slot, _): 0x40 | UInt8(slot & 0xF)
      case .currentText: 2
      case .currentHTML: 3
      case .currentURL: 4
      case .test(let slot, _, expected: false): 0x50 | UInt8(slot & 0xF)
      case .test(let slot, _, expected: true): 0x60 | UInt8(slot & 0xF)
      case .withText(let slot, _): 0x70 | UInt8(slot & 0xF)
      case .eachText(let slot, _): 0x80 | UInt8(slot & 0xF)
      case .with(let slot, _, _): 0x90 | UInt8(slot & 0xF)
      case .each(let slot, _, _): 0xA0 | UInt8(slot & 0xF)
      }
    }
  }
}
