extension Sequence {
  /// The elements whose key an earlier one has, each with the first that has it, in order. What has no key repeats nothing.
  func repeats<Key: Hashable>(by key: (Element) -> Key?) -> [(element: Element, earlier: Element)] {
    var first: [Key: Element] = [:]
    return compactMap { element in
      guard let key = key(element) else { return nil }
      if let earlier = first[key] { return (element, earlier) }
      first[key] = element
      return nil
    }
  }
}
