extension StringProtocol {
  /// With a capital letter at the beginning; the rest as it is.
  package var withCapital: String { prefix(1).uppercased() + dropFirst() }

  /// The last part of a path; all of it where it has no slash.
  package var fileName: String { split { $0 == "/" }.last.map { String($0) } ?? String(self) }
}
