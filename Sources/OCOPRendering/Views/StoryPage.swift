import OCOPModel
import OCOPTemplates

/// The page of a story.
final class StoryPage: Sendable {
  let frame: PageFrame
  let card: StoryCard
  let body: BodyView?
  let photos: [PhotoView]
  let products: [ProductCard]
  let producers: [ProducerCard]
  let fairs: [FairCard]

  init(_ index: Int, _ site: LanguageSite, _ fragments: PageFragments, root: String) {
    let story = site.showcase.stories[index]
    card = site.cards.stories[index]
    body = BodyView(story.body, site, fragments, root: root)
    photos = PhotoView.gallery(story.photos, site)
    products = site.cards[products: story.products]
    producers = story.producers.map { site.cards.producers[$0] }
    fairs = site.cards[fairs: story.fairs]

    let key = story.key
    let permalinks = site.addresses.permalinks
    frame = site.frame(
      LanguageSite.Heading(
        kind: "story", title: card.title.text, description: card.summary?.text,
        path: { permalinks.entry(.story, key: key, $0) }, part: .story,
        trail: [
          LinkView(site.strings("list.story"), url: permalinks.list(.story, site.language)),
          LinkView(card.title.text, lang: card.title.lang, url: card.url, isCurrent: true),
        ], photo: story.photos.first)
    ) { json in
      StructuredData.article(index, site, &json)
    }
  }

  static let schema: ViewSchema<StoryPage> = ViewSchema("StoryPage", "The page of a story.") { fields in
    fields.include(PageFrame.schema) { $0.frame }
    fields.view("story", "The story as in lists.", { StoryCard.schema }) { $0.card }
    fields.view("body", "The text.", { BodyView.schema }) { $0.body }
    fields.list("photos", "All photos, the cover first.", { PhotoView.schema }) { $0.photos }
    fields.list("products", "Products that it tells of.", { ProductCard.schema }) { $0.products }
    fields.list("producers", "Producers that it tells of.", { ProducerCard.schema }) { $0.producers }
    fields.list("fairs", "Fairs that it tells of.", { FairCard.schema }) { $0.fairs }
  }
}

/// A page that stands by itself.
final class ContentPage: Sendable {
  let frame: PageFrame
  let heading: TextView
  let body: BodyView?
  let photos: [PhotoView]

  init(_ index: Int, _ site: LanguageSite, _ fragments: PageFragments, root: String) {
    let page = site.showcase.pages[index]
    heading = page.title.view(site.language)
    body = BodyView(page.body, site, fragments, root: root)
    photos = PhotoView.gallery(page.photos, site)

    let key = page.key
    let permalinks = site.addresses.permalinks
    frame = site.frame(
      LanguageSite.Heading(
        kind: "page", title: heading.text, description: page.summary?.text(in: site.language).text,
        path: { permalinks.entry(.page, key: key, $0) }, part: .page,
        trail: [
          LinkView(
            heading.text, lang: heading.lang, url: permalinks.entry(.page, key: key, site.language), isCurrent: true)
        ], photo: page.photos.first))
  }

  static let schema: ViewSchema<ContentPage> = ViewSchema("ContentPage", "A page that stands by itself.") { fields in
    fields.include(PageFrame.schema) { $0.frame }
    fields.view("heading", "Its title.", { TextView.schema }) { $0.heading }
    fields.view("body", "The text.", { BodyView.schema }) { $0.body }
    fields.list("photos", "Photos.", { PhotoView.schema }) { $0.photos }
  }
}
