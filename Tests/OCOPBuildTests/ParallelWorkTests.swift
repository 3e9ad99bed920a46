import Testing

@testable import OCOPBuild

@Suite struct `Work side by side` {
  @Test(arguments: [-1, 0, 1, 2, 3, 100])
  func `comes back whole and in order, whatever the pieces`(chunk: Int) {
    #expect(ParallelMap.map([1, 2, 3], chunk: chunk) { $0 * 2 } == [2, 4, 6])
  }
}

@Suite struct `Another program` {
  private func run(_ script: String, seconds: Double) throws -> (ending: ChildProcess.Ending, output: String) {
    let result = try ChildProcess.run(["/bin/sh", "-c", script], seconds: seconds)
    return (result.ending, result.output)
  }

  @Test func `ends by itself, and its words are kept`() throws {
    #expect(try run("echo xong; exit 3", seconds: 20) == (.exited(3), "xong\n"))
    #expect(try run("exec >&- 2>&-; sleep 0.1; exit 4", seconds: 20) == (.exited(4), ""))
    #expect(try run("kill -9 $$", seconds: 20) == (.killed(signal: 9), ""))
  }

  @Test(arguments: ["exec sleep 30", "exec >&- 2>&- sleep 30"])
  func `is killed at the deadline, whether it still writes or not`(script: String) throws {
    let start = ContinuousClock.now
    #expect(try run(script, seconds: 0.3).ending == .timedOut)
    #expect(ContinuousClock.now - start < .seconds(10))
  }
}
