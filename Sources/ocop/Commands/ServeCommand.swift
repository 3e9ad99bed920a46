import ArgumentParser
import Dispatch
import OCOPBuild
import OCOPContent
import OCOPDiagnostics
import OCOPDisk
import OCOPMedia
import OCOPModel
import OCOPServe
import Synchronization

/// `ocop serve`: shows the site while it is being written.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: .spoken(
      vi: "Xem trang trong lúc viết; mỗi lần lưu, trang tự tải lại.",
      en: "Shows the site in a browser, and loads it anew on every save."),
    discussion: .spoken(
      vi: """
        Hiện cả bản nháp. Chỗ sai được báo ngay trên trang, còn trang giữ bản đúng gần nhất. Không động đến public/.

        Ví dụ:
          ocop serve
          ocop serve --port 4000
          ocop serve --lan       (xem bằng điện thoại trong cùng mạng)
        """,
      en: """
        Drafts are shown. Problems appear in the page, which keeps its last sound state. public/ is not touched.

        Examples:
          ocop serve
          ocop serve --port 4000
          ocop serve --lan       (look at it on a phone of the same network)
        """))

  @OptionGroup var options: SiteOptions
  @OptionGroup var day: DayOptions

  @Option(
    help: ArgumentHelp(
      vi: "Cổng; 0 là cổng nào trống cũng được.", en: "The port; 0 for any that is free.",
      valueName: .spoken(vi: "cổng", en: "port")))
  var port: UInt16 = 8080

  @Flag(
    help: ArgumentHelp(
      vi: "Cho điện thoại trong cùng mạng xem, qua mã QR có địa chỉ bí mật.",
      en: "Let phones of the local network in, by a code with a secret address."))
  var lan = false

  func run() throws {
    let language = options.messages
    let access = SiteAccess(options)
    let site = options.folder
    guard ContentWriter(folder: site).exists(Site.file) else { throw access.reportNoSite() }
    let output = "\(site)/.ocop/preview"
    try access.reportingFailure { try Disk.makeFolder(output) }
    var builder = SiteBuilder(site: site, output: output, asOf: day.day)
    builder.isDurable = false
    builder.includeDrafts = true
    let state = PreviewState(start: AccessGuard.makeToken())
    let loop = PreviewLoop(site: site, builder: builder, state: state, language: language)
    let watcher = try access.reportingFailure {
      try FolderWatcher(["\(site)/content", "\(site)/themes"]) { link in
        !link.hasPrefix("\(site)/content/") || ContentFolder.follows(link, ofSite: site)
      }
    }
    let addresses = lan ? LocalNetwork.addresses() : []
    let token = lan ? AccessGuard.makeToken() : nil
    let folder = try access.reportingFailure { try PublicFolder(output) }
    let responder = PreviewResponder(
      folder: folder, access: AccessGuard(addresses: addresses, token: token), state: state, language: language)
    let server = try PreviewServer(responder: responder, state: state, port: port, isOpen: lan)
    start(server, language) { port in
      Terminal.printAsItIs(Self.greeting(port, addresses: addresses, token: token)[language])
    }
    loop.start()
    try access.reportingFailure { try loop.run(watcher) }
  }

  /// Starts the server beside the loop, and waits until it listens; ends the program where it cannot.
  private func start(
    _ server: PreviewServer, _ language: MessageLanguage, ready: @escaping @Sendable (UInt16) -> Void
  ) {
    let started = DispatchSemaphore(value: 0)
    Task.detached {
      do throws(MachineError) {
        try await server.run { port in
          ready(port)
          started.signal()
        }
      } catch {
        Terminal.printError(error.text(language) + "\n")
        ServeCommand.exit(withError: ExitStatus.machine.exitCode)
      }
    }
    started.wait()
  }

  private static func greeting(_ port: UInt16, addresses: [String], token: String?) -> BilingualText {
    let address = "http://localhost:\(port)/"
    var text = BilingualText(
      vi: "Xem trang ở \(address)  (Ctrl-C để dừng)\n", en: "The site is at \(address)  (Ctrl-C stops it)\n")
    if let token, let ip = addresses.first {
      let phone = "http://\(ip):\(port)/?token=\(token)"
      // A code that does not fit leaves the address, which can be typed.
      let code = (try? QRSymbol.encode(phone)).map { TerminalCode.text(of: $0) } ?? ""
      text = BilingualText(
        vi: text.vi + "Điện thoại trong cùng mạng: \(phone)\n" + code,
        en: text.en + "A phone in the same network: \(phone)\n" + code)
    }
    return text
  }
}
