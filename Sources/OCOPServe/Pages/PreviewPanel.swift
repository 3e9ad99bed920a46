import OCOPDiagnostics

/// What the preview adds to a page: a banner that says that this is no published site, the problems, and the script that loads the
/// page anew. The site's own files know nothing of it.
enum PreviewPanel {
  static let folder = "/.ocop/"
  static let script = "\(folder)preview.js"
  static let style = "\(folder)preview.css"
  static let events = "\(folder)events"
  static let panel = "\(folder)panel"

  /// Puts the panel before the end of the body.
  static func decorate(_ page: [UInt8], with panel: String, state: String) -> [UInt8] {
    let addition =
      Array(
        "<link rel=\"stylesheet\" href=\"\(style)\"><div id=\"ocop-preview\" data-state=\"\(state)\">"
          .utf8) + Array("\(panel)</div><script src=\"\(script)\"></script>".utf8)
    let mark = Array("</body>".utf8)
    guard page.count >= mark.count else { return page + addition }
    var place = page.count - mark.count
    while place >= 0 {
      if page[place] == mark[0], page[place..<place + mark.count].elementsEqual(mark) {
        // The page's own policy allows no scripts but its own; the preview's are its own files, from the same place.
        return Array(page[..<place]) + addition + Array(page[place...])
      }
      place -= 1
    }
    return page + addition
  }

  static func banner(_ language: MessageLanguage) -> String {
    let text = BilingualText(
      vi: "Bản xem thử, có cả bản nháp. Chưa ai khác thấy trang này.",
      en: "Preview, with drafts. Nobody else sees this page.")
    return "<p class=\"ocop-banner\" lang=\"\(language.rawValue)\">\(text[language])</p>"
  }

  /// The page where there is nothing to show yet.
  static func emptyPage(_ language: MessageLanguage) -> [UInt8] {
    let text = BilingualText(
      vi: "Chưa có trang nào để xem. Sửa các lỗi dưới đây; trang sẽ tự hiện ra.",
      en: "There is no page to show yet. Mend what is listed below, and the page appears by itself.")
    return Array(
      """
      <!doctype html><html lang="\(language.rawValue)"><head><meta charset="utf-8">\
      <meta name="viewport" content="width=device-width"><title>ocop serve</title></head>\
      <body><p class="ocop-empty">\(text[language])</p></body></html>
      """.utf8)
  }

  static let styleSheet = """
    #ocop-preview { position: sticky; bottom: 0; z-index: 2147483647; font: 16px/1.5 system-ui, sans-serif; color: #1b1b1b; }
    #ocop-preview .ocop-banner { margin: 0; padding: .35rem 1rem; background: #fff3c4; border-top: 1px solid #d9b400; \
    text-align: center; }
    #ocop-preview .ocop-problems { max-height: 55vh; overflow: auto; padding: .75rem 1rem; background: #fff; \
    border-top: 4px solid #b3261e; box-shadow: 0 -4px 16px #0003; }
    #ocop-preview summary { font-weight: 600; cursor: pointer; }
    #ocop-preview h3 { margin: .75rem 0 .25rem; font-size: 1rem; overflow-wrap: anywhere; }
    #ocop-preview ol { margin: 0; padding-left: 1.5rem; }
    #ocop-preview li { margin: .35rem 0; }
    #ocop-preview li.ocop-error b { color: #b3261e; }
    #ocop-preview li.ocop-warning b { color: #7a5c00; }
    #ocop-preview pre { margin: .25rem 0; padding: .35rem .5rem; background: #f4f4f4; white-space: pre-wrap; \
    overflow-wrap: anywhere; }
    #ocop-preview li p { margin: 0; color: #0b5d1e; }
    .ocop-empty { font: 20px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; }

    """

  /// Loads the page anew when it has changed, at the place where the reader was; shows problems as they come and go.
  static let scriptText = """
    (() => {
      const key = "ocop-scroll:" + location.pathname;
      const kept = sessionStorage.getItem(key);
      if (kept !== null) {
        sessionStorage.removeItem(key);
        const top = Number(kept);
        const restore = () => scrollTo({ top, behavior: "instant" });
        restore();
        addEventListener("load", restore, { once: true });
      }
      const reload = () => {
        sessionStorage.setItem(key, String(scrollY));
        location.reload();
      };
      // What the page was made of; if that has changed before it listened, or while the machine slept, it is loaded anew.
      const known = document.getElementById("ocop-preview").dataset.state;
      const source = new EventSource("\(events)?page=" + encodeURIComponent(location.pathname));
      source.addEventListener("state", (event) => {
        if (known !== event.data) reload();
      });
      source.addEventListener("reload", reload);
      source.addEventListener("panel", async () => {
        // Fails where the page is being left, and the next one brings its panel.
        const text = await fetch("\(panel)").then((answer) => answer.text(), () => null);
        if (text === null) return;
        const panel = document.getElementById("ocop-preview");
        // Errors open by themselves; warnings stay open where the reader has opened them.
        const isOpened = panel.querySelector("details")?.open && !panel.querySelector(".ocop-error");
        panel.innerHTML = text;
        if (isOpened) panel.querySelector("details")?.setAttribute("open", "");
      });
      addEventListener("pagehide", () => source.close());
    })();

    """
}
