import OCOPContent
import OCOPModel
import Testing

@Suite struct `Stretches of the content` {
  @Test func `keep all files of an entry together`() {
    let keys = (100..<400).flatMap { ["k\($0)", "k\($0)-2", "k\($0)a"] }
    let files = keys.flatMap { key in
      [".en.md", ".md", ".fr/lots/L1.md", "/index.en.md", "/lots/L1.md", "/lots/L2/index.md"].map { rest in
        ContentFile(subject: .entry(.product, key: key), language: nil, path: "content/products/\(key)\(rest)")
      }
    }.sorted { $0.path < $1.path }
    let stretches = ContentStretch.cut(files)
    #expect(stretches.flatMap(\.self) == files)
    #expect(stretches.count > 10)
    #expect(stretches.reduce(0) { $0 + Set($1.map(\.subject)).count } == keys.count)
  }
}
