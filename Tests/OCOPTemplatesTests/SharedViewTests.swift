import Dispatch
import OCOPTemplates
import Synchronization
import Testing

@Suite struct `Views that many pages show` {
  /// A page in some folder with teas that stand on other pages too.
  private func render(
    _ template: String, _ tray: TrayView, root: String
  ) -> String {
    var compiler = TestTheme(template).compiler()
    guard let compiled = compiler.compile("page", for: TrayView.schema) else {
      return compiler.diagnostics.map(TestTheme.describe).joined(separator: "\n")
    }
    return String(decoding: compiled.render(tray, root: root), as: UTF8.self)
  }

  @Test func `are rendered once, and lead to the root from every page`() {
    let tea = TeaView("Trà <sen> & mật", url: "/san-pham/tra-sen/")
    let template = "{{#teas}}<a href=\"{{url}}\">{{label}}</a><i href=\"{{asset.style.css}}\">{{/teas}}|{{name}}"
    let one = render(template, TrayView("một", [tea, tea]), root: "../")
    let two = render(template, TrayView("hai", [tea]), root: "../../../")
    let link = "san-pham/tra-sen/\">Trà &lt;sen&gt; &amp; mật</a><i href=\""
    #expect(
      one
        == "<a href=\"../\(link)../assets/style.1a2b.css\"><a href=\"../\(link)../assets/style.1a2b.css\">|một")
    #expect(two == "<a href=\"../../../\(link)../../../assets/style.1a2b.css\">|hai")
    #expect(tea.reads.load(ordering: .relaxed) == 1)
  }

  @Test func `are rendered anew where the section asks for something of the page`() {
    let tea = TeaView("Trà", url: "/tra/")
    let template = "{{#teas}}{{label}} {{#cups}}{{.}} {{name}}, {{/cups}}{{/teas}}"
    #expect(render(template, TrayView("một", [tea]), root: "./") == "Trà nhỏ một, to một, ")
    #expect(render(template, TrayView("hai", [tea]), root: "./") == "Trà nhỏ hai, to hai, ")
    #expect(tea.reads.load(ordering: .relaxed) == 2)
  }

  @Test func `keep what each kind of section has made of them`() {
    let tea = TeaView("Trà", url: "/tra/")
    let tray = TrayView("một", [tea])
    for _ in 1...2 {
      #expect(render("{{#teas}}<b>{{label}}</b>{{/teas}}", tray, root: "./") == "<b>Trà</b>")
      #expect(render("{{#teas}}<i>{{label}}</i>{{/teas}}", tray, root: "./") == "<i>Trà</i>")
      #expect(render("{{#best}}{{label}}{{/best}}", tray, root: "./") == "Trà")
    }
    #expect(tea.reads.load(ordering: .relaxed) == 3)
  }

  @Test func `look the same from every thread`() {
    let teas = (0..<50).map { TeaView("Trà \($0)", url: "/tra-\($0)/") }
    let template = "{{#teas}}{{label}} {{url}};{{/teas}}"
    let expected = teas.map { "\($0.label) ../\($0.url.dropFirst());" }.joined()
    let wrong = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 64) { _ in
      if render(template, TrayView("", teas), root: "../") != expected { wrong.add(1, ordering: .relaxed) }
    }
    #expect(wrong.load(ordering: .relaxed) == 0)
  }
}

private final class TrayView: Sendable {
  let name: String
  let teas: [TeaView]

  init(_ name: String, _ teas: [TeaView]) {
    self.name = name
    self.teas = teas
  }

  static let schema: ViewSchema<TrayView> = ViewSchema("Tray", "A tray.") { fields in
    fields.text("name", "Its name.") { $0.name }
    fields.list("teas", "What stands on it.", { TeaView.schema }) { $0.teas }
    fields.view("best", "The first of them.", { TeaView.schema }) { $0.teas.first }
  }
}

private final class TeaView: SharedView {
  let sections = RenderedSections()
  let label: String
  let url: String
  let cups = ["nhỏ", "to"]
  /// How often a template has asked for the label.
  let reads = Atomic(0)

  init(_ label: String, url: String) {
    self.label = label
    self.url = url
  }

  static let schema: ViewSchema<TeaView> = ViewSchema(shared: "Tea", "A tea.") { fields in
    fields.text("label", "What is written on it.") { tea -> String in
      tea.reads.add(1, ordering: .relaxed)
      return tea.label
    }
    fields.url("url", "Its page.") { $0.url }
    fields.texts("cups", "What it is drunk from.") { $0.cups }
  }
}
