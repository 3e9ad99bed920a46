import ArgumentParser
import OCOPBuild
import OCOPDiagnostics

/// `ocop uploaded`: what the change list names is on the server; the next list begins from here.
struct UploadedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uploaded",
    abstract: .spoken(
      vi: "Ghi nhận rằng những gì danh sách thay đổi nêu đã được chép lên máy chủ; danh sách sau bắt đầu từ đây.",
      en: "Takes note that what the change list names has been uploaded; the next list begins from here."),
    discussion: .spoken(
      vi: """
        Lần xuất chen vào giữa lúc chép thay danh sách bằng danh sách khác, chưa ai chép; vì vậy hãy ghi lại mã của bản \
        trước khi chép.

        Ví dụ:
          ocop build
          ban=$(cat public/.ocop-upload/state.txt)
          rsync …    (docs/deployment.md)
          ocop uploaded $ban
        """,
      en: """
        A build that comes while files are uploaded puts other lists in place, which nobody has uploaded; so note the \
        name of the state before.

        Examples:
          ocop build
          state=$(cat public/.ocop-upload/state.txt)
          rsync …    (docs/deployment.md)
          ocop uploaded $state
        """))

  @OptionGroup var options: SiteOptions

  @Option(
    help: ArgumentHelp(
      vi: "Thư mục đã xuất; không ghi thì là public/ của trang.",
      en: "The folder that was written; public/ in the site unless given.",
      valueName: .spoken(vi: "thư-mục", en: "folder")))
  var output: String?

  @Argument(
    help: ArgumentHelp(
      vi: "Mã của bản đã chép, ghi trong state.txt bên cạnh danh sách; cần khi đã xuất nhiều lần từ lần chép trước.",
      en: "The name of what was uploaded, from state.txt beside the lists; needed after several builds.",
      valueName: .spoken(vi: "mã", en: "state")))
  var state: String?

  func run() throws {
    let folder = output ?? "\(options.folder)/public"
    let language = options.messages
    if let fault = OutputPlace.fault(of: folder, forSite: options.folder) { throw UsageFault.report(fault, language) }
    let outcome = try SiteAccess(options).reportingFailure {
      try UploadConfirmation.confirm(output: folder, site: options.folder, state: state)
    }
    switch outcome {
    case .noted(let files):
      Terminal.print(
        BilingualText(
          vi: "Đã ghi nhận: \(files) tệp đã chép lên; danh sách thay đổi bắt đầu lại.\n",
          en: "Noted: \(files) files are uploaded; the change list begins anew.\n")[language])
    case .unclear(let published):
      throw UsageFault.report(
        BilingualText(
          vi: """
            Từ lần chép trước đã xuất nhiều lần, nên phải nói rõ đã chép bản nào: bản đang có là '\(published)'.
            Nếu đã chép xong đúng bản ấy, chạy 'ocop uploaded \(published)'; nếu không, chép lại rồi mới chạy.
            """,
          en: """
            There have been several builds since the last upload, so say which was uploaded: what is there now is '\(published)'.
            If that is what was uploaded, run 'ocop uploaded \(published)'; if not, upload again first.
            """), language)
    case .outdated(let published):
      Terminal.printError(
        BilingualText(
          vi:
            "Chưa ghi nhận: danh sách bây giờ là của bản '\(published)', không phải '\(state ?? "")'; hãy chép lại.\n",
          en: "Not noted: the lists are of '\(published)' by now, which is not '\(state ?? "")'; upload again.\n"
        )[language])
      throw ExitStatus.machine.exitCode
    }
  }
}
