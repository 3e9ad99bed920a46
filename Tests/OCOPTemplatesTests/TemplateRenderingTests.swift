import OCOPTemplates
import OCOPText
import Testing

@Suite struct `Rendered templates` {
  @Test(arguments: [
    ("<p>{{name}}</p>", "<p>Trà &amp; Mật &lt;ong&gt;</p>"),
    ("{{ name }}", "Trà &amp; Mật &lt;ong&gt;"),
    ("<i title=\"{{motto}}\">", "<i title=\"Ngon &quot;thật&quot;\">"),
    ("{{{story}}}|{{&story}}", "<p>Chuyện & nghề</p>|<p>Chuyện & nghề</p>"),
    ("{{visitors}}", "12.345"),
    ("{{owner.name}} {{owner.title}}", "Bà Năm Chủ tiệm"),
    ("[{{owner.phone}}]", "[]"),
    ("{ {name} }", "{ {name} }"),
    ("", ""),
    ("Ấm, đậm\r\n", "Ấm, đậm\r\n"),
    ("a{{! not shown }}b{{!}}c", "abc"),
  ]) func `values are put out by kind`(_ template: String, _ expected: String) {
    #expect(TestTheme(template).render() == expected)
  }

  @Test(arguments: [
    ("{{#isOpen}}mở{{/isOpen}}{{^isOpen}}đóng{{/isOpen}}", "mở"),
    ("{{#motto}}“{{.}}”{{/motto}}", "“Ngon &quot;thật&quot;”"),
    ("{{#motto}}{{motto}}{{/motto}}", "Ngon &quot;thật&quot;"),
    ("{{#keywords}}<li>{{.}}{{/keywords}}", "<li>quà<li>đặc &#39;sản&#39;"),
    ("{{#keywords?}}<ul>{{#keywords}}{{.}} {{/keywords}}</ul>{{/keywords?}}", "<ul>quà đặc &#39;sản&#39; </ul>"),
    ("{{#owner}}{{name}}/{{url}}{{/owner}}", "Bà Năm/../diem-ban/tra/"),
    ("{{#owner.phone}}x{{/owner.phone}}{{^owner.phone}}không{{/owner.phone}}", "không"),
    ("{{#owner?}}{{name}}{{/owner?}}", "Trà &amp; Mật &lt;ong&gt;"),
    (
      "{{#jars}}{{label}}:{{count}}({{#jars}}{{label}}{{name}}{{/jars}});{{/jars}}",
      "Mật:1(SápTrà &amp; Mật &lt;ong&gt;);Trà:1.200();"
    ),
    ("{{#website}}<a href=\"{{.}}\">{{/website}}", "<a href=\"https://tra.example/?a=1&amp;b=2\">"),
  ]) func `sections follow what is there`(_ template: String, _ expected: String) {
    #expect(TestTheme(template).render() == expected)
  }

  @Test(arguments: [
    ("{{#isOpen}}mở{{/isOpen}}{{^isOpen}}đóng{{/isOpen}}", "đóng"),
    ("{{#motto}}“{{.}}”{{/motto}}{{^motto}}-{{/motto}}", "-"),
    ("[{{motto}}{{website}}]", "[]"),
    ("{{#keywords}}x{{/keywords}}{{^keywords}}-{{/keywords}}", "-"),
    ("{{#keywords?}}x{{/keywords?}}{{^keywords?}}-{{/keywords?}}", "-"),
    ("{{#owner}}x{{/owner}}{{^owner}}-{{/owner}}{{owner.name}}", "-"),
    ("{{#owner.name}}x{{/owner.name}}{{^owner.name}}-{{/owner.name}}", "-"),
    ("{{#jars}}x{{/jars}}{{^jars}}-{{/jars}}", "-"),
    ("{{visitors}}", "-7"),
  ]) func `and what is not`(_ template: String, _ expected: String) {
    let shop = ShopView(motto: nil, website: nil, visitors: -7, isOpen: false, owner: nil, jars: [], keywords: [])
    #expect(TestTheme(template).render(shop) == expected)
  }

  @Test(arguments: [
    ("a\n{{#isOpen}}\nb\n{{/isOpen}}\nc\n", "a\nb\nc\n"),
    ("a\r\n  {{#isOpen}}  \r\nb\r\n\t{{/isOpen}}\r\nc", "a\r\nb\r\nc"),
    ("  {{! lead }}\nb", "b"),
    ("b\n  {{! last }}", "b\n"),
    ("{{#isOpen}} {{/isOpen}}\nx", " \nx"),
    ("a {{! inside }}\nb", "a \nb"),
    ("{{! two }} {{! on a line }}\n", " \n"),
    ("  {{name}}\n", "  Trà &amp; Mật &lt;ong&gt;\n"),
    ("a\n\n{{! x }}\n\nb", "a\n\n\nb"),
    ("<pre>\n  {{>inner}}\n</pre>", "<pre>\nx\ny\n</pre>"),
  ]) func `a tag alone on its line takes the line with it`(_ template: String, _ expected: String) {
    #expect(TestTheme(template, ["inner": "x\ny\n"]).render() == expected)
  }

  @Test(arguments: [
    ("../../", "{{url}}", "../../diem-ban/tra/"),
    ("./", "{{url}}", "./diem-ban/tra/"),
    ("../", "{{asset.style.css}}", "../assets/style.1a2b.css"),
    ("/nền/", "{{url}}|{{website}}", "/nền/diem-ban/tra/|https://tra.example/?a=1&amp;b=2"),
  ]) func `addresses of the site lead from the page`(_ root: String, _ template: String, _ expected: String) {
    #expect(TestTheme(template).render(root: root) == expected)
  }

