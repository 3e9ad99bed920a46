/// What a template is after compilation: a flat list of steps over a pool of constant bytes.
final class TemplateProgram: Sendable {
  let steps: [Step]
  let constants: [UInt8]
  /// How many views stand inside one another at most.
  let slots: Int
  let digitGrouping: UInt8
  let signature: [UInt8]

  init(steps: [Step], constants: [UInt8], slots: Int, digitGrouping: UInt8, signature: [UInt8]) {
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
    case text(Int, ViewField.TextGetter)
    case html(Int, ViewField.TextGetter)
    case url(Int, ViewField.TextGetter)
    case number(Int, @Sendable (AnyObject) -> Int)
    case currentText
    case currentHTML
    case currentURL
    case test(Int, ViewField.Test, expected: Bool)
    case withText(Int, ViewField.TextGetter)
    case eachText(Int, @Sendable (AnyObject) -> [String])
    case with(Int, ViewField.ViewGetter, next: Int)
    case each(Int, ViewField.Each, next: Int)

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
