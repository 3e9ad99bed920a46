/// The version that the program reports. Caches go by `ProgramIdentity`, which differs between two builds of one version.
enum ProgramVersion {
  static let current = "0.1.0"
}
