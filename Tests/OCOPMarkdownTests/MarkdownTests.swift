import OCOPDiagnostics
import OCOPMarkdown
import Testing

@Suite struct `Markdown becomes HTML` {
  static func html(_ text: String, idPrefix: String = "") -> String {
    var renderer = MarkdownHTML()
    renderer.idPrefix = idPrefix
    renderer.footnoteBackLabel = "Về chỗ đọc"
    let bytes = renderer.render(
      MarkdownDocument(text), link: { $0.hasPrefix("/bad") ? nil : $0 },
      image: { $0 == "x.jpg" ? "<img src=\"y.webp\" alt=\"\($1)\">" : nil })
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (
      "# Câu chuyện\n\n## Câu chuyện",
      "<h2 id=\"cau-chuyen\">Câu chuyện</h2>\n<h3 id=\"cau-chuyen-2\">Câu chuyện</h3>\n"
    ),
    ("## Nguồn gốc", "<h2 id=\"nguon-goc\">Nguồn gốc</h2>\n"),
    ("a < b & \"c\"", "<p>a &lt; b &amp; “c”</p>\n"),
    ("<b>đậm</b> và <script>alert(1)</script>", "<p>đậm và alert(1)</p>\n"),
    ("<div>\nkhối\n</div>\n\nsau", "<p>sau</p>\n"),
    ("[xem](javascript:alert(1))", "<p><a href=\"\">xem</a></p>\n"),
    ("[xem](/bad)", "<p>xem</p>\n"),
    ("[**rất** hay](/bad)", "<p><strong>rất</strong> hay</p>\n"),
    ("[![lọ mật](x.jpg)](/bad)", "<p><img src=\"y.webp\" alt=\"lọ mật\"></p>\n"),
    ("[![lọ mật](x.jpg)](/san-pham/)", "<p><a href=\"/san-pham/\"><img src=\"y.webp\" alt=\"lọ mật\"></a></p>\n"),
    ("![lọ ![mật](x.jpg) <b>ong</b>](khac.jpg)", "<p>lọ mật ong</p>\n"),
    ("![lọ mật](x.jpg)", "<p><img src=\"y.webp\" alt=\"lọ mật\"></p>\n"),
    ("![lọ mật](khac.jpg)", "<p>lọ mật</p>\n"),
    ("[xem ![lọ mật](x.jpg)](/bad)", "<p>xem <img src=\"y.webp\" alt=\"lọ mật\"></p>\n"),
    ("[xem ![lọ mật](x.jpg)](/a)", "<p><a href=\"/a\">xem <img src=\"y.webp\" alt=\"lọ mật\"></a></p>\n"),
    ("![lọ [mật](/bad)](khac.jpg)", "<p>lọ mật</p>\n"),
    ("![lọ ![mật](x.jpg)](khac.jpg)", "<p>lọ mật</p>\n"),
    (
      "| a | b |\n|---|:-:|\n| 1 | 2 |",
      """
      <table>
      <thead>
      <tr>
      <th>a</th>
      <th class="align-center">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>1</td>
      <td class="align-center">2</td>
      </tr>
      </tbody>
      </table>

      """
    ),
    ("- [x] xong\n- [ ] chưa", "<ul>\n<li>☑ xong</li>\n<li>☐ chưa</li>\n</ul>\n"),
    // What is too wide is scrolled, with the keys as well.
    ("```\na  b\n```", "<pre tabindex=\"0\"><code>a  b\n</code></pre>\n"),
    ("`<h2>`", "<p><code>&lt;h2&gt;</code></p>\n"),
  ])
  func `one construct at a time`(markdown: String, expected: String) {
    #expect(Self.html(markdown) == expected)
  }

  @Test func `a heading that repeats ten thousand times is numbered at once`() {
    let text = String(repeating: "# a\n", count: 10_000) + "# a-3\n# a\n"
    let headings = MarkdownOutline(text).headings.map(\.id)
    #expect(headings.prefix(4) == ["a", "a-2", "a-3", "a-4"])
    #expect(headings.suffix(2) == ["a-3-2", "a-10001"])
    #expect(MarkdownOutline("# a-2\n# a\n# a\n# a").headings.map(\.id) == ["a-2", "a", "a-3", "a-4"])
  }

  @Test func `a document is rendered for every page with that page's addresses`() {
    let document = MarkdownDocument("## Mật\n\n[xem](a) [mất](bad) ![lọ](x.jpg) ![mất](bad.jpg)")
    func html(_ root: String, level: Int) -> String {
      var style = MarkdownHTML()
      style.topHeadingLevel = level
      let bytes = style.render(
        document, link: { $0 == "a" ? root + $0 : nil },
        image: { $0 == "x.jpg" ? "<img src=\"\(root)y.webp\" alt=\"\($1)\">" : nil })
      return String(decoding: bytes, as: UTF8.self)
    }
    for (root, level) in [("../", 2), ("../../", 3), ("../", 2)] {
      let words = "<p><a href=\"\(root)a\">xem</a> mất <img src=\"\(root)y.webp\" alt=\"lọ\"> mất</p>\n"
      #expect(html(root, level: level) == "<h\(level) id=\"mat\">Mật</h\(level)>\n" + words)
    }
  }

  @Test func `ids carry the prefix where two texts share a page`() {
    let html = Self.html("## A\n\nmột[^1]\n\n[^1]: chú thích", idPrefix: "en-")
    #expect(html.contains("<h2 id=\"en-a\">"))
    #expect(html.contains("href=\"#en-fn-1\" id=\"en-fnref-1\""))
    #expect(html.contains("<li id=\"en-fn-1\">"))
    #expect(html.contains("aria-label=\"Về chỗ đọc\""))
    #expect(!html.contains("\"#fn"))
  }
}