  @Test(arguments: [
    ("{{t.hello}}", "Xin chào &amp; tạm biệt"),
    ("{{t.count}}", "12.345 lượt khách của Trà &amp; Mật &lt;ong&gt;"),
    ("{{#jars}}{{t.jars}};{{/jars}}", "một hũ;1.200 hũ;"),
    ("{{t.owner.name}}", "Chủ: Bà Năm"),
  ]) func `words of the interface become part of the template`(_ template: String, _ expected: String) {
    #expect(TestTheme(template).render() == expected)
  }

  @Test func `digits are grouped as the language does`() {
    #expect(TestTheme("{{visitors}}").render(ShopView(visitors: 1_234_567), language: "en") == "1,234,567")
    #expect(TestTheme("{{visitors}}").render(ShopView(visitors: 999), language: "en") == "999")
  }

  @Test func `a partial sees the views around it`() {
    let theme = TestTheme(
      "{{#jars}}{{>cards/jar}}{{/jars}}", ["cards/jar": "<b>{{label}}</b> {{>unit}} ", "unit": "hũ"])
    #expect(theme.render() == "<b>Mật</b> hũ <b>Trà</b> hũ ")
  }
}

@Suite struct `Layouts` {
  private static let base = "<title>{{$title}}{{name}}{{/title}}</title>{{$body}}rỗng{{/body}}"

  @Test(arguments: [
    ("{{<base}}{{/base}}", "<title>Trà &amp; Mật &lt;ong&gt;</title>rỗng"),
    ("{{<base}}\n  {{$body}}B{{/body}}\n{{! no text }}\n{{/base}}", "<title>Trà &amp; Mật &lt;ong&gt;</title>B"),
    (
      "{{<base}}{{$title}}T{{/title}}{{$body}}{{#owner}}{{name}}{{/owner}}{{/body}}{{/base}}!",
      "<title>T</title>Bà Năm!"
    ),
    ("{{<middle}}{{$main}}M{{/main}}{{/middle}}", "<title>giữa</title><main>M</main>"),
    ("{{<middle}}{{$title}}ngoài{{/title}}{{/middle}}", "<title>ngoài</title><main>-</main>"),
    (
      "{{<base}}{{$body}}({{$body}}trong{{/body}}){{/body}}{{/base}}", "<title>Trà &amp; Mật &lt;ong&gt;</title>(trong)"
    ),
    (
      "{{<base}}{{$title}}1{{/title}}{{/base}}{{<base}}{{/base}}",
      "<title>1</title>rỗng<title>Trà &amp; Mật &lt;ong&gt;</title>rỗng"
    ),
    ("{{#jars}}{{<frame}}{{$in}}{{label}}{{/in}}{{/frame}}{{/jars}}", "[Mật][Trà]"),
  ]) func `blocks fill the places of a layout`(_ template: String, _ expected: String) {
    let theme = TestTheme(
      template,
      [
        "base": Self.base,
        "middle": "{{<base}}{{$title}}giữa{{/title}}{{$body}}<main>{{$main}}-{{/main}}</main>{{/body}}{{/base}}",
        "frame": "[{{$in}}{{/in}}]",
      ])
    #expect(theme.render() == expected)
  }

  @Test func `a theme takes from the one it extends what it does not have`() {
    let parent = ThemeSource(
      folder: "parent",
      templates: [
        "page": TemplateSource(file: "parent/page.html", text: "{{>a}}{{>b}}"),
        "a": TemplateSource(file: "parent/a.html", text: "a"), "b": TemplateSource(file: "parent/b.html", text: "b"),
      ])
    let child = ThemeSource(
      folder: "child", templates: ["b": TemplateSource(file: "child/b.html", text: "B")])
    var compiler = TemplateCompiler(
      theme: child.extending(parent), strings: UIStrings(language: "vi", file: "vi.yml", strings: [:]), assets: [:])
    let bytes = compiler.compile("page", for: ShopView.schema)?.render(ShopView(), root: "./")
    #expect(bytes == Array("aB".utf8))
  }
}

@Suite struct `Signatures of templates` {
  private func signature(_ template: String, _ others: [String: String] = [:]) throws -> ContentHash {
    var compiler = TestTheme(template, others).compiler()
    let template = compiler.compile("page", for: ShopView.schema)
    return try #require(template).signature
  }

  @Test(arguments: [
    "<p>{{name}}</p>{{! a remark }}", "<p>{{ name }}</p>", "{{>p}}", "{{<q}}{{$x}}{{name}}{{/x}}{{/q}}",
  ]) func `are the same for templates that render the same`(_ template: String) throws {
    let others = ["p": "<p>{{name}}</p>", "q": "<p>{{$x}}{{/x}}</p>"]
    #expect(try signature(template, others) == signature("<p>{{name}}</p>"))
  }

  @Test(arguments: [
    "<p>{{motto}}</p>", "<p>{{name}} </p>", "{{name}}<p></p>", "<p>{{#isOpen}}{{name}}{{/isOpen}}</p>",
    "<p></p>{{name}}",
  ]) func `and differ where the page would`(_ template: String) throws {
    #expect(try signature(template) != signature("<p>{{name}}</p>"))
  }

  @Test func `the end of a section counts`() throws {
    #expect(
      try signature("{{#isOpen}}{{name}}{{/isOpen}}{{name}}") != signature("{{#isOpen}}{{name}}{{name}}{{/isOpen}}"))
    #expect(try signature("{{#isOpen}}{{/isOpen}}") != signature("{{^isOpen}}{{/isOpen}}"))
  }
}
