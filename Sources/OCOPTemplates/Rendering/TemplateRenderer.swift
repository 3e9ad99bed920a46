/// Runs a program over a view, once, from front to back.
struct TemplateRenderer {
  private let program: TemplateProgram
  private let root: [UInt8]
  /// What `{{.}}` stands for.
  private var current = ""

  init(program: TemplateProgram, root: String) {
    self.program = program
    self.root = Array(root.utf8)
  }

  mutating func render(_ view: AnyObject, into output: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: Unmanaged<AnyObject>.self, capacity: program.slots) { views in
      views.initialize(repeating: Unmanaged.passUnretained(view))
      program.steps.withUnsafeBufferPointer { steps in
        run(0..<steps.count, of: steps, views: views, into: &output)
      }
    }
    // The slots do not hold the views; whoever calls does, down to here.
    withExtendedLifetime(view) {}
  }

  private typealias Steps = UnsafeBufferPointer<TemplateProgram.Step>
  private typealias Views = UnsafeMutableBufferPointer<Unmanaged<AnyObject>>

  private mutating func run(_ range: Range<Int>, of steps: Steps, views: Views, into output: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let body = index + 1..<steps[index].end
      switch steps[index].operation {
      case .constant(let start, let count):
        program.constants.withUnsafeBufferPointer { constants in
          output.append(contentsOf: UnsafeBufferPointer(rebasing: constants[start..<start + count]))
        }
      case .root: output.append(contentsOf: root)
      case .text(let slot, let get):
        if let text = get(view(slot, views)) { output.appendEscaped(text) }
      case .html(let slot, let get):
        if let text = get(view(slot, views)) { output.appendUTF8(text) }
      case .url(let slot, let get):
        if let text = get(view(slot, views)) { put(address: text, into: &output) }
      case .number(let slot, let get): output.appendGrouped(get(view(slot, views)), mark: program.digitGrouping)
      case .currentText: output.appendEscaped(current)
      case .currentHTML: output.appendUTF8(current)
      case .currentURL: put(address: current, into: &output)
      case .test(let slot, let test, let expected):
        if test(view(slot, views)) == expected { run(body, of: steps, views: views, into: &output) }
      case .withText(let slot, let get):
        if let text = get(view(slot, views)) { run(body, of: steps, views: views, with: text, into: &output) }
      case .eachText(let slot, let get):
        for text in get(view(slot, views)) { run(body, of: steps, views: views, with: text, into: &output) }
      case .with(let slot, let get, let next):
        if let child = get(view(slot, views)) {
          views[next] = Unmanaged.passUnretained(child)
          run(body, of: steps, views: views, into: &output)
          withExtendedLifetime(child) {}
        }
      case .each(let slot, let each, let next):
        each(view(slot, views)) { child in
          views[next] = Unmanaged.passUnretained(child)
          run(body, of: steps, views: views, into: &output)
        }
      }
      index = body.upperBound
    }
  }

  private mutating func run(
    _ body: Range<Int>, of steps: Steps, views: Views, with text: String, into output: inout [UInt8]
  ) {
    let outer = current
    current = text
    run(body, of: steps, views: views, into: &output)
    current = outer
  }

  private func view(_ slot: Int, _ views: Views) -> AnyObject {
    views[slot].takeUnretainedValue()
  }

  private func put(address: String, into output: inout [UInt8]) {
    root.withUnsafeBufferPointer { output.appendAddress(address, root: $0) }
  }
}
