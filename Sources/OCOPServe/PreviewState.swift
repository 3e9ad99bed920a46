import Synchronization

/// What every open page has to know: the state of the site that is shown, and its problems. Pages wait on it, each with a stream of
/// its own.
package final class PreviewState: Sendable {
  struct Event: Sendable, Equatable {
    let name: String
    let data: String
  }

  private struct Contents {
    var panel = ""
    /// Whether there is a published page at all.
    var hasPages = false
    var number = 0
    var next = 0
    var waiting: [Int: (page: String, stream: AsyncStream<Event>.Continuation)] = [:]
  }

  private let contents = Mutex(Contents())
  /// Differs from one start of the program to the next.
  private let start: String

  /// - Parameter start: any text that another start does not have.
  package init(start: String) {
    self.start = start
  }

  var panel: String { contents.withLock { $0.panel } }
  /// Names the state, for a page that was loaded before it listened.
  var name: String { contents.withLock { name($0.number) } }
  package var hasPages: Bool { contents.withLock { $0.hasPages } }

  /// A new state of the site was published.
  ///
  /// - Parameters:
  ///   - paths: what changed, relative to the published folder. Pages among them are reloaded. Styles, scripts and pictures are
  ///     named by their contents: a page that shows a changed one has changed itself.
  ///   - panel: the problems as HTML.
  package func published(_ paths: [String], panel: String) {
    let pages = Set(paths.filter { $0.hasSuffix(".html") })
    contents.withLock { contents in
      let panelChanged = contents.panel != panel
      // A page that showed only problems has a site to show now.
      let isFirst = !contents.hasPages
      contents.panel = panel
      contents.hasPages = true
      contents.number += 1
      for (page, stream) in contents.waiting.values {
        if isFirst || pages.contains(Self.file(of: page)) {
          stream.yield(Event(name: "reload", data: ""))
        } else if panelChanged {
          stream.yield(Event(name: "panel", data: ""))
        }
      }
    }
  }

  /// The content has errors: what is shown stays, with the problems over it.
  package func refused(panel: String) {
    contents.withLock { contents in
      guard contents.panel != panel else { return }
      contents.panel = panel
      contents.number += 1
      for (_, stream) in contents.waiting.values { stream.yield(Event(name: "panel", data: "")) }
    }
  }

  /// The events for one open page, from now on.
  func events(page: String) -> AsyncStream<Event> {
    AsyncStream(bufferingPolicy: .bufferingNewest(16)) { stream in
      let id = contents.withLock { contents in
        contents.next += 1
        contents.waiting[contents.next] = (page, stream)
        stream.yield(Event(name: "state", data: name(contents.number)))
        return contents.next
      }
      stream.onTermination = { [weak self] _ in
        self?.contents.withLock { _ = $0.waiting.removeValue(forKey: id) }
      }
    }
  }

  private func name(_ number: Int) -> String { "\(start).\(number)" }

  /// The file behind the address of a page.
  private static func file(of page: String) -> String {
    guard let path = PublicPath(page)?.path, !path.isEmpty else { return "index.html" }
    return path.hasSuffix(".html") ? path : "\(path)/index.html"
  }
}
