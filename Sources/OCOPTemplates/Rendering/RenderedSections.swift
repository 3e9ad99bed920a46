import Synchronization

/// A view that many pages show, such as the card of a product. It shows the same on all of them, so what a section has made of it can
/// be kept with it.
@usableFromInline
package protocol SharedView: AnyObject, Sendable {
  var sections: RenderedSections { get }
}

/// How long a shared view is there.
@usableFromInline
package enum SharedLifetime: Sendable {
  /// For all pages of the site: what is kept with it takes of the room (`SectionRoom`).
  case site
  /// For a few pages that are rendered one after the other.
  case fewPages
}

/// What sections of templates have made of one view: its bytes, and the places in them where the way to the root stands, which is
/// another on every page.
///
/// Sections are added and never change, so that they are read without a lock, and without counting references to what both cores
/// look at all the time.
@usableFromInline
package final class RenderedSections: Sendable {
  /// Sections are not `Sendable` to the compiler, since a buffer could change; these do not.
  private nonisolated(unsafe) let latest = Atomic<Unmanaged<Section>?>(nil)

  package init() {}

  deinit {
    var next = latest.load(ordering: .acquiring)
    while let section = next {
      next = section._withUnsafeGuaranteedRef { $0.header.next }
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
        section.withUnsafeMutablePointers { header, bytes in
          guard header.pointee.name == name else {
            next = header.pointee.next
            return false
          }
          buffer.append(stretches: UnsafeBufferPointer(start: bytes, count: header.pointee.count))
          return true
        }
      }
      if isFound { return true }
    }
    return false
  }

  /// Keeps what the section has just put out, as long as there is room; nil for a view that is gone soon.
  func keep(_ name: UInt64, from buffer: borrowing HTMLBuffer, since mark: HTMLBuffer.Mark, in room: SectionRoom?) {
    let bytes = buffer.stretches(since: mark)
    guard room?.take(bytes.count) != false else { return }
    var last = latest.load(ordering: .acquiring)
    while true {
      let section = Unmanaged.passRetained(Section.make(name, bytes, next: last))
      let (isExchanged, current) = latest.compareExchange(
        expected: last, desired: section, ordering: .acquiringAndReleasing)
      if isExchanged { return }
      section.release()
      last = current
    }
  }

  private struct SectionHeader {
    let name: UInt64
    let count: Int
    let next: Unmanaged<Section>?
  }

  /// The bytes lie behind the header: cards are read in no order, and each further place in memory is one to wait for. Nothing in it
  /// changes once it has been made, so that every thread may read it.
  private final class Section: ManagedBuffer<SectionHeader, UInt8> {
    static func make(_ name: UInt64, _ bytes: [UInt8], next: Unmanaged<Section>?) -> Section {
      let section = Section.create(minimumCapacity: bytes.count) { _ in
        SectionHeader(name: name, count: bytes.count, next: next)
      }
      section.withUnsafeMutablePointerToElements { $0.initialize(from: bytes, count: bytes.count) }
      return unsafeDowncast(section, to: Section.self)
    }
  }
}

/// How many bytes of sections may be kept in all. In one language those of 15,000 products and their producers fit; a larger
/// site renders the others as it comes to them.
final class SectionRoom: Sendable {
  private let left: Atomic<Int>

  init(bytes: Int = 12 << 20) { left = Atomic(bytes) }

  func take(_ count: Int) -> Bool {
    guard left.load(ordering: .relaxed) >= count else { return false }
    return left.subtract(count, ordering: .relaxed).newValue >= 0
  }
}
