import Dispatch
import Synchronization

/// The one place where work is cut up and spread over the cores. Results come back in the order of the input, whatever the number of
/// cores. (`ocop serve` does whole things side by side as well: its builds, its connections, the loop that watches.)
enum ParallelMap {
  /// Applies `transform` to every element, in pieces of `chunk` elements handed to as many threads as there are cores.
  /// The first failure in input order is thrown, after every piece has ended.
  static func map<Element: Sendable, Result: Sendable, Failure: Error>(
    _ elements: [Element], chunk: Int = 32, _ transform: @Sendable (Element) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    let chunk = max(1, chunk)
    let pieces = (elements.count + chunk - 1) / chunk
    guard pieces > 1 else {
      var results: [Result] = []
      results.reserveCapacity(elements.count)
      for element in elements { results.append(try transform(element)) }
      return results
    }
    let finished = Mutex<[Swift.Result<[Result], Failure>?]>(Array(repeating: nil, count: pieces))
    DispatchQueue.concurrentPerform(iterations: pieces) { piece in
      let range = piece * chunk..<min(elements.count, (piece + 1) * chunk)
      let outcome = Self.run(elements[range], transform)
      finished.withLock { $0[piece] = outcome }
    }
    var results: [Result] = []
    results.reserveCapacity(elements.count)
    for outcome in finished.withLock({ $0 }) {
      switch outcome {
      case .success(let part): results.append(contentsOf: part)
      case .failure(let failure): throw failure
      case nil: break
      }
    }
    return results
  }

  /// The same, telling after each element how many are done.
  static func map<Element: Sendable, Result: Sendable, Failure: Error>(
    _ elements: [Element], chunk: Int, step: BuildProgress.Step, report: BuildProgress.Report,
    _ transform: @Sendable (Element) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    let done = Atomic(0)
    return try map(elements, chunk: chunk) { (element: Element) throws(Failure) in
      let result = try transform(element)
      let count = done.add(1, ordering: .relaxed).newValue
      report(BuildProgress(step: step, done: count, total: elements.count))
      return result
    }
  }

  /// Cuts elements into pieces of a size and gives what comes of the pieces, in their order. Elements that nobody else holds are gone
  /// as soon as their piece is done.
  static func pieces<Element: Sendable, Result: Sendable>(
    of elements: consuming [Element], size: Int, _ transform: @Sendable ([Element]) -> Result
  ) -> [Result] {
    let starts = Array(stride(from: 0, to: elements.count, by: size))
    let waiting = Mutex(starts.map { Array(elements[$0..<min($0 + size, elements.count)]) })
    elements = []
    return map(Array(starts.indices), chunk: 1) { piece in
      transform(
        waiting.withLock { waiting in
          defer { waiting[piece] = [] }
          return waiting[piece]
        })
    }
  }

  /// Does two things side by side, so that one's serial parts are filled with the other's work; each may use `map`. Of two failures
  /// the first is thrown.
  static func both<First: Sendable, Second: Sendable, Failure: Error>(
    _ first: @Sendable () throws(Failure) -> First, _ second: @Sendable () throws(Failure) -> Second
  ) throws(Failure) -> (First, Second) {
    let finished = Mutex<Swift.Result<Second, Failure>?>(nil)
    // Not as two pieces of `concurrentPerform`, which would leave each of them one thread for its own.
    let beside = DispatchGroup()
    let one = withoutActuallyEscaping(second) { second in
      DispatchQueue.global().async(group: beside) {
        let outcome = outcome(of: second)
        finished.withLock { $0 = outcome }
      }
      defer { beside.wait() }
      return outcome(of: first)
    }
    let value = try one.get()
    guard let two = finished.withLock({ $0 }) else { return (value, try second()) }
    return (value, try two.get())
  }

  private static func outcome<Value, Failure: Error>(
    of work: () throws(Failure) -> Value
  ) -> Swift.Result<Value, Failure> {
    do throws(Failure) { return .success(try work()) } catch { return .failure(error) }
  }

  private static func run<Element, Result, Failure: Error>(
    _ elements: ArraySlice<Element>, _ transform: (Element) throws(Failure) -> Result
  ) -> Swift.Result<[Result], Failure> {
    do throws(Failure) {
      var results: [Result] = []
      results.reserveCapacity(elements.count)
      for element in elements { results.append(try transform(element)) }
      return .success(results)
    } catch {
      return .failure(error)
    }
  }
}
