import OCOPLaw
import OCOPModel

/// How much the page behind a product's code has to show.
enum TraceabilityRequirement {
  /// The nine items of NĐ 37/2026, Art. 23.5, which so many stars ask for in this set (`TraceabilityLevel`).
  case full
  /// The seven items of Art. 23.7, for every other product with a lot.
  case consumer
  /// Tracing is voluntary (Art. 22.5), and nothing says that this product does it.
  case none

  init(of index: Int, in showcase: Showcase) {
    let product = showcase.products[index]
    if let stars = showcase.standings[index].stars, TraceabilityLevel.isFull(stars: stars, set: product.set) {
      self = .full
    } else if !product.lots.isEmpty {
      self = .consumer
    } else {
      self = .none
    }
  }

  /// The items that the page cannot show. What the law asks for only where a product has it (brand, lot, expiry) never misses,
  /// and name, producer and origin are always there. What is written and could not be used does not miss either.
  func missing(of index: Int, in context: RuleContext) -> [TraceabilityItem] {
    let product = context.showcase.products[index]
    let producer = context.showcase.producers[product.producer]
    return TraceabilityItem.all.filter { item in
      switch self {
      case .full where !item.isInFullSet, .consumer where !item.isForConsumers, .none: return false
      case .full, .consumer: break
      }
      switch item.key {
      case "image": return !product.hasPicture && !context.isAtFault("photos", in: product.file)
      case "address":
        return producer.location.address == nil && producer.location.commune == nil && product.location.commune == nil
          && !["address", "commune", "province"].contains {
            context.isAtFault($0, in: producer.file) || context.isAtFault($0, in: product.file)
          }
      case "events":
        return !product.lots.contains { lot in lot.events.contains { $0.date != nil } }
          && !context.productsWithDoubtfulLots.contains(product.key)
      case "standards": return product.standards.isEmpty && !context.isAtFault("standards", in: product.file)
      default: return false
      }
    }
  }
}
