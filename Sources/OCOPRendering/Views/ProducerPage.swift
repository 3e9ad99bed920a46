import OCOPModel
import OCOPTemplates

/// The page of a producer.
final class ProducerPage: Sendable {
  let frame: PageFrame
  let card: ProducerCard
  let contact: ContactView
  let registration: String?
  let founded: String?
  let gln: String?
  let body: BodyView?
  let photos: PhotoList
  let products: [ProductCard]
  let allProducts: LinkView?
  let certificates: [CertificationCard]
  let fairs: [FairCard]
  let stories: [StoryCard]

  init(_ index: Int, _ site: LanguageSite, _ fragments: PageFragments, root: String) {
    let showcase = site.showcase
    let producer = showcase.producers[index]
    card = site.cards.producers[index]
    contact = ContactView(producer, site.edition)
    registration = producer.registration
    founded = producer.founded.map { String($0) }
    gln = producer.gln
    body = BodyView(producer.body, site, fragments, root: root)
    photos = PhotoList(producer.photos, site)
    let list = site.edition.lists.list(.producer, producer.key)
    allProducts = list.map { site.edition.link(to: $0) }
    products = site.cards[products: (list?.members ?? showcase.productsOfProducer[index]).prefix(ListPaging.size)]
    certificates = site.edition.certificatesOfProducer[index].map { site.cards.certifications[$0] }
    fairs = site.cards[fairs: EntryOrder.fairs(showcase.fairsOfProducer[index], showcase)]
    stories = site.cards[stories: showcase.storiesOfProducer[index]]

    let key = producer.key
    let permalinks = site.addresses.permalinks
    frame = site.frame(
      LanguageSite.Heading(
        kind: "producer", title: card.name.text, description: card.summary?.text,
        path: { permalinks.entry(.producer, key: key, $0) }, part: .producer,
        trail: [
          LinkView(site.strings("list.producer"), url: permalinks.list(.producer, site.language)),
          LinkView(card.name.text, lang: card.name.lang, url: card.url, isCurrent: true),
        ], photo: producer.photos.first)
    ) { json in
      StructuredData.organization(index, site, &json)
    }
  }

  static let schema: ViewSchema<ProducerPage> = ViewSchema("ProducerPage", "The page of a producer.") { fields in
    fields.include(PageFrame.schema) { $0.frame }
    fields.view("producer", "The producer as in lists.", { ProducerCard.schema }) { $0.card }
    fields.view("contact", "How to reach it.", { ContactView.schema }) { $0.contact }
    fields.text("registration", "The number of its business registration.") { $0.registration }
    fields.text("founded", "The year in which it began.") { $0.founded }
    fields.text("gln", "Its location number (GLN).") { $0.gln }
    fields.view("body", "Who they are.", { BodyView.schema }) { $0.body }
    fields.include(PhotoList.schema) { $0.photos }
    fields.list("products", "Its products, 24 at most.", { ProductCard.schema }) { $0.products }
    fields.view("allProducts", "The list of all its products, where there are more.", { LinkView.schema }) {
      $0.allProducts
    }
    fields.list("certificates", "Certificates that name the producer.", { CertificationCard.schema }) {
      $0.certificates
    }
    fields.list("fairs", "Fairs where it has a booth, in the order of their list.", { FairCard.schema }) { $0.fairs }
    fields.list("stories", "Stories about it.", { StoryCard.schema }) { $0.stories }
  }
}
