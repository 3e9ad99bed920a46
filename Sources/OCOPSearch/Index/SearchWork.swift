/// Runs pieces of work, side by side where whoever builds can do that, and takes the files. What comes out is the same either way.
package protocol SearchWork: Sendable {
  /// How many pieces run at once.
  var width: Int { get }
  /// How many bytes of postings a piece gathers before it puts them in order.
  var longestLog: Int { get }

  /// The results in the order of the elements.
  func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Result
  ) -> [Result]

  /// Called with nearly every file as soon as it is made, from any piece: whoever writes it at once need not hold the bytes of a
  /// whole index.
  ///
  /// - Returns: the file, or what is left of it (`SearchFile.taken`).
  func take(_ file: SearchFile) -> SearchFile
}

extension SearchWork {
  package var longestLog: Int { 1 << 23 }

  package func take(_ file: SearchFile) -> SearchFile { file }
}

/// One piece after the other.
package struct SerialWork: SearchWork {
  package let width: Int
  package let longestLog: Int

  package init(width: Int = 1, longestLog: Int = 1 << 23) {
    self.width = width
    self.longestLog = longestLog
  }

  package func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Result
  ) -> [Result] { elements.map(transform) }
}
