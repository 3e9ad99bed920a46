/// Runs a program over a view, once, from front to back.
///
/// The buffers are borrowed for one rendering: plain pointers, so that the loop does no reference counting of its own.
struct TemplateRenderer {
  private let steps: UnsafeBufferPointer<TemplateProgram.Step>
  private let constants: UnsafeBufferPointer<UInt8>
  /// The view in every slot.
  private let views: UnsafeMutableBufferPointer<Unmanaged<AnyObject>>
  private let digitGrouping: UInt8
  /// What `{{.}}` stands for.
  private var current = ""

  static func render(_ program: TemplateProgram, _ view: AnyObject, root: String) -> [UInt8] {
    // The slots do not hold the view, nor the steps their readers; the caller's references do, down to here.
    defer { withExtendedLifetime((program, view)) {} }
    return HTMLBuffer.page(root: root) { buffer in
      withUnsafeTemporaryAllocation(of: Unmanaged<AnyObject>.self, capacity: program.slots) { views in
        views.initialize(repeating: Unmanaged.passUnretained(view))
        program.steps.withUnsafeBufferPointer { steps in
          program.constants.withUnsafeBufferPointer { constants in
            var renderer = TemplateRenderer(
              steps: steps, constants: constants, views: views, digitGrouping: program.digitGrouping)
            renderer.run(0..<steps.count, into: &buffer)
          }
        }
      }
    }
  }

  private init(
    steps: UnsafeBufferPointer<TemplateProgram.Step>, constants: UnsafeBufferPointer<UInt8>,
    views: UnsafeMutableBufferPointer<Unmanaged<AnyObject>>, digitGrouping: UInt8
  ) {
    self.steps = steps
    self.constants = constants
    self.views = views
    self.digitGrouping = digitGrouping
  }

  private mutating func run(_ range: Range<Int>, into output: inout HTMLBuffer) {
    var index = range.lowerBound
    while index < range.upperBound {
      let body = index + 1..<steps[index].end
      switch steps[index].operation {
      case .constant(let start, let count):
        output.append(UnsafeBufferPointer(rebasing: constants[start..<start + count]))
      case .root: output.appendRoot()
      case .write(let slot, let writer):
        writer._withUnsafeGuaranteedRef { writer in
          views[slot]._withUnsafeGuaranteedRef { writer.write($0, &output) }
        }
      case .number(let slot, let reader): output.append(number: read(reader, slot), groupedBy: digitGrouping)
      case .currentText: output.append(escaped: current)
      case .test(let slot, let test, let expected):
        if holds(test, slot) == expected { run(body, into: &output) }
      case .eachText(let slot, let reader):
        for text in read(reader, slot) { run(body, with: text, into: &output) }
      case .with(let slot, let reader, let next, let shared):
        if let child = read(reader, slot) { run(body, once: shared, with: child, in: next, into: &output) }
      case .each(let slot, let reader, let next, let shared):
        reader._withUnsafeGuaranteedRef { reader in
          views[slot]._withUnsafeGuaranteedRef { view in
            reader.each(view) { run(body, once: shared, with: $0, in: next, into: &output) }
          }
        }
      }
      index = body.upperBound
    }
  }

  private mutating func run(_ body: Range<Int>, with text: String, into output: inout HTMLBuffer) {
    let outer = current
    current = text
    run(body, into: &output)
    current = outer
  }

  private mutating func run(_ body: Range<Int>, with view: AnyObject, in slot: Int, into output: inout HTMLBuffer) {
    views[slot] = Unmanaged.passUnretained(view)
    run(body, into: &output)
    withExtendedLifetime(view) {}
  }

  /// Puts out what a shared section has made of the view before, or makes and keeps it.
  private mutating func run(
    _ body: Range<Int>, once shared: Unmanaged<TemplateProgram.SharedSection>?, with view: AnyObject, in slot: Int,
    into output: inout HTMLBuffer
  ) {
    guard let shared else { return run(body, with: view, in: slot, into: &output) }
    shared._withUnsafeGuaranteedRef { shared in
      let sections = shared.sections(view)
      if sections.append(shared.name, to: &output) { return }
      let mark = output.mark
      run(body, with: view, in: slot, into: &output)
      sections.keep(shared.name, from: output, since: mark, in: shared.room)
    }
  }

  // Neither the reader nor the view is retained: the program holds the one, the caller or a section further out the other.

  private func read(_ reader: Unmanaged<TemplateProgram.NumberReader>, _ slot: Int) -> Int {
    reader._withUnsafeGuaranteedRef { reader in views[slot]._withUnsafeGuaranteedRef { reader.read($0) } }
  }

  private func read(_ reader: Unmanaged<TemplateProgram.TextsReader>, _ slot: Int) -> [String] {
    reader._withUnsafeGuaranteedRef { reader in views[slot]._withUnsafeGuaranteedRef { reader.read($0) } }
  }

  private func read(_ reader: Unmanaged<TemplateProgram.ViewReader>, _ slot: Int) -> AnyObject? {
    reader._withUnsafeGuaranteedRef { reader in views[slot]._withUnsafeGuaranteedRef { reader.read($0) } }
  }

  private func holds(_ test: Unmanaged<TemplateProgram.Test>, _ slot: Int) -> Bool {
    test._withUnsafeGuaranteedRef { test in views[slot]._withUnsafeGuaranteedRef { test.holds($0) } }
  }
}
