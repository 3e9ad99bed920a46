package import OCOPLaw

/// An article: news, craft, people.
package struct Story: Entry {
  package static let kind = EntryKind.story

  package var key: String
  package var file: String
  package var title: LocalizedText
  package var date: CalendarDate
  package var summary: LocalizedText?
  package var photos: [Photo]
  package var products: [Int]
  package var producers: [Int]
  package var fairs: [Int]
  package var body: LocalizedBody

  package var heading: LocalizedText { title }

  package init(
    key: String, file: String, title: LocalizedText, date: CalendarDate, summary: LocalizedText?, photos: [Photo],
    products: [Int], producers: [Int], fairs: [Int], body: LocalizedBody
  ) {
    self.key = key
    self.file = file
    self.title = title
    self.date = date
    self.summary = summary
    self.photos = photos
    self.products = products
    self.producers = producers
    self.fairs = fairs
    self.body = body
  }
}

/// A page that stands by itself: about, how to read a code …
package struct Page: Entry {
  package static let kind = EntryKind.page

  package var key: String
  package var file: String
  package var title: LocalizedText
  /// Its place in the menu; nil keeps it out.
  package var menu: Int?
  package var summary: LocalizedText?
  package var photos: [Photo]
  package var body: LocalizedBody

  package var heading: LocalizedText { title }

  package init(
    key: String, file: String, title: LocalizedText, menu: Int?, summary: LocalizedText?, photos: [Photo],
    body: LocalizedBody
  ) {
    self.key = key
    self.file = file
    self.title = title
    self.menu = menu
    self.summary = summary
    self.photos = photos
    self.body = body
  }
}
