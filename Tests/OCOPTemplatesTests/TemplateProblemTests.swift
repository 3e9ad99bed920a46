import OCOPDiagnostics
import OCOPTemplates
import Testing

@Suite struct `Problems of templates` {
  @Test(arguments: [
    ("<p>\n  {{nmae}}", "2:5: template-unknown-name: 'Shop' has no 'nmae'; did you mean 'name'?"),
    ("đậm {{xyzzy}}", "1:7: template-unknown-name: 'Shop' has no 'xyzzy'"),
    ("{{#owner}}{{phon}}{{/owner}}", "1:13: template-unknown-name: 'Owner' has no 'phon'; did you mean 'phone'?"),
    ("{{owner.phon}}", "1:3: template-unknown-name: 'Owner' has no 'phon'; did you mean 'phone'?"),
    ("{{name.first}}", "1:3: template-unknown-name: 'name' has no 'first'"),
    ("{{owner.phone.mobile}}", "1:3: template-unknown-name: 'phone' has no 'mobile'"),
    ("{{#ownr.phone}}{{/ownr.phone}}", "1:4: template-unknown-name: 'Shop' has no 'ownr'; did you mean 'owner'?"),
    ("{{#jarz}}{{/jarz}}", "1:4: template-unknown-name: 'Shop' has no 'jarz'; did you mean 'jars'?"),
    ("{{^isopen}}{{/isopen}}", "1:4: template-unknown-name: 'Shop' has no 'isopen'; did you mean 'isOpen'?"),
    (
      "{{asset.stile.css}}", "1:3: template-unknown-name: The theme has no asset 'stile.css'; did you mean 'style.css'?"
    ),
    ("{{>patrial}}", "1:4: template-missing: The theme has no template 'patrial'; did you mean 'partial'?"),
    ("{{<nothing}}{{/nothing}}", "1:4: template-missing: The theme has no template 'nothing'"),
    (
      "{{<partial}}{{$bdy}}{{/bdy}}{{/partial}}",
      "1:16: template-unknown-name: Layout 'partial' has no block 'bdy'; did you mean 'body'?"
    ),
    ("{{t.helo}}", "1:3: template-unknown-string: Language 'vi' has no UI string 'helo'; did you mean 't.hello'?"),
    (
      "{{t.lost}}",
      "1:3: template-unknown-string: UI string 'lost' needs '{vistors}', which 'Shop' does not have; did you mean 'visitors'?"
    ),
  ]) func `names that nobody provides are found with their place`(_ template: String, _ expected: String) {
    #expect(TestTheme(template, ["partial": "{{$body}}{{/body}}"]).problems() == ["templates/page.html:" + expected])
  }

  @Test(arguments: [
    ("{{{name}}}", "1:4: template-wrong-tag: 'name' is 'text' and cannot be put out raw; write '{{name}}'"),
    (
      "{{&visitors}}", "1:4: template-wrong-tag: 'visitors' is 'number' and cannot be put out raw; write '{{visitors}}'"
    ),
    ("{{{url}}}", "1:4: template-wrong-tag: 'url' is 'url' and cannot be put out raw; write '{{url}}'"),
    ("{{story}}", "1:3: template-wrong-tag: 'story' is HTML and needs three braces; write '{{{story}}}'"),
    ("{{{t.hello}}}", "1:4: template-wrong-tag: UI string 'hello' cannot be put out raw; write '{{t.hello}}'"),
    (
      "{{jars}}",
      "1:3: template-wrong-tag: 'jars' is 'list' and cannot be printed; open a section: '{{#jars}}…{{/jars}}'"
    ),
    (
      "{{isOpen}}",
      "1:3: template-wrong-tag: 'isOpen' is 'flag' and cannot be printed; open a section: '{{#isOpen}}…{{/isOpen}}'"
    ),
    (
      "{{#name}}{{/name}}",
      "1:4: template-wrong-tag: 'name' is 'text', is always there, and opens no section; write '{{name}}'"
    ),
    (
      "{{^visitors}}{{/visitors}}",
      "1:4: template-wrong-tag: 'visitors' is 'number', is always there, and opens no section; write '{{visitors}}'"
    ),
    (
      "{{#name?}}{{/name?}}",
      "1:4: template-wrong-tag: 'name?' asks whether something is there, but 'name' is 'text' and always there; drop the question mark"
    ),
    ("{{.}}", "1:3: template-wrong-tag: '{{.}}' has a meaning only inside a section on text"),
    (
      "{{#keywords}}{{{.}}}{{/keywords}}",
      "1:17: template-wrong-tag: '.' is 'text' and cannot be put out raw; write '{{.}}'"
    ),
    (
      "<a href=\"{{name}}\">",
      "1:12: template-wrong-tag: 'name' is text, not an address, and cannot begin a link; use a name of the kind 'url'"
    ),
    (
      "<img alt='' SRC='{{name}}'>",
      "1:20: template-wrong-tag: 'name' is text, not an address, and cannot begin a link; use a name of the kind 'url'"
    ),
    (
      "{{t.owned}}",
      "1:3: template-wrong-tag: UI string 'owned' needs text or a number for '{owner}', here it is 'view'"
    ),
    (
      "{{t.uncounted}}",
      "1:3: template-wrong-tag: UI string 'uncounted' has a form for one but no number to count by; add a placeholder that is a number, such as '{count}'"
    ),
    ("{{>page}}", "1:4: template-recursion: Template contains itself: page → page; break the chain"),
  ]) func `names used against their kind are found`(_ template: String, _ expected: String) {
    #expect(TestTheme(template).problems() == ["templates/page.html:" + expected])
  }

