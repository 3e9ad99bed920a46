/// The version that the program reports, and that caches and generated pages carry.
enum ProgramVersion {
  static let current = "0.1.0"
}
