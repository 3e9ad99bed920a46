import OCOPDiagnostics
import OCOPMarkdown
package import OCOPModel
import OCOPRules
import OCOPText

/// A link of a text to the page of an entry.
package struct EntryLink: Sendable {
  /// The file of the text, relative to the site.
  package let file: String
  package let target: EntryID
  /// Whether it names a heading of that page.
  package let namesHeading: Bool
}

/// Looks at the links and pictures of the texts. Files beside an entry are found while the text is read in; pages only once the
/// showcase is there.
struct BodyChecker {
  private(set) var findings: [Finding] = []
  private(set) var links: [EntryLink] = []
  /// Whether a text links to a list of products, which only all products together make.
  private(set) var linksToLists = false
  /// What was proposed for an address before: a text may repeat one many thousand times.
  private var proposals: [String: BilingualText?] = [:]
  private var budget = ProposalBudget()
  /// What the texts that links name offer, by file.
  private var anchors: [String: Anchors] = [:]

  /// The places of a text to which a link can lead.
  private struct Anchors {
    /// Ids of the headings, in order.
    let headings: [String]
    let ids: Set<String>

    init(_ outline: MarkdownOutline) {
      headings = outline.headings.map(\.id)
      ids = Set(headings).union(outline.footnoteIDs.map(LinkResolver.percentDecoded))
    }
  }

  /// Finds the pictures and linked files of a text, and complains of pictures that are not there and of raw HTML.
  ///
  /// - Returns: those that are there, as `MarkdownBody.attachments`.
  mutating func files(
    of outline: MarkdownOutline, in body: MarkdownBody, finder: AttachmentFinder, folders: [String]
  ) -> [String: String] {
    var files: [String: String] = [:]
    for span in outline.rawHTML {
      findings.append(
        Rule.rawHTML.finding(
          body.place(of: span), vi: "HTML thô ở đây bị bỏ, không lên trang",
          en: "The raw HTML here is dropped and does not reach the page",
          hint: BilingualText(
            vi: "Xóa, hoặc viết bằng Markdown: '**đậm**', '*nghiêng*', '[chữ](địa chỉ)'.",
            en: "Delete it, or write Markdown: '**bold**', '*italic*', '[words](address)'.")))
    }
    for slip in outline.unread { report(slip, in: body) }
    for image in outline.images {
      if image.destination.contains("://") {
        report(
          .brokenLink, body, image.span, vi: "Ảnh '\(image.destination)' nằm ở trang khác",
          en: "The picture '\(image.destination)' is on another site",
          hint: BilingualText(
            vi: "Tải ảnh về, để cạnh tệp này và viết tên tệp ảnh.",
            en: "Download it, put it beside this file and write its file name."))
        continue
      }
      guard !image.destination.isEmpty else {
        report(
          .missingPhoto, body, image.span, vi: "Ảnh ở đây không có tên tệp", en: "The picture here has no file name",
          hint: BilingualText(
            vi: "Viết tên tệp ảnh vào giữa '(' và ')', hoặc xóa cả dấu '![…]()'.",
            en: "Write the name of the photo between '(' and ')', or delete the '![…]()'."))
        continue
      }
      let name = LinkResolver.percentDecoded(image.destination)
      guard let path = finder.find(name, in: folders) else {
        if finder.isStranger(name, in: folders) { continue }
        report(
          .missingPhoto, body, image.span, vi: "Không có ảnh '\(name)' cạnh tệp này",
          en: "There is no photo '\(name)' beside this file",
          hint: finder.suggestion(for: name, in: folders).map(BilingualText.didYouMean)
            ?? BilingualText(
              vi: "Chép ảnh vào thư mục '\(folders[0])' rồi chỉ viết tên tệp ảnh.",
              en: "Copy the photo into '\(folders[0])' and write its file name alone."))
        continue
      }
      files[image.destination] = path
      let place = body.place(of: image.span)
      if let fault = AttachmentFault.picture(name, at: place) { findings.append(fault) }
    }
    for link in outline.links where !link.destination.contains(":") && !link.destination.hasPrefix("/") {
      let name = LinkResolver.percentDecoded(link.destination)
      if !name.hasSuffix(".md"), let path = finder.find(name, in: folders) {
        files[link.destination] = path
        let place = body.place(of: link.span)
        if let fault = AttachmentFault.document(name, at: place) { findings.append(fault) }
      }
    }
    return files
  }

