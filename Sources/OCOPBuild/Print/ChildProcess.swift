import Glibc
import OCOPDiagnostics
import Synchronization

/// Another program, run to its end or to a deadline, at which it is killed.
enum ChildProcess {
  enum Ending: Equatable {
    case exited(Int32)
    /// Ended by a signal: out of memory, or by hand.
    case killed(signal: Int32)
    case timedOut
  }

  struct Result {
    let ending: Ending
    /// The last kilobytes of both its streams.
    let output: String
  }

  /// - Parameter arguments: the first is the program, with its path.
  static func run(_ arguments: [String], seconds limit: Double) throws(MachineError) -> Result {
    let program = arguments.first ?? ""
    let (pid, descriptor) = try spawning.withLock { (_) throws(MachineError) in try start(arguments, program) }
    defer { close(descriptor) }
    return try finish(pid, reading: descriptor, until: .now + .seconds(limit), program)
  }

  /// One start at a time, or a child could inherit the pipe of another and keep it open beyond that one's end.
  private static let spawning = Mutex(())

  private static func start(_ arguments: [String], _ program: String) throws(MachineError) -> (pid_t, Int32) {
    let action = BilingualText(vi: "chạy chương trình", en: "run the program")
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw MachineError(action, path: program, errno: errno) }
    defer { close(ends[1]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
    var pid: pid_t = 0
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    let failure = posix_spawn(&pid, program, &actions, nil, &words, environ)
    guard failure == 0 else {
      close(ends[0])
      throw MachineError(action, path: program, errno: failure)
    }
    return (pid, ends[0])
  }

  private static func finish(
    _ pid: pid_t, reading descriptor: Int32, until deadline: ContinuousClock.Instant, _ program: String
  ) throws(MachineError) -> Result {
    var output: [UInt8] = []
    var hasTimedOut = false
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let left = (deadline - .now) / .milliseconds(1)
      if left <= 0, !hasTimedOut {
        hasTimedOut = true
        kill(pid, SIGKILL)
      }
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&wait, 1, hasTimedOut ? 1000 : Int32(min(max(left, 1), 60_000)))
      if ready == 0, hasTimedOut { break }
      guard ready > 0 else { continue }
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      output.append(contentsOf: buffer[..<count])
      if output.count > 16_384 { output.removeFirst(output.count - 8192) }
    }
    let status = try wait(for: pid, until: deadline, &hasTimedOut, program)
    let signal = status & 0x7F
    let ending: Ending = hasTimedOut ? .timedOut : signal != 0 ? .killed(signal: signal) : .exited(status >> 8 & 0xFF)
    return Result(ending: ending, output: String(decoding: output, as: UTF8.self))
  }
  /// How a program ended that has closed its output: it may live on, but not beyond the deadline.
  private static func wait(
    for pid: pid_t, until deadline: ContinuousClock.Instant, _ hasTimedOut: inout Bool, _ program: String
  ) throws(MachineError) -> Int32 {
    var status: Int32 = 0
    while true {
      let ended = waitpid(pid, &status, hasTimedOut ? 0 : WNOHANG)
      if ended == pid { return status }
      guard ended == 0 || errno == EINTR else {
        throw MachineError(
          BilingualText(vi: "chờ chương trình", en: "wait for the program"), path: program, errno: errno)
      }
      if ended == 0, deadline <= .now {
        hasTimedOut = true
        kill(pid, SIGKILL)
      } else {
        usleep(1000)
      }
    }
  }
}
