/// Does the pieces of an assembly, side by side where whoever reads a site can do that. What comes out is the same either way.
package protocol AssemblyWork: Sendable {
  /// Cuts elements into pieces and gives what comes of the pieces, in their order. Elements that nobody else holds are gone as soon as
  /// their piece is done.
  ///
  /// - Parameter size: how many elements a piece has.
  func map<Element: Sendable, Result: Sendable>(
    _ elements: consuming [Element], pieces size: Int, _ transform: @Sendable ([Element]) -> Result
  ) -> [Result]
}