  /// Follows every link of a text whose outline is given.
  mutating func follow(
    _ outline: MarkdownOutline, of body: MarkdownBody, in showcase: Showcase, advice: LinkAdvice,
    leftOut: @autoclosure () -> LeftOutEntries
  ) {
    for link in outline.links {
      switch advice.resolver.resolve(link.destination, from: body) {
      case .external where WebAddress.isLocal(link.destination):
        report(
          .brokenLink, body, link.span,
          vi: "Liên kết '\(link.destination)' chỉ mở được trên máy hoặc mạng của người viết",
          en: "The link '\(link.destination)' opens only on the author's machine or network",
          hint: advice.hint(forLocal: link.destination, in: body))
      case .external, .page, .attachment: continue
      case .list: linksToLists = true
      case .lot(let product, _): links.append(EntryLink(file: body.file, target: product, namesHeading: false))
      case .dangerous:
        report(
          .dangerousLink, body, link.span, vi: "Liên kết '\(link.destination)' có thể gây hại cho người đọc",
          en: "The link '\(link.destination)' can harm readers",
          hint: BilingualText(
            vi: "Dùng địa chỉ https, mailto hoặc tel.", en: "Use an https, mailto or tel address."))
      case .anchor(let id):
        check(anchor: id, in: body, link: link, of: body)
      case .entry(let id, let anchor):
        links.append(EntryLink(file: body.file, target: id, namesHeading: anchor != nil))
        guard let anchor, !LinkResolver.isOfTheme(anchor) else { continue }
        check(anchor: anchor, in: showcase.entry(id).body.body(in: body.language), link: link, of: body)
      case .broken where link.destination.isEmpty:
        report(
          .brokenLink, body, link.span, vi: "Liên kết \(Wording.quote(link.text)) không có địa chỉ",
          en: "The link \(Wording.quote(link.text)) has no address",
          hint: BilingualText(
            vi: "Viết địa chỉ vào giữa '(' và ')', hoặc chỉ giữ chữ, bỏ các dấu ngoặc.",
            en: "Write the address between '(' and ')', or keep the words alone, without the brackets."))
      case .broken:
        let address = advice.resolver.rooted(link.destination) ?? link.destination
        if leftOut().contains(address, from: body) || advice.isStranger(address, in: body) { continue }
        if leftOut().hides(address, from: body) {
          report(
            .brokenLink, body, link.span, vi: "Liên kết '\(link.destination)' trỏ vào một bản nháp chưa lên trang",
            en: "The link '\(link.destination)' leads to a draft that is not published yet",
            hint: BilingualText(
              vi: "Bỏ liên kết cho đến khi đăng, hoặc xóa 'draft: true' trong tệp ấy.",
              en: "Drop the link until it is published, or delete 'draft: true' in that file."))
          continue
        }
        report(
          .brokenLink, body, link.span, vi: "Liên kết '\(link.destination)' trỏ vào chỗ không có",
          en: "The link '\(link.destination)' leads nowhere", hint: hint(for: address, in: body, advice))
      }
    }
  }

  /// - Parameter target: the text to which the link leads; nil where the page has none.
  private mutating func check(
    anchor: String, in target: MarkdownBody?, link: MarkdownOutline.Link, of body: MarkdownBody
  ) {
    guard let target else {
      report(
        .brokenAnchor, body, link.span, vi: "Trang ấy không có bài viết, nên không có đầu đề '#\(anchor)'",
        en: "That page has no text, and so no heading '#\(anchor)'",
        hint: BilingualText(vi: "Bỏ '#\(anchor)' khỏi liên kết.", en: "Take '#\(anchor)' out of the link."))
      return
    }
    let offered = anchors[target.file] ?? Anchors(MarkdownOutline(target.text))
    anchors[target.file] = offered
    if offered.ids.contains(anchor) { return }
    report(
      .brokenAnchor, body, link.span, vi: "Không có đầu đề '#\(anchor)'", en: "There is no heading '#\(anchor)'",
      hint: hint(for: anchor, among: offered.headings, of: target.file))
  }

  /// What may have been meant, or the first headings there are.
  private mutating func hint(for anchor: String, among headings: [String], of file: String) -> BilingualText? {
    if let known = proposals["\(file)#\(anchor)"] { return known }
    let meant = budget.takeOne() ? NearMiss.suggestion(for: anchor, among: headings) : nil
    let listed = headings.prefix(Self.mostListed).map { "#\($0)" }.joined(separator: ", ")
    let rest = headings.count - Self.mostListed
    let hint =
      meant.map { .didYouMean("#\($0)") }
      ?? (headings.isEmpty
        ? nil
        : BilingualText(
          vi: "Các đầu đề: \(listed)\(rest > 0 ? " và \(rest) đầu đề khác" : "").",
          en: "The headings: \(listed)\(rest > 0 ? " and \(rest) more" : "")."))
    proposals["\(file)#\(anchor)"] = .some(hint)
    return hint
  }

  /// Of the headings of a text.
  private static let mostListed = 12

  private mutating func hint(for address: String, in body: MarkdownBody, _ advice: LinkAdvice) -> BilingualText? {
    // Below the root an address means the same everywhere, beside a text only in its folder.
    let place = address.hasPrefix("/") ? "" : body.file
    if let known = proposals[place + address] { return known }
    let proposal = budget.takeOne() ? advice.hint(for: address, in: body) : nil
    proposals[place + address] = .some(proposal)
    return proposal
  }

  /// Reports a link or picture that Markdown did not take for one.
  private mutating func report(_ slip: MarkdownOutline.Unread, in body: MarkdownBody) {
    let name = slip.destination
    let dot = name.lastIndex(of: ".")
    let slug = Slug.make(String(dot.map { name[..<$0] } ?? name[...]))
    let better = name.contains("/") || slug.isEmpty ? nil : slug + (dot.map { name[$0...].lowercased() } ?? "")
    report(
      .addressWithBlanks, body, slip.span,
      vi: slip.isPicture
        ? "Dấu cách trong '\(name)' làm ảnh không hiện, khách thấy nguyên tên tệp"
        : "Dấu cách trong '\(name)' làm liên kết không thành, khách thấy nguyên địa chỉ",
      en: slip.isPicture
        ? "The blanks in '\(name)' keep the picture from showing: visitors see the file name"
        : "The blanks in '\(name)' keep it from being a link: visitors see the address",
      hint: better.map {
        BilingualText(
          vi: "Đổi tên tệp thành '\($0)' và viết '(\($0))', hoặc viết '(<\(name)>)'.",
          en: "Rename the file to '\($0)' and write '(\($0))', or write '(<\(name)>)'.")
      } ?? BilingualText(vi: "Viết '(<\(name)>)'.", en: "Write '(<\(name)>)'."))
  }

  private mutating func report(
    _ rule: Rule, _ body: MarkdownBody, _ span: SourceSpan, vi: String, en: String, hint: BilingualText? = nil
  ) {
    findings.append(rule.finding(body.place(of: span), vi: vi, en: en, hint: hint))
  }
}
