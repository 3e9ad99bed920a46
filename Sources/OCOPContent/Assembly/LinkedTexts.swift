import OCOPMarkdown
package import OCOPModel
package import OCOPRules

/// The texts that may link to others, to be followed once it is known what the site publishes.
package struct LinkedTexts: Sendable {
  let texts: [(outline: MarkdownOutline, body: MarkdownBody)]
  let finder: AttachmentFinder
  let tree: ContentTree
  /// Not to be published yet.
  let hidden: Set<ContentFile.Subject>

  /// What came of following them.
  package struct Followed: Sendable {
    package let findings: [Finding]
    /// Links of texts to other entries, and to themselves.
    package let links: [EntryLink]
    /// Whether a text links to a list of products.
    package let linksToLists: Bool
  }

  /// - Parameter catalogs: addresses of the printed catalogs that the site offers.
  package func follow(in showcase: Showcase, catalogs: Set<String>) -> Followed {
    let resolver = LinkResolver(showcase, catalogs: catalogs)
    let advice = LinkAdvice(showcase: showcase, resolver: resolver, finder: finder)
    lazy var leftOut = LeftOutEntries(tree: tree, hidden: hidden, showcase: showcase)
    var bodies = BodyChecker()
    for text in texts {
      bodies.follow(text.outline, of: text.body, in: showcase, advice: advice, leftOut: leftOut)
    }
    return Followed(findings: bodies.findings, links: bodies.links, linksToLists: bodies.linksToLists)
  }
}
