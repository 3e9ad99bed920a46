import Glibc
import OCOPDiagnostics
import OCOPDisk
import OCOPEmbedded
import OCOPPrint

/// The program that turns a bundle into a PDF: Typst 0.15, from its Python package or as a program of its own.
struct PrintEngine: Sendable {
  private enum Form: Sendable {
    /// A Python that has the package.
    case package(python: String)
    case program(String)
  }

  private let form: Form

  static let series = "0.15."
  /// What `make print` installs.
  static let pinned = "0.15.2"

  /// Looks where `make print` puts it, then on the path.
  ///
  /// - Parameter site: the folder that holds `content/`.
  /// - Returns: nil where there is none.
  static func find(site: String) throws -> PrintEngine? {
    if let named = variable("OCOP_TYPST") {
      guard Disk.status(named)?.isFolder != true, access(named, X_OK) == 0 else {
        throw PrintFault(
          .machine,
          vi: "OCOP_TYPST là '\(named)', không phải một chương trình chạy được: hãy chỉ tới tệp typst, hoặc tới "
            + "python có gói typst, ví dụ .ocop/typst/bin/python",
          en:
            "OCOP_TYPST is '\(named)', which is no program that can be run: name the file typst, or a python that has "
            + "the typst package, such as .ocop/typst/bin/python")
      }
      let isPython = named.split(separator: "/").last?.hasPrefix("python") == true
      return isPython ? PrintEngine(form: .package(python: named)) : try checked(named)
    }
    var folders = ["\(site)/.ocop/typst"]
    // The program stands in .build/release of the folder where `make print` was run.
    var folder = Disk.resolved("/proc/self/exe").map(Disk.parent) ?? "/"
    for _ in 0..<4 where folder != "/" {
      folders.append("\(folder)/.ocop/typst")
      folder = Disk.parent(of: folder)
    }
    if let home = variable("XDG_DATA_HOME") ?? variable("HOME").map({ "\($0)/.local/share" }) {
      folders.append("\(home)/ocop/typst")
    }
    for folder in folders where access("\(folder)/bin/python", X_OK) == 0 {
      return PrintEngine(form: .package(python: "\(folder)/bin/python"))
    }
    for folder in (variable("PATH") ?? "").split(separator: ":") where access("\(folder)/typst", X_OK) == 0 {
      return try checked("\(folder)/typst")
    }
    return nil
  }

  /// The seconds that a run may take: ample, unless `OCOP_TYPST_SECONDS` says otherwise.
  ///
  /// - Parameter size: products of a bundle.
  static func patience(size: Int) -> Double {
    variable("OCOP_TYPST_SECONDS").flatMap { Double($0) } ?? 60 + Double(size) / 10
  }

  /// Prints the template of a bundle.
  ///
  /// - Parameters:
  ///   - folder: absolute, holds the bundle.
  ///   - seconds: after which a run that hangs is ended.
  func print(folder: String, template: String, output: String, timestamp: Int, seconds: Double) throws {
    let arguments: [String]
    switch form {
    case .package(let python):
      let runner = "\(folder)/typst_runner.py"
      if Disk.status(runner) == nil { try Disk.write(Self.embeddedRunner, to: runner) }
      arguments = [python, "-I", "-B", runner, folder, template, output, "\(timestamp)"]
    case .program(let path):
      arguments = [
        path, "compile", "--root", folder, "--font-path", "\(folder)/fonts", "--ignore-system-fonts",
        "--ignore-embedded-fonts", "--creation-timestamp", "\(timestamp)", "--pdf-standard", "a-2a,ua-1",
        "--color", "never", "\(folder)/\(template)", output,
      ]
    }
    let result = try ChildProcess.run(arguments, seconds: seconds)
    switch result.ending {
    case .exited(0): return
    case .exited(65):
      throw PrintFault(
        .machine, vi: "Python '\(arguments[0])' không có gói typst; chạy lại `make print`",
        en: "Python '\(arguments[0])' has no typst package; run `make print` again")
    case .exited(66): throw Self.wrongVersion(result.output.trimmed, arguments[0])
    case .exited:
      throw PrintFault(
        .machine, vi: "Typst không in được:\n\(result.output.trimmed)",
        en: "Typst could not print:\n\(result.output.trimmed)")
    case .killed(let signal):
      throw PrintFault(
        .machine, vi: "Typst bị dừng giữa chừng (tín hiệu \(signal)), có thể do thiếu bộ nhớ; chưa ghi gì",
        en: "Typst was ended half-way (signal \(signal)), perhaps for want of memory; nothing was written")
    case .timedOut:
      throw PrintFault(
        .machine,
        vi: "Typst chạy quá \(Int(seconds)) giây nên bị dừng; chưa ghi gì. Máy chậm thì đặt OCOP_TYPST_SECONDS cao hơn",
        en: "Typst took more than \(Int(seconds)) seconds and was ended; nothing was written. On a slow machine set "
          + "OCOP_TYPST_SECONDS higher")
    }
  }

  private static func checked(_ program: String) throws -> PrintEngine {
    let result = try ChildProcess.run([program, "--version"], seconds: 10)
    // "typst 0.15.1 (abcdef)"
    let version = result.output.split(separator: " ").dropFirst().first.map(String.init) ?? result.output.trimmed
    guard result.ending == .exited(0), version.hasPrefix(series) else { throw wrongVersion(version, program) }
    return PrintEngine(form: .program(program))
  }

  private static func wrongVersion(_ version: String, _ path: String) -> PrintFault {
    PrintFault(
      .machine, vi: "'\(path)' là Typst \(version); ocop cần Typst \(series)x",
      en: "'\(path)' is Typst \(version); ocop needs Typst \(series)x")
  }

  /// What to say where there is none.
  ///
  /// - Parameter bundle: where what was to be printed has been left.
  static func howToInstall(bundle: String) -> BilingualText {
    BilingualText(
      vi: """
        Chưa có Typst \(series)x nên chưa in được PDF. Dữ liệu in đã để ở '\(bundle)'.
        Cài bằng `make print` trong thư mục mã nguồn của ocop, hoặc:
          python3 -m venv ~/.local/share/ocop/typst
          ~/.local/share/ocop/typst/bin/pip install typst==\(pinned)
        rồi chạy lại lệnh này.
        """,
      en: """
        There is no Typst \(series)x, so no PDF was printed. What was to be printed is in '\(bundle)'.
        Install it with `make print` in ocop's source folder, or:
          python3 -m venv ~/.local/share/ocop/typst
          ~/.local/share/ocop/typst/bin/pip install typst==\(pinned)
        and run this command again.
        """)
  }

  static let embeddedRunner = EmbeddedFiles.bytes("print/typst_runner.py") ?? []

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    while text.first?.isWhitespace == true { text.removeFirst() }
    return String(text)
  }
}
