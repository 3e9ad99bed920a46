import OCOPModel
import OCOPRendering
import Testing

@Suite struct `An entry that is being written` {
  @Test(arguments: `The fingerprint of a page`.edits) func `is shown on its own pages as a build would show it`(
    _ edit: (file: String, old: String, new: String)
  ) throws {
    let before = try SampleSite.usual().renderer
    let text = try #require(SampleSite.files[edit.file])
    let after = try SampleSite(with: [edit.file: text.replacing(edit.old, with: edit.new)]).renderer
    let parts = edit.file.split(separator: "/")
    let kind = try #require(EntryKind(folder: parts[1]))
    let key = try #require(parts[2].split(separator: ".").first)
    let id = try #require(after.showcase.find(kind, String(key)))
    let live = before.replacing(id, with: after.showcase.entry(id))
    var changed = 0
    for page in live.pages(of: id) {
      let built = try #require(after.pages.first { $0.file == page.file })
      #expect(live.render(page) == after.render(built), "\(page.file)")
      if live.render(page) != before.render(built) { changed += 1 }
    }
    #expect(changed > 0)
  }
}
