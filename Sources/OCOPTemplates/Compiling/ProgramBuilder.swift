import OCOPText

/// Collects the steps of a program; text that follows text becomes one constant.
struct ProgramBuilder {
  private var steps: [TemplateProgram.Step] = []
  private var constants: [UInt8] = []
  private var constantStart = 0
  private var slots = 1
  private var signature: [UInt8] = []
  private var readers: [any AnyObject & Sendable] = []
  /// Where the signatures of the sections that are open begin.
  private var openings: [Int] = []
  private let room: SectionRoom

  init(room: SectionRoom) { self.room = room }

  mutating func constant(_ bytes: some Collection<UInt8>) {
    constants.append(contentsOf: bytes)
  }

  /// A constant address, relative to the page where it starts with `/`.
  mutating func address(_ address: String) {
    var rest = address[...]
    if address.hasPrefix("/") {
      add(.root, name: "")
      rest = rest.dropFirst()
    }
    var escaped: [UInt8] = []
    escaped.appendEscaped(String(rest))
    constant(escaped)
  }

  /// Keeps a reader for the program and returns what a step holds of it.
  mutating func keep<Reader: AnyObject & Sendable>(_ reader: Reader) -> Unmanaged<Reader> {
    readers.append(reader)
    return Unmanaged.passUnretained(reader)
  }

  mutating func add(_ operation: TemplateProgram.Operation, name: String) {
    finishConstant()
    steps.append(TemplateProgram.Step(operation: operation, end: steps.count + 1))
    sign(operation, name)
  }

  mutating func open(_ operation: TemplateProgram.Operation, name: String) -> Int {
    add(operation, name: name)
    openings.append(signature.count)
    return steps.count - 1
  }

  /// - Parameter sharing: of the views that the section enters.
  mutating func close(_ section: Int, sharing: ViewLayout.Sharing? = nil) {
    finishConstant()
    steps[section].end = steps.count
    let opening = openings.removeLast()
    if let sharing { share(section, signed: signature[opening...], sharing) }
    signature.append(0xFF)
  }

  /// Lets a section be rendered once for a view, where it asks for nothing outside of it.
  private mutating func share(
    _ section: Int, signed signature: ArraySlice<UInt8>, _ sharing: ViewLayout.Sharing
  ) {
    func isClosed(_ next: Int) -> Bool {
      steps[(section + 1)...].allSatisfy { $0.operation.slot.map { $0 >= next } ?? true }
    }
    func shared() -> Unmanaged<TemplateProgram.SharedSection> {
      let name = ContentHash(of: Array(signature)).low
      let room = sharing.lifetime == .site ? room : nil
      return keep(TemplateProgram.SharedSection(name: name, sections: sharing.sections, room: room))
    }
    switch steps[section].operation {
    case .each(let slot, let reader, let next, _) where isClosed(next):
      steps[section].operation = .each(slot, reader, next: next, shared: shared())
    case .with(let slot, let reader, let next, _) where isClosed(next):
      steps[section].operation = .with(slot, reader, next: next, shared: shared())
    default: break
    }
  }

  mutating func needs(slots count: Int) {
    slots = max(slots, count)
  }

  /// Whether what has just been put out is the beginning of an attribute that browsers take for an address.
  var isAtStartOfAddress: Bool {
    let tail = constants[max(constantStart, constants.count - 12)...].map { $0 | 0x20 }
    return Self.addressAttributes.contains { tail.reversed().starts(with: $0) }
  }

  /// ` href="` and the like, backwards and in lower case.
  private static let addressAttributes: [[UInt8]] = ["href", "src", "srcset", "action", "formaction", "poster"].flatMap
  {
    name in ["\"", "'"].map { Array(" \(name)=\($0)".utf8.map { $0 | 0x20 }.reversed()) }
  }

  mutating func program(digitGrouping: UInt8) -> TemplateProgram {
    finishConstant()
    return TemplateProgram(
      steps: steps, readers: readers, constants: constants, slots: slots, digitGrouping: digitGrouping,
      signature: ContentHash(of: signature))
  }

  private mutating func finishConstant() {
    let count = constants.count - constantStart
    guard count > 0 else { return }
    steps.append(
      TemplateProgram.Step(operation: .constant(start: constantStart, count: count), end: steps.count + 1))
    signature.append(0)
    signature.append(contentsOf: constants[constantStart...])
    constantStart = constants.count
  }

  private mutating func sign(_ operation: TemplateProgram.Operation, _ name: String) {
    signature.append(operation.code)
    signature.append(contentsOf: name.utf8)
    signature.append(0xFF)
  }
}
