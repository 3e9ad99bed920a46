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
    discussion: """
      \(String.spoken(vi: "Ví dụ", en: "Examples")):
        ocop build
        rclone copy public REMOTE: --files-from-raw public/.ocop-upload/added.txt --no-traverse
        ocop uploaded
      """)

  @OptionGroup var options: SiteOptions

  @Option(
    help: ArgumentHelp(
      vi: "Thư mục đã xuất; không ghi thì là public/ của trang.",
      en: "The folder that was written; public/ in the site unless given.",
      valueName: .spoken(vi: "thư-mục", en: "folder")))
  var output: String?

  func run() throws {
    let folder = output ?? "\(options.folder)/public"
    if let fault = OutputPlace.fault(of: folder, forSite: options.folder) {
      throw UsageFault.report(fault, options.messages)
    }
    let count = try SiteAccess(options).reportingFailure {
      try UploadConfirmation.confirm(output: folder, site: options.folder)
    }
    Terminal.print(
      BilingualText(
        vi: "Đã ghi nhận: \(count) tệp đã chép lên; danh sách thay đổi bắt đầu lại.\n",
        en: "Noted: \(count) files are uploaded; the change list begins anew.\n")[options.messages])
  }
}