@Suite struct `The outline of a Markdown text` {
  @Test func `links, pictures, headings and raw HTML are found where they stand`() {
    let outline = MarkdownOutline(
      "## Đầu đề\n\nĐọc [tiếp](/san-pham/x/) và\nxem [nữa](../y.md) ngay\n\n![ảnh](a.jpg)\n\nđây <b>đậm</b> <!-- ẩn -->\n"
    )
    #expect(outline.headings.map(\.id) == ["dau-de"])
    #expect(outline.links.map(\.destination) == ["/san-pham/x/", "../y.md"])
    #expect(
      outline.links.map(\.span.start) == [SourcePosition(line: 3, column: 12), SourcePosition(line: 4, column: 11)])
    #expect(outline.images.map(\.span.start) == [SourcePosition(line: 6, column: 8)])
    #expect(outline.rawHTML.map(\.start) == [SourcePosition(line: 8, column: 5), SourcePosition(line: 8, column: 11)])
  }
}

@Suite struct `A link whose address is defined elsewhere` {
  @Test(arguments: [
    ("một\nba [b][r] bốn\n\n[r]: /nope2/", 4, 6), ("ba [b] bốn\n\n> Lời\n\n  [b]: </nope2/> \"tên\"", 5, 9),
    ("ba [b][r]\n\n[a]: /nope2/x/\n[r]: /nope2/", 4, 6), ("[r]: /nope2/\n\nba ![b][r]", 1, 6),
    ("xem /nope/\nba [b](/nope2/)\n\n[r]: /nope2/", 2, 8),
  ])
  func `is placed where the address stands`(text: String, line: Int, column: Int) {
    let outline = MarkdownOutline(text)
    let spans = outline.links.map(\.span) + outline.images.map(\.span)
    #expect(spans == [SourceSpan(line: line, column: column, length: 7)])
  }
}

@Suite struct `The words of a Markdown text` {
  @Test func `marks are gone and blocks stand one a line`() {
    let text = "# Tên\n\n**Đậm** và [liên kết](x)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- một\n- hai"
    #expect(MarkdownText.plain(text) == "Tên\nĐậm và liên kết\na\nb\n1\n2\nmột\nhai")
  }

  @Test(arguments: [
    ("# Đề\n\nCâu một. Câu hai.", "Câu một."), ("Chỉ một câu", "Chỉ một câu"),
    ("TCVN 5603:2008 là gì? Là đây.", "TCVN 5603:2008 là gì?"),
    ("Bánh của TP. Hồ Chí Minh và Q. 3, v.v. Ai cũng ưa.", "Bánh của TP. Hồ Chí Minh và Q. 3, v.v. Ai cũng ưa."),
    ("Mật của cụ Năm (1950). “Ngọt thanh.” Ăn là nhớ.", "Mật của cụ Năm (1950)."),
  ])
  func `the first sentence stands in for a summary`(markdown: String, expected: String) {
    #expect(MarkdownText.firstSentence(markdown) == expected)
  }

  @Test func `nothing comes of nothing`() {
    #expect(MarkdownText.firstSentence("") == nil)
    #expect(MarkdownText.plain("<div>\n</div>") == "")
  }
}

@Suite struct `A document is rendered more than once` {
  @Test(arguments: [
    ("| A | B |\n|---|---|\n| ![lọ](x.jpg) | ![](khac.jpg) |", "<td><img src=\"y.webp\" alt=\"lọ\"></td>\n<td></td>"),
    ("| A |\n|---|\n| [![lọ](x.jpg)](/bad) ~~![lọ](x.jpg)~~ |", "<img src=\"y.webp\" alt=\"lọ\"> <del><img"),
    (
      "![\"a\" > ![b](x.jpg)](x.jpg) ![c](x.jpg)", "<img src=\"y.webp\" alt=\"“a” > b\"> <img src=\"y.webp\" alt=\"c\">"
    ),
    ("a[^1] ![a](x.jpg)\n\n[^1]: ![b](x.jpg)", "alt=\"b\">"),
  ])
  func `and gives the same pictures, wherever they stand`(text: String, expected: String) {
    let document = MarkdownDocument(text)
    let bytes = (0..<3).map { _ in
      MarkdownHTML().render(
        document, link: { $0.hasPrefix("/bad") ? nil : $0 },
        image: { $0 == "x.jpg" ? "<img src=\"y.webp\" alt=\"\($1)\">" : nil })
    }
    #expect(Set(bytes).count == 1)
    #expect(String(decoding: bytes[0], as: UTF8.self).contains(expected))
  }
}

@Suite struct `Documents are parsed side by side` {
  @Test func `and none takes the signs of another away`() async {
    let text = String(repeating: "~~50~~ 20, https://ocop.example.vn, www.example.vn, a@example.vn\n\n", count: 40)
    let expected = `Markdown becomes HTML`.html(text)
    #expect(expected.contains("<del>50</del>") && expected.contains("<a href=\"https://ocop.example.vn\">"))
    let differences = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<50).reduce(0) { count, _ in count + (`Markdown becomes HTML`.html(text) == expected ? 0 : 1) }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(differences == 0)
  }
}

@Suite struct `Markdown becomes blocks for print` {
  @Test func `a row of a table is one line`() {
    let text = """
      ## Mùa vụ

      | Mùa | Sản lượng |
      |---|---:|
      | **Khô** | 100 |
      | Mưa | |

      - một
      """
    #expect(
      MarkdownBlock.blocks(text).map(\.text) == ["Mùa vụ", "Mùa · Sản lượng", "Khô · 100", "Mưa", "một"])
  }
}