  @Test(arguments: [
    ("a {{name", ["1:3: template-syntax: Tag '{{' is never closed; add '}}' (or '}}}' after '{{{')"]),
    ("{{{story}}", ["1:1: template-syntax: Tag '{{' is never closed; add '}}' (or '}}}' after '{{{')"]),
    ("{{}} {{#  }}", ["1:1: template-syntax: Tag without a name", "1:6: template-syntax: Tag without a name"]),
    (
      "{{the name}}",
      [
        "1:3: template-syntax: Name 'the name' holds a blank, a brace or an empty part; write it as one word, its parts joined by one dot"
      ]
    ),
    (
      "{{a..b}}",
      [
        "1:3: template-syntax: Name 'a..b' holds a blank, a brace or an empty part; write it as one word, its parts joined by one dot"
      ]
    ),
    (
      "{{=<% %>=}}",
      [
        "1:1: template-syntax: Changing the delimiters with '{{=' is not supported; use '{{' and '}}'"
      ]
    ),
    ("{{#isOpen}}", ["1:4: template-syntax: 'isOpen' is never closed; add '{{/isOpen}}'"]),
    ("{{#isOpen}}{{#owner}}{{/isOpen}}", ["1:15: template-syntax: 'owner' is never closed; add '{{/owner}}'"]),
    (
      "{{#isOpen}}{{/isopen}}{{/isOpen}}",
      ["1:15: template-syntax: '{{/isopen}}' does not match 'isOpen', which is open here; write '{{/isOpen}}'"]
    ),
    ("x{{/name}}", ["1:5: template-syntax: '{{/name}}' closes what was never opened; remove it"]),
    (
      "{{<base}}\n text\n{{$b}}{{/b}}{{/base}}",
      ["2:2: template-syntax: What stands outside the blocks '{{$…}}' of a layout is not shown; move it into a block"]
    ),
    (
      "{{<base}}{{name}}{{/base}}",
      ["1:12: template-syntax: What stands outside the blocks '{{$…}}' of a layout is not shown; move it into a block"]
    ),
    (
      "{{<base}}{{$b}}1{{/b}}{{$b}}2{{/b}}{{/base}}",
      ["1:26: template-syntax: Block 'b' is filled twice; keep one of them"]
    ),
    (
      "{{nmae}}\n{{#isOpen}}{{story}}",
      [
        "1:3: template-unknown-name: 'Shop' has no 'nmae'; did you mean 'name'?",
        "2:4: template-syntax: 'isOpen' is never closed; add '{{/isOpen}}'",
        "2:14: template-wrong-tag: 'story' is HTML and needs three braces; write '{{{story}}}'",
      ]
    ),
  ]) func `every fault of a file is found in one run`(_ template: String, _ expected: [String]) {
    #expect(TestTheme(template, ["base": "{{$b}}{{/b}}"]).problems() == expected.map { "templates/page.html:" + $0 })
  }

  @Test func `a fault in a partial is told once, with the partial's place`() {
    let theme = TestTheme("{{>card}}{{>card}}", ["card": "<b>\n{{nmae}}</b>"])
    var compiler = theme.compiler()
    #expect(compiler.compile("page", for: ShopView.schema) == nil)
    #expect(compiler.compile("page", for: ShopView.schema) == nil)
    #expect(
      compiler.diagnostics.map(TestTheme.describe) == [
        "templates/card.html:2:3: template-unknown-name: 'Shop' has no 'nmae'; did you mean 'name'?"
      ])
  }

  @Test func `a chain of partials that bites its tail is told with every link`() {
    let theme = TestTheme("{{>a}}", ["a": "{{>b}}", "b": "x\n{{>a}}"])
    #expect(
      theme.problems() == [
        "templates/b.html:2:4: template-recursion: Template contains itself: a → b → a; break the chain"
      ])
  }

  @Test func `a UI string with half a placeholder is told where it stands`() {
    #expect(
      TestTheme("{{t.bad}}").problems() == [
        "i18n/vi.yml:3:1: template-syntax: UI string 'bad' has a '{' without a name and a '}'; write it like '{count}'"
      ])
  }

  @Test func `a template that the program needs and the theme lacks`() {
    var compiler = TestTheme("").compiler()
    #expect(compiler.compile("pages", for: ShopView.schema) == nil)
    #expect(
      compiler.diagnostics.map(TestTheme.describe) == [
        "templates:1:1: template-missing: The theme has no template 'pages'; did you mean 'page'?"
      ])
  }

  @Test func `every problem speaks Vietnamese too`() throws {
    var compiler = TestTheme("{{nmae}}").compiler()
    _ = compiler.compile("page", for: ShopView.schema)
    let problem = try #require(compiler.diagnostics.first)
    #expect(problem.message.vi == "'Shop' không có 'nmae'")
    #expect(problem.hint?.vi == "có phải là 'name'?")
    #expect(problem.span == SourceSpan(line: 1, column: 3, length: 4))
  }
}
