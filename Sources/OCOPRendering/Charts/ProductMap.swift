import Glibc
import OCOPLaw
import OCOPModel

/// The communes whose products say where they lie, on a plate carrée that is true at its middle latitude.
struct ProductMap {
  private let spots: [SVGChart.Spot]
  private let height: Int

  /// Nil for fewer than three communes: a map of two dots tells nothing.
  init?(_ site: LanguageSite) {
    let products = site.showcase.products
    let places: [(row: ChartRow, name: String, centre: Coordinates)] = (site.edition.lists.lists[.commune] ?? [])
      .compactMap { list in
        let known = list.members.compactMap { products[$0].location.coordinates }
        guard !known.isEmpty else { return nil }
        let centre = Coordinates(
          latitude: known.reduce(0) { $0 + $1.latitude } / Double(known.count),
          longitude: known.reduce(0) { $0 + $1.longitude } / Double(known.count))
        let address = site.addresses.list(list, site.language)
        // What kind of unit it is the table below says.
        let name = CommuneDirectory.commune(code: list.value)?.name ?? list.title
        return (ChartRow(label: list.title, count: list.members.count, url: address), name, centre)
      }
    let latitudes = places.map(\.centre.latitude)
    let longitudes = places.map(\.centre.longitude)
    guard places.count > 2, let south = latitudes.min(), let north = latitudes.max(), let west = longitudes.min(),
      let east = longitudes.max()
    else { return nil }
    let shrink = cos((south + north) / 2 * .pi / 180)
    let breadth = max((east - west) * shrink, 0.01)
    let depth = max(north - south, 0.01)
    let scale = min(Double(SVGChart.width - 40) / breadth, 400 / depth)
    let left = (Double(SVGChart.width) - breadth * scale) / 2
    height = Int(depth * scale) + 40
    spots = places.map { place in
      SVGChart.Spot(
        row: place.row, name: place.name, x: Int((left + (place.centre.longitude - west) * shrink * scale).rounded()),
        y: Int((20 + (north - place.centre.latitude) * scale).rounded()))
    }.sorted { ($1.row.count, $0.x, $0.y) < ($0.row.count, $1.x, $1.y) }
  }

  func chart(_ site: LanguageSite) -> ChartView {
    let title = site.strings("chart.map")
    return ChartView(
      key: "map", title: title, svg: SVGChart.map(spots, height: height, title: title, site.strings),
      rows: spots.map(\.row))
  }
}
