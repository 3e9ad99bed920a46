import Synchronization

/// A view that many pages show, such as the card of a product. It shows the same on all of them, so what a section has made of it can
/// be kept with it.
@usableFromInline
package protocol SharedView: AnyObject, Sendable {
  var sections: RenderedSections { get }
}

/// What sections of templates have made of one view: its bytes, and the places in them where the way to the root stands, which is
/// another on every page.
///
/// Sections are added and never change, so that they are read without a lock, and without counting references to what both cores
/// look at all the time.
@usableFromInline
package final class RenderedSections: Sendable {
  private let latest = Atomic<Unmanaged<Section>?>(nil)

  package init() {}

  deinit {
    var next = latest.load(ordering: .acquiring)
    while let section = next {
      next = section._withUnsafeGuaranteedRef { $0.next }
      section.release()
    }
  }

  /// Appends what the section has made of the view; false where it has not been kept.
  ///
  /// - Parameter name: says what the section puts out of a view of this kind (`TemplateProgram.SharedSection`).
  func append(_ name: UInt64, to buffer: inout HTMLBuffer) -> Bool {
    var next = latest.load(ordering: .acquiring)
    while let section = next {
      let isFound = section._withUnsafeGuaranteedRef { section in
        guard section.name == name else { return false }
        buffer.append(section.bytes, roots: section.roots)
        return true
      }
      if isFound { return true }
      next = section._withUnsafeGuaranteedRef { $0.next }
    }
    return false
  }

  /// Keeps what the section has just put out, as long as there is room.
  func keep(_ name: UInt64, from buffer: borrowing HTMLBuffer, since mark: HTMLBuffer.Mark, in room: SectionRoom) {
    let (bytes, roots) = buffer.withoutRoots(since: mark)
    guard room.take(bytes.count + MemoryLayout<Int>.stride * roots.count) else { return }
    var last = latest.load(ordering: .acquiring)
    while true {
      let section = Unmanaged.passRetained(Section(name: name, bytes: bytes, roots: roots, next: last))
      let (isExchanged, current) = latest.compareExchange(
        expected: last, desired: section, ordering: .acquiringAndReleasing)
      if isExchanged { return }
      section.release()
      last = current
    }
  }

  private final class Section: Sendable {
    let name: UInt64
    let bytes: [UInt8]
    let roots: [Int]
    let next: Unmanaged<Section>?

    init(name: UInt64, bytes: [UInt8], roots: [Int], next: Unmanaged<Section>?) {
      self.name = name
      self.bytes = bytes
      self.roots = roots
      self.next = next
    }
  }
}

/// How many bytes of sections may be kept in all. Those of 20,000 cards fit; a larger site renders the others as it comes to them.
final class SectionRoom: Sendable {
  private let left: Atomic<Int>

  init(bytes: Int = 24 << 20) { left = Atomic(bytes) }

  func take(_ count: Int) -> Bool {
    guard left.load(ordering: .relaxed) >= count else { return false }
    return left.subtract(count, ordering: .relaxed).newValue >= 0
  }
}
